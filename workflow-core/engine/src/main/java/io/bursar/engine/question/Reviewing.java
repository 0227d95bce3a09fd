package io.bursar.engine.question;

import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.Objects;

/**
 * Somebody would ask somebody else for a further review.
 *
 * <pre>{@code
 * Reviewing kim = new Reviewing(Actor.person("lee.park"), new PersonId("kim.lund"));
 * }</pre>
 *
 * @param adder who would ask
 * @param reviewer whom
 */
public record Reviewing(Actor adder, PersonId reviewer) {

    private static final String REASON = "asked beforehand";

    /** Refuses nulls. */
    public Reviewing {
        Objects.requireNonNull(adder, "adder");
        Objects.requireNonNull(reviewer, "reviewer");
    }

    /** The command that the act would be; a question is never committed, so its id may be the same each time. */
    public Command in(CaseId caseId) {
        CommandId id = CommandId.derivedFrom("reviewing", caseId.toString(), adder.id(), reviewer.value());
        return Command.of(id, caseId, adder, new Wish.AddReviewer(reviewer)).because(REASON);
    }
}
