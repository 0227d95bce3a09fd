package io.bursar.engine;

import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.Map;

/**
 * The front desk: people start cases, find their tasks and decide; outside systems report facts; anybody reads a case's
 * history.
 *
 * <pre>{@code
 * Desk dana = bursar.as("dana.reyes");
 * CaseRef requisition = dana.start(ProcureToPay.REQUISITION, "MERCY", data);
 * bursar.as("lee.park").inbox().of(requisition).approve("Within budget");
 * System.out.println(requisition.timeline());
 * }</pre>
 */
public final class Bursar implements AutoCloseable {

    private final Engine engine;
    private final AutoCloseable onClose;

    /** A front desk for an engine whose host closes its own resources. */
    public Bursar(Engine engine) {
        this(engine, () -> {
            // nothing of ours to close
        });
    }

    /** A front desk that closes what belongs to it. */
    public Bursar(Engine engine, AutoCloseable onClose) {
        this.engine = engine;
        this.onClose = onClose;
    }

    /** The desk of a person acting for oneself; whom the directory does not know is refused every act. */
    public Desk as(String person) {
        return new Desk(engine, Actor.person(person));
    }

    /**
     * The desk of a person acting for another, who must have delegated to them: asked of the directory at every act.
     * Whoever is acted for is the requester of what is started here.
     */
    public Desk as(String person, String principal) {
        return new Desk(engine, Actor.person(person).onBehalfOf(new PersonId(principal)));
    }

    /** The desk of any actor: a service outside, or a model that may suggest. */
    public Desk as(Actor actor) {
        return new Desk(engine, actor);
    }

    /** A case by its id; fails with {@code UNKNOWN_CASE} when there is none. */
    public CaseRef find(CaseId caseId) {
        StoredCase stored = engine.store()
                .read(caseId)
                .orElseThrow(() -> new BursarException(
                        FailureCode.UNKNOWN_CASE, "No case has this id", Map.of("case", caseId.toString())));
        return new CaseRef(engine, stored.current().id());
    }

    /**
     * Reports a fact from outside, such as a posted receipt; cases that wait for it take it.
     *
     * @param id unique for ever; the same id twice changes nothing
     * @param type the event's name, such as {@code p2p.receiving.posted}
     * @param data ids and codes
     * @return whether a loaded workflow takes events of this type; false for a misspelt one, which is not kept
     */
    public boolean report(String id, String type, RecordValue data) {
        return engine.report(
                new BusinessEvent(id, type, engine.settings().clock().instant(), data));
    }

    /** Does what is due by the clock until nothing more is; gives how many pieces of work were done. */
    public int runDue() {
        int done = 0;
        for (int round = 0; round < 1_000; round++) {
            int now = engine.runDue(100);
            done += now;
            if (now == 0) {
                break;
            }
        }
        return done;
    }

    /** The engine behind the desk. */
    public Engine engine() {
        return engine;
    }

    @Override
    public void close() {
        try {
            onClose.close();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new BursarException(
                    FailureCode.STORE_UNAVAILABLE, "What belongs to the desk could not be closed", Map.of(), failure);
        }
    }
}
