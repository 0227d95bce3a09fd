package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.AuthorityLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may decide in a stage, alone or in the place of another, with the authority they had when the plan was
 * made.
 *
 * <pre>{@code
 * new EligibleApprover(Decider.inPlaceOf(dana, lee), AuthorityLevel.L4, AuthorityLimit.upTo(Money.usd("100000")));
 * }</pre>
 *
 * @param decider who, and in whose place
 * @param level the level they act at; null where the stage tests the role only
 * @param limit what they may commit alone; none where the stage tests the role only
 */
public record EligibleApprover(Decider decider, @Nullable AuthorityLevel level, AuthorityLimit limit) {

    /** Refuses nulls. */
    public EligibleApprover {
        Objects.requireNonNull(decider, "decider");
        Objects.requireNonNull(limit, "limit");
    }

    /** A person of a stage that tests the role only. */
    public static EligibleApprover byRole(Decider decider) {
        return new EligibleApprover(decider, null, AuthorityLimit.NONE);
    }

    /** For each seat everyone whom a decision uses up: the person alone where present, else the delegate as well. */
    static List<Set<PersonId>> candidates(List<Decider> deciders) {
        Map<PersonId, Set<PersonId>> bySeat = new LinkedHashMap<>();
        for (Decider decider : deciders) {
            bySeat.merge(
                    decider.seat(), decider.identities(), (one, other) -> one.size() <= other.size() ? one : other);
        }
        return List.copyOf(bySeat.values());
    }

    /** The stored form. */
    public RecordValue toData() {
        PersonId principal = decider.principal();
        Data.Builder data = Data.record()
                .put("person", decider.person().value())
                .put("principal", principal == null ? null : principal.value());
        if (level != null) {
            data.put("level", level.rank());
        }
        return limit.isNone() ? data.build() : data.put("limit", limit.toData()).build();
    }

    /** Reads the stored form. */
    public static EligibleApprover from(RecordValue stored) {
        Decider decider = new Decider(
                new PersonId(StoredFields.text(stored, "person")),
                stored.text("principal").map(PersonId::new).orElse(null));
        AuthorityLevel level = stored.decimal("level")
                .map(rank -> AuthorityLevel.ofRank(rank.intValueExact()))
                .orElse(null);
        return new EligibleApprover(decider, level, AuthorityLimit.from(stored.record("limit")));
    }
}
