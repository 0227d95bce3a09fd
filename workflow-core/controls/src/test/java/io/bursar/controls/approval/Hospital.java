package io.bursar.controls.approval;

import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.ExampleDofa;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.controls.sod.SodConflict;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of one hospital and shorthands for plans and decisions. */
final class Hospital {

    static final PersonId NURSE = new PersonId("nina.nurse");
    static final PersonId SUPERVISOR = new PersonId("sue.supervisor");
    static final PersonId MANAGER = new PersonId("max.manager");
    static final PersonId DIRECTOR = new PersonId("dora.director");
    static final PersonId VICE = new PersonId("vic.vice");
    static final PersonId CEO = new PersonId("cara.ceo");
    static final PersonId CFO = new PersonId("cyrus.cfo");
    static final PersonId SYSTEM_CEO = new PersonId("sam.system");
    static final PersonId SECURITY = new PersonId("sid.security");
    static final PersonId PRIVACY = new PersonId("pia.privacy");
    static final List<PersonId> BOARD = people("board.one", "board.two", "board.three", "board.four", "board.five");

    static final FunctionName APPROVE = new FunctionName("APPROVE_REQUISITION");
    static final RoleAtScope SECURITY_OFFICER =
            new RoleAtScope(new RoleName("SECURITY_OFFICER"), Scope.facility("MERCY"));
    static final RoleAtScope FINANCE_COMMITTEE = new RoleAtScope(new RoleName("FINANCE_COMMITTEE"), Scope.ENTERPRISE);
    static final RoleAtScope CAPITAL_COMMITTEE = new RoleAtScope(new RoleName("CAPITAL_COMMITTEE"), Scope.ENTERPRISE);
    static final Digest DIGEST = Digest.of("what is asked".getBytes(StandardCharsets.UTF_8));
    static final Digest OTHER_DIGEST = Digest.of("something else".getBytes(StandardCharsets.UTF_8));
    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    static final AuthorityTable TABLE = ExampleDofa.table();

    private Hospital() {}

    static List<PersonId> people(String... names) {
        return List.of(names).stream().map(PersonId::new).toList();
    }

    /** Owner first: director, vice president, facility CEO, system CFO, system CEO. */
    static List<ChainLink> chain() {
        return List.of(
                new ChainLink(DIRECTOR, AuthorityLevel.L3),
                new ChainLink(VICE, AuthorityLevel.L4),
                new ChainLink(CEO, AuthorityLevel.L5),
                new ChainLink(CFO, AuthorityLevel.L6),
                new ChainLink(SYSTEM_CEO, AuthorityLevel.L7));
    }

    static StageRequest board() {
        return StageRequest.committee(FINANCE_COMMITTEE, Quorum.of(3), BOARD);
    }

    static ClimbRequest climb() {
        return new ClimbRequest(chain(), board());
    }

    static TestedAmount tested(CommitmentType type, String amount) {
        return new TestedAmount(Money.usd(amount), ExampleDofa.basis(type));
    }

    static PlanRequest.Builder request(PersonId requester, String amount) {
        return PlanRequest.builder(Parties.of(requester), PlanRules.of(APPROVE))
                .tested(tested(CommitmentType.OPEX_BUDGETED, amount))
                .climb(climb());
    }

    static PlanOutcome outcome(PlanRequest.Builder request) {
        return new ApprovalPlanner(TABLE).plan(request.build());
    }

    static ApprovalPlan plan(PlanRequest.Builder request) {
        return outcome(request).fold(PlanOutcome.Planned::plan, not -> {
            throw new AssertionError("not plannable: " + not.findings() + " " + not.notes());
        });
    }

    /** The people asked, stage by stage; a queue as its role. */
    static List<String> asked(ApprovalPlan plan) {
        return plan.stages().stream()
                .map(stage -> stage.queue()
                        .map(RoleAtScope::toString)
                        .orElseGet(() -> stage.eligible().stream()
                                .map(each -> each.decider().toString())
                                .reduce((one, other) -> one + "|" + other)
                                .orElse("")))
                .toList();
    }

    static AuthorityLimit limit(AuthorityLevel level) {
        return TABLE.limitOf(level, ExampleDofa.basis(CommitmentType.OPEX_BUDGETED));
    }

    static AuthorityLimit limit(AuthorityBasis basis, AuthorityLevel level) {
        return TABLE.limitOf(level, basis);
    }

    static Decision decision(ApprovalPlan plan, int stage, PersonId person, Verdict verdict) {
        return decision(plan, stage, Decider.self(person), verdict);
    }

    static Decision decision(ApprovalPlan plan, int stage, Decider decider, Verdict verdict) {
        ApprovalStage asked = plan.stage(stage).orElseThrow();
        AuthorityLimit limit = plan.stages().stream()
                .flatMap(each -> each.approver(decider).stream())
                .map(EligibleApprover::limit)
                .reduce(AuthorityLimit.NONE, AuthorityLimit::widest);
        Decision.Asked how =
                new Decision.Asked(asked.queue().map(RoleAtScope::toString).orElse(null), level(plan, decider));
        return new Decision(stage, decider, verdict, asked.terms().meaning(), DIGEST, NOW, "because", limit, how);
    }

    private static @Nullable AuthorityLevel level(ApprovalPlan plan, Decider decider) {
        return plan.stages().stream()
                .flatMap(each -> each.approver(decider).stream())
                .map(EligibleApprover::level)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static Decision approval(ApprovalPlan plan, int stage, PersonId person) {
        return decision(plan, stage, person, Verdict.APPROVE);
    }

    static Evaluation evaluate(ApprovalPlan plan, Decision... decisions) {
        return ApprovalState.evaluate(plan, List.of(decisions), DIGEST);
    }

    static DecisionAttempt attempt(int stage, Actor actor, Verdict verdict) {
        return new DecisionAttempt(actor, stage, verdict, DIGEST, NOW, "because");
    }

    static DecisionFacts facts(PlanRequest request, Set<PersonId> holders, List<SodConflict> conflicts) {
        return facts(request.parties(), request.availability(), holders, conflicts);
    }

    static DecisionFacts facts(
            Parties parties, Availability availability, Set<PersonId> holders, List<SodConflict> conflicts) {
        DelegationQuestion directory =
                new DelegationQuestion(ExampleDofa.TODAY, ExampleDofa.MERCY, parties.excluded(), availability);
        return new DecisionFacts(
                DIGEST, PlanRules.of(APPROVE).delegation(), directory, holders, conflicts, limit(AuthorityLevel.L3));
    }
}
