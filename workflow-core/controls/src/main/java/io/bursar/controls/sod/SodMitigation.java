package io.bursar.controls.sod;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A compensating control under which one person may perform both sides of one rule for a while, where a facility has
 * too few people to keep them apart (controls §1). What was done under it is reviewed by somebody else.
 *
 * <pre>{@code
 * new SodMitigation("M-7", "SOD-02", kim, new SodMitigation.Review("Controller counts the deliveries weekly", vera),
 *         LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 30));
 * }</pre>
 *
 * @param id the stable id, at most {@value #MAX_ID} characters
 * @param ruleId the rule it softens
 * @param person who may perform both sides; nobody for whom or instead of whom they act
 * @param review what compensates, and who does it
 * @param from first day
 * @param expires last day, at most {@value #MAX_DAYS} days after the first
 */
public record SodMitigation(
        String id, String ruleId, PersonId person, Review review, LocalDate from, LocalDate expires) {

    /** Longest id in characters. */
    public static final int MAX_ID = 40;

    /** Longest life in days. */
    public static final int MAX_DAYS = 90;

    /** Longest description of what compensates, in characters. */
    public static final int MAX_CONTROL = 500;

    /**
     * The compensating review.
     *
     * @param control what is looked at, and how often
     * @param reviewer who does it: not the person whose acts are looked at
     */
    public record Review(String control, PersonId reviewer) {

        /** Refuses an empty or overlong description. */
        public Review {
            Objects.requireNonNull(reviewer, "reviewer");
            if (control.isBlank() || control.length() > MAX_CONTROL) {
                throw new IllegalArgumentException("A compensating control is described in 1 to 500 characters");
            }
        }
    }

    /** Refuses a life that is backwards or too long, and an id that is empty or too long. */
    public SodMitigation {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(review, "review");
        if (id.isEmpty() || id.length() > MAX_ID) {
            throw new IllegalArgumentException("A mitigation has an id of 1 to 40 characters");
        }
        if (expires.isBefore(from) || expires.isAfter(from.plusDays(MAX_DAYS))) {
            throw new IllegalArgumentException("A mitigation lives at most 90 days");
        }
    }

    /** Whether it is in force on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(expires);
    }

    /** Whether it softens a conflict on a day: of its rule, of its person, and of nobody whom its person acts for. */
    public boolean softens(SodConflict conflict, LocalDate day) {
        return covers(day) && softens(conflict);
    }

    /** As above, for one that is in force. */
    boolean softens(SodConflict conflict) {
        return conflict.ruleId().equals(ruleId)
                && conflict.acting().equals(person)
                && conflict.subject().equals(person);
    }

    /** How what was done under it names it: its id, its rule and who reviews. */
    public RecordValue named() {
        return Data.record()
                .put("id", id)
                .put("rule", ruleId)
                .put("reviewer", review.reviewer().value())
                .build();
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("id", id)
                .put("rule", ruleId)
                .put("person", person.value())
                .put("control", review.control())
                .put("reviewer", review.reviewer().value())
                .put("from", from)
                .put("expires", expires)
                .build();
    }

    /** Reads the stored form. */
    public static SodMitigation from(RecordValue stored) {
        return new SodMitigation(
                StoredFields.text(stored, "id"),
                StoredFields.text(stored, "rule"),
                new PersonId(StoredFields.text(stored, "person")),
                new Review(StoredFields.text(stored, "control"), new PersonId(StoredFields.text(stored, "reviewer"))),
                StoredFields.date(stored, "from"),
                StoredFields.date(stored, "expires"));
    }
}
