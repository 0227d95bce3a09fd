package io.bursar.verifier.mutation;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.TaskSpec;
import io.bursar.model.identity.QueueName;
import io.bursar.verifier.Riverbend;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a mutant that is not refuted weakens nothing. What is listed nowhere counts as not seen. */
final class Equivalent {

    private static final Pattern QUEUE = Pattern.compile("queues\\.yaml:\\d+ ([A-Za-z-]+):");

    private Equivalent() {}

    static Optional<String> reason(Mutant mutant) {
        Matcher queue = QUEUE.matcher(mutant.at());
        if (queue.lookingAt() && !used().contains(queue.group(1))) {
            return Optional.of("no loaded workflow uses the queue");
        }
        return Optional.empty();
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (WorkflowDefinition definition : Riverbend.STANDARDS.definitions().values()) {
            used.add(definition.header().intakeQueue().value());
            definition.graph().exceptions().values().stream()
                    .map(ExceptionSpec::queue)
                    .map(QueueName::value)
                    .forEach(used::add);
            definition.graph().states().values().stream()
                    .flatMap(state -> state.conduct().tasks().stream())
                    .map(TaskSpec::queue)
                    .map(QueueName::value)
                    .forEach(used::add);
        }
        return used;
    }
}
