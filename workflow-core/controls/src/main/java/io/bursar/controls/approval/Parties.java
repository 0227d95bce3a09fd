package io.bursar.controls.approval;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The people of a request who may not decide on it (canonical §1.6-4, G3): requester, beneficiary, the proxy who
 * entered it or the person it was entered for, people who performed an act that is now ratified, and the delegates of
 * requester and beneficiary.
 *
 * <pre>{@code
 * Parties.of(dana).benefiting(kim).alsoExcluding(delegates);
 * }</pre>
 *
 * @param requester who asks; null for a case that a system opened
 * @param beneficiary who benefits, if another person
 * @param others everyone else who may not decide
 */
public record Parties(
        @Nullable PersonId requester, @Nullable PersonId beneficiary, Set<PersonId> others) {

    /** Copies the others. */
    public Parties {
        others = Set.copyOf(others);
    }

    /** A request that a person raises. */
    public static Parties of(PersonId requester) {
        return new Parties(requester, null, Set.of());
    }

    /** The same with a beneficiary. */
    public Parties benefiting(PersonId person) {
        return new Parties(requester, person, others);
    }

    /** The same with more people who may not decide. */
    public Parties alsoExcluding(Set<PersonId> people) {
        Set<PersonId> more = new TreeSet<>(others);
        more.addAll(people);
        return new Parties(requester, beneficiary, more);
    }

    /** Everyone who may neither decide nor be decided for. */
    public Set<PersonId> excluded() {
        Set<PersonId> excluded = new TreeSet<>(others);
        if (requester != null) {
            excluded.add(requester);
        }
        if (beneficiary != null) {
            excluded.add(beneficiary);
        }
        return excluded;
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("requester", requester == null ? null : requester.value())
                .put("beneficiary", beneficiary == null ? null : beneficiary.value())
                .put("others", others.isEmpty() ? null : StoredFields.peopleList(others))
                .build();
    }

    /** Reads the stored form. */
    public static Parties from(RecordValue stored) {
        return new Parties(
                stored.text("requester").map(PersonId::new).orElse(null),
                stored.text("beneficiary").map(PersonId::new).orElse(null),
                StoredFields.people(stored, "others"));
    }
}
