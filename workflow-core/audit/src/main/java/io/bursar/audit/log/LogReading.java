package io.bursar.audit.log;

import io.bursar.audit.log.Break.Place;
import io.bursar.audit.log.LineReader.Line;
import io.bursar.audit.log.LineReader.Shape;
import io.bursar.audit.record.AuditRecord;
import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of an export from the first line to the last. */
final class LogReading {

    private static final byte[] RECORD_START = "{\"case\":".getBytes(StandardCharsets.US_ASCII);

    private final BreakList breaks;
    private final CaseHeads heads;
    private final LineHash lines = new LineHash();
    private @Nullable ExportHeader header;
    private @Nullable HeadLines headLines;
    private @Nullable LogSummary summary;
    private long records;
    private long last;

    LogReading(VerifierLimits limits) {
        this.breaks = new BreakList(limits.breaks());
        this.heads = new CaseHeads(limits.cases(), breaks);
    }

    void take(Line line) {
        boolean first = last == 0;
        last = line.number();
        if (summary != null) {
            breaks.add(Place.ofLine(line.number()), BreakKind.AFTER_END, "");
        } else if (first && header(line)) {
            lines.add(line.content());
        } else if (!trailer(line)) {
            body(line);
            lines.add(line.content());
        }
        if (line.shape() == Shape.OVERLONG) {
            breaks.add(Place.ofLine(line.number()), BreakKind.OVER_LIMIT, "more bytes than a line may have");
        }
        if (line.shape() == Shape.UNENDED) {
            breaks.add(Place.ofLine(line.number()), BreakKind.TRUNCATED, "the last line has no end");
        }
    }

    /** The verdict; nothing follows. */
    Verdict end() {
        return breaks.verdict(whole());
    }

    /** The verdict on a log whose heads were kept elsewhere. */
    Verdict end(Digest known) {
        LogSummary read = whole();
        if (!known.equals(read.heads())) {
            breaks.add(Place.ofLine(last), BreakKind.NOT_THE_KNOWN_LOG, "");
        }
        return breaks.verdict(read);
    }

    private LogSummary whole() {
        LogSummary read = summary;
        if (read == null) {
            breaks.add(Place.ofLine(last + 1), BreakKind.TRUNCATED, "there is no trailer");
            read = heads.summary(records);
        }
        return read;
    }

    /** Whether the first line was a header, good or bad; a record in its place is still read. */
    private boolean header(Line line) {
        header = ExportHeader.parse(line.content()).orElse(null);
        if (header == null) {
            breaks.add(Place.ofLine(line.number()), BreakKind.HEADER, "");
        }
        return header != null || !isRecord(line);
    }

    private boolean trailer(Line line) {
        Optional<Trailer> found = Trailer.parse(line.content());
        if (found.isEmpty()) {
            return false;
        }
        headLines().end(line.number());
        LogSummary read = heads.summary(records);
        LogSummary stated = found.get().summary();
        Place place = Place.ofLine(line.number());
        if (stated.records() != read.records() || stated.cases() != read.cases()) {
            breaks.add(place, BreakKind.COUNT, read.records() + " records of " + read.cases() + " cases were read");
        }
        if (!stated.heads().equals(read.heads())) {
            breaks.add(place, BreakKind.HEADS_HASH, "");
        }
        if (!found.get().lines().equals(lines.digest())) {
            breaks.add(place, BreakKind.LINES_HASH, "");
        }
        summary = read;
        return true;
    }

    private void body(Line line) {
        Optional<CaseHead.Stated> head = CaseHead.parse(line.content());
        if (head.isPresent()) {
            headLines().take(head.get(), line.number());
        } else if (headLines != null || !isRecord(line)) {
            breaks.add(Place.ofLine(line.number()), BreakKind.MALFORMED, "");
        } else {
            record(line);
        }
    }

    private void record(Line line) {
        records++;
        ReadRecord read = ReadRecord.of(line);
        ReadRecord.Fault fault = read.fault();
        if (fault != null) {
            breaks.add(read.stated(), fault.kind(), fault.detail());
        }
        AuditRecord record = read.record();
        if (record == null) {
            read.stated()
                    .knownCase()
                    .ifPresent(
                            caseId -> heads.followUnread(caseId, read.stated().seq(), line.number()));
            return;
        }
        heads.follow(record, line.number());
        if (header != null && record.position().storeEpoch() > header.storeEpoch()) {
            breaks.add(read.stated(), BreakKind.EPOCH, "later than the header's");
        }
    }

    private HeadLines headLines() {
        HeadLines now = headLines;
        if (now == null) {
            now = new HeadLines(heads, breaks);
            headLines = now;
        }
        return now;
    }

    private static boolean isRecord(Line line) {
        return line.content().length >= RECORD_START.length
                && Arrays.equals(line.content(), 0, RECORD_START.length, RECORD_START, 0, RECORD_START.length);
    }
}
