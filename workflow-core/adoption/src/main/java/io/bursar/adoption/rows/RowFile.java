package io.bursar.adoption.rows;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * A file of rows: its bytes, which are hashed, and how they are to be read. CSV where its name ends in {@code .csv}, a
 * JSON object per line otherwise.
 *
 * <pre>{@code
 * RowFile orders = RowFile.of(Path.of("open-orders.jsonl"));
 * Rows rows = orders.rows();
 * }</pre>
 */
public final class RowFile {

    private final String name;
    private final byte[] content;

    private RowFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * A file on disk.
     *
     * @throws BursarException {@code LIMIT_EXCEEDED} over {@link RowLimits#MAX_BYTES}
     */
    public static RowFile of(Path path) throws IOException {
        Path name = path.getFileName();
        try (InputStream in = Files.newInputStream(path)) {
            return of(name == null ? path.toString() : name.toString(), in);
        }
    }

    /**
     * What a stream gives, under a name.
     *
     * @throws BursarException {@code LIMIT_EXCEEDED} over {@link RowLimits#MAX_BYTES}
     */
    public static RowFile of(String name, InputStream in) throws IOException {
        return of(name, in.readNBytes(RowLimits.MAX_BYTES + 1));
    }

    /**
     * Bytes under a name.
     *
     * @throws BursarException {@code LIMIT_EXCEEDED} over {@link RowLimits#MAX_BYTES}
     */
    public static RowFile of(String name, byte[] content) {
        if (content.length > RowLimits.MAX_BYTES) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A file of rows is over the limit",
                    Map.of("file", name, "limit", Integer.toString(RowLimits.MAX_BYTES)));
        }
        return new RowFile(name, content.clone());
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** The hash of its bytes. */
    public Digest digest() {
        return Digest.of(content);
    }

    /** Its rows, and what is wrong with those that could not be read; a bad row takes nothing with it. */
    public Rows rows() {
        RowCollector collector = new RowCollector();
        FileLines lines = FileLines.of(content, collector);
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            new CsvRows(collector).read(lines);
        } else {
            new JsonRows(collector).read(lines);
        }
        return collector.rows();
    }
}
