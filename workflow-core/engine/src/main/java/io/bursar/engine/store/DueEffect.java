package io.bursar.engine.store;

import io.bursar.model.identity.CaseId;
import java.time.Instant;

/**
 * An effect a node has taken, under a lease. The fence grows with every taking; a node that comes back late with an old
 * fence is told so (design §3).
 *
 * <pre>{@code
 * for (DueEffect due : store.takeEffects(request)) { … }
 * }</pre>
 *
 * @param caseId the case
 * @param work what is to be done
 * @param attempt how often it was taken before
 * @param lease the lease
 */
public record DueEffect(CaseId caseId, EffectWork work, int attempt, Lease lease) {

    /**
     * A lease on an effect.
     *
     * @param fence the fencing token
     * @param firstTakenAt when it was first taken; the in-flight maximum of a lost write counts from the last taking
     * @param mayBeSent whether an earlier taking may have sent it
     */
    public record Lease(long fence, Instant firstTakenAt, boolean mayBeSent) {}
}
