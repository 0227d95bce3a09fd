package io.bursar.audit.log;

import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last line of an export: what it comes to, and the hash of every line before it. */
record Trailer(LogSummary summary, Digest lines) {

    private static final String HASH = "([0-9a-f]{64})";
    private static final Pattern LINE =
            Pattern.compile("\\{\"records\":([0-9]{1,16}),\"cases\":([0-9]{1,16}),\"heads\":\"" + HASH
                    + "\",\"lines\":\"" + HASH + "\"}");

    byte[] line() {
        return JsonLine.of(json -> {
            json.writeNumberProperty("records", summary.records());
            json.writeNumberProperty("cases", summary.cases());
            json.writeStringProperty("heads", summary.heads().toString());
            json.writeStringProperty("lines", lines.toString());
        });
    }

    /** The trailer a line is the one form of. */
    static Optional<Trailer> parse(byte[] line) {
        Matcher found = LINE.matcher(new String(line, StandardCharsets.ISO_8859_1));
        if (!found.matches()) {
            return Optional.empty();
        }
        LogSummary summary = new LogSummary(
                Long.parseLong(found.group(1)), Long.parseLong(found.group(2)), Digest.ofHex(found.group(3)));
        Trailer trailer = new Trailer(summary, Digest.ofHex(found.group(4)));
        return Arrays.equals(trailer.line(), line) ? Optional.of(trailer) : Optional.empty();
    }
}
