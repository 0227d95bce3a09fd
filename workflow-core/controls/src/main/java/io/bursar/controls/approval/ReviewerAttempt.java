package io.bursar.controls.approval;

import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import java.util.Objects;
import java.util.Set;

/**
 * An approver is about to add a further reviewer.
 *
 * <pre>{@code
 * new ReviewerAttempt(kim, Set.of(lee), "Knows this supplier", digest);
 * }</pre>
 *
 * @param reviewer who is to be asked as well
 * @param by who adds, and whoever they act for
 * @param reason why
 * @param digest what is to be approved now
 */
public record ReviewerAttempt(PersonId reviewer, Set<PersonId> by, String reason, Digest digest) {

    /** Copies the people. */
    public ReviewerAttempt {
        Objects.requireNonNull(reviewer, "reviewer");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(digest, "digest");
        by = Set.copyOf(by);
    }
}
