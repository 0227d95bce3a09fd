package io.bursar.controls.delegation;

import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who decides in whose place (canonical §1.6-6). A delegation reaches exactly one step: a delegate who is away passes
 * nothing on, so no cycle can form. Nobody who may not decide may be decided for, and no delegate may be the requester
 * or beneficiary. Nobody found means that the question climbs.
 *
 * <pre>{@code
 * DelegationRules rules = new DelegationRules(DelegatedLimit.WITHIN_BOTH);
 * rules.deciders(dana, question);   // [lee.park for dana.reyes] while dana is away
 * }</pre>
 *
 * @param limitRule how much a delegate may commit
 */
public record DelegationRules(DelegatedLimit limitRule) {

    /** Refuses null. */
    public DelegationRules {
        Objects.requireNonNull(limitRule, "limitRule");
    }

    /**
     * Who can decide where this person is asked: the person unless away, and the delegate if there is one. Empty when
     * the person may not decide, or is away without a delegate.
     */
    public List<Decider> deciders(PersonId person, DelegationQuestion question) {
        if (question.excluded().contains(person)) {
            return List.of();
        }
        Stream<Decider> self =
                question.availability().absent().contains(person) ? Stream.empty() : Stream.of(Decider.self(person));
        Stream<Decider> delegate = delegate(person, question).map(found -> Decider.inPlaceOf(person, found)).stream();
        return Stream.concat(self, delegate).toList();
    }

    /** The delegate of a person: narrowest scope first, then the latest start, then by id. */
    private static Optional<PersonId> delegate(PersonId person, DelegationQuestion question) {
        List<Delegation> all = question.availability().delegations();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return all.stream()
                .filter(delegation -> delegation.delegator().equals(person)
                        && holds(delegation, question.date(), question.scopes())
                        && !question.excluded().contains(delegation.delegate())
                        && !question.availability().absent().contains(delegation.delegate()))
                .min(Comparator.<Delegation>comparingInt(delegation -> width(delegation.scope(), question.scopes()))
                        .thenComparing(Delegation::from, Comparator.reverseOrder())
                        .thenComparing(Delegation::delegate))
                .map(Delegation::delegate);
    }

    /** The live delegation under which a person may act in the place of another today, if there is one. */
    public Optional<Delegation> authorising(Decider decider, DelegationQuestion question) {
        return question.availability().delegations().stream()
                .filter(delegation -> delegation.delegate().equals(decider.person())
                        && delegation.delegator().equals(decider.principal())
                        && holds(delegation, question.date(), question.scopes()))
                .min(Comparator.comparing(Delegation::from));
    }

    /** Everyone to whom one of these people has delegated on that day, anywhere: they may not approve for them (G3). */
    public Set<PersonId> delegatesOf(Collection<PersonId> people, LocalDate date, Collection<Delegation> delegations) {
        Set<PersonId> delegates = new TreeSet<>();
        for (Delegation delegation : delegations) {
            if (people.contains(delegation.delegator()) && delegation.holdsOn(date)) {
                delegates.add(delegation.delegate());
            }
        }
        return delegates;
    }

    /** What a decider may commit: never more than the person in whose place they act. */
    public AuthorityLimit limitOf(
            Decider decider, Availability availability, AuthorityTable table, AuthorityBasis basis) {
        AuthorityLevel level = levelOf(decider, availability);
        return level == null ? AuthorityLimit.NONE : table.limitOf(level, basis);
    }

    /** The level at which a decider acts; null for a person without authority. */
    public @Nullable AuthorityLevel levelOf(Decider decider, Availability availability) {
        AuthorityLevel seat = availability.levels().get(decider.seat());
        if (decider.principal() == null || limitRule == DelegatedLimit.WITHIN_DELEGATOR || seat == null) {
            return seat;
        }
        AuthorityLevel own = availability.levels().get(decider.person());
        return own == null || own.rank() < seat.rank() ? own : seat;
    }

    private static boolean holds(Delegation delegation, LocalDate date, List<Scope> scopes) {
        return delegation.holdsOn(date)
                && (delegation.scope().equals(Scope.ENTERPRISE) || scopes.contains(delegation.scope()));
    }

    private static int width(Scope scope, List<Scope> scopes) {
        int index = scopes.indexOf(scope);
        return index < 0 ? scopes.size() : index;
    }
}
