package io.bursar.ai.governor;

import io.bursar.ai.spi.AiUseCase;
import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.ai.spi.AiUseCases;
import io.bursar.ai.spi.AssistAnswer;
import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistRequest;
import io.bursar.ai.spi.Confidence;
import io.bursar.ai.spi.ModelIdentity;
import io.bursar.controls.assist.AssistMode;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.memory.InMemoryStore;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.testkit.FakeDirectory;
import io.bursar.testkit.FakeSystems;
import io.bursar.testkit.SequentialIds;
import io.bursar.testkit.SmallPolicy;
import io.bursar.testkit.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Exceptions of invoices that a governed model may sort: hector works them, dana reports them, cora answers. */
final class GovernorLab implements AutoCloseable {

    static final AiUseCaseId TRIAGE = new AiUseCaseId("A04");
    static final WorkflowId EXCEPTION = new WorkflowId("p2p.invoice-exception");
    static final FacilityId MERCY = new FacilityId("MERCY");
    static final ModelIdentity MODEL = new ModelIdentity("sorter", "1");
    static final GovernedUse.Answerable ANSWERABLE =
            new GovernedUse.Answerable(new PersonId("mona"), new RoleName("AP_SUPERVISOR"));
    static final LocalDate REVIEWED = LocalDate.of(2026, 1, 15);

    private static final String YAML = """
            workflow: p2p.invoice-exception
            version: 1.0.0
            title: An exception that a model may sort
            owner: TEST
            calendar: ALWAYS
            intakeQueue: buyer
            data:
              hold: { type: Code, required: true }
              group: { type: Code }
            facts:
              triage: { type: Record, assist: A04, in: [OPEN], with: { hold: hold }, judgedOn: [triage], compares: { group: group } }
            states:
              DRAFT: { phase: INI }
              OPEN: { phase: VAL, tasks: [ { name: triage, queue: buyer, events: [triage] } ] }
              SORTED: { phase: END, terminal: true }
            transitions:
              - { row: 1, from: DRAFT, on: submit, to: OPEN, who: REQUESTER }
              - { row: 2, from: OPEN, on: sort, by: rule, when: triage.accepted, to: SORTED, who: SYSTEM, do: [ set: { group: triage.suggestion.group } ] }
              - { row: 3, from: OPEN, on: triage, to: SORTED, who: BUYER, do: [ set: { group: event.group } ] }
              - { row: 4, from: OPEN, on: look, to: same, who: BUYER }
            assist: [ { use: A04, mode: AUTO, threshold: 0.85 } ]
            """;

    final TestClock clock = TestClock.at("2026-03-02T15:00:00Z");
    final AiGovernor governor;
    final Bursar bursar;

    GovernorLab(AiRegister register, AssistProvider provider) {
        this.governor = new AiGovernor(register, List.of(provider), Patience.USUAL);
        FakeDirectory staff = new FakeDirectory()
                .person("dana", AuthorityLevel.L1, "")
                .role("hector", "BUYER", Scope.facility("MERCY"))
                .role("cora", "COMPLIANCE_OFFICER", Scope.ENTERPRISE);
        Standard standard = Standard.of(
                List.of(definition(), KillSwitch.definition()),
                new SmallPolicy().pack(),
                FunctionRegistry.of(List.of()));
        Host host =
                Host.of(new InMemoryStore(1, clock), staff, new FakeSystems()).withAssist(governor);
        this.bursar = new Bursar(new Engine(standard, host, Settings.of("lab", clock, new SequentialIds())));
    }

    static WorkflowDefinition definition() {
        return DefinitionLoader.standard().load("exception.yaml", YAML).orElseThrow();
    }

    static String yaml() {
        return YAML;
    }

    static AiUseCase useCase() {
        return AiUseCases.canonical(TRIAGE).orElseThrow();
    }

    /** The use case, decided to act by itself where a certificate lives. */
    static GovernedUse auto() {
        return GovernedUse.starting(useCase(), ANSWERABLE, REVIEWED).in(AssistMode.AUTO);
    }

    /** A certificate of the lab's model for the whole enterprise, from one score on. */
    static Certificate certificate(String threshold) {
        Instant from = Instant.parse("2026-02-01T00:00:00Z");
        return new Certificate(
                "CERT-1",
                new Certificate.Segment(TRIAGE, EXCEPTION, null),
                MODEL,
                Confidence.of(threshold),
                new Evidence(new BigDecimal("0.05"), new BigDecimal("0.05"), 251, 6),
                new Certificate.Life(from, Instant.parse("2027-02-01T00:00:00Z")),
                List.of(new PersonId("cora"), new PersonId("cole")));
    }

    static AiRegister certified() {
        return AiRegister.of(List.of(auto()), List.of(certificate("0.85")));
    }

    CaseRef held() {
        return bursar.as("dana")
                .start(
                        EXCEPTION,
                        "MERCY",
                        Data.record().put("hold", "INV_PRICE").build());
    }

    /** Hector looks at it, which lets the rules be asked again. */
    void looked(CaseRef held) {
        bursar.as("hector").fire(held.id(), "look", RecordValue.EMPTY).orThrow();
    }

    @Override
    public void close() {
        governor.close();
    }

    /** A model that suggests the buyer with one score. */
    static Sorter sure(String confidence) {
        return new Sorter(request -> new AssistAnswer.Proposed(request.propose(
                Data.record().put("group", "BUYER").build(),
                Confidence.of(confidence),
                "Prices go to the buyer",
                MODEL)));
    }

    /** A model as a test wants it. */
    record Sorter(Function<AssistRequest, AssistAnswer> answer) implements AssistProvider {

        @Override
        public ModelIdentity model() {
            return MODEL;
        }

        @Override
        public Set<AiUseCaseId> useCases() {
            return Set.of(TRIAGE);
        }

        @Override
        public AssistAnswer suggest(AssistRequest request) {
            return answer.apply(request);
        }
    }
}
