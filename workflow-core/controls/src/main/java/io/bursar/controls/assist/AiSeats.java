package io.bursar.controls.assist;

import io.bursar.model.finding.Finding;
import io.bursar.model.people.Actor;
import java.util.Optional;

/**
 * A model holds no seat: it never approves, verifies, releases, grants, or performs any other act (canonical §1.2, G8).
 *
 * <pre>{@code
 * AiSeats.refusal(Actor.aiAgent("triage@1"));   // AI_MAY_NOT_ACT: A model may suggest, never act
 * }</pre>
 */
public final class AiSeats {

    /** The code of the refusal. */
    public static final String CODE = "AI_MAY_NOT_ACT";

    private AiSeats() {}

    /** Why an actor may do nothing but suggest; empty for everybody who is no model. */
    public static Optional<Finding> refusal(Actor actor) {
        return actor.kind() == Actor.Kind.AI_AGENT
                ? Optional.of(
                        Finding.error(CODE, "A model may suggest, never act").with("model", actor.id()))
                : Optional.empty();
    }
}
