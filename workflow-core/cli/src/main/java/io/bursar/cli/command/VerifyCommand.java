package io.bursar.cli.command;

import io.bursar.cli.input.CliFault;
import io.bursar.cli.input.Definitions;
import io.bursar.cli.input.Policies;
import io.bursar.cli.input.StaffFile;
import io.bursar.cli.input.Unusable;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.GrantReport;
import io.bursar.cli.output.Trees;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.RoleGrant;
import io.bursar.standards.Standards;
import io.bursar.verifier.AgreedStandard;
import io.bursar.verifier.Staff;
import io.bursar.verifier.Verdict;
import io.bursar.verifier.VerificationReport;
import io.bursar.verifier.Verifier;
import io.bursar.verifier.VerifierInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Proves definitions, policy, grants and staff before anything runs (design §3).
 *
 * <pre>{@code
 * bursar verify --policy policy --staff staff.csv
 * }</pre>
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Proves definitions, policy, grants and staff before anything runs: PROVED, REFUTED with a shortest path, or UNKNOWN.")
public final class VerifyCommand extends Question {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    @Parameters(
            paramLabel = "WORKFLOW",
            arity = "0..*",
            description = "definition files or ids of shipped workflows (default: all shipped ones)")
    private List<String> workflows = List.of();

    @Option(
            names = "--policy",
            paramLabel = "FOLDER",
            description = "the policy: a folder, or one of its files (default: the shipped one)")
    private @Nullable Path policy;

    @Option(
            names = "--staff",
            paramLabel = "CSV",
            description = "who works here (default: questions on staff stay UNKNOWN)")
    private @Nullable Path staff;

    @Option(names = "--on", paramLabel = "DATE", description = "the day (default: the policy's first day)")
    private @Nullable String day;

    @Option(names = "--against-shipped", description = "and hold them against the shipped standards")
    private boolean againstShipped;

    @Option(names = "--all", description = "the proofs too, not only what is open")
    private boolean all;

    /** A command, to be filled by its options. */
    public VerifyCommand() {}

    @Override
    protected Answer answer() {
        Map<WorkflowId, WorkflowDefinition> named = named();
        Collection<WorkflowDefinition> definitions = beside(named).values();
        PolicyPack pack = Policies.in(policy).pack();
        LocalDate on = Days.on(day, pack.header().effectiveFrom());
        VerifierInput input = VerifierInput.of(definitions, pack, on);
        Path people = staff;
        if (people != null) {
            input = input.with(staff(people));
        }
        if (againstShipped) {
            Standards shipped = Standards.canonical();
            input = input.against(AgreedStandard.of(shipped.definitions().values(), shipped.policy()));
        }
        return report(about(named.keySet(), Verifier.verify(input)), GrantReport.of(pack, named.values(), on));
    }

    private Map<WorkflowId, WorkflowDefinition> named() {
        if (workflows.isEmpty()) {
            return Standards.canonical().definitions();
        }
        Map<WorkflowId, WorkflowDefinition> named = new LinkedHashMap<>();
        for (String each : workflows) {
            WorkflowDefinition definition = Definitions.named(each);
            if (named.put(definition.id(), definition) != null) {
                throw Unusable.of(CliFault.DUPLICATE, each, Map.of("workflow", definition.id()));
            }
        }
        return named;
    }

    /**
     * The shipped policy speaks of the shipped workflows: beside a draft of one, the others stand as they are, so that
     * no grant of theirs seems to name nothing. A policy folder of one's own speaks of what is named.
     */
    private Map<WorkflowId, WorkflowDefinition> beside(Map<WorkflowId, WorkflowDefinition> named) {
        if (policy != null && Files.isDirectory(policy)) {
            return named;
        }
        Map<WorkflowId, WorkflowDefinition> all =
                new LinkedHashMap<>(Standards.canonical().definitions());
        all.putAll(named);
        return all;
    }

    /** Without the answers about workflows that only stand beside. */
    private static VerificationReport about(Set<WorkflowId> named, VerificationReport report) {
        Set<String> others = Standards.canonical().definitions().keySet().stream()
                .filter(id -> !named.contains(id))
                .map(WorkflowId::value)
                .collect(Collectors.toSet());
        return new VerificationReport(
                report.results().stream()
                        .filter(result -> !others.contains(result.subject()))
                        .toList(),
                report.explored());
    }

    private Answer report(VerificationReport report, GrantReport grants) {
        VerificationReport shown = all ? report : new VerificationReport(report.open(), report.explored());
        List<String> lines = new ArrayList<>();
        if (!shown.results().isEmpty()) {
            lines.addAll(shown.toString().lines().toList());
            lines.remove(lines.size() - 1);
        }
        lines.addAll(grants.lines());
        int proved = report.results().size() - report.open().size();
        lines.add(report.verdict().code() + ": " + proved + " of "
                + report.results().size() + " questions proved, " + report.explored() + " situations explored");
        Map<String, Object> json = Trees.map(report.toData());
        grants.addTo(json);
        return Answer.of(report.verdict() == Verdict.PROVED, lines, json);
    }

    private static Staff staff(Path file) {
        List<ChainLink> levels = new ArrayList<>();
        List<RoleGrant> grants = new ArrayList<>();
        for (StaffFile.Member member : StaffFile.read(file).values()) {
            levels.add(new ChainLink(member.person(), member.level()));
            member.roles()
                    .forEach(role -> grants.add(new RoleGrant(member.person(), role, member.scope(), ALWAYS, null)));
        }
        return new Staff(levels, grants);
    }
}
