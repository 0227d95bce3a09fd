package io.bursar.verifier.internal.check;

import io.bursar.controls.policy.Facility;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import io.bursar.model.variation.ExtraTask;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.internal.staffing.StaffQuestions;
import io.bursar.verifier.internal.walk.Walk;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** At every facility somebody works each queue of an exception or task, and may fire each row that needs a person. */
public final class ResolversCheck {

    private final Walk walk;
    private final WorkflowDefinition definition;
    private final StaffQuestions staff;
    private final Answers answers;

    private ResolversCheck(Walk walk, StaffQuestions staff) {
        this.walk = walk;
        this.definition = walk.machine().definition();
        this.staff = staff;
        this.answers = new Answers(Check.RESOLVERS, definition.id());
    }

    /** Asks it of a walked definition. */
    public static CheckResult of(Walk walk, StaffQuestions staff) {
        ResolversCheck check = new ResolversCheck(walk, staff);
        for (ExceptionSpec exception : check.definition.graph().exceptions().values()) {
            check.queue(exception.queue(), exception.code().value(), Nearby.raising(walk, exception.code()));
            if (exception.terms().resolutions().isEmpty()) {
                check.answers.refute(
                        Finding.error("VER_NO_RESOLUTION", "An exception has no way to be resolved")
                                .with("exception", exception.code()),
                        Nearby.raising(walk, exception.code()));
            }
        }
        check.definition
                .graph()
                .states()
                .values()
                .forEach(state -> state.conduct()
                        .tasks()
                        .forEach(task -> check.queue(task.queue(), task.name(), Nearby.towards(walk, state.name()))));
        staff.facilities().forEach(check::extraTasks);
        check.definition.graph().rows().forEach(check::row);
        return check.answers.result();
    }

    private void queue(QueueName named, String work, List<PathStep> path) {
        QueueName queue = named.value().equals("intake") ? definition.header().intakeQueue() : named;
        Set<String> empty = new TreeSet<>();
        for (Facility facility : staff.facilities()) {
            if (!staff.worked(queue, facility)) {
                empty.add(facility.id().value());
            }
        }
        if (!empty.isEmpty()) {
            answers.refute(
                    Finding.error("VER_NO_RESOLVER", "Nobody works a queue")
                            .with("queue", queue)
                            .with("work", work)
                            .with("facilities", empty),
                    path);
        }
    }

    /** A task that a facility adds is worked there; one that holds the case would otherwise hold it for ever. */
    private void extraTasks(Facility facility) {
        for (ExtraTask task : staff.extraTasks(definition, facility)) {
            if (!staff.worked(task.queue(), facility)) {
                answers.refute(
                        Finding.error("VER_NO_RESOLVER", "Nobody works a queue")
                                .with("queue", task.queue())
                                .with("work", task.name())
                                .with("facilities", facility.id()),
                        Nearby.towards(walk, task.state()));
            }
        }
    }

    private void row(TransitionSpec row) {
        if (walk.firstBy(row.row()).isEmpty()) {
            return;
        }
        Set<String> empty = new TreeSet<>();
        for (Facility facility : staff.facilities()) {
            boolean somebody = row.authority().who().alternatives().stream()
                    .anyMatch(together -> together.stream()
                            .allMatch(word -> staff.ofTheCase(word)
                                    || !staff.holders(new RoleName(word), facility)
                                            .isEmpty()));
            if (!somebody) {
                empty.add(facility.id().value());
            }
        }
        if (!empty.isEmpty()) {
            answers.refute(
                    Finding.error("VER_NOBODY_MAY", "Nobody may fire a row")
                            .with("row", row.row())
                            .with("facilities", empty),
                    Nearby.through(walk, row));
        }
    }
}
