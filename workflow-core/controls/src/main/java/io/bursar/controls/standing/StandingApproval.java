package io.bursar.controls.standing;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A person with authority has approved a class of cases beforehand (canonical §1.6-9). It counts as that person's
 * approval, and segregation of duties treats the grantor as the approver.
 *
 * <pre>{@code
 * new StandingApproval("SA-7", grantor, "CATALOG_LOW_RISK", Scope.facility("MERCY"), limits, from, expires);
 * }</pre>
 *
 * @param id the stable id
 * @param grantor who has approved
 * @param caseClass the class of cases, a word of the definition
 * @param scope where
 * @param limits per case and over the life of the grant
 * @param from first day
 * @param expires last day, at most {@value #MAX_MONTHS} months after the first
 */
public record StandingApproval(
        String id, PersonId grantor, String caseClass, Scope scope, Limits limits, LocalDate from, LocalDate expires) {

    /** Longest life in months. */
    public static final int MAX_MONTHS = 12;

    /**
     * What a standing approval may let through.
     *
     * @param perCase the most of one case, inclusive
     * @param cumulative the most of all cases over the life of the grant, inclusive
     */
    public record Limits(Money perCase, Money cumulative) {

        /** Refuses negative limits. */
        public Limits {
            if (perCase.isNegative() || cumulative.isNegative()) {
                throw new IllegalArgumentException("A limit is not negative");
            }
        }
    }

    /** Refuses a life that is backwards or too long. */
    public StandingApproval {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(grantor, "grantor");
        Objects.requireNonNull(caseClass, "caseClass");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(limits, "limits");
        if (expires.isBefore(from) || expires.isAfter(from.plusMonths(MAX_MONTHS))) {
            throw new IllegalArgumentException("A standing approval lives at most 12 months");
        }
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("id", id)
                .put("grantor", grantor.value())
                .put("caseClass", caseClass)
                .put("scope", scope.toString())
                .put("perCase", limits.perCase())
                .put("cumulative", limits.cumulative())
                .put("from", from)
                .put("expires", expires)
                .build();
    }

    /** Reads the stored form. */
    public static StandingApproval from(RecordValue stored) {
        return new StandingApproval(
                StoredFields.text(stored, "id"),
                new PersonId(StoredFields.text(stored, "grantor")),
                StoredFields.text(stored, "caseClass"),
                Scope.parse(StoredFields.text(stored, "scope")),
                new Limits(StoredFields.money(stored, "perCase"), StoredFields.money(stored, "cumulative")),
                StoredFields.date(stored, "from"),
                StoredFields.date(stored, "expires"));
    }
}
