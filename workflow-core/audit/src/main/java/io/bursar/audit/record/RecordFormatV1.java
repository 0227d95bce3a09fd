package io.bursar.audit.record;

import io.bursar.audit.bytes.CanonicalReader;
import io.bursar.audit.bytes.CanonicalWriter;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Format 1: fields by position, optional ones announced by a byte of flags. Frozen; a change is a new format. */
final class RecordFormatV1 {

    private static final int PRINCIPAL = 1;
    private static final int ROLE = 2;
    private static final int REASON = 4;
    private static final int TRACE = 8;
    private static final int KNOWN_FLAGS = PRINCIPAL | ROLE | REASON | TRACE;

    private RecordFormatV1() {}

    static void write(AuditRecord.Parts parts, CanonicalWriter out) {
        Optionals optionals = optionals(parts);
        out.octet(optionals.flags());
        position(parts.position(), out);
        command(parts.command(), out);
        basis(parts.basis(), out);
        optionals.write(out);
        facts(parts.content().facts(), out);
        events(parts.content().events(), out);
    }

    static AuditRecord.Parts read(CanonicalReader in) {
        int start = in.offset();
        int flags = in.octet();
        if ((flags & ~KNOWN_FLAGS) != 0) {
            throw in.corrupt("A stored record has unknown flags", start);
        }
        RecordPosition position = position(in);
        UnnamedCommand unnamed = command(in);
        DecisionBasis basis = basis(in);
        Optionals optionals = Optionals.read(flags, in);
        List<RecordedFact> facts = facts(in);
        List<RecordedEvent> events = events(in);
        RecordedCommand command = in.checked(() -> unnamed.by(optionals));
        RecordContent content = in.checked(() -> new RecordContent(facts, events, optionals.reason, optionals.trace));
        return new AuditRecord.Parts(position, command, basis, content);
    }

    private static Optionals optionals(AuditRecord.Parts parts) {
        Performer performer = parts.command().performer();
        PersonId principal = performer.actor().principal();
        RoleName role = performer.role();
        return new Optionals(
                principal == null ? null : principal.value(),
                role == null ? null : role.value(),
                parts.content().reason(),
                parts.content().trace());
    }

    private static void position(RecordPosition position, CanonicalWriter out) {
        out.count(position.storeEpoch())
                .uuid(position.caseId().value())
                .count(position.seq())
                .digest(position.prevHash());
    }

    private static RecordPosition position(CanonicalReader in) {
        long epoch = in.count();
        CaseId caseId = new CaseId(in.uuid());
        long seq = in.count();
        Digest prev = in.digest();
        return in.checked(() -> new RecordPosition(epoch, caseId, seq, prev));
    }

    private static void command(RecordedCommand command, CanonicalWriter out) {
        Actor actor = command.performer().actor();
        out.instant(command.at())
                .uuid(command.commandId().value())
                .text(command.kind())
                .octet(code(actor.kind()))
                .text(actor.id());
    }

    private static UnnamedCommand command(CanonicalReader in) {
        Instant at = in.instant();
        CommandId id = new CommandId(in.uuid());
        String kind = in.text();
        int start = in.offset();
        int actorCode = in.octet();
        for (Actor.Kind actorKind : Actor.Kind.values()) {
            if (code(actorKind) == actorCode) {
                return new UnnamedCommand(at, id, kind, new Actor(actorKind, in.text(), null));
            }
        }
        throw in.corrupt("A stored actor is of no known kind", start);
    }

    private static void basis(DecisionBasis basis, CanonicalWriter out) {
        out.text(basis.workflowId().value())
                .digest(basis.definition())
                .digest(basis.policy())
                .count(basis.kernelVersion());
    }

    private static DecisionBasis basis(CanonicalReader in) {
        String workflow = in.text();
        Digest definition = in.digest();
        Digest policy = in.digest();
        int kernel = in.count(Integer.MAX_VALUE);
        return in.checked(() -> new DecisionBasis(new WorkflowId(workflow), definition, policy, kernel));
    }

    private static void facts(List<RecordedFact> facts, CanonicalWriter out) {
        out.count(facts.size());
        for (RecordedFact fact : facts) {
            out.text(fact.source()).record(fact.key()).instant(fact.asOf()).value(fact.value());
        }
    }

    private static List<RecordedFact> facts(CanonicalReader in) {
        int size = in.count(RecordLimits.MAX_FACTS);
        List<RecordedFact> facts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String source = in.text();
            RecordValue key = in.record();
            Instant asOf = in.instant();
            DataValue value = in.value();
            facts.add(in.checked(() -> new RecordedFact(source, key, asOf, value)));
        }
        return facts;
    }

    private static void events(List<RecordedEvent> events, CanonicalWriter out) {
        out.count(events.size());
        for (RecordedEvent event : events) {
            out.text(event.code()).record(event.body());
        }
    }

    private static List<RecordedEvent> events(CanonicalReader in) {
        int size = in.count(RecordLimits.MAX_EVENTS);
        List<RecordedEvent> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String code = in.text();
            RecordValue body = in.record();
            events.add(in.checked(() -> new RecordedEvent(code, body)));
        }
        return events;
    }

    private static char code(Actor.Kind kind) {
        return switch (kind) {
            case PERSON -> 'p';
            case SYSTEM -> 's';
            case SERVICE -> 'v';
            case AI_AGENT -> 'a';
        };
    }

    /** A command before it is known for whom and in which role. */
    private record UnnamedCommand(Instant at, CommandId id, String kind, Actor actor) {

        RecordedCommand by(Optionals optionals) {
            Actor whole = optionals.principal == null ? actor : actor.onBehalfOf(new PersonId(optionals.principal));
            RoleName role = optionals.role == null ? null : new RoleName(optionals.role);
            return new RecordedCommand(at, id, kind, new Performer(whole, role));
        }
    }

    /** The texts that may be absent. */
    private record Optionals(
            @Nullable String principal,
            @Nullable String role,
            @Nullable String reason,
            @Nullable String trace) {

        int flags() {
            return (principal == null ? 0 : PRINCIPAL)
                    | (role == null ? 0 : ROLE)
                    | (reason == null ? 0 : REASON)
                    | (trace == null ? 0 : TRACE);
        }

        void write(CanonicalWriter out) {
            text(principal, out);
            text(role, out);
            text(reason, out);
            text(trace, out);
        }

        static Optionals read(int flags, CanonicalReader in) {
            // in the order they were written
            String principal = text(flags & PRINCIPAL, in);
            String role = text(flags & ROLE, in);
            String reason = text(flags & REASON, in);
            String trace = text(flags & TRACE, in);
            return new Optionals(principal, role, reason, trace);
        }

        private static void text(@Nullable String text, CanonicalWriter out) {
            if (text != null) {
                out.text(text);
            }
        }

        private static @Nullable String text(int flag, CanonicalReader in) {
            return flag == 0 ? null : in.text();
        }
    }
}
