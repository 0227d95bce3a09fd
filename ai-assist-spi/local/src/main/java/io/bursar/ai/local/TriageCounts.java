package io.bursar.ai.local;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How earlier exceptions were sorted: the whole knowledge of the model, for anybody to read. */
record TriageCounts(List<Row> rows, Digest digest) {

    /** Most bytes of a file of counts. */
    static final int MAX_BYTES = 1 << 20;

    /** Most rows of counts. */
    static final int MAX_ROWS = 10_000;

    private static final String EXAMPLE = "triage-counts.csv";
    private static final int COLUMNS = 5;

    /** So many exceptions with this code and size were of this cause and went to this group. */
    record Row(String hold, String size, String cause, String group, int count) {}

    TriageCounts {
        rows = List.copyOf(rows);
    }

    static TriageCounts example() {
        try (InputStream text = TriageCounts.class.getResourceAsStream(EXAMPLE)) {
            return parse(EXAMPLE, Objects.requireNonNull(text).readNBytes(MAX_BYTES + 1));
        } catch (IOException unreadable) {
            throw refused("cannot be read", EXAMPLE, 0, unreadable);
        }
    }

    static TriageCounts read(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            return parse(file.toString(), text.readNBytes(MAX_BYTES + 1));
        } catch (IOException unreadable) {
            throw refused("cannot be read", file.toString(), 0, unreadable);
        }
    }

    static TriageCounts parse(String source, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw refused("is larger than the limit", source, 0, null);
        }
        List<Row> rows = new ArrayList<>();
        int line = 0;
        for (String text : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            line++;
            if (line > 1 && !text.isBlank() && !text.startsWith("#")) {
                rows.add(row(source, line, text));
            }
        }
        if (rows.isEmpty() || rows.size() > MAX_ROWS) {
            throw refused("has no rows, or more than the limit", source, line, null);
        }
        return new TriageCounts(rows, Digest.of(bytes));
    }

    private static Row row(String source, int line, String text) {
        String[] parts = text.split(",", -1);
        boolean counts = parts.length == COLUMNS && parts[4].strip().matches("[0-9]{1,7}");
        if (!counts) {
            throw refused("has a row that is not hold,size,cause,group,count", source, line, null);
        }
        return new Row(
                parts[0].strip(),
                parts[1].strip(),
                parts[2].strip(),
                parts[3].strip(),
                Integer.parseInt(parts[4].strip()));
    }

    private static BursarException refused(
            String says, String source, int line, @org.jspecify.annotations.Nullable Throwable cause) {
        Map<String, String> where = Map.of("file", source, "line", Integer.toString(line));
        String message = "The file of counts " + says;
        return cause == null
                ? new BursarException(FailureCode.INVALID_POLICY, message, where)
                : new BursarException(FailureCode.INVALID_POLICY, message, where, cause);
    }
}
