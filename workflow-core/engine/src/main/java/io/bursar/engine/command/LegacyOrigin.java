package io.bursar.engine.command;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.WorkflowId;
import java.util.Objects;

/**
 * From where something was imported: recorded with it, so that the log says of every imported row which file it stood
 * in, and which import brought it.
 *
 * <pre>{@code
 * new LegacyOrigin(run, "LAWSON", fileDigest, new LegacyOrigin.Row(17, "PO-4711", rowDigest));
 * }</pre>
 *
 * @param run the case of the import, of the workflow {@code sys.cutover}
 * @param source the system it comes from, at most {@value #MAX_SOURCE} characters
 * @param file the hash of the file's bytes
 * @param row the row
 */
public record LegacyOrigin(CaseId run, String source, Digest file, Row row) {

    /** The workflow of imports; every engine has it. */
    public static final WorkflowId IMPORTS = new WorkflowId("sys.cutover");

    /** The state of an import in which its rows are taken. */
    public static final String LOADING = "LOADING";

    /** Most characters of a source's name. */
    public static final int MAX_SOURCE = 60;

    /** Most characters of a row's key. */
    public static final int MAX_KEY = 120;

    /** Refuses an empty or too long name. */
    public LegacyOrigin {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(row, "row");
        if (source.isBlank() || source.length() > MAX_SOURCE) {
            throw new IllegalArgumentException("The name of a source is empty or over the limit");
        }
    }

    /**
     * A row of the file.
     *
     * @param number its number, beginning with 1
     * @param key what names it in the source for ever: the same key is imported once
     * @param content the hash of what it says
     */
    public record Row(long number, String key, Digest content) {
        /** Refuses an empty or too long key. */
        public Row {
            Objects.requireNonNull(content, "content");
            if (key.isBlank() || key.length() > MAX_KEY) {
                throw new IllegalArgumentException("The key of a row is empty or over the limit");
            }
        }
    }

    /** The origin as the log keeps it. */
    public RecordValue toData() {
        return Data.record()
                .put("run", run.toString())
                .put("source", source)
                .put("file", file.toString())
                .put("row", row.number())
                .put("key", row.key())
                .put("content", row.content().toString())
                .build();
    }

    /** Reads what {@link #toData} wrote. */
    public static LegacyOrigin from(RecordValue data) {
        return new LegacyOrigin(
                CaseId.of(data.text("run").orElseThrow()),
                data.text("source").orElseThrow(),
                Digest.ofHex(data.text("file").orElseThrow()),
                new Row(
                        data.decimal("row").orElseThrow().longValueExact(),
                        data.text("key").orElseThrow(),
                        Digest.ofHex(data.text("content").orElseThrow())));
    }
}
