package io.bursar.audit.log;

import io.bursar.audit.log.Break.Place;
import io.bursar.model.identity.CaseId;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the head lines of an export against the cases that were read, both in order. */
final class HeadLines {

    private final BreakList breaks;
    private final Iterator<Map.Entry<CaseId, CaseHead>> read;
    private Map.@Nullable Entry<CaseId, CaseHead> next;
    private @Nullable CaseId before;

    HeadLines(CaseHeads heads, BreakList breaks) {
        this.breaks = breaks;
        this.read = heads.all().entrySet().iterator();
        advance();
    }

    /** Takes the next head line. */
    void take(CaseHead.Stated stated, long line) {
        Place place = new Place(line, stated.caseId(), stated.seq());
        if (before != null && before.compareTo(stated.caseId()) >= 0) {
            breaks.add(place, BreakKind.MALFORMED, "ends of cases are in the order of their ids");
            return;
        }
        before = stated.caseId();
        while (next != null && next.getKey().compareTo(stated.caseId()) < 0) {
            unstated(next, line);
        }
        if (next == null || !next.getKey().equals(stated.caseId())) {
            breaks.add(new Place(line, stated.caseId(), 1), BreakKind.MISSING, "with every record of the case");
            return;
        }
        compare(next.getValue(), stated, place);
        advance();
    }

    /** No head line follows. */
    void end(long line) {
        while (next != null) {
            unstated(next, line);
        }
    }

    private void unstated(Map.Entry<CaseId, CaseHead> head, long line) {
        Place place = new Place(line, head.getKey(), head.getValue().seq());
        breaks.add(place, BreakKind.HEAD, "the export does not say how the case ends");
        advance();
    }

    private void compare(CaseHead head, CaseHead.Stated stated, Place place) {
        CaseHead.Known known = head.known();
        if (head.seq() < stated.seq()) {
            String upTo = stated.seq() == head.seq() + 1 ? "" : "and on to record " + stated.seq();
            breaks.add(new Place(place.line(), stated.caseId(), head.seq() + 1), BreakKind.MISSING, upTo);
        } else if (head.seq() > stated.seq()) {
            breaks.add(place, BreakKind.HEAD, "record " + head.seq() + " on line " + head.line());
        } else if (known != null && !known.hash().equals(stated.hash())) {
            breaks.add(place, BreakKind.HEAD, "another hash on line " + head.line());
        }
    }

    private void advance() {
        next = read.hasNext() ? read.next() : null;
    }
}
