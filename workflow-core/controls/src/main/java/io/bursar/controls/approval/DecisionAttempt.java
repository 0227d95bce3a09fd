package io.bursar.controls.approval;

import io.bursar.model.identity.Digest;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.Objects;

/**
 * A decision that somebody is about to make.
 *
 * <pre>{@code
 * new DecisionAttempt(Actor.person("lee.park"), 1, Verdict.APPROVE, digestShown, now, "Within budget");
 * }</pre>
 *
 * @param actor who; anything but a person is refused (G8)
 * @param stage the number of the stage
 * @param verdict what
 * @param digest the digest of what the actor was shown
 * @param at when
 * @param reason why; empty if none
 */
public record DecisionAttempt(Actor actor, int stage, Verdict verdict, Digest digest, Instant at, String reason) {

    /** Refuses nulls. */
    public DecisionAttempt {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
    }
}
