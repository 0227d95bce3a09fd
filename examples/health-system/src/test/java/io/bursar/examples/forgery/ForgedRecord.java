package io.bursar.examples.forgery;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.Performer;
import io.bursar.audit.record.RecordContent;
import io.bursar.audit.record.RecordPosition;
import io.bursar.audit.record.RecordedCommand;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.audit.record.RecordedFact;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of a real log that can be changed. */
final class ForgedRecord {
    final AuditRecord real;
    final List<RecordedFact> facts;
    final List<RecordedEvent> events;
    Instant at;
    CommandId command;
    String kind;
    Actor actor;

    @Nullable
    String reason;

    ForgedRecord(AuditRecord real) {
        this.real = real;
        this.facts = new ArrayList<>(real.content().facts());
        this.events = new ArrayList<>(real.events());
        this.at = real.at();
        this.command = real.command().commandId();
        this.kind = real.command().kind();
        this.actor = real.command().performer().actor();
        this.reason = real.content().givenReason().orElse(null);
    }

    /** A record that follows another and does nothing yet. */
    ForgedRecord next(String label) {
        ForgedRecord next = new ForgedRecord(real);
        next.facts.clear();
        next.events.clear();
        next.at = at;
        next.command = CommandId.derivedFrom("forged", command.toString(), label);
        return next;
    }

    AuditRecord sealed(RecordPosition position) {
        Performer performer =
                new Performer(actor, real.command().performer().usedRole().orElse(null));
        return AuditRecord.of(
                position,
                new RecordedCommand(at, command, kind, performer),
                real.basis(),
                new RecordContent(facts, events, reason, null));
    }
}
