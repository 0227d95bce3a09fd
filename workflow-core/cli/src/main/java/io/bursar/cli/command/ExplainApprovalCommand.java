package io.bursar.cli.command;

import io.bursar.cli.input.CliFault;
import io.bursar.cli.input.Definitions;
import io.bursar.cli.input.FactsFile;
import io.bursar.cli.input.PayloadReader;
import io.bursar.cli.input.Policies;
import io.bursar.cli.input.StaffDirectory;
import io.bursar.cli.input.StaffFile;
import io.bursar.cli.input.TextFile;
import io.bursar.cli.input.Unusable;
import io.bursar.cli.input.World;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.ApprovalReport;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.YamlDocument;
import io.bursar.definition.yaml.YamlLimits;
import io.bursar.engine.Questions;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.question.ActAnswer;
import io.bursar.engine.question.ApproversAnswer;
import io.bursar.engine.question.Reviewing;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.IdSource;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Who would have to approve a payload, and why; and, for a person named, whether they may, or may ask a further
 * reviewer. The kernel itself decides, over the people of a file and assumed answers; nothing is asked of any system.
 *
 * <pre>{@code
 * bursar explain approval p2p.requisition order.yaml --at MERCY --by dana.reyes --staff staff.csv --facts facts.yaml
 * }</pre>
 */
@picocli.CommandLine.Command(
        name = "approval",
        mixinStandardHelpOptions = true,
        description = "Who would have to approve a payload, and why; and whether a person may.")
public final class ExplainApprovalCommand extends Question {

    /** How large a payload may be: that of a definition. */
    static final YamlLimits LIMITS = DefinitionLoader.LIMITS;

    private static final String NO_EVENT = "none";

    @Parameters(
            index = "0",
            paramLabel = "WORKFLOW",
            description = "a definition file, or the id of a shipped workflow")
    private String workflow = "";

    @Parameters(index = "1", paramLabel = "PAYLOAD", description = "the data of the case, YAML or JSON")
    private Path payload = Path.of("");

    @Option(names = "--at", required = true, paramLabel = "FACILITY", description = "where")
    private String facility = "";

    @Option(names = "--by", required = true, paramLabel = "PERSON", description = "who requests it")
    private String requester = "";

    @Option(names = "--for", paramLabel = "PERSON", description = "for whom it is (default: the requester)")
    private @Nullable String beneficiary;

    @Option(names = "--staff", required = true, paramLabel = "CSV", description = "who works here")
    private Path staff = Path.of("");

    @Option(names = "--facts", paramLabel = "YAML", description = "what systems of record would answer, earlier acts")
    private @Nullable Path facts;

    @Option(
            names = "--policy",
            paramLabel = "FOLDER",
            description = "the policy: a folder, or one of its files (default: the shipped one)")
    private @Nullable Path policy;

    @Option(
            names = "--event",
            defaultValue = "submit",
            description = "the first event of the case (default submit), or none")
    private String event = "submit";

    @Option(
            names = "--approval",
            paramLabel = "NAME",
            description = "plan this approval with the data as they are, though it may not be due yet")
    private @Nullable String approval;

    @Option(names = "--may", paramLabel = "PERSON", description = "and may this person approve?")
    private @Nullable String person;

    @Option(
            names = "--reviewer",
            paramLabel = "PERSON",
            description = "with --may: and may they ask this person as a further reviewer?")
    private @Nullable String reviewer;

    @Option(names = "--now", paramLabel = "INSTANT", description = "when (default: the policy's first day, 15:00 UTC)")
    private @Nullable String now;

    private final IdSource ids = World.ids();

    /** A command, to be filled by its options. */
    public ExplainApprovalCommand() {}

