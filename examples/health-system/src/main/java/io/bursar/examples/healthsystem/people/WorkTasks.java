package io.bursar.examples.healthsystem.people;

import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import java.util.Optional;

/** What is done about the work tasks of the workflows, by their names. */
final class WorkTasks {

    private WorkTasks() {}

    static Optional<Answer> answer(Case current, Task task, Dice dice) {
        return switch (task.name()) {
            case "source" -> Optional.of(Buying.award(current, dice));
            case "order" -> Optional.of(Buying.createOrder(dice));
            case "key" -> Keying.byHand(dice) ? Optional.of(Keying.keyed()) : Optional.empty();
            case "code" -> Optional.of(Keying.coded(current));
            case "triage" -> Optional.of(HoldWork.triage(current));
            case "confirmDuplicate" -> Optional.of(HoldWork.confirmDuplicate());
            default ->
                task.subject().events().contains("propose") ? HoldWork.resolve(current, task, dice) : Optional.empty();
        };
    }
}
