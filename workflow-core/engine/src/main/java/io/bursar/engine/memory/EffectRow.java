package io.bursar.engine.memory;

import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.EffectWork;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.model.identity.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The work row of one effect with its lease. */
record EffectRow(Key key, EffectWork work, Taking taking) {

    /** Names a row; rows of a case lie side by side. */
    record Key(CaseId caseId, int number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byCase = caseId.compareTo(other.caseId);
            return byCase != 0 ? byCase : Integer.compare(number, other.number);
        }
    }

    /** How often it was taken, until when it is leased, and since when it may have been sent. */
    record Taking(
            int attempts,
            long fence,
            @Nullable Instant leasedUntil,
            @Nullable Instant sentSince) {
        static final Taking NONE = new Taking(0, 0, null, null);

        /** As if never tried; only the fence goes on, so that nobody mistakes an older taking for a newer one. */
        Taking anew() {
            return new Taking(0, fence, null, null);
        }

        Taking unleased(@Nullable Instant maySince) {
            return new Taking(attempts, fence, null, maySince);
        }
    }

    static EffectRow of(CaseId caseId, EffectWork work) {
        return new EffectRow(new Key(caseId, work.number()), work, Taking.NONE);
    }

    /**
     * The row after a commit changed it; a node that took a waiting effect keeps it when it becomes ready; a parked one
     * that becomes ready is proved not sent and begins anew.
     */
    EffectRow changed(EffectWork change) {
        EffectWork.Call call = change.call() == null ? work.call() : change.call();
        boolean goesOn = work.stage() == Stage.WAITING && change.stage() == Stage.READY;
        boolean resumed = work.stage() == Stage.PARKED && change.stage() == Stage.READY;
        return new EffectRow(
                key,
                new EffectWork(change.number(), change.stage(), change.due(), call),
                resumed ? taking.anew() : goesOn ? taking : taking.unleased(taking.sentSince()));
    }

    boolean free(Instant leaseTime) {
        Instant until = taking.leasedUntil();
        return until == null || !until.isAfter(leaseTime);
    }

    boolean due(Instant now) {
        Instant due = work.due();
        return due != null && !due.isAfter(now);
    }

    EffectRow taken(TakeRequest request, Instant leaseTime) {
        Instant since = taking.sentSince() == null ? request.now() : taking.sentSince();
        return new EffectRow(
                key,
                work,
                new Taking(taking.attempts() + 1, taking.fence() + 1, leaseTime.plus(request.lease()), since));
    }

    EffectRow keptUntil(Instant leaseEnd) {
        return new EffectRow(key, work, new Taking(taking.attempts(), taking.fence(), leaseEnd, taking.sentSince()));
    }

    /** What the node that took it gets, seen from the row before. */
    DueEffect lease(TakeRequest request) {
        Instant since = taking.sentSince();
        return new DueEffect(
                key.caseId(),
                work,
                taking.attempts(),
                new DueEffect.Lease(taking.fence() + 1, since == null ? request.now() : since, since != null));
    }
}
