package io.bursar.controls.approval;

import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Objects;

/**
 * A further reviewer whom an approver has added, when the plan is made anew: the review stays asked for. Where the
 * reviewer cannot give it any more, the next above does (canonical §1.6-4, §1.6-11).
 *
 * <pre>{@code
 * new ReviewRequest(kim, List.of(kim, vera), false);
 * }</pre>
 *
 * @param reviewer who was added
 * @param seats who can be asked, in this order: the reviewer while on the staff, then those above; the first who may
 * @param given whether the reviewer has spoken on what is approved now: that stands, whatever became of the person
 */
public record ReviewRequest(PersonId reviewer, List<PersonId> seats, boolean given) {

    /** Copies the people. */
    public ReviewRequest {
        Objects.requireNonNull(reviewer, "reviewer");
        seats = List.copyOf(seats);
    }
}
