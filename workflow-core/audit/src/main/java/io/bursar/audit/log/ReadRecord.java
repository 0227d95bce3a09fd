package io.bursar.audit.log;

import io.bursar.audit.log.Break.Place;
import io.bursar.audit.record.AuditRecord;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record line, read: what it says about itself, and the record its stored bytes hold.
 *
 * @param stated what the readable part says the place is; without case where it cannot be read
 * @param record what the stored bytes hold, if the line vouches for them with their hash; else null
 * @param fault what is wrong with the line alone; null where nothing is
 */
record ReadRecord(
        Place stated,
        @Nullable AuditRecord record,
        @Nullable Fault fault) {

    private static final Pattern START = Pattern.compile("^" + Pattern.quote(RecordLine.START)
            + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})" + Pattern.quote(RecordLine.SEQ) + "([1-9][0-9]{0,15}),");
    private static final int START_BYTES = 80;

    /** What is wrong with a line alone. */
    record Fault(BreakKind kind, String detail) {}

    static ReadRecord of(LineReader.Line line) {
        byte[] content = line.content();
        Place stated = stated(line.number(), content);
        int bytesAt = lastIndexOf(content, RecordLine.BYTES);
        byte[] end = ascii(RecordLine.END);
        if (bytesAt < 0 || !matches(content, content.length - end.length, end)) {
            return new ReadRecord(stated, null, new Fault(BreakKind.MALFORMED, ""));
        }
        int from = bytesAt + RecordLine.BYTES.length();
        try {
            byte[] stored = Base64.getDecoder().decode(Arrays.copyOfRange(content, from, content.length - end.length));
            return of(line, stated, AuditRecord.parse(stored), bytesAt);
        } catch (IllegalArgumentException notBase64) {
            return new ReadRecord(stated, null, new Fault(BreakKind.UNREADABLE, "not base64"));
        } catch (BursarException refused) {
            if (refused.code() != FailureCode.STORE_CORRUPT) {
                throw refused;
            }
            String detail = "byte " + refused.context().getOrDefault("offset", "unknown");
            return new ReadRecord(stated, null, new Fault(BreakKind.UNREADABLE, detail));
        }
    }

    private static ReadRecord of(LineReader.Line line, Place stated, AuditRecord record, int bytesAt) {
        int differs = Arrays.mismatch(line.content(), RecordLine.of(record));
        Place place = new Place(line.number(), record.caseId(), record.seq());
        if (differs < 0) {
            return new ReadRecord(place, record, null);
        }
        Fault changed = new Fault(BreakKind.CHANGED, "column " + (differs + 1));
        byte[] hash = ascii(RecordLine.HASH + record.hash());
        // the line's own hash tells which of the two was changed: the readable part or the bytes
        boolean vouched = matches(line.content(), bytesAt - hash.length, hash);
        return vouched ? new ReadRecord(place, record, changed) : new ReadRecord(stated, null, changed);
    }

    private static Place stated(long number, byte[] content) {
        String start = new String(content, 0, Math.min(content.length, START_BYTES), StandardCharsets.ISO_8859_1);
        Matcher found = START.matcher(start);
        return found.find()
                ? new Place(number, CaseId.of(found.group(1)), Long.parseLong(found.group(2)))
                : Place.ofLine(number);
    }

    private static int lastIndexOf(byte[] content, String text) {
        byte[] wanted = ascii(text);
        for (int i = content.length - wanted.length; i >= 0; i--) {
            if (matches(content, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] content, int at, byte[] wanted) {
        return at >= 0
                && at + wanted.length <= content.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
