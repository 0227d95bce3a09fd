package io.bursar.controls.approval;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import java.util.Objects;

/**
 * A person whom a plan does not ask, and why; those with rule {@link PlanRule#INFORMED} are told.
 *
 * <pre>{@code
 * new PlanNote(dana, PlanRule.SELF, "").toString();
 * // dana.reyes is a party of this request; the next level up decides [§1.6-4]
 * }</pre>
 *
 * @param person who
 * @param rule why
 * @param detail more, such as the ids of the rules of segregation of duties; empty if nothing
 */
public record PlanNote(PersonId person, PlanRule rule, String detail) {

    /** Refuses nulls. */
    public PlanNote {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(detail, "detail");
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("person", person.value())
                .put("rule", rule.code())
                .put("detail", detail.isEmpty() ? null : detail)
                .build();
    }

    /** Reads the stored form. */
    public static PlanNote from(RecordValue stored) {
        return new PlanNote(
                new PersonId(StoredFields.text(stored, "person")),
                PlanRule.ofCode(StoredFields.text(stored, "rule")),
                stored.text("detail").orElse(""));
    }

    /** One sentence with its source. */
    @Override
    public String toString() {
        String more = detail.isEmpty() ? "" : " (" + detail + ")";
        return person + " " + rule.sentence() + more + " [" + rule.source() + "]";
    }
}
