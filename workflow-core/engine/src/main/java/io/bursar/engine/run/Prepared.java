package io.bursar.engine.run;

import io.bursar.engine.command.Command;
import io.bursar.engine.fact.Fact;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.fact.Facts;
import io.bursar.engine.kernel.Decision;
import io.bursar.engine.kernel.Situation;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.EventCode;
import io.bursar.model.identity.PersonId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command that was decided outside a transaction with everything it needs from outside, ready to be committed by SQL
 * alone (design §4.8).
 *
 * @param command the command
 * @param situation in which it was decided
 * @param stored the case it was decided on; null for a start
 * @param gathered all facts gathered, and when
 * @param decision the decision so far
 */
record Prepared(
        Command command,
        Situation situation,
        @Nullable StoredCase stored,
        Gathered gathered,
        Decision.Accepted decision) {

    /**
     * All facts gathered.
     *
     * @param facts the facts
     * @param revisions what was in force before the first was gathered
     */
    record Gathered(Facts facts, Revisions revisions) {}

    /**
     * The names of what was in force.
     *
     * @param directory of the people directory; null where it has none
     * @param assist of what governs models; null where it has none
     */
    record Revisions(@Nullable String directory, @Nullable String assist) {}

    /** The revision of the people directory the decision rests on; empty where it did not ask, or has none. */
    Optional<String> directoryRevision() {
        boolean asked = decision.used().stream()
                .anyMatch(fact -> fact.request() instanceof FactRequest.Ask ask && ask.ofPeople());
        return asked ? Optional.ofNullable(gathered.revisions().directory()) : Optional.empty();
    }

    /** The revision of what governs models; empty where the decision did not ask, or there is none. */
    Optional<String> assistRevision() {
        boolean asked = decision.used().stream().anyMatch(fact -> fact.request() instanceof FactRequest.ModelQuestion);
        return asked ? Optional.ofNullable(gathered.revisions().assist()) : Optional.empty();
    }

    /** The same with another decision. */
    Prepared decided(Decision.Accepted other) {
        return new Prepared(command, situation, stored, gathered, other);
    }

    /** What must be locked before the store's rows are read again: everyone and every key the decision looked at. */
    StoreLocks locks() {
        Set<PersonId> people = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (Fact fact : decision.used()) {
            FactRequest request = fact.request();
            if (request instanceof FactRequest.ActsOf acts) {
                people.add(acts.person());
            } else if (request instanceof FactRequest.ClaimsHeld claims) {
                claims.claims().forEach(claim -> keys.add(claim.kind() + "|" + claim.key()));
            } else if (request instanceof FactRequest.CommittedUnder committed) {
                keys.addAll(committed.keys());
            }
        }
        decision.outbox().acts().forEach(act -> people.add(act.person()));
        for (CaseEvent event : decision.events()) {
            if (event.code() == EventCode.COMMITTED) {
                keys.addAll(event.body().list("keys").texts());
            } else if (event.code() == EventCode.CLAIMED) {
                keys.add(event.body().text("kind").orElseThrow() + "|"
                        + event.body().text("key").orElseThrow());
            }
        }
        return StoreLocks.of(people, keys);
    }

    long expectedSeq() {
        return stored == null ? 0 : stored.current().status().seq();
    }
}
