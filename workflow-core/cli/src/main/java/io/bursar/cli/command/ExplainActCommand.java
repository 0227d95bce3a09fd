package io.bursar.cli.command;

import io.bursar.cli.input.CliFault;
import io.bursar.cli.input.FactsFile;
import io.bursar.cli.input.Policies;
import io.bursar.cli.input.Unusable;
import io.bursar.cli.input.World;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.Json;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodCheck;
import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.sod.SodQuestion;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.engine.store.ActRow;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Whether segregation of duties lets a person do an act after what is assumed to have been done, and by which rule: the
 * check that the kernel makes at the act.
 *
 * <pre>{@code
 * bursar explain act greta.dorsey ENTER_INVOICE --facts facts.yaml --now 2026-03-02T15:00:00Z
 * }</pre>
 */
@Command(
        name = "act",
        mixinStandardHelpOptions = true,
        description = "Whether segregation of duties lets a person do an act, and which rule says so.")
public final class ExplainActCommand extends Question {

    @Parameters(index = "0", paramLabel = "PERSON", description = "who would act")
    private String person = "";

    @Parameters(index = "1", paramLabel = "FUNCTION", description = "what they would do, such as ENTER_INVOICE")
    private String function = "";

    @Option(names = "--for", paramLabel = "PERSON", description = "whom they would act for; may be given again")
    private List<String> principals = List.of();

    @Option(names = "--facts", paramLabel = "YAML", description = "what has been done before (acts)")
    private @Nullable Path facts;

    @Option(
            names = "--policy",
            paramLabel = "FOLDER",
            description = "the policy: a folder, or one of its files (default: the shipped one)")
    private @Nullable Path policy;

    @Option(names = "--now", paramLabel = "INSTANT", description = "when (default: the policy's first day, 15:00 UTC)")
    private @Nullable String now;

    /** A command, to be filled by its options. */
    public ExplainActCommand() {}

    @Override
    protected Answer answer() {
        var pack = Policies.in(policy).pack();
        SodRules rules = pack.authority().duties();
        FunctionName act = named("FUNCTION", function, FunctionName::new);
        rules.unknown(Map.of(act, "FUNCTION"), List.of()).forEach(finding -> {
            Map<String, String> context = new TreeMap<>(finding.context());
            context.putIfAbsent("nearest", "none; the column evidence of controls matrix has them all");
            throw Unusable.of(CliFault.UNKNOWN_CODE, "FUNCTION", context);
        });
        CaseId here = World.ids().newCaseId();
        FactsFile assumed = FactsFile.read(facts, new FactsFile.Here(here, new CorrelationId("C-" + here)));
        List<Act> history =
                assumed.assumed().acts().stream().map(ExplainActCommand::act).toList();
        Set<ScopeKey> scopes = history.stream().map(Act::scopeKey).collect(Collectors.toSet());
        Set<PersonId> actingFor = new LinkedHashSet<>();
        principals.forEach(principal -> actingFor.add(named("--for", principal, PersonId::new)));
        SodQuestion question = new SodQuestion(
                named("PERSON", person, PersonId::new),
                actingFor,
                act,
                scopes,
                moment(pack.header().effectiveFrom().toString()));
        return report(rules, question, SodCheck.check(rules, question, ActHistory.of(history)));
    }

    private static Act act(ActRow row) {
        return new Act(row.person(), ScopeKey.parse(row.scopeKey()), row.function(), row.at(), row.caseId());
    }

    private Instant moment(String firstDay) {
        String text = now == null ? firstDay + "T15:00:00Z" : now;
        try {
            return Instant.parse(text);
        } catch (DateTimeException unfit) {
            throw Unusable.of(CliFault.BAD_OPTION, "--now", Map.of("value", text, "wanted", "2026-03-02T15:00:00Z"));
        }
    }

    private static Answer report(SodRules rules, SodQuestion question, List<SodConflict> conflicts) {
        List<String> lines = new ArrayList<>();
        String planned = rules.phrase(question.function()).planned();
        lines.add(question.acting() + (conflicts.isEmpty() ? " may " : " may not ") + planned);
        conflicts.forEach(conflict -> lines.add("  " + conflict.explain(rules)));
        Set<String> broken = conflicts.stream().map(SodConflict::ruleId).collect(Collectors.toSet());
        List<String> held = new ArrayList<>();
        for (SodRule rule : rules.concerning(question.function())) {
            if (!broken.contains(rule.id())) {
                held.add(rule.id());
                lines.add("  " + rule.id() + " looks at it in " + rule.terms().scopes()
                        + " and finds nothing that conflicts");
            }
        }
        return Answer.of(
                conflicts.isEmpty(),
                lines,
                Json.object(
                        "may",
                        conflicts.isEmpty(),
                        "conflicts",
                        conflicts.stream()
                                .map(conflict ->
                                        Json.object("rule", conflict.ruleId(), "says", conflict.explain(rules)))
                                .toList(),
                        "noConflict",
                        held));
    }

    private static <T> T named(String option, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (BursarException unfit) {
            throw Unusable.of(
                    CliFault.BAD_OPTION,
                    option,
                    Map.of("value", text, "wanted", "a name without blanks, as lee.park or ENTER_INVOICE"));
        }
    }
}