    @Override
    protected Answer answer() {
        if (reviewer != null && person == null) {
            throw Unusable.of(CliFault.BAD_OPTION, "--reviewer", Map.of("value", reviewer, "wanted", "--may PERSON"));
        }
        PersonId approver = person == null ? null : id("--may", person, PersonId::new);
        PersonId further = reviewer == null ? null : id("--reviewer", reviewer, PersonId::new);
        WorkflowDefinition definition = Definitions.named(workflow);
        PolicyPack pack = Policies.in(policy).pack();
        CaseId caseId = ids.newCaseId();
        CorrelationId chain = new CorrelationId("C-" + caseId);
        FactsFile assumed = FactsFile.read(facts, new FactsFile.Here(caseId, chain));
        StaffDirectory people = new StaffDirectory(StaffFile.read(staff), assumed.away(), assumed.delegations());
        Questions questions = World.at(moment(pack), definition, pack, people);
        Command start = start(definition, pack, caseId, chain);
        ApproversAnswer approvers = questions.approvers(start, approval, assumed.assumed());
        if (approver == null) {
            return new ApprovalReport(approvers, null).answer();
        }
        String act = further == null ? "approve" : "ask " + further + " as a further reviewer";
        Optional<ActAnswer> may = approvers.fold(
                asked -> Optional.of(
                        further == null
                                ? questions.permission(asked.supposed(), decision(asked, approver), assumed.assumed())
                                : questions.reviewer(
                                        asked.supposed(),
                                        new Reviewing(Actor.person(approver.value()), further),
                                        assumed.assumed())),
                nobody -> Optional.empty(),
                refused -> Optional.empty(),
                needs -> Optional.empty());
        return new ApprovalReport(approvers, new ApprovalReport.Permission(approver, act, may)).answer();
    }

    private Instant moment(PolicyPack pack) {
        String text = now;
        if (text == null) {
            return Instant.parse(pack.header().effectiveFrom() + "T15:00:00Z");
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException unfit) {
            throw Unusable.of(CliFault.BAD_OPTION, "--now", Map.of("value", text, "wanted", "2026-03-02T15:00:00Z"));
        }
    }

    private Command start(WorkflowDefinition definition, PolicyPack pack, CaseId caseId, CorrelationId chain) {
        FacilityId place = id("--at", facility, FacilityId::new);
        CaseHeader.Place where = new CaseHeader.Place(
                place, pack.organization().facility(place).legalEntity(), "cli", chain, null, List.of());
        PersonId by = id("--by", requester, PersonId::new);
        PersonId whom = beneficiary == null ? null : id("--for", beneficiary, PersonId::new);
        Opening opening = new Opening(definition.id(), where, new Opening.Requester(by, whom), data(definition));
        String first = event.equals(NO_EVENT) ? null : event;
        return Command.of(ids.newCommandId(), caseId, Actor.person(by.value()), new Wish.Start(opening, first));
    }

    private RecordValue data(WorkflowDefinition definition) {
        TextFile file = TextFile.read(payload, LIMITS.maxBytes());
        LoadErrors errors = new LoadErrors();
        RecordValue data = YamlDocument.read(file.name(), file.text(), LIMITS, errors)
                .map(root -> PayloadReader.record(definition.vocabulary().data(), root))
                .orElse(RecordValue.EMPTY);
        if (!errors.isEmpty()) {
            throw new Unusable(errors.sorted());
        }
        return data;
    }

    /** An approval by a person: of the task that is theirs, else of the first one that is open. */
    private Command decision(ApproversAnswer.Asked asked, PersonId approver) {
        List<Task> tasks = asked.supposed().after().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .toList();
        Task task = tasks.stream()
                .filter(open -> open.assignee().equals(Optional.of(approver)))
                .findFirst()
                .or(() -> tasks.stream().findFirst())
                .orElseThrow(() -> Unusable.of(
                        CliFault.BAD_OPTION,
                        "--may",
                        Map.of(
                                "reason",
                                "no approval would be open yet",
                                "state",
                                asked.supposed().after().status().state())));
        return Command.of(
                ids.newCommandId(),
                asked.supposed().after().id(),
                Actor.person(approver.value()),
                new Wish.Decide(task.number(), Verdict.APPROVE));
    }

    private static <T> T id(String option, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (BursarException unfit) {
            throw Unusable.of(
                    CliFault.BAD_OPTION,
                    option,
                    Map.of("value", text, "wanted", "a name without blanks, as lee.park or MERCY"));
        }
    }
}
