package io.bursar.storetck;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.audit.record.Performer;
import io.bursar.audit.record.RecordContent;
import io.bursar.audit.record.RecordPosition;
import io.bursar.audit.record.RecordedCommand;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.CaseWork;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case that is written commit by commit, as an engine would, but without rules. Ids and times follow from its number.
 *
 * <pre>{@code
 * SampleCase requisition = new SampleCase(1);
 * requisition.commit(store, requisition.work().nextDue(SampleCase.START));
 * }</pre>
 */
public final class SampleCase {

    /** When every sample case starts. */
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static final WorkflowId WORKFLOW = new WorkflowId("p2p.requisition");
    private static final DecisionBasis BASIS = new DecisionBasis(WORKFLOW, Digest.NONE, Digest.NONE, 1);

    private final CaseId caseId;
    private final RecordValue data;
    private Digest lastHash = Digest.NONE;
    private long seq;
    private int commands;
    private Digest definition = Digest.NONE;

    /** The case of a number; a higher number has a higher id. */
    public SampleCase(int number) {
        this(caseId(number), Data.record().put("number", number).build());
    }

    /** A case with an id and data of its own. */
    public SampleCase(CaseId caseId, RecordValue data) {
        this.caseId = caseId;
        this.data = data;
    }

    /** Puts the case on a definition from its next commit on. */
    public SampleCase on(Digest newDefinition) {
        definition = newDefinition;
        return this;
    }

    /** The id of the case of a number. */
    public static CaseId caseId(int number) {
        return new CaseId(new UUID(0x0192_F3A0_0000_7000L, 0x8000_0000_0000_0000L + number));
    }

    /** The id. */
    public CaseId id() {
        return caseId;
    }

    /** The version it has when all its commits were written. */
    public long version() {
        return seq;
    }

    /** Begins the work of a commit. */
    public SampleWork work() {
        return new SampleWork(caseId);
    }

    /** The id of the next command, the same until it is written. */
    public CommandId nextCommand() {
        return CommandId.derivedFrom(caseId.toString(), Integer.toString(commands));
    }

    /** The commit that comes next. */
    public CommitBatch next(SampleWork work) {
        return next(nextCommand(), work);
    }

    /** The commit that comes next, of a given command. */
    public CommitBatch next(CommandId command, SampleWork work) {
        RecordedCommand recorded =
                new RecordedCommand(START.plusSeconds(seq), command, "fire", Performer.of(Actor.person("dana.reyes")));
        AuditRecord record = AuditRecord.of(
                new RecordPosition(1, caseId, seq + 1, lastHash),
                recorded,
                BASIS,
                RecordContent.of(List.of(new RecordedEvent("data-set", data))));
        return new CommitBatch(record, seq, after(), work.build());
    }

    /** Writes what comes next, without locks. */
    public WriteOutcome commit(CaseStore store, SampleWork work) {
        CommitBatch batch = next(work);
        WriteOutcome outcome = store.transact(StoreLocks.NONE, transaction -> transaction.write(batch));
        if (outcome == WriteOutcome.WRITTEN) {
            written(batch);
        }
        return outcome;
    }

    /** Takes note that a commit was written; the next one continues it. */
    public void written(CommitBatch batch) {
        lastHash = batch.record().hash();
        seq = batch.record().seq();
        commands++;
    }

    private Case after() {
        CaseHeader.Pins pins = new CaseHeader.Pins(WORKFLOW, "1.0.0", definition, "", RecordValue.EMPTY);
        CaseHeader.Place place = new CaseHeader.Place(
                new FacilityId("MERCY"),
                new LegalEntityId("LE-1"),
                "portal",
                new CorrelationId("C-" + caseId),
                null,
                List.of());
        CaseHeader.People people = new CaseHeader.People(new PersonId("dana.reyes"), null, null, START, null);
        CaseStatus status = new CaseStatus("SUBMITTED", Phase.VALIDATE, seq + 1, START, CaseStatus.Marks.NONE);
        return new Case(new CaseHeader(caseId, pins, place, people), status, data, CaseWork.NONE);
    }
}
