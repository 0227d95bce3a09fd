package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.approval.ClimbRequest;
import io.bursar.controls.approval.Parties;
import io.bursar.controls.approval.PlanRequest;
import io.bursar.controls.approval.PlanRules;
import io.bursar.controls.approval.TestedAmount;
import io.bursar.controls.approval.Verdict;
import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostApproval;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostDecision;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostReviewer;
import io.bursar.jdbc.host.HostStaff;
import io.bursar.jdbc.host.HostSubmission;
import io.bursar.model.data.Data;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.Delegation;
import io.bursar.model.people.Scope;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways round the controls of a host that somebody with a grudge would try; each of them once led somewhere. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostWaysRoundTest {

    private static final HostCase PURCHASE = HostCase.of("purchase", "PR-17");
    private static final HostCase INVOICE = HostCase.of("invoice", "INV-88").follows(PURCHASE);
    private static final PersonId DANA = new PersonId("dana.reyes");
    private static final PersonId LEE = new PersonId("lee.park");
    private static final PersonId CYRUS = new PersonId("cyrus.cfo");
    private static final PersonId SAM = new PersonId("sam.system");
    private static final String USED = "HOST_COMMAND_USED";

    @TempDir
    Path directory;

    private static HostApproval approval(HostSample host) {
        return host.approval(PURCHASE).orElseThrow();
    }

    private static HostOutcome submitted(HostSample host, String person) {
        return host.committed(here -> here.submit(host.asks(person, PURCHASE, "4800.00")));
    }

    private static HostOutcome approves(HostSample host, String person) {
        return host.committed(here -> here.decide(host.decision(person, PURCHASE, Verdict.APPROVE)));
    }

    private static HostOutcome performed(HostSample host, HostAct act) {
        return host.committed(here -> here.perform(act));
    }

    private static HostAct entering(CommandId wish, String person) {
        return HostAct.of(wish, INVOICE, Actor.person(person), HostSample.ENTER_INVOICE);
    }

    /** The host names a command after its invoice; kim entered it, and lee, who may not, asks for the same. */
    @ParameterizedTest
    @EnumSource
    void nobodyActsUnderTheCommandOfSomebodyElse(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            performed(host, host.act("lee.park", HostSample.APPROVE, PURCHASE)).orThrow();
            CommandId wish = CommandId.derivedFrom("enter", "INV-88");
            performed(host, entering(wish, "kim.ito")).orThrow();

            assertThat(HostSample.codes(performed(host, entering(wish, "lee.park"))))
                    .containsExactly(USED);
            assertThat(HostSample.isRecorded(performed(host, entering(wish, "kim.ito"))))
                    .isTrue();
        }
    }

    /** A browser sends the key of an earlier request with another one. */
    @ParameterizedTest
    @EnumSource
    void nothingElseIsDoneUnderTheCommandOfAnAct(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            CommandId wish = host.wish();
            HostAct entering = entering(wish, "kim.ito");
            performed(host, entering).orThrow();

            HostAct releasing = HostAct.of(wish, INVOICE, entering.actor(), HostSample.APPROVE);
            assertThat(HostSample.codes(performed(host, releasing))).containsExactly(USED);
            assertThat(HostSample.codes(performed(host, entering.about(ScopeKey.object("supplier", "SUP-9")))))
                    .containsExactly(USED);
            assertThat(HostSample.codes(performed(
                            host, entering.with(Data.record().put("gross", "1").build()))))
                    .containsExactly(USED);
            assertThat(HostSample.codes(performed(
                            host,
                            HostAct.of(
                                    wish, INVOICE, Actor.person("kim.ito").onBehalfOf(LEE), HostSample.ENTER_INVOICE))))
                    .containsExactly(USED);
            assertThat(HostSample.codes(host.committed(
                            here -> here.release(wish, INVOICE, entering.actor(), "Entered by mistake"))))
                    .containsExactly(USED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noDecisionIsTakenForAnother(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostSubmission asks = host.asks("dana.reyes", PURCHASE, "4800.00");
            host.committed(here -> here.submit(asks)).orThrow();
            HostDecision no = host.decision("lee.park", PURCHASE, Verdict.REJECT);
            host.committed(here -> here.decide(no)).orThrow();

            HostDecision yes = HostDecision.of(no.commandId(), PURCHASE, no.actor(), Verdict.APPROVE)
                    .on(HostSample.WHAT);
            assertThat(HostSample.codes(host.committed(here -> here.decide(yes))))
                    .containsExactly(USED);
            HostSubmission more = HostSubmission.of(asks.act(), asks.plan(), Digest.of(new byte[] {9}));
            assertThat(HostSample.codes(host.committed(here -> here.submit(more))))
                    .containsExactly(USED);
            HostReviewer review = HostReviewer.of(no.commandId(), PURCHASE, no.actor(), DANA);
            assertThat(HostSample.codes(host.committed(here -> here.addReviewer(review))))
                    .containsExactly(USED);
            assertThat(HostSample.isRecorded(host.committed(here -> here.decide(no))))
                    .isTrue();
            assertThat(HostSample.isRecorded(host.committed(here -> here.submit(asks))))
                    .isTrue();
        }
    }

    /** Lee asks, and has dana ask for the same once more. */
    @ParameterizedTest
    @EnumSource
    void whoeverHandedItInFirstDoesNotApproveItForSomebodyElse(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            submitted(host, "lee.park").orThrow();
            submitted(host, "dana.reyes").orThrow();

            assertThat(HostSample.codes(approves(host, "lee.park"))).contains("POL_SOD_CONFLICT");
            assertThat(approval(host).asked())
                    .noneMatch(decider -> decider.identities().contains(LEE));
        }
    }

    /** Approved, cancelled, and asked for again: nobody has approved that. */
    @ParameterizedTest
    @EnumSource
    void whatCameToNothingIsApprovedAnewWhenItIsAskedForAgain(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            submitted(host, "dana.reyes").orThrow();
            approves(host, "lee.park").orThrow();
            host.committed(here -> here.release(host.wish(), PURCHASE, Actor.person(DANA), "No longer needed"))
                    .orThrow();

            submitted(host, "dana.reyes").orThrow();

            assertThat(approval(host).covers(HostSample.WHAT)).isFalse();
            approves(host, "lee.park").orThrow();
            assertThat(approval(host).covers(HostSample.WHAT)).isTrue();
        }
    }

    /** Capital from 100,000 on is signed by two of the highest; one of them has just been put lower. */
    @ParameterizedTest
    @EnumSource
    void whoeverIsPutLowerMeanwhileDoesNotSignForTheLevelAbove(Dialect dialect) {
        Map<PersonId, AuthorityLevel> levels = new HashMap<>(Map.of(CYRUS, AuthorityLevel.L6, SAM, AuthorityLevel.L7));
        try (HostSample host = new HostSample(dialect, directory, staff(levels))) {
            host.committed(here -> here.submit(capital(host))).orThrow();
            levels.put(CYRUS, AuthorityLevel.L5);

            approves(host, CYRUS.value()).orThrow();
            approves(host, SAM.value()).orThrow();

            assertThat(approval(host).covers(HostSample.WHAT)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoOfTheHighestSignCapital(Dialect dialect) {
        Map<PersonId, AuthorityLevel> levels = Map.of(CYRUS, AuthorityLevel.L6, SAM, AuthorityLevel.L7);
        try (HostSample host = new HostSample(dialect, directory, staff(levels))) {
            host.committed(here -> here.submit(capital(host))).orThrow();

            approves(host, CYRUS.value()).orThrow();
            approves(host, SAM.value()).orThrow();

            assertThat(approval(host).covers(HostSample.WHAT)).isTrue();
        }
    }

    /** The login still works on the day after the last one. */
    @ParameterizedTest
    @EnumSource
    void whoeverHasLeftDoesNotDecideWhatTheyWereAskedBefore(Dialect dialect) {
        Map<PersonId, AuthorityLevel> levels = new HashMap<>(HostSample.levels());
        try (HostSample host = new HostSample(dialect, directory, staff(levels))) {
            submitted(host, "dana.reyes").orThrow();
            levels.remove(LEE);

            assertThat(HostSample.codes(approves(host, "lee.park"))).containsExactly("APR_NOT_ELIGIBLE");
        }
    }

    /** Lee stands in for dana, and what lee could not approve in person a grant of lee's does not let through. */
    @ParameterizedTest
    @EnumSource
    void noGrantOfSomebodyWhoActsForTheRequesterStands(Dialect dialect) {
        Delegation danas = new Delegation(DANA, LEE, Scope.ENTERPRISE, HostSample.TODAY, HostSample.TODAY.plusDays(3));
        HostStaff staff = (people, day) ->
                new Availability(Set.of(), people.contains(DANA) ? List.of(danas) : List.of(), HostSample.levels());
        try (HostSample host = new HostSample(dialect, directory, staff)) {
            HostSubmission asks = host.asks("dana.reyes", PURCHASE, "100.00").ofClass(HostStandingTest.LOW_RISK);

            host.committed(HostStandingTest.rules(HostStandingTest.grant("SA-7")), here -> here.submit(asks))
                    .orThrow();

            assertThat(approval(host).byStanding()).isEmpty();
            assertThat(approval(host).covers(HostSample.WHAT)).isFalse();
        }
    }

    private static HostStaff staff(Map<PersonId, AuthorityLevel> levels) {
        return (people, day) -> new Availability(Set.of(), List.of(), levels);
    }

    private static HostSubmission capital(HostSample host) {
        AuthorityBasis basis = new AuthorityBasis(
                CommitmentType.CAPITAL, List.of(Scope.facility("MERCY"), Scope.ENTERPRISE), HostSample.TODAY);
        List<ChainLink> chain = List.of(new ChainLink(CYRUS, AuthorityLevel.L6), new ChainLink(SAM, AuthorityLevel.L7));
        PlanRequest plan = PlanRequest.builder(Parties.of(DANA), PlanRules.of(HostSample.APPROVE))
                .tested(new TestedAmount(Money.usd("100000.00"), basis))
                .climb(new ClimbRequest(chain, null))
                .build();
        return HostSubmission.of(host.act("dana.reyes", HostSample.ASK, PURCHASE), plan, HostSample.WHAT);
    }
}
