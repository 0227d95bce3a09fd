package io.bursar.engine.kernel;

import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import java.util.List;
import java.util.Optional;

/**
 * What the delegation of authority in force says, as facts: the limits of a column, and whether a person's authority
 * covers an amount.
 */
final class AuthorityFacts {

    private final Proceeding proceeding;
    private final People people;

    AuthorityFacts(Proceeding proceeding) {
        this.proceeding = proceeding;
        this.people = new People(proceeding);
    }

    /** L1 to L8 of a column; a level without a limit is absent. */
    Optional<DataValue> limits(RecordValue arguments) {
        Optional<AuthorityBasis> basis = basis(arguments);
        if (basis.isEmpty()) {
            return Optional.empty();
        }
        Data.Builder limits = Data.record();
        for (AuthorityLevel level : AuthorityLevel.values()) {
            AuthorityLimit limit = limit(level, basis.get());
            limits.put(level.code(), limit.amount());
        }
        return Optional.of(new Rates(proceeding).forCase(limits.build()));
    }

    /** Whether a person's authority covers an amount, and which level they hold. */
    Optional<DataValue> authority(RecordValue arguments) {
        Optional<AuthorityBasis> basis = basis(arguments);
        Optional<String> person = arguments.text("personId");
        if (basis.isEmpty() || person.isEmpty() || arguments.money("amount").isEmpty()) {
            return Optional.of(Data.record().put("covers", false).build());
        }
        PersonId id = new PersonId(person.get());
        AuthorityLevel level = people.availability(List.of(id)).levels().get(id);
        if (proceeding.facts().incomplete()) {
            return Optional.empty();
        }
        boolean covers = level != null
                && !isParty(id)
                && limit(level, basis.get())
                        .covers(new Rates(proceeding)
                                .inLimits(arguments.money("amount").orElseThrow()));
        return Optional.of(Data.record()
                .put("covers", covers)
                .put("level", level == null ? null : level.code())
                .build());
    }

    /** Nobody has authority over what they ask for, hand in or benefit from (canonical §1.6-4). */
    private boolean isParty(PersonId person) {
        return proceeding.kernel() >= CaseParties.WIDE_SINCE
                && new CaseParties(proceeding).now().excluded().contains(person);
    }

    private AuthorityLimit limit(AuthorityLevel level, AuthorityBasis basis) {
        return proceeding.rules().policy().authority().limits().limitOf(level, basis);
    }

    private Optional<AuthorityBasis> basis(RecordValue arguments) {
        return arguments
                .text("column")
                .map(column -> new AuthorityBasis(CommitmentType.ofCode(column), people.scopes(), proceeding.today()));
    }
}
