package io.bursar.audit.log;

import io.bursar.audit.record.AuditRecord;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last record of a case so far. Where that record could not be read, only its place is known and the next one is
 * taken on trust: the log is broken anyway, and one defect shall be named once.
 */
record CaseHead(long seq, long line, @Nullable Known known) {

    private static final String HEX = "[0-9a-f]";
    private static final Pattern LINE = Pattern.compile("\\{\"head\":\"(" + HEX + "{8}(?:-" + HEX + "{4}){3}-" + HEX
            + "{12})\",\"seq\":([0-9]{1,16}),\"hash\":\"(" + HEX + "{64})\"}");

    /** What the next record must continue. */
    record Known(Digest hash, Instant at, long epoch) {}

    /** A head line, read. */
    record Stated(CaseId caseId, long seq, Digest hash) {}

    static CaseHead of(AuditRecord record, long line) {
        return new CaseHead(
                record.seq(),
                line,
                new Known(record.hash(), record.at(), record.position().storeEpoch()));
    }

    static CaseHead unread(long seq, long line) {
        return new CaseHead(seq, line, null);
    }

    static byte[] line(CaseId caseId, long seq, Digest hash) {
        return JsonLine.of(json -> {
            json.writeStringProperty("head", caseId.toString());
            json.writeNumberProperty("seq", seq);
            json.writeStringProperty("hash", hash.toString());
        });
    }

    /** What a line states, if it is a head line in its one form. */
    static Optional<Stated> parse(byte[] line) {
        Matcher found = LINE.matcher(new String(line, StandardCharsets.ISO_8859_1));
        if (!found.matches()) {
            return Optional.empty();
        }
        Stated stated =
                new Stated(CaseId.of(found.group(1)), Long.parseLong(found.group(2)), Digest.ofHex(found.group(3)));
        boolean oneForm = Arrays.equals(line(stated.caseId, stated.seq, stated.hash), line);
        return oneForm ? Optional.of(stated) : Optional.empty();
    }
}
