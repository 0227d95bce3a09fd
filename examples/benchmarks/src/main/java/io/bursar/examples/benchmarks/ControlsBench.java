package io.bursar.examples.benchmarks;

import io.bursar.controls.approval.ApprovalPlanner;
import io.bursar.controls.approval.ClimbRequest;
import io.bursar.controls.approval.DecisionAttempt;
import io.bursar.controls.approval.DecisionCheck;
import io.bursar.controls.approval.DecisionFacts;
import io.bursar.controls.approval.DecisionOutcome;
import io.bursar.controls.approval.Parties;
import io.bursar.controls.approval.PlanOutcome;
import io.bursar.controls.approval.PlanRequest;
import io.bursar.controls.approval.PlanRules;
import io.bursar.controls.approval.Quorum;
import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.approval.SodLookAhead;
import io.bursar.controls.approval.StageRequest;
import io.bursar.controls.approval.TestedAmount;
import io.bursar.controls.approval.Verdict;
import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.ActHistory;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.sod.SodCheck;
import io.bursar.controls.sod.SodConflict;
import io.bursar.controls.sod.SodQuestion;
import io.bursar.controls.sod.SodRules;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Scope;
import io.bursar.standards.Standards;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the controls themselves take, given the acts that matter: a plan over a climb of five with a committee and a
 * specialist, the duties of the decider against all shipped rules, and the decision under an authority table of more
 * than 10,000 limits.
 *
 * <pre>{@code
 * java -cp "benchmarks.jar:lib/*" org.openjdk.jmh.Main ControlsBench -prof gc
 * }</pre>
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ControlsBench {

    /** Of so many facilities each limits every level and type: 64 each. */
    private static final int FACILITIES = 157;

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    private static final Instant NOW = Instant.parse("2026-09-14T15:00:00Z");
    private static final FunctionName APPROVE = new FunctionName("APPROVE_REQUISITION");
    private static final Digest ASKED = Digest.of("what is asked".getBytes(StandardCharsets.UTF_8));
    private static final PersonId NURSE = new PersonId("nina.nurse");
    private static final PersonId DIRECTOR = new PersonId("dora.director");
    private static final PersonId VICE = new PersonId("vic.vice");
    private static final List<Scope> MERCY =
            List.of(Scope.facility("F100"), Scope.legalEntity("MERCY-INC"), Scope.ENTERPRISE);

    private final AuthorityTable table = AuthorityTable.loadOrThrow(ManyLimits.of(FACILITIES), List.of());
    private final SodRules duties = Standards.canonical().policy().authority().duties();
    private final CaseId caseId = CaseId.of("01943c42-8c00-7000-8000-00000000002a");
    private final Set<ScopeKey> scopes = Set.of(
            ScopeKey.caseOf(caseId), ScopeKey.chain(new CorrelationId("C-1")), ScopeKey.object("supplier", "SUP-1001"));
    private final ActHistory history = ActHistory.of(acts());
    private final AuthorityBasis basis = new AuthorityBasis(CommitmentType.OPEX_BUDGETED, MERCY, TODAY);
    private final ApprovalPlanner planner = new ApprovalPlanner(table);
    private final PlanOutcome.Planned planned = (PlanOutcome.Planned) planner.plan(request());

    /** Twenty acts of eight people on the case and its chain. */
    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        List<String> functions = List.of("REQUEST_PURCHASE", "CREATE_PO", "POST_RECEIPT", "ENTER_INVOICE");
        for (int number = 0; number < 20; number++) {
            Act act = new Act(
                    new PersonId("clerk." + number % 8),
                    ScopeKey.caseOf(caseId),
                    new FunctionName(functions.get(number % functions.size())),
                    NOW.minusSeconds(number),
                    caseId);
            acts.addAll(Act.rows(act, scopes));
        }
        return acts;
    }

    private PlanRequest request() {
        StageRequest board = StageRequest.committee(
                new RoleAtScope(new RoleName("FINANCE_COMMITTEE"), Scope.ENTERPRISE),
                Quorum.of(3),
                List.of(new PersonId("board.one"), new PersonId("board.two"), new PersonId("board.three")));
        List<ChainLink> chain = List.of(
                new ChainLink(DIRECTOR, AuthorityLevel.L3),
                new ChainLink(VICE, AuthorityLevel.L4),
                new ChainLink(new PersonId("cara.ceo"), AuthorityLevel.L5),
                new ChainLink(new PersonId("cyrus.cfo"), AuthorityLevel.L6),
                new ChainLink(new PersonId("sam.system"), AuthorityLevel.L7));
        return PlanRequest.builder(Parties.of(NURSE), PlanRules.of(APPROVE))
                .tested(new TestedAmount(Money.usd("48000.00"), basis))
                .climb(new ClimbRequest(chain, board))
                .specialist(StageRequest.role(
                        new RoleAtScope(new RoleName("SECURITY_OFFICER"), Scope.facility("F100")),
                        List.of(new PersonId("sid.security"))))
                .sod(new SodLookAhead(duties, scopes, history, NOW))
                .build();
    }

    private List<SodConflict> conflicts(PersonId decider) {
        return SodCheck.check(duties, new SodQuestion(decider, Set.of(), APPROVE, scopes, NOW), history);
    }

    /** Who must approve: the climb, its limits, and whom duties would refuse are left out. */
    @Benchmark
    public PlanOutcome plan() {
        return planner.plan(request());
    }

    /** Whether duties forbid the act of one person. */
    @Benchmark
    public List<SodConflict> duties() {
        return conflicts(VICE);
    }

    /** The claim: a plan, the duties of who decides, and the limit in force. */
    @Benchmark
    public void planDutiesAuthority(Blackhole sink) {
        sink.consume(planner.plan(request()));
        sink.consume(conflicts(DIRECTOR));
        sink.consume(table.limitOf(AuthorityLevel.L3, basis));
    }

    /** A decision on a plan that was made before. */
    @Benchmark
    public DecisionOutcome decision() {
        DecisionFacts facts = new DecisionFacts(
                ASKED,
                PlanRules.of(APPROVE).delegation(),
                new DelegationQuestion(TODAY, MERCY, Parties.of(NURSE).excluded(), Availability.EVERYONE),
                Set.of(),
                conflicts(DIRECTOR),
                table.limitOf(AuthorityLevel.L3, basis));
        return DecisionCheck.decide(
                planned.plan(),
                List.of(),
                new DecisionAttempt(Actor.person(DIRECTOR.value()), 2, Verdict.APPROVE, ASKED, NOW, "Within budget"),
                facts);
    }
}
