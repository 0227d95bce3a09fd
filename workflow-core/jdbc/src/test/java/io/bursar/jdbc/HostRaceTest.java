package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.approval.Verdict;
import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostApproval;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostDecision;
import io.bursar.jdbc.host.HostMitigation;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostReviewer;
import io.bursar.jdbc.host.HostRules;
import io.bursar.jdbc.host.HostSubmission;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two transactions of a host that are each legal and jointly not (design §4.3, §4.4). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostRaceTest {

    private static final int ROUNDS = HostRacers.ROUNDS;

    private final HostRacers racers = new HostRacers(2);

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        racers.close();
    }

    @ParameterizedTest
    @EnumSource
    void onePersonCannotApproveAndEnterTheInvoiceAtTheSameMoment(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                HostCase purchase = HostCase.of("purchase", "PR-" + round);
                HostCase invoice = HostCase.of("invoice", "INV-" + round).follows(purchase);
                host.submitted(purchase, "100.00");
                HostDecision approval = host.decision("lee.park", purchase, Verdict.APPROVE);
                HostAct entry = host.act("lee.park", HostSample.ENTER_INVOICE, invoice);

                List<HostOutcome> outcomes = racers.race(
                        () -> host.committed(here -> here.decide(approval)),
                        () -> host.committed(here -> here.perform(entry)));

                assertThat(outcomes)
                        .as("round %d", round)
                        .filteredOn(HostSample::isRecorded)
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoPartsOfOneRequestDoNotMissEachOther(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                CommitmentKey key = CommitmentKey.standing("round-" + round);
                HostSubmission first = part(host, "A-" + round, key);
                HostSubmission second = part(host, "B-" + round, key);

                List<HostOutcome> outcomes = racers.race(
                        () -> host.committed(here -> here.submit(first)),
                        () -> host.committed(here -> here.submit(second)));

                assertThat(outcomes)
                        .filteredOn(HostRaceTest::isSuspect)
                        .as("round %d", round)
                        .hasSize(1);
            }
        }
    }

    private static HostSubmission part(HostSample host, String name, CommitmentKey key) {
        return host.asks("person-" + name, HostCase.of("purchase", name), "3000.00")
                .counting(List.of(key), List.of(Money.usd("5000.00")));
    }

    private static boolean isSuspect(HostOutcome outcome) {
        return outcome.fold(recorded -> !recorded.notes().isEmpty(), refused -> false);
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesDoNotBothTakeOneInvoiceNumber(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                List<ClaimKey> number = List.of(new ClaimKey("invoice.number", "SUP-1001|" + round));
                HostAct one = host.act("lee.park", HostSample.ENTER_INVOICE, HostCase.of("invoice", "A-" + round))
                        .claiming(number);
                HostAct other = host.act("kim.ito", HostSample.ENTER_INVOICE, HostCase.of("invoice", "B-" + round))
                        .claiming(number);

                List<HostOutcome> outcomes = racers.race(
                        () -> host.committed(here -> here.perform(one)),
                        () -> host.committedElsewhere(here -> here.perform(other)));

                assertThat(outcomes)
                        .as("round %d", round)
                        .filteredOn(HostSample::isRecorded)
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> HostSample.codes(outcome).equals(List.of("HOST_CLAIM_HELD")))
                        .as("the other one is told why")
                        .hasSize(1);
            }
            assertThat(host.rows("bursar_claim")).isEqualTo(ROUNDS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesDoNotTogetherExceedTheCapOfAStandingApproval(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                HostRules rules = HostStandingTest.rules(HostStandingTest.grant("SA-" + round));
                HostSubmission first = small(host, "0-" + round);
                host.committed(rules, here -> here.submit(first));
                HostSubmission second = small(host, "A-" + round);
                HostSubmission third = small(host, "B-" + round);

                List<HostOutcome> outcomes = racers.race(
                        () -> host.committed(rules, here -> here.submit(second)),
                        () -> host.committedElsewhere(rules, here -> here.submit(third)));

                assertThat(outcomes)
                        .as("round %d: of three times 400 under a cap of 1,000 one asks people", round)
                        .filteredOn(HostRaceTest::isSuspect)
                        .hasSize(1);
            }
        }
    }

    private static HostSubmission small(HostSample host, String name) {
        return host.asks("person-" + name, HostCase.of("purchase", name), "400.00")
                .ofClass(HostStandingTest.LOW_RISK);
    }

    @ParameterizedTest
    @EnumSource
    void aGrantorDoesNotEnterTheInvoiceWhileTheGrantApproves(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                HostRules rules = HostStandingTest.rules(HostStandingTest.grant("SA-" + round));
                HostCase purchase = HostCase.of("purchase", "PR-" + round);
                HostCase invoice = HostCase.of("invoice", "INV-" + round).follows(purchase);
                HostSubmission asked =
                        host.asks("dana.reyes", purchase, "400.00").ofClass(HostStandingTest.LOW_RISK);
                HostAct entry = host.act("lee.park", HostSample.ENTER_INVOICE, invoice);

                racers.race(
                        () -> host.committed(rules, here -> here.submit(asked)),
                        () -> host.committedElsewhere(here -> here.perform(entry)));

                boolean approved = host.approval(purchase)
                        .flatMap(HostApproval::byStanding)
                        .isPresent();
                boolean entered = !host.records(invoice).isEmpty();
                assertThat(approved).as("round %d", round).isNotEqualTo(entered);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoMitigationsOfOnePersonAndRuleOneComesIntoForce(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory, HostMitigationTest.STAFF)) {
            for (int round = 0; round < ROUNDS; round++) {
                SodMitigation one = HostMitigationTest.mitigation("A-" + round);
                SodMitigation other = HostMitigationTest.mitigation("B-" + round);
                for (SodMitigation each : List.of(one, other)) {
                    HostMitigation owner = HostMitigationTest.signature(host, "vera.stone", each);
                    host.committed(here -> here.mitigate(owner).orThrow());
                }
                HostMitigation first = HostMitigationTest.signature(host, "morgan.diaz", one);
                HostMitigation second = HostMitigationTest.signature(host, "morgan.diaz", other);

                List<HostOutcome> outcomes = racers.race(
                        () -> host.committed(here -> here.mitigate(first)),
                        () -> host.committedElsewhere(here -> here.mitigate(second)));

                assertThat(outcomes)
                        .as("round %d", round)
                        .filteredOn(HostSample::isRecorded)
                        .hasSize(1);
                host.run("delete from bursar_claim");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsApprovedPastAReviewerWhoIsAddedAtTheSameMoment(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                HostCase purchase = HostCase.of("purchase", "PR-" + round);
                host.submitted(purchase, "100.00");
                HostDecision approval = host.decision("lee.park", purchase, Verdict.APPROVE);
                HostReviewer vera = host.reviewer("lee.park", purchase, "vera.stone");

                List<HostOutcome> outcomes = racers.race(
                        () -> host.committed(here -> here.decide(approval)),
                        () -> host.committedElsewhere(here -> here.addReviewer(vera)));

                boolean added = HostSample.isRecorded(outcomes.get(1));
                assertThat(host.approval(purchase).orElseThrow().covers(HostSample.WHAT))
                        .as("round %d: covered unless somebody was added before", round)
                        .isNotEqualTo(added);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameWishAtTheSameMomentIsDoneOnce(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                HostCase invoice = HostCase.of("invoice", "INV-" + round);
                HostAct entry = host.act("lee.park", HostSample.ENTER_INVOICE, invoice);

                List<HostOutcome> outcomes = racers.race(
                        () -> host.committed(here -> here.perform(entry)),
                        () -> host.committed(here -> here.perform(entry)));

                assertThat(outcomes.get(0).orThrow()).isEqualTo(outcomes.get(1).orThrow());
            }
            assertThat(host.rows("bursar_log")).isEqualTo(ROUNDS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoPeopleOnOneCaseMakeOneChain(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostCase invoice = HostCase.of("invoice", "INV-1");
            for (int round = 0; round < ROUNDS; round++) {
                HostAct one = host.act("lee.park", HostSample.ENTER_INVOICE, invoice);
                HostAct other = host.act("kim.ito", HostSample.ENTER_INVOICE, invoice);

                racers.race(
                        () -> host.committed(here -> here.perform(one)),
                        () -> host.committed(here -> here.perform(other)));
            }
            assertThat(host.rows("bursar_log")).isEqualTo(2 * ROUNDS);
            assertThat(host.controls().verify(invoice).holds()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoTransactionsThatLockPeopleInOppositeOrderOneMayTryAgain(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            CyclicBarrier bothHaveOne = new CyclicBarrier(2);

            List<HostOutcome> outcomes = racers.race(
                    () -> inTurn(host, bothHaveOne, "lee.park", "kim.ito"),
                    () -> inTurn(host, bothHaveOne, "kim.ito", "lee.park"));

            assertThat(outcomes).filteredOn(HostSample::isRecorded).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> HostSample.codes(outcome).contains("STORE_CONFLICT"))
                    .hasSize(1);
            assertThat(host.rows("bursar_log"))
                    .as("the acts of the other one only")
                    .isEqualTo(2);
        }
    }

    /** Two people act in one transaction, the second when the other transaction has its first. */
    private static HostOutcome inTurn(HostSample host, CyclicBarrier bothHaveOne, String first, String second) {
        HostCase mine = HostCase.of("invoice", "of-" + first);
        try {
            return host.committed(here -> {
                here.perform(host.act(first, HostSample.ENTER_INVOICE, mine)).orThrow();
                HostRacers.meet(bothHaveOne);
                return here.perform(host.act(second, HostSample.ENTER_INVOICE, mine));
            });
        } catch (BursarException failure) {
            return new HostOutcome.Refused(List.of(Finding.error(failure.code().toString(), "Rolled back")));
        }
    }
}
