package io.bursar.jdbc.host;

import io.bursar.controls.sod.ScopeKey;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something somebody is about to do in the host's application. It counts in its case and in its chain; add the master
 * objects it touches where a rule looks at objects.
 *
 * <pre>{@code
 * HostAct.of(CommandId.derivedFrom("invoice", "INV-88", "enter"), invoice, Actor.person("lee.park"), ENTER_INVOICE)
 *         .about(ScopeKey.object("supplier", "SUP-1001"))
 *         .with(Data.record().put("total", total).build());
 * }</pre>
 *
 * @param commandId the wish; sent twice, it is done once
 * @param on what it is done to
 * @param actor who, and for whom
 * @param function which function of segregation of duties it is
 * @param objects the master objects it touches, at most {@value #MAX_OBJECTS}
 * @param content what the log keeps of it; no value that must be erased one day
 * @param reason why, in the actor's words; empty where none was given
 */
public record HostAct(
        CommandId commandId,
        HostCase on,
        Actor actor,
        FunctionName function,
        Set<ScopeKey> objects,
        RecordValue content,
        String reason) {

    /** Most master objects of one act. */
    public static final int MAX_OBJECTS = 100;

    /** Copies the objects. */
    public HostAct {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(reason, "reason");
        objects = Set.copyOf(objects);
        if (objects.size() > MAX_OBJECTS) {
            throw new IllegalArgumentException("An act touches at most 100 master objects");
        }
    }

    /** An act that says nothing more. */
    public static HostAct of(CommandId commandId, HostCase on, Actor actor, FunctionName function) {
        return new HostAct(commandId, on, actor, function, Set.of(), RecordValue.EMPTY, "");
    }

    /** The same act, touching one more master object. */
    public HostAct about(ScopeKey object) {
        Set<ScopeKey> more = new LinkedHashSet<>(objects);
        more.add(object);
        return new HostAct(commandId, on, actor, function, more, content, reason);
    }

    /** The same act with what the log keeps of it. */
    public HostAct with(RecordValue kept) {
        return new HostAct(commandId, on, actor, function, objects, kept, reason);
    }

    /** The same act with its reason. */
    public HostAct because(String why) {
        return new HostAct(commandId, on, actor, function, objects, content, why);
    }

    /** Where it counts: its case, its chain and the objects. */
    Set<ScopeKey> scopes() {
        Set<ScopeKey> scopes = new TreeSet<>(objects);
        scopes.add(on.caseScope());
        scopes.add(on.chainScope());
        return scopes;
    }

    /** The acting person first, then whom they act for; nobody where no person acts. */
    static Set<PersonId> people(Actor actor) {
        Set<PersonId> people = new LinkedHashSet<>();
        actor.asPerson().ifPresent(people::add);
        actor.principalPerson().ifPresent(people::add);
        return people;
    }
}
