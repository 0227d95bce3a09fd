package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.approval.DecisionCheck;
import io.bursar.controls.approval.PlanRequest;
import io.bursar.controls.approval.PlanRules;
import io.bursar.controls.approval.PlanStanding;
import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.approval.StageRequest;
import io.bursar.controls.approval.Verdict;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.Decider;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.jdbc.host.HostApproval;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostDecision;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostStaff;
import io.bursar.jdbc.host.HostSubmission;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plan and decision in the host's transaction (canonical §1.6). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostApprovalTest {

    private static final HostCase PURCHASE = HostCase.of("purchase", "PR-17");
    private static final PersonId LEE = new PersonId("lee.park");
    private static final PersonId MORGAN = new PersonId("morgan.diaz");
    private static final Digest ANOTHER = Digest.of(new byte[] {2});

    @TempDir
    Path directory;

    private static HostApproval approval(HostSample host) {
        return host.approval(PURCHASE).orElseThrow();
    }

    private static HostOutcome decided(HostSample host, HostDecision decision) {
        return host.committed(here -> here.decide(decision));
    }

    @ParameterizedTest
    @EnumSource
    void asksTheFirstWhoseLimitCoversTheAmount(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.submitted(PURCHASE, "4800.00");
            assertThat(approval(host).asked()).containsExactly(Decider.self(LEE));

            decided(host, host.decision("lee.park", PURCHASE, Verdict.APPROVE)).orThrow();

            HostApproval approved = approval(host);
            assertThat(approved.asked()).isEmpty();
            assertThat(approved.covers(HostSample.WHAT)).isTrue();
            assertThat(approved.covers(ANOTHER))
                    .as("an approval covers what was approved")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void climbsUntilALimitCovers(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.submitted(PURCHASE, "5000.01");
            decided(host, host.decision("lee.park", PURCHASE, Verdict.APPROVE)).orThrow();

            assertThat(approval(host).covers(HostSample.WHAT)).isFalse();
            assertThat(approval(host).asked()).containsExactly(Decider.self(MORGAN));

            decided(host, host.decision("morgan.diaz", PURCHASE, Verdict.APPROVE))
                    .orThrow();
            assertThat(approval(host).covers(HostSample.WHAT)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSubmittedAndRolledBackNeverWas(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostSubmission counted = host.asks("dana.reyes", PURCHASE, "4800.00")
                    .counting(List.of(CommitmentKey.standing("A")), List.of());
            host.rolledBack(here -> here.submit(counted).orThrow());

            assertThat(host.approval(PURCHASE)).isEmpty();
            assertThat(host.rows("bursar_commitment")).isZero();
            assertThat(host.rows("bursar_act")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionRolledBackLeavesTheQuestionOpen(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.submitted(PURCHASE, "4800.00");
            host.rolledBack(here -> here.decide(host.decision("lee.park", PURCHASE, Verdict.APPROVE))
                    .orThrow());

            assertThat(approval(host).asked()).containsExactly(Decider.self(LEE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRequesterDoesNotApproveNorAnybodyWhoIsNotAsked(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.submitted(PURCHASE, "4800.00");

            assertThat(HostSample.codes(decided(host, host.decision("dana.reyes", PURCHASE, Verdict.APPROVE))))
                    .contains("POL_SOD_CONFLICT");
            assertThat(HostSample.codes(decided(host, host.decision("vera.stone", PURCHASE, Verdict.APPROVE))))
                    .containsExactly(DecisionCheck.NOT_ELIGIBLE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoEntersForSomebodyElseDoesNotApproveEither(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostSubmission dana = host.asks("dana.reyes", PURCHASE, "4800.00");
            HostSubmission byLee =
                    HostSubmission.of(host.act("lee.park", HostSample.ASK, PURCHASE), dana.plan(), HostSample.WHAT);
            host.committed(here -> here.submit(byLee).orThrow());

            assertThat(approval(host).asked()).containsExactly(Decider.self(MORGAN));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsApprovedThatHasChanged(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.submitted(PURCHASE, "4800.00");
            HostDecision onAnother =
                    host.decision("lee.park", PURCHASE, Verdict.APPROVE).on(ANOTHER);
            HostDecision shownAnother =
                    host.decision("lee.park", PURCHASE, Verdict.APPROVE).shown(ANOTHER);

            assertThat(HostSample.codes(decided(host, onAnother))).containsExactly(DecisionCheck.STALE);
            assertThat(HostSample.codes(decided(host, shownAnother))).containsExactly(DecisionCheck.STALE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsForbiddenByAnEarlierActIsNotAsked(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostCase invoice = HostCase.of("invoice", "INV-1").follows(PURCHASE);
            host.does("lee.park", HostSample.ENTER_INVOICE, invoice).orThrow();
            host.submitted(PURCHASE, "4800.00");

            assertThat(approval(host).asked()).containsExactly(Decider.self(MORGAN));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anActAfterThePlanIsSeenAtTheDecision(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostCase invoice = HostCase.of("invoice", "INV-1").follows(PURCHASE);
            host.submitted(PURCHASE, "4800.00");
            host.does("lee.park", HostSample.ENTER_INVOICE, invoice).orThrow();

            HostOutcome refused = decided(host, host.decision("lee.park", PURCHASE, Verdict.APPROVE));

            assertThat(HostSample.findings(refused))
                    .first()
                    .asString()
                    .startsWith("SOD-03: lee.park entered, coded or matched the invoice (invoice INV-1, ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDelegateDecidesWithinTheDelegationAndBothAreKept(Dialect dialect) {
        Delegation covering =
                new Delegation(LEE, MORGAN, Scope.facility("MERCY"), HostSample.TODAY, HostSample.TODAY.plusDays(3));
        Availability leeIsAway = new Availability(Set.of(LEE), List.of(covering), HostSample.levels());
        try (HostSample host = new HostSample(dialect, directory, leeIsAway)) {
            host.submitted(PURCHASE, "4800.00");
            assertThat(approval(host).asked()).contains(Decider.inPlaceOf(LEE, MORGAN));

            HostDecision forLee = HostDecision.of(
                            host.wish(), PURCHASE, Actor.person(MORGAN).onBehalfOf(LEE), Verdict.APPROVE)
                    .on(HostSample.WHAT);
            decided(host, forLee).orThrow();
            assertThat(approval(host).covers(HostSample.WHAT)).isTrue();

            HostCase invoice = HostCase.of("invoice", "INV-1").follows(PURCHASE);
            for (String person : List.of("lee.park", "morgan.diaz")) {
                assertThat(HostSample.codes(host.committed(
                                here -> here.perform(host.act(person, HostSample.ENTER_INVOICE, invoice)))))
                        .as(person)
                        .contains("SOD-03");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRejectionNeedsAReasonAndEndsIt(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.submitted(PURCHASE, "4800.00");
            HostDecision rejection = host.decision("lee.park", PURCHASE, Verdict.REJECT);

            assertThat(HostSample.codes(decided(host, rejection.because("")))).containsExactly(DecisionCheck.NO_REASON);
            decided(host, rejection.because("Not this year")).orThrow();
            assertThat(approval(host).evaluation().standing()).isEqualTo(PlanStanding.REJECTED);
            assertThat(HostSample.codes(decided(host, host.decision("morgan.diaz", PURCHASE, Verdict.APPROVE))))
                    .containsExactly(DecisionCheck.NOT_OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyHasTheAuthorityNothingIsSubmitted(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostOutcome refused = host.committed(here -> here.submit(host.asks("dana.reyes", PURCHASE, "100000.01")));

            assertThat(HostSample.codes(refused)).contains("POL_AUTHORITY_GAP");
            assertThat(host.rows("bursar_log")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestsOfOneKindAreAddedUpUntilTheyAreReleased(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            CommitmentKey key = CommitmentKey.byRequester(new PersonId("dana.reyes"), "SUP-1", "42142500");
            HostCase second = HostCase.of("purchase", "PR-18");
            host.committed(here -> here.submit(counted(host, PURCHASE, key)).orThrow());

            HostOutcome together = host.committed(here -> here.submit(counted(host, second, key)));
            assertThat(together.fold(HostOutcome.Recorded::notes, HostOutcome.Refused::findings))
                    .extracting(Finding::code)
                    .containsExactly("REQ_SPLIT_SUSPECT");
            assertThat(host.approval(second).orElseThrow().plan().tested().amount())
                    .isEqualTo(Money.usd("6000.00"));

            host.committed(here -> here.release(host.wish(), PURCHASE, Actor.person("dana.reyes"), "Not needed")
                    .orThrow());
            host.committed(here -> here.submit(counted(host, second, key)).orThrow());
            assertThat(host.approval(second).orElseThrow().plan().tested().amount())
                    .isEqualTo(Money.usd("3000.00"));
            assertThat(host.rows("bursar_commitment")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionCountsAroundTheObjectsOfTheRequestToo(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            ScopeKey supplier = ScopeKey.object("supplier", "SUP-1001");
            HostSubmission purchase = host.asks("dana.reyes", PURCHASE, "4800.00");
            PlanRules rules = PlanRules.of(new FunctionName("APPROVE_INVOICE"));
            PlanRequest plan = PlanRequest.builder(purchase.plan().parties(), rules)
                    .tested(purchase.plan().tested())
                    .climb(purchase.plan().climb())
                    .build();
            HostSubmission invoice = HostSubmission.of(purchase.act().about(supplier), plan, HostSample.WHAT);
            host.committed(here -> here.submit(invoice).orThrow());
            HostCase change = HostCase.of("supplier-change", "1");
            FunctionName maintain = new FunctionName("MAINTAIN_SUPPLIER");
            host.committed(
                    here -> here.perform(host.act("lee.park", maintain, change).about(supplier))
                            .orThrow());

            assertThat(HostSample.codes(decided(host, host.decision("lee.park", PURCHASE, Verdict.APPROVE))))
                    .contains("SOD-01");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTaskInTheQueueOfARoleIsForItsHolders(Dialect dialect) {
        RoleAtScope officer = new RoleAtScope(new RoleName("SECURITY_OFFICER"), Scope.facility("MERCY"));
        HostStaff staff = new HostStaff() {
            @Override
            public Availability of(Set<PersonId> people, LocalDate day) {
                return new Availability(Set.of(), List.of(), HostSample.levels());
            }

            @Override
            public Set<PersonId> holders(RoleAtScope role, LocalDate day) {
                return role.equals(officer) ? Set.of(new PersonId("sam.ortiz")) : Set.of();
            }
        };
        try (HostSample host = new HostSample(dialect, directory, staff)) {
            HostSubmission asked = host.asks("dana.reyes", PURCHASE, "100.00");
            PlanRequest plan = PlanRequest.builder(asked.plan().parties(), PlanRules.of(HostSample.APPROVE))
                    .place(List.of(Scope.facility("MERCY"), Scope.ENTERPRISE), HostSample.TODAY)
                    .specialist(StageRequest.role(officer, List.of(new PersonId("sam.ortiz"))))
                    .build();
            host.committed(here -> here.submit(HostSubmission.of(asked.act(), plan, HostSample.WHAT))
                    .orThrow());
            assertThat(approval(host).asked()).as("it lies in a queue").isEmpty();

            assertThat(HostSample.codes(decided(host, host.decision("lee.park", PURCHASE, Verdict.APPROVE))))
                    .containsExactly(DecisionCheck.NOT_ELIGIBLE);
            decided(host, host.decision("sam.ortiz", PURCHASE, Verdict.APPROVE)).orThrow();
            assertThat(approval(host).covers(HostSample.WHAT)).isTrue();
        }
    }

    private static HostSubmission counted(HostSample host, HostCase on, CommitmentKey key) {
        return host.asks("dana.reyes", on, "3000.00").counting(List.of(key), List.of(Money.usd("5000.00")));
    }

    @ParameterizedTest
    @EnumSource
    void whoGoesAwayAfterThePlanIsStoodInForOnceItIsSubmittedAgain(Dialect dialect) {
        PersonId vera = new PersonId("vera.stone");
        Delegation covering =
                new Delegation(MORGAN, vera, Scope.facility("MERCY"), HostSample.TODAY, HostSample.TODAY.plusDays(3));
        AtomicReference<Availability> staff =
                new AtomicReference<>(new Availability(Set.of(), List.of(), HostSample.levels()));
        try (HostSample host = new HostSample(dialect, directory, (people, day) -> staff.get())) {
            host.committed(here ->
                    here.submit(host.asks("dana.reyes", PURCHASE, "9000.00")).orThrow());
            decided(host, host.decision("lee.park", PURCHASE, Verdict.APPROVE)).orThrow();
            staff.set(new Availability(Set.of(MORGAN), List.of(covering), HostSample.levels()));
            HostDecision inPlace = HostDecision.of(
                            host.wish(), PURCHASE, Actor.person(vera).onBehalfOf(MORGAN), Verdict.APPROVE)
                    .on(HostSample.WHAT)
                    .because("Morgan is away");
            assertThat(HostSample.codes(host.committed(here -> here.decide(inPlace))))
                    .as("the plan still asks Morgan")
                    .containsExactly("APR_NOT_ELIGIBLE");

            host.committed(here ->
                    here.submit(host.asks("dana.reyes", PURCHASE, "9000.00")).orThrow());
            host.committed(here -> here.decide(inPlace).orThrow());

            assertThat(host.approval(PURCHASE).orElseThrow().covers(HostSample.WHAT))
                    .as("Lee's decision stands, Vera decided for Morgan")
                    .isTrue();
        }
    }
}
