package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.sod.ScopeKey;
import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostApproval;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostRules;
import io.bursar.jdbc.host.HostSubmission;
import io.bursar.jdbc.host.HostTransaction;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many transactions of hosts on two nodes at the same moment, each on a case of its own: no lock of a case holds them
 * apart, only those of people and of keys (design §4.3, §4.4).
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostCrowdTest {

    private static final int ROUNDS = HostRacers.ROUNDS;
    private static final int CROWD = 8;
    private static final FunctionName RECEIVE = new FunctionName("POST_RECEIPT");
    private static final FunctionName MAINTAIN_SUPPLIER = new FunctionName("MAINTAIN_SUPPLIER");

    private final HostRacers racers = new HostRacers(CROWD);

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        racers.close();
    }

    /** What comes of calls that begin at the same moment, in turn on the one node and on the other. */
    private List<HostOutcome> crowd(
            HostSample host, HostRules rules, List<Function<HostTransaction, HostOutcome>> calls) throws Exception {
        List<Callable<HostOutcome>> racing = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Function<HostTransaction, HostOutcome> call = calls.get(i);
            racing.add(i % 2 == 0 ? () -> host.committed(rules, call) : () -> host.committedElsewhere(rules, call));
        }
        return racers.race(racing);
    }

    private List<HostOutcome> acting(HostSample host, List<HostAct> acts) throws Exception {
        List<Function<HostTransaction, HostOutcome>> calls = new ArrayList<>();
        acts.forEach(act -> calls.add(here -> here.perform(act)));
        return crowd(host, HostSample.rules(), calls);
    }

    private static Set<FunctionName> done(List<HostAct> acts, List<HostOutcome> outcomes) {
        Set<FunctionName> done = new LinkedHashSet<>();
        for (int i = 0; i < acts.size(); i++) {
            if (HostSample.isRecorded(outcomes.get(i))) {
                done.add(acts.get(i).function());
            }
        }
        return done;
    }

    @ParameterizedTest
    @EnumSource
    void inOneChainOnePersonDoesOneOfTwoThingsThatAreKeptApart(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                HostCase purchase = HostCase.of("purchase", "PR-" + round);
                List<HostAct> acts = new ArrayList<>();
                for (int i = 0; i < CROWD; i++) {
                    HostCase own = HostCase.of("step", round + "-" + i).follows(purchase);
                    acts.add(host.act("kim.ito", i % 2 == 0 ? RECEIVE : HostSample.ENTER_INVOICE, own));
                }

                List<HostOutcome> outcomes = acting(host, acts);

                assertThat(done(acts, outcomes)).as("round %d (SOD-07)", round).hasSize(1);
                assertThat(outcomes).filteredOn(HostSample::isRecorded).hasSize(CROWD / 2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void onOneSupplierOnePersonDoesOneOfTwoThingsThatAreKeptApart(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                ScopeKey supplier = ScopeKey.object("supplier", "SUP-" + round);
                List<HostAct> acts = new ArrayList<>();
                for (int i = 0; i < CROWD; i++) {
                    HostCase own = HostCase.of("paper", round + "-" + i);
                    acts.add(host.act("kim.ito", i % 2 == 0 ? MAINTAIN_SUPPLIER : HostSample.ENTER_INVOICE, own)
                            .about(supplier));
                }

                List<HostOutcome> outcomes = acting(host, acts);

                assertThat(done(acts, outcomes)).as("round %d (SOD-01)", round).hasSize(1);
                assertThat(outcomes).filteredOn(HostSample::isRecorded).hasSize(CROWD / 2);
            }
        }
    }

    /** Whoever is acted for does it too, whoever else acts for them at the same moment. */
    @ParameterizedTest
    @EnumSource
    void whoeverIsActedForDoesOneOfThemByWhomeverElseToo(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                HostCase purchase = HostCase.of("purchase", "PR-" + round);
                List<HostAct> acts = new ArrayList<>();
                for (int i = 0; i < CROWD; i++) {
                    HostCase own = HostCase.of("step", round + "-" + i).follows(purchase);
                    Actor proxy = Actor.person("proxy." + round + "." + i).onBehalfOf(new PersonId("kim.ito"));
                    acts.add(HostAct.of(host.wish(), own, proxy, i % 2 == 0 ? RECEIVE : HostSample.ENTER_INVOICE));
                }

                assertThat(done(acts, acting(host, acts)))
                        .as("round %d: kim's, by eight proxies", round)
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStandingApprovalLetsPassWhatItsCapHoldsAndNoMore(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                HostRules rules = HostStandingTest.rules(HostStandingTest.grant("SA-" + round));
                List<HostCase> purchases = cases("purchase", round);
                List<Function<HostTransaction, HostOutcome>> calls = new ArrayList<>();
                for (HostCase purchase : purchases) {
                    HostSubmission small = host.asks("person-" + purchase.key(), purchase, "400.00")
                            .ofClass(HostStandingTest.LOW_RISK);
                    calls.add(here -> here.submit(small));
                }

                crowd(host, rules, calls);

                assertThat(purchases)
                        .filteredOn(purchase -> host.approval(purchase)
                                .flatMap(HostApproval::byStanding)
                                .isPresent())
                        .as("round %d: of eight times 400 under a cap of 1,000", round)
                        .hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneInvoiceNumberIsEnteredOnce(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                ClaimKey number = new ClaimKey("invoice.number", "SUP-1001|" + round);
                List<HostAct> acts = new ArrayList<>();
                for (HostCase invoice : cases("invoice", round)) {
                    acts.add(host.act("clerk-" + invoice.key(), HostSample.ENTER_INVOICE, invoice)
                            .claiming(List.of(number)));
                }

                List<HostOutcome> outcomes = acting(host, acts);

                assertThat(outcomes)
                        .filteredOn(HostSample::isRecorded)
                        .as("round %d", round)
                        .hasSize(1);
            }
            assertThat(host.rows("bursar_claim")).isEqualTo(ROUNDS);
        }
    }

    private static List<HostCase> cases(String kind, int round) {
        return IntStream.range(0, CROWD)
                .mapToObj(i -> HostCase.of(kind, round + "-" + i))
                .toList();
    }

    /** Whoever approved is held against what they do elsewhere at that moment, however many approve beside them. */
    @ParameterizedTest
    @EnumSource
    void nobodyIsTheGrantorOfOneAndEntersTheInvoiceOfAnother(Dialect dialect) throws Exception {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < ROUNDS; round++) {
                HostRules rules = HostStandingTest.rules(HostStandingTest.grant("SA-" + round));
                HostCase first = HostCase.of("purchase", round + "-0");
                List<Function<HostTransaction, HostOutcome>> calls = new ArrayList<>();
                List<HostCase> purchases = new ArrayList<>();
                List<HostCase> invoices = new ArrayList<>();
                for (int i = 0; i < CROWD / 2; i++) {
                    HostCase purchase = i == 0
                            ? first
                            : HostCase.of("purchase", round + "-" + i).follows(first);
                    HostCase invoice = HostCase.of("invoice", round + "-" + i).follows(first);
                    HostSubmission small =
                            host.asks("person-" + i, purchase, "100.00").ofClass(HostStandingTest.LOW_RISK);
                    HostAct entry = host.act("lee.park", HostSample.ENTER_INVOICE, invoice);
                    purchases.add(purchase);
                    invoices.add(invoice);
                    calls.add(here -> here.submit(small));
                    calls.add(here -> here.perform(entry));
                }

                crowd(host, rules, calls);

                boolean approved = purchases.stream()
                        .anyMatch(one -> host.approval(one)
                                .flatMap(HostApproval::byStanding)
                                .map(standing -> standing.grantor().equals(new PersonId("lee.park")))
                                .orElse(false));
                boolean entered =
                        invoices.stream().anyMatch(one -> !host.records(one).isEmpty());
                assertThat(approved).as("round %d (SOD-03)", round).isNotEqualTo(entered);
            }
        }
    }
}
