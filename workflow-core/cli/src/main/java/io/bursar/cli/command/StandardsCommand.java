package io.bursar.cli.command;

import io.bursar.cli.input.Policies;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.GrantReport;
import io.bursar.cli.output.Json;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.StateSpec;
import io.bursar.model.cases.Phase;
import io.bursar.standards.Standards;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lists the shipped workflows: their versions, states by phase, and approvals; and which grants of a policy expire soon
 * or are overtaken.
 *
 * <pre>{@code
 * bursar standards --policy policy --on 2027-11-15
 * }</pre>
 */
@Command(
        name = "standards",
        mixinStandardHelpOptions = true,
        description =
                "Lists the shipped workflows, their versions and states, and the grants of a policy that expire soon or are overtaken.")
public final class StandardsCommand extends Question {

    @Option(
            names = "--policy",
            paramLabel = "FOLDER",
            description = "the policy: a folder, or one of its files (default: the shipped one)")
    private @Nullable Path folder;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day on which grants are looked at (default: the policy's first day)")
    private @Nullable String day;

    /** A command, to be filled by its options. */
    public StandardsCommand() {}

    @Override
    protected Answer answer() {
        Standards standards = Standards.canonical();
        PolicyPack pack = Policies.in(folder).pack();
        PolicyPack.Header policy = pack.header();
        GrantReport grants =
                GrantReport.of(pack, standards.definitions().values(), Days.on(day, policy.effectiveFrom()));
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> trees = new ArrayList<>();
        for (WorkflowDefinition definition : standards.definitions().values()) {
            lines.addAll(lines(definition));
            lines.add("");
            trees.add(tree(definition));
        }
        int facilities = pack.organization().facilities().size();
        lines.add("policy " + policy.id() + " " + policy.version() + " from " + policy.effectiveFrom() + ", "
                + facilities + " facilities");
        lines.addAll(grants.lines());
        Map<String, Object> json = Json.object(
                "workflows",
                trees,
                "policy",
                Json.object(
                        "id",
                        policy.id(),
                        "version",
                        policy.version(),
                        "effectiveFrom",
                        policy.effectiveFrom().toString(),
                        "facilities",
                        facilities));
        grants.addTo(json);
        return Answer.fine(lines, json);
    }

    private static List<String> lines(WorkflowDefinition definition) {
        List<String> lines = new ArrayList<>();
        lines.add(definition.id() + " " + definition.header().version() + "  "
                + definition.header().title());
        lines.add("  owner " + definition.header().owner() + ", "
                + definition.graph().states().size() + " states, "
                + definition.graph().rows().size() + " rows, approvals "
                + String.join(" ", definition.vocabulary().approvals().keySet()));
        byPhase(definition)
                .forEach((phase, states) -> lines.add("  " + phase.code() + "  " + String.join(" ", states)));
        return lines;
    }

    private static Map<Phase, List<String>> byPhase(WorkflowDefinition definition) {
        Map<Phase, List<String>> byPhase = new TreeMap<>();
        for (StateSpec state : definition.graph().states().values()) {
            byPhase.computeIfAbsent(state.phase(), phase -> new ArrayList<>()).add(state.name());
        }
        return byPhase;
    }

    private static Map<String, Object> tree(WorkflowDefinition definition) {
        Map<String, Object> states = new LinkedHashMap<>();
        definition
                .graph()
                .states()
                .forEach((name, state) -> states.put(name, state.phase().code()));
        return Json.object(
                "id",
                definition.id().value(),
                "version",
                definition.header().version(),
                "title",
                definition.header().title(),
                "owner",
                definition.header().owner(),
                "digest",
                definition.header().digest().toString(),
                "rows",
                definition.graph().rows().size(),
                "approvals",
                definition.vocabulary().approvals().keySet(),
                "states",
                states);
    }
}
