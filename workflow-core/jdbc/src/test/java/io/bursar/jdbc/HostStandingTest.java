package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.approval.Meaning;
import io.bursar.controls.approval.Parties;
import io.bursar.controls.approval.PlanRequest;
import io.bursar.controls.approval.PlanRules;
import io.bursar.controls.approval.StageRequest;
import io.bursar.controls.approval.Verdict;
import io.bursar.controls.commitment.CommitmentKey;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.jdbc.host.HostApproval;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostRules;
import io.bursar.jdbc.host.HostStanding;
import io.bursar.jdbc.host.HostSubmission;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests of a host that somebody has approved beforehand (canonical §1.6-9): up to 500 each, 1,000 in all. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostStandingTest {

    static final String LOW_RISK = "CATALOG_LOW_RISK";

    private static final PersonId LEE = new PersonId("lee.park");
    private static final HostCase GLOVES = HostCase.of("purchase", "PR-17");

    @TempDir
    Path directory;

    /** A standing approval of Lee's for the gloves of this hospital. */
    static StandingApproval grant(String id) {
        return new StandingApproval(
                id,
                LEE,
                LOW_RISK,
                Scope.facility("MERCY"),
                new StandingApproval.Limits(Money.usd("500.00"), Money.usd("1000.00")),
                HostSample.TODAY.minusMonths(1),
                HostSample.TODAY.plusMonths(1));
    }

    static HostRules rules(StandingApproval... grants) {
        return HostSample.rules().with(List.of(grants));
    }

    private static HostOutcome asks(HostSample host, HostCase on, String amount) {
        return host.committed(
                rules(grant("SA-7")),
                here -> here.submit(host.asks("dana.reyes", on, amount).ofClass(LOW_RISK)));
    }

    private static List<String> notes(HostOutcome outcome) {
        return outcome.fold(
                recorded -> recorded.notes().stream().map(Finding::toString).toList(), refused -> List.of("refused"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsApprovedBeforehandAsksNobody(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostOutcome outcome = asks(host, GLOVES, "500.00");

            assertThat(notes(outcome)).isEmpty();
            HostApproval approval = host.approval(GLOVES).orElseThrow();
            assertThat(approval.byStanding()).contains(new HostStanding("SA-7", LEE));
            assertThat(approval.covers(HostSample.WHAT)).isTrue();
            assertThat(approval.covers(Digest.of(new byte[] {2})))
                    .as("a change is covered by nothing")
                    .isFalse();
            assertThat(approval.asked()).isEmpty();
            HostOutcome decided =
                    host.committed(here -> here.decide(host.decision("lee.park", GLOVES, Verdict.APPROVE)));
            assertThat(HostSample.codes(decided)).as("nobody is asked").containsExactly("APR_STAGE_NOT_OPEN");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLogNamesTheGrantAndItsGrantor(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            asks(host, GLOVES, "500.00").orThrow();

            assertThat(host.records(GLOVES).get(0).events())
                    .extracting(event -> event.code())
                    .containsExactly("started", "acted", "plan-made", "standing-used", "acted", "committed");
            assertThat(host.records(GLOVES).get(0).events())
                    .filteredOn(event -> event.code().equals("standing-used"))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.body().text("id")).contains("SA-7");
                        assertThat(event.body().text("grantor")).contains("lee.park");
                        assertThat(event.body().money("total")).contains(Money.usd("500.00"));
                    });
            assertThat(host.controls().verify(GLOVES).holds()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theGrantorIsTheApproverForSegregationOfDuties(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            asks(host, GLOVES, "500.00").orThrow();

            HostCase invoice = HostCase.of("invoice", "INV-88").follows(GLOVES);
            HostOutcome refused = host.does("lee.park", HostSample.ENTER_INVOICE, invoice);

            assertThat(HostSample.codes(refused)).containsExactly("SOD-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoEnteredTheInvoiceApprovesByNoGrantEither(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostCase invoice = HostCase.of("invoice", "INV-88").follows(GLOVES);
            host.does("lee.park", HostSample.ENTER_INVOICE, invoice).orThrow();

            HostOutcome outcome = host.committed(
                    rules(grant("SA-7")),
                    here -> here.submit(
                            host.asks("dana.reyes", GLOVES, "100.00").ofClass(LOW_RISK)));

            assertThat(notes(outcome)).singleElement().asString().startsWith("SOD-03");
            assertThat(host.approval(GLOVES).orElseThrow().byStanding()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestAboveALimitOfTheGrantAsksPeople(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            assertThat(notes(asks(host, HostCase.of("purchase", "dear"), "500.01")))
                    .singleElement()
                    .asString()
                    .startsWith("STA_OVER_LIMIT: The case is above the limit per case");
            assertThat(notes(asks(host, HostCase.of("purchase", "1"), "500.00")))
                    .isEmpty();
            assertThat(notes(asks(host, HostCase.of("purchase", "2"), "500.00")))
                    .as("the limit is inclusive")
                    .isEmpty();
            HostCase third = HostCase.of("purchase", "3");
            assertThat(notes(asks(host, third, "0.01")))
                    .singleElement()
                    .asString()
                    .startsWith("STA_OVER_LIMIT: The case would exceed the limit over the life of the grant");
            assertThat(host.approval(third).orElseThrow().asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReleasedLeavesRoomAndIsApprovedNoLonger(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            asks(host, HostCase.of("purchase", "1"), "500.00").orThrow();
            asks(host, GLOVES, "500.00").orThrow();

            host.committed(here -> here.release(host.wish(), GLOVES, Actor.person("dana.reyes"), "Not needed")
                    .orThrow());

            assertThat(host.approval(GLOVES)).isEmpty();
            assertThat(notes(asks(host, HostCase.of("purchase", "3"), "500.00")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameCaseSubmittedAgainCountsOnce(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            for (int round = 0; round < 3; round++) {
                assertThat(notes(asks(host, GLOVES, "500.00"))).isEmpty();
            }
            assertThat(host.rows("bursar_commitment")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noGrantStandsForItsGrantorsOwnRequest(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            HostOutcome outcome = host.committed(
                    rules(grant("SA-7")),
                    here -> here.submit(host.asks("lee.park", GLOVES, "100.00").ofClass(LOW_RISK)));

            assertThat(notes(outcome)).singleElement().asString().contains("The grantor is a party of this request");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonRejectedNoGrantLetsThrough(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            host.submitted(GLOVES, "100.00");
            host.committed(here -> here.decide(host.decision("lee.park", GLOVES, Verdict.REJECT))
                    .orThrow());
            host.committed(here -> here.release(host.wish(), GLOVES, Actor.person("dana.reyes"), "Rejected")
                    .orThrow());

            HostOutcome again = asks(host, GLOVES, "100.00");

            assertThat(notes(again)).singleElement().asString().contains("People have decided on exactly this");
            assertThat(host.approval(GLOVES).orElseThrow().covers(HostSample.WHAT))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsThatTogetherAreAboveTheLimitPerCaseAskPeople(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory)) {
            List<CommitmentKey> key = List.of(CommitmentKey.byRequester(new PersonId("dana.reyes"), "SUP-1001", "42"));
            assertThat(notes(part(host, "1", key, List.of()))).isEmpty();

            HostOutcome second = part(host, "2", key, List.of());
            HostOutcome suspect = part(host, "3", key, List.of(Money.usd("600.00")));

            assertThat(notes(second)).singleElement().asString().contains("Together with recent requests");
            assertThat(notes(suspect))
                    .hasSize(2)
                    .anyMatch(note -> note.startsWith("REQ_SPLIT_SUSPECT"))
                    .anyMatch(note -> note.contains("may be split is looked at by a person"));
        }
    }

    private static HostOutcome part(HostSample host, String name, List<CommitmentKey> keys, List<Money> thresholds) {
        HostSubmission asked = host.asks("dana.reyes", HostCase.of("purchase", name), "300.00");
        return host.committed(
                rules(grant("SA-7")),
                here -> here.submit(asked.counting(keys, thresholds).ofClass(LOW_RISK)));
    }

    @ParameterizedTest
    @EnumSource
    void whoIsAwayOrHasLeftApprovesNothingBeforehand(Dialect dialect) {
        Availability away = new Availability(Set.of(LEE), List.of(), HostSample.levels());
        Availability left = new Availability(
                Set.of(),
                List.of(),
                Map.of(new PersonId("morgan.diaz"), HostSample.levels().get(new PersonId("morgan.diaz"))));
        for (Availability staff : List.of(away, left)) {
            try (HostSample host =
                    new HostSample(dialect, directory.resolve(staff.absent().size() + ""), staff)) {
                assertThat(notes(asks(host, GLOVES, "100.00")))
                        .anyMatch(note -> note.contains("The grantor has left the position"));
            }
        }
    }

    @Test
    void aClassWithoutAGrantInThisPlaceSaysSo() {
        try (HostSample host = new HostSample(Dialect.H2, directory)) {
            HostOutcome outcome = host.committed(
                    rules(grant("SA-7")),
                    here -> here.submit(
                            host.asks("dana.reyes", GLOVES, "100.00").ofClass("CAPITAL")));

            assertThat(notes(outcome)).singleElement().asString().startsWith("STA_NOT_FOR_CASE");
        }
    }

    @Test
    void theFirstGrantThatIsLiveStandsAndALimitedNumberIsLookedAt() {
        try (HostSample host = new HostSample(Dialect.H2, directory)) {
            StandingApproval[] most = grants(50);
            StandingApproval[] tooMany = grants(51);
            HostCase other = HostCase.of("purchase", "PR-18");

            host.committed(
                    rules(most),
                    here -> here.submit(
                            host.asks("dana.reyes", GLOVES, "400.00").ofClass(LOW_RISK)));
            host.committed(
                    rules(tooMany),
                    here -> here.submit(host.asks("dana.reyes", other, "400.00").ofClass(LOW_RISK)));

            assertThat(host.approval(GLOVES).orElseThrow().byStanding()).contains(new HostStanding("SA-live", LEE));
            assertThat(host.approval(other).orElseThrow().byStanding()).isEmpty();
        }
    }

    /** So many grants, of which only the last is large enough. */
    private static StandingApproval[] grants(int count) {
        StandingApproval live = grant("SA-live");
        StandingApproval.Limits small = new StandingApproval.Limits(Money.usd("1.00"), Money.usd("1.00"));
        Stream<StandingApproval> others = IntStream.range(1, count)
                .mapToObj(number -> new StandingApproval(
                        "SA-" + number, LEE, LOW_RISK, live.scope(), small, live.from(), live.expires()));
        return Stream.concat(others, Stream.of(live)).toArray(StandingApproval[]::new);
    }

    @Test
    void aRequestOfAClassNeedsAnAmount() {
        try (HostSample host = new HostSample(Dialect.H2, directory)) {
            PlanRequest noAmount = PlanRequest.builder(
                            Parties.of(new PersonId("dana.reyes")), PlanRules.of(HostSample.APPROVE))
                    .place(List.of(Scope.facility("MERCY")), HostSample.TODAY)
                    .specialist(StageRequest.named(Meaning.SPEND, List.of(LEE)))
                    .build();
            HostSubmission asked =
                    HostSubmission.of(host.act("dana.reyes", HostSample.ASK, GLOVES), noAmount, HostSample.WHAT);

            assertThatThrownBy(() -> asked.ofClass(LOW_RISK)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
