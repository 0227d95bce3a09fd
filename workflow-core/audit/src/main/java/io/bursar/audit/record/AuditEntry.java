package io.bursar.audit.record;

import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one command did, before it has a place in the log.
 *
 * <pre>{@code
 * AuditEntry entry = AuditEntry.command(now, commandId, "approve")
 *     .by(Actor.person("lee.park"), new RoleName("MANAGER"))
 *     .happened("approved", Data.record().put("amount", Money.usd("420.00")).build())
 *     .because("Within budget")
 *     .build();
 * }</pre>
 *
 * @param command which command, when and by whom
 * @param content what it used and brought about
 */
public record AuditEntry(RecordedCommand command, RecordContent content) {

    /** Refuses nulls. */
    public AuditEntry {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(content, "content");
    }

    /** Begins an entry; until {@link Builder#by} says otherwise the system acts. */
    public static Builder command(Instant at, CommandId commandId, String kind) {
        return new Builder(new RecordedCommand(at, commandId, kind, Performer.of(Actor.SYSTEM)));
    }

    /** Collects an entry. */
    public static final class Builder {

        private final RecordedCommand command;
        private final List<RecordedFact> facts = new ArrayList<>();
        private final List<RecordedEvent> events = new ArrayList<>();
        private Performer performer;
        private @Nullable String reason;
        private @Nullable String trace;

        private Builder(RecordedCommand command) {
            this.command = command;
            this.performer = command.performer();
        }

        /** Who acted, without a role. */
        public Builder by(Actor actor) {
            performer = Performer.of(actor);
            return this;
        }

        /** Who acted, in which role. */
        public Builder by(Actor actor, RoleName role) {
            performer = new Performer(actor, role);
            return this;
        }

        /** A fact the decision used. */
        public Builder used(RecordedFact fact) {
            facts.add(fact);
            return this;
        }

        /** Something that happened. */
        public Builder happened(RecordedEvent event) {
            events.add(event);
            return this;
        }

        /** Something that happened. */
        public Builder happened(String code, RecordValue body) {
            return happened(new RecordedEvent(code, body));
        }

        /** Why, in the actor's words. */
        public Builder because(String why) {
            reason = why;
            return this;
        }

        /** The W3C {@code traceparent} of the call. */
        public Builder traced(String traceparent) {
            trace = traceparent;
            return this;
        }

        /** The entry. */
        public AuditEntry build() {
            RecordedCommand whole = new RecordedCommand(command.at(), command.commandId(), command.kind(), performer);
            return new AuditEntry(whole, new RecordContent(facts, events, reason, trace));
        }
    }
}
