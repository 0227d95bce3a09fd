package io.bursar.audit.log;

import io.bursar.audit.log.Break.Place;
import io.bursar.audit.record.AuditRecord;
import io.bursar.model.identity.CaseId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Follows every case of a log from record to record; holds one head for each. */
final class CaseHeads {

    private final TreeMap<CaseId, CaseHead> heads = new TreeMap<>();
    private final int limit;
    private final BreakList breaks;
    private boolean overLimit;

    CaseHeads(int limit, BreakList breaks) {
        this.limit = limit;
        this.breaks = breaks;
    }

    /** Takes the next record, and says what does not fit. */
    void follow(AuditRecord record, long line) {
        CaseHead head = heads.get(record.caseId());
        if (head == null && full(line)) {
            return;
        }
        Place place = new Place(line, record.caseId(), record.seq());
        long expected = head == null ? 1 : head.seq() + 1;
        if (head != null && record.seq() < expected) {
            late(record, head, place);
            return;
        }
        if (record.seq() > expected) {
            String upTo = record.seq() - 1 == expected ? "" : "and on to record " + (record.seq() - 1);
            breaks.add(new Place(line, record.caseId(), expected), BreakKind.MISSING, upTo);
        } else if (head != null) {
            linked(record, head, place);
        }
        heads.put(record.caseId(), CaseHead.of(record, line));
    }

    /** Takes a record whose place alone can be read; the one after it is not held against it. */
    void followUnread(CaseId caseId, long seq, long line) {
        CaseHead head = heads.get(caseId);
        boolean fits = seq == (head == null ? 1 : head.seq() + 1);
        if (fits && (head != null || !full(line))) {
            heads.put(caseId, CaseHead.unread(seq, line));
        }
    }

    /** The heads, ordered by case. */
    NavigableMap<CaseId, CaseHead> all() {
        return heads;
    }

    /** What the log comes to. */
    LogSummary summary(long records) {
        LineHash hash = new LineHash();
        for (Map.Entry<CaseId, CaseHead> entry : heads.entrySet()) {
            CaseHead.Known known = entry.getValue().known();
            if (known != null) {
                hash.add(CaseHead.line(entry.getKey(), entry.getValue().seq(), known.hash()));
            }
        }
        return new LogSummary(records, heads.size(), hash.digest());
    }

    private boolean full(long line) {
        if (heads.size() < limit) {
            return false;
        }
        if (!overLimit) {
            overLimit = true;
            breaks.add(Place.ofLine(line), BreakKind.OVER_LIMIT, "more than " + limit + " cases");
        }
        return true;
    }

    private void late(AuditRecord record, CaseHead head, Place place) {
        CaseHead.Known known = head.known();
        if (record.seq() < head.seq() || known == null) {
            breaks.add(place, BreakKind.OUT_OF_ORDER, "after record " + head.seq() + " on line " + head.line());
        } else if (known.hash().equals(record.hash())) {
            breaks.add(place, BreakKind.REPEATED, "first on line " + head.line());
        } else {
            breaks.add(place, BreakKind.INSERTED, "the other on line " + head.line());
        }
    }

    private void linked(AuditRecord record, CaseHead head, Place place) {
        CaseHead.Known before = head.known();
        if (before == null) {
            return;
        }
        if (!record.position().prevHash().equals(before.hash())) {
            breaks.add(place, BreakKind.UNLINKED, "the one before it is on line " + head.line());
        }
        if (record.at().isBefore(before.at())) {
            breaks.add(place, BreakKind.TIME_BACK, "the one before it is on line " + head.line());
        }
        if (record.position().storeEpoch() < before.epoch()) {
            breaks.add(place, BreakKind.EPOCH, "the one before it is on line " + head.line());
        }
    }
}
