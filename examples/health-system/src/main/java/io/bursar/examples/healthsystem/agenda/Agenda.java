package io.bursar.examples.healthsystem.agenda;

import io.bursar.model.identity.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The cases that somebody will do something about, earliest first; of cases at the same moment by id, so that every run
 * has one order. It can be made again from the store at any time.
 *
 * <pre>{@code
 * agenda.put(caseId, at);
 * agenda.takeDue(now).forEach(this::move);
 * }</pre>
 */
public final class Agenda {

    private static final Comparator<Entry> EARLIEST_FIRST =
            Comparator.comparing(Entry::at).thenComparing(Entry::caseId);

    private final PriorityQueue<Entry> queue = new PriorityQueue<>(EARLIEST_FIRST);
    private final Map<CaseId, Entry> current = new HashMap<>();

    private record Entry(Instant at, CaseId caseId) {}

    /** Says when somebody will next do something about a case; an earlier saying no longer holds. */
    public void put(CaseId caseId, Instant at) {
        Entry entry = new Entry(at, caseId);
        Entry before = current.put(caseId, entry);
        if (!entry.equals(before)) {
            queue.add(entry);
        }
    }

    /** Says that nobody will do anything about a case. */
    public void drop(CaseId caseId) {
        current.remove(caseId);
    }

    /** When the next move is due. */
    public Optional<Instant> next() {
        while (!queue.isEmpty() && !holds(queue.peek())) {
            queue.remove();
        }
        return Optional.ofNullable(queue.peek()).map(Entry::at);
    }

    /** The cases whose move is due by now; they are off the agenda until they are put on it again. */
    public List<CaseId> takeDue(Instant now) {
        List<CaseId> due = new ArrayList<>();
        while (next().filter(at -> !at.isAfter(now)).isPresent()) {
            CaseId caseId = queue.remove().caseId();
            current.remove(caseId);
            due.add(caseId);
        }
        return due;
    }

    /** How many cases are on it. */
    public int size() {
        return current.size();
    }

    private boolean holds(Entry entry) {
        return entry.equals(current.get(entry.caseId()));
    }
}
