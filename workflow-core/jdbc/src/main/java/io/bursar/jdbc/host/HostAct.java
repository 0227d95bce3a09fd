package io.bursar.jdbc.host;

import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Something somebody is about to do in the host's application. It counts in its case and in its chain; add the master
 * objects it touches where a rule looks at objects, and what no other case may have, such as the number of an invoice.
 *
 * <pre>{@code
 * HostAct.of(CommandId.derivedFrom("invoice", "INV-88", "enter"), invoice, Actor.person("lee.park"), ENTER_INVOICE)
 *         .about(ScopeKey.object("supplier", "SUP-1001"))
 *         .claiming(DuplicateKey.claims(InvoiceFacts.of(supplier, "INV-88", gross, date).keys()))
 *         .with(Data.record().put("total", total).build());
 * }</pre>
 *
 * @param commandId the wish; sent twice, it is done once
 * @param on what it is done to
 * @param actor who, and for whom
 * @param function which function of segregation of duties it is
 * @param objects the master objects it touches, at most {@value #MAX_OBJECTS}
 * @param claims what its case holds from now on and no other case may, at most {@value #MAX_CLAIMS}
 * @param places where it is done, such as a facility, at most {@value #MAX_PLACES}; a compensating control holds there
 * @param content what the log keeps of it; no value that must be erased one day
 * @param reason why, in the actor's words; empty where none was given
 */
public record HostAct(
        CommandId commandId,
        HostCase on,
        Actor actor,
        FunctionName function,
        Set<ScopeKey> objects,
        Set<ClaimKey> claims,
        List<Scope> places,
        RecordValue content,
        String reason) {

    /** Most master objects of one act. */
    public static final int MAX_OBJECTS = 100;

    /** Most claims of one act. */
    public static final int MAX_CLAIMS = 20;

    /** Most places of one act. */
    public static final int MAX_PLACES = 10;

    /** Copies the objects, claims and places. */
    public HostAct {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(reason, "reason");
        // an id counts as one object however it is written
        objects = objects.stream().map(key -> ScopeKey.parse(key.toString())).collect(Collectors.toUnmodifiableSet());
        claims = Set.copyOf(claims);
        places = List.copyOf(places);
        if (objects.size() > MAX_OBJECTS) {
            throw new IllegalArgumentException("An act touches at most 100 master objects");
        }
        if (claims.size() > MAX_CLAIMS) {
            throw new IllegalArgumentException("An act places at most 20 claims");
        }
        if (places.size() > MAX_PLACES) {
            throw new IllegalArgumentException("An act is done in at most 10 places");
        }
        if (claims.stream().anyMatch(claim -> claim.kind().equals(MitigationRequest.CLAIM))) {
            throw new IllegalArgumentException("What a compensating control holds is claimed by its signatures only");
        }
    }

    /** An act that says nothing more. */
    public static HostAct of(CommandId commandId, HostCase on, Actor actor, FunctionName function) {
        return new HostAct(commandId, on, actor, function, Set.of(), Set.of(), List.of(), RecordValue.EMPTY, "");
    }

    /** The same act, touching one more master object. */
    public HostAct about(ScopeKey object) {
        Set<ScopeKey> more = new LinkedHashSet<>(objects);
        more.add(object);
        return new HostAct(commandId, on, actor, function, more, claims, places, content, reason);
    }

    /**
     * The same act, claiming more for its case: refused ({@code HOST_CLAIM_HELD}) where another case holds one of them,
     * of a host or of the engine. What is claimed is free again when the case is {@link HostTransaction#release
     * released}; the keys stand in the log, so they hold no value that must be erased one day.
     */
    public HostAct claiming(Collection<ClaimKey> keys) {
        Set<ClaimKey> more = new LinkedHashSet<>(claims);
        more.addAll(keys);
        return new HostAct(commandId, on, actor, function, objects, more, places, content, reason);
    }

    /**
     * The same act, done in these places, such as the facility and the cost center: a compensating control that was
     * signed for one of them may soften a rule for it. Without a place none does.
     */
    public HostAct at(Scope... where) {
        return at(List.of(where));
    }

    HostAct at(List<Scope> where) {
        return new HostAct(commandId, on, actor, function, objects, claims, where, content, reason);
    }

    /** The same act with what the log keeps of it. */
    public HostAct with(RecordValue kept) {
        return new HostAct(commandId, on, actor, function, objects, claims, places, kept, reason);
    }

    /** The same act with its reason. */
    public HostAct because(String why) {
        return new HostAct(commandId, on, actor, function, objects, claims, places, content, why);
    }

    /** Where it counts: its case, its chain and the objects. */
    Set<ScopeKey> scopes() {
        Set<ScopeKey> scopes = new TreeSet<>(objects);
        scopes.add(on.caseScope());
        scopes.add(on.chainScope());
        return scopes;
    }

    /** What is locked before it is looked who holds the claims: the names the engine locks too. */
    Set<String> claimLocks() {
        Set<String> names = new TreeSet<>();
        claims.forEach(claim -> names.add(claim.kind() + "|" + claim.key()));
        return names;
    }

    /** The acting person first, then whom they act for; nobody where no person acts. */
    static Set<PersonId> people(Actor actor) {
        Set<PersonId> people = new LinkedHashSet<>();
        actor.asPerson().ifPresent(people::add);
        actor.principalPerson().ifPresent(people::add);
        return people;
    }
}
