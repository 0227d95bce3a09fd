package io.bursar.engine.port;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.command.Command;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.function.Function;

/**
 * What a command passes before anything of it is decided or recorded: where restricted values leave it. Every command
 * passes, whoever gives it; one that is tried again passes again and must come out the same.
 *
 * <pre>{@code
 * Host host = Host.of(store, directory, systems).withIntake(new VaultIntake(vault, rules));
 * }</pre>
 */
@FunctionalInterface
public interface CommandIntake {

    /** Lets every command through as it is. */
    CommandIntake NONE = (command, form) -> new Admission.Admitted(command);

    /** The command as it may be recorded, or why it may not. */
    Admission admit(Command command, CaseForm form);

    /**
     * The form that the data of a command has to fit.
     *
     * @param definition the definition of its case
     * @param known the data the case has so far; empty for a start
     */
    record CaseForm(WorkflowDefinition definition, RecordValue known) {}

    /** What came of it. */
    sealed interface Admission {

        /** Goes on with the one function that fits. */
        <T> T fold(Function<Admitted, T> admitted, Function<Refused, T> refused);

        /**
         * The command may go on.
         *
         * @param command without restricted values
         */
        record Admitted(Command command) implements Admission {
            @Override
            public <T> T fold(Function<Admitted, T> admitted, Function<Refused, T> refused) {
                return admitted.apply(this);
            }
        }

        /**
         * The command is refused.
         *
         * @param findings why; none repeats a value
         */
        record Refused(List<Finding> findings) implements Admission {
            /** Copies the findings. */
            public Refused {
                findings = List.copyOf(findings);
            }

            @Override
            public <T> T fold(Function<Admitted, T> admitted, Function<Refused, T> refused) {
                return refused.apply(this);
            }
        }
    }
}
