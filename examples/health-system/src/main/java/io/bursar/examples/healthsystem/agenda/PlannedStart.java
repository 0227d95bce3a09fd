package io.bursar.examples.healthsystem.agenda;

import io.bursar.engine.command.Opening;
import io.bursar.model.identity.CaseId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case that will be started.
 *
 * <pre>{@code
 * new PlannedStart(caseId, startAt, Actor.person("dana.reyes"), opening, "submit", "portal.jsonl:3:1");
 * }</pre>
 *
 * @param caseId the id it will have
 * @param at when
 * @param actor who starts it
 * @param opening what it begins with
 * @param event the first event; null to leave it a draft
 * @param source where it comes from, for people to find it again
 */
public record PlannedStart(
        CaseId caseId,
        Instant at,
        Actor actor,
        Opening opening,
        @Nullable String event,
        String source) {
    /** Refuses nulls. */
    public PlannedStart {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(source, "source");
    }
}
