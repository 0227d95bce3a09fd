package io.bursar.cli.command;

import io.bursar.cli.input.CliFault;
import io.bursar.cli.input.Definitions;
import io.bursar.cli.input.LogCases;
import io.bursar.cli.input.Policies;
import io.bursar.cli.input.Unusable;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.ChangeReport;
import io.bursar.controls.change.PolicyChange;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.change.DefinitionChange;
import io.bursar.standards.Standards;
import io.bursar.standards.policy.GovernedWorkflows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says what differs between two versions of a policy or a definition, what that does to controls, and which open cases
 * it touches.
 *
 * <pre>{@code
 * bursar diff shipped proposed --log log.jsonl
 * bursar diff p2p.requisition drafts/requisition.yaml
 * }</pre>
 */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Says what differs between two policies or definitions, what that does to controls, and which open cases it touches.")
public final class DiffCommand extends Question {

    /** The word for the policy that comes with the library. */
    private static final String SHIPPED = "shipped";

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description =
                    "a policy folder, one file of a policy, or the word shipped; or a definition file or the id of a shipped workflow")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "the same of the other version")
    private String after = "";

    @Option(names = "--log", paramLabel = "LOG", description = "an exported log, for the open cases it touches")
    private @Nullable Path log;

    /** A command, to be filled by its options. */
    public DiffCommand() {}

    @Override
    protected Answer answer() {
        List.of(before, after).forEach(DiffCommand::requireThere);
        if (isPolicy(before) != isPolicy(after)) {
            throw Unusable.of(CliFault.NOT_COMPARABLE, before, Map.of("other", after));
        }
        return isPolicy(before) ? policies() : definitions();
    }

    /** What is not there at all is said before what cannot be compared. */
    private static void requireThere(String argument) {
        if (!isPolicy(argument)) {
            Definitions.requireThere(argument);
        }
    }

    private static boolean isPolicy(String argument) {
        return argument.equals(SHIPPED) || Policies.isPolicy(Path.of(argument));
    }

    private Answer policies() {
        PolicyChange change = PolicyChange.between(
                policy(before),
                policy(after),
                GovernedWorkflows.of(Standards.canonical().definitions().values()));
        LogCases found = logged();
        return told(found, ChangeReport.of(change, found == null ? null : found.open()));
    }

    private static PolicyPack policy(String argument) {
        return Policies.in(argument.equals(SHIPPED) ? null : Path.of(argument)).pack();
    }

    private Answer definitions() {
        WorkflowDefinition one = Definitions.named(before);
        WorkflowDefinition other = Definitions.named(after);
        if (!one.id().equals(other.id())) {
            throw Unusable.of(CliFault.NOT_COMPARABLE, before, Map.of("before", one.id(), "after", other.id()));
        }
        LogCases found = logged();
        return told(found, ChangeReport.of(DefinitionChange.between(one, other), found == null ? null : found.open()));
    }

    private @Nullable LogCases logged() {
        Path file = log;
        return file == null ? null : LogCases.read(file);
    }

    /** Cases of a host's own process are not passed over in silence. */
    private static Answer told(@Nullable LogCases found, Answer answer) {
        if (found == null || found.ofHosts() == 0) {
            return answer;
        }
        List<String> lines = new ArrayList<>(answer.lines());
        lines.add(found.ofHosts() + " cases are of a process that a host runs itself, and were not looked at");
        Map<String, Object> json = new LinkedHashMap<>(answer.json());
        json.put("casesOfHosts", found.ofHosts());
        return new Answer(answer.code(), lines, json);
    }
}
