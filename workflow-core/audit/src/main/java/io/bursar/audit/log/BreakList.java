package io.bursar.audit.log;

import io.bursar.audit.log.Break.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects breaks: lists the first ones, counts all. */
final class BreakList {

    private final int limit;
    private final List<Break> breaks = new ArrayList<>();
    private long found;

    BreakList(int limit) {
        this.limit = limit;
    }

    void add(Place place, BreakKind kind, String detail) {
        found++;
        if (breaks.size() < limit) {
            breaks.add(new Break(place, kind, detail));
        }
    }

    Verdict verdict(LogSummary summary) {
        return found == 0 ? new Verdict.Intact(summary) : new Verdict.Broken(breaks, found);
    }
}
