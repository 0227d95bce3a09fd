package io.bursar.audit.log;

import io.bursar.audit.record.RecordLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of an export.
 *
 * <pre>{@code
 * new ExportHeader(1, now);
 * }</pre>
 *
 * @param storeEpoch the epoch of the store that was exported, from 1; no record is of a later one
 * @param exportedAt when, cut to microseconds
 */
public record ExportHeader(long storeEpoch, Instant exportedAt) {

    /** The name of the format. */
    public static final String FORMAT = "bursar-log";

    /** The version of the format. */
    public static final int VERSION = 1;

    private static final Pattern LINE = Pattern.compile("\\{\"format\":\"" + FORMAT + "\",\"version\":" + VERSION
            + ",\"storeEpoch\":([0-9]{1,16}),\"exportedAt\":\"([0-9T:.\\-]{26}Z)\"}");

    /** Refuses an epoch out of range; cuts the instant. */
    public ExportHeader {
        if (storeEpoch < 1 || storeEpoch > RecordLimits.MAX_STORE_EPOCH) {
            throw new IllegalArgumentException("A store epoch is out of range");
        }
        exportedAt = exportedAt.truncatedTo(ChronoUnit.MICROS);
    }

    byte[] line() {
        return JsonLine.of(json -> {
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("version", VERSION);
            json.writeNumberProperty("storeEpoch", storeEpoch);
            json.writeStringProperty("exportedAt", JsonLine.instant(exportedAt));
        });
    }

    /** The header a line is the one form of. */
    static Optional<ExportHeader> parse(byte[] line) {
        Matcher found = LINE.matcher(new String(line, StandardCharsets.ISO_8859_1));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            ExportHeader header = new ExportHeader(Long.parseLong(found.group(1)), Instant.parse(found.group(2)));
            return Arrays.equals(header.line(), line) ? Optional.of(header) : Optional.empty();
        } catch (java.time.DateTimeException | IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }
}
