package io.bursar.adoption.shadow;

import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.engine.kernel.NextDue;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.cases.Case;
import io.bursar.model.identity.CaseId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Lets the clocks of shadow cases run out at their own times while the feed goes on. */
final class ShadowClock {

    /** Most times that clocks run out between two events of a feed. */
    static final int MAX_TICKS = 100_000;

    private final ShadowStore store;
    private final PriorityQueue<Due> due = new PriorityQueue<>(
            Comparator.comparing(Due::at).thenComparing(one -> one.caseId().value()));

    ShadowClock(ShadowStore store) {
        this.store = store;
    }

    private record Due(Instant at, CaseId caseId) {}

    /** Notes when a case needs attention by itself; an older note of it is passed over when its time comes. */
    void look(CaseId caseId) {
        next(caseId).ifPresent(at -> due.add(new Due(at, caseId)));
    }

    private Optional<Instant> next(CaseId caseId) {
        return store.engine()
                .store()
                .read(caseId)
                .map(StoredCase::current)
                .flatMap(found -> NextDue.of(store.engine().standard().rulesFor(found), found, store.now()));
    }

    /** Goes to a time; what runs out on the way runs out when it is due. */
    void passTo(Instant to, Consumer<CaseId> ticked) {
        for (int tick = 0; tick < MAX_TICKS; tick++) {
            Due first = due.peek();
            if (first == null || !first.at().isBefore(to)) {
                break;
            }
            due.remove();
            if (next(first.caseId()).filter(first.at()::equals).isPresent()) {
                tick(first);
                ticked.accept(first.caseId());
            }
        }
        store.at(to);
    }

    private void tick(Due one) {
        store.at(one.at());
        long before = seq(one.caseId());
        store.engine()
                .run(Command.of(
                        store.engine().settings().ids().newCommandId(), one.caseId(), Actor.SYSTEM, new Wish.Tick()));
        if (seq(one.caseId()) != before) {
            look(one.caseId());
        }
    }

    private long seq(CaseId caseId) {
        return store.engine()
                .store()
                .read(caseId)
                .map(StoredCase::current)
                .map(Case::status)
                .map(status -> status.seq())
                .orElse(0L);
    }
}
