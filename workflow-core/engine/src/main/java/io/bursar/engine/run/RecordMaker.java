package io.bursar.engine.run;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.audit.record.Performer;
import io.bursar.audit.record.RecordContent;
import io.bursar.audit.record.RecordPosition;
import io.bursar.audit.record.RecordedCommand;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.audit.record.RecordedFact;
import io.bursar.engine.command.Command;
import io.bursar.engine.fact.Fact;
import io.bursar.engine.kernel.Kernel;
import io.bursar.engine.kernel.Situation;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes the log record of a commit: who wished what, on which facts, under which rules, and what happened. */
final class RecordMaker {

    /** The source under which a record's first fact holds the command itself. */
    static final String COMMAND = "command";

    /** The source under which a record holds the revision of the people directory its decision rests on. */
    static final String REVISION = "directory:revision";

    private final long epoch;

    RecordMaker(long epoch) {
        this.epoch = epoch;
    }

    AuditRecord make(Prepared prepared) {
        Command command = prepared.command();
        Situation situation = prepared.situation();
        StoredCase stored = prepared.stored();
        RecordPosition position = stored == null
                ? RecordPosition.first(epoch, command.caseId())
                : new RecordPosition(
                        epoch, command.caseId(), stored.current().status().seq() + 1, stored.lastHash());
        RecordedCommand recorded = new RecordedCommand(
                situation.now(), command.id(), command.wish().kind(), Performer.of(command.actor()));
        DecisionBasis basis = new DecisionBasis(
                situation.rules().definition().id(),
                situation.rules().definition().header().digest(),
                situation.rules().policy().digest(),
                Kernel.VERSION);
        return AuditRecord.of(position, recorded, basis, content(prepared, situation.now()));
    }

    private static RecordContent content(Prepared prepared, Instant now) {
        Command command = prepared.command();
        List<RecordedFact> facts = new ArrayList<>();
        facts.add(new RecordedFact(COMMAND, RecordValue.EMPTY, now, WishCodec.write(command.wish())));
        prepared.directoryRevision()
                .ifPresent(
                        revision -> facts.add(new RecordedFact(REVISION, RecordValue.EMPTY, now, Data.text(revision))));
        for (Fact fact : prepared.decision().used()) {
            facts.add(new RecordedFact(fact.request().source(), fact.request().key(), fact.asOf(), fact.value()));
        }
        List<RecordedEvent> events = prepared.decision().events().stream()
                .map(event -> new RecordedEvent(event.code().code(), event.body()))
                .toList();
        String reason = command.terms().reason();
        return RecordContent.of(events)
                .withFacts(facts)
                .withReason(reason.isEmpty() ? null : reason)
                .withTrace(command.terms().trace());
    }
}
