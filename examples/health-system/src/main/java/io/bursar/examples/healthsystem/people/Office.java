package io.bursar.examples.healthsystem.people;

import io.bursar.engine.Engine;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where simulated people and parties hand in their commands. A command's id follows from the run, the case, the step:
 * handed in again after a restart it has its first outcome.
 *
 * <pre>{@code
 * office.act(new Office.Step(caseId, "task-3"), Actor.person("lee.park"), new Wish.Decide(3, Verdict.APPROVE), "Within budget");
 * }</pre>
 */
public final class Office {

    private final Engine engine;
    private final String run;
    private final Map<CaseId, List<Finding>> refusals = new HashMap<>();

    /** The office of a run. */
    public Office(Engine engine, long seed) {
        this.engine = engine;
        this.run = "health-system-" + seed;
    }

    /**
     * A step of a case.
     *
     * @param caseId the case
     * @param label the same label for the same step
     */
    public record Step(CaseId caseId, String label) {}

    /** Hands a command in; gives whether it was carried out now: what was done before moves nothing on. */
    public boolean act(Step step, Actor actor, Wish wish, String reason) {
        CommandId id = CommandId.derivedFrom(run, step.caseId().toString(), step.label());
        Outcome outcome = engine.run(Command.of(id, step.caseId(), actor, wish).because(reason));
        return outcome.fold(
                done -> {
                    refusals.remove(step.caseId());
                    return !done.replayed();
                },
                refused -> {
                    refusals.put(step.caseId(), refused.findings());
                    return false;
                });
    }

    /** Why the last command on a case was refused, if it was. */
    public Optional<List<Finding>> refusal(CaseId caseId) {
        return Optional.ofNullable(refusals.get(caseId));
    }

    /** The engine behind the counter. */
    public Engine engine() {
        return engine;
    }
}
