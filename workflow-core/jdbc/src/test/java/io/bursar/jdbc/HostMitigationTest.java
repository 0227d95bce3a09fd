package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.approval.Verdict;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.sod.Act;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostMitigation;
import io.bursar.jdbc.host.HostMitigationReview;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostStaff;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dock with one person: Kim orders and receives, and somebody else looks at it (controls §1, SOD-02). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostMitigationTest {

    static final FunctionName ORDER = new FunctionName("CREATE_PO");
    static final FunctionName RECEIVE = new FunctionName("POST_RECEIPT");
    static final PersonId KIM = new PersonId("kim.ito");
    private static final PersonId LEE = new PersonId("lee.park");
    static final Scope MERCY = HostSample.MERCY;
    static final SodMitigation.Review REVIEW =
            new SodMitigation.Review("Deliveries are counted weekly", new PersonId("omar.haddad"));
    static final SodMitigation BOTH = mitigation("M-7");
    static final HostCase PURCHASE = HostCase.of("purchase", "PR-17");
    static final HostCase RECEIPT = HostCase.of("receipt", "R-1").follows(PURCHASE);

    private static final Map<String, Set<PersonId>> HOLDERS = Map.of(
            "PROCESS_OWNER", Set.of(new PersonId("vera.stone"), KIM),
            "CONTROLLER", Set.of(new PersonId("morgan.diaz"), new PersonId("vera.stone")),
            "SECURITY_OFFICER", Set.of(new PersonId("otto.weiss")));

    @TempDir
    Path directory;

    /** Vera owns the process, Morgan is the controller; Kim owns a process too. */
    static final HostStaff STAFF = new HostStaff() {
        @Override
        public Availability of(Set<PersonId> people, LocalDate day) {
            return new Availability(Set.of(), List.of(), HostSample.levels());
        }

        @Override
        public Set<PersonId> holders(RoleAtScope role, LocalDate day) {
            return role.scope().equals(MERCY) ? HOLDERS.getOrDefault(role.role().value(), Set.of()) : Set.of();
        }
    };

    private HostSample host(Dialect dialect) {
        return new HostSample(dialect, directory, STAFF);
    }

    static SodMitigation mitigation(String id) {
        return from(id, HostSample.TODAY, HostSample.TODAY.plusDays(90));
    }

    static SodMitigation from(String id, LocalDate first, LocalDate last) {
        return new SodMitigation(id, "SOD-02", KIM, REVIEW, first, last);
    }

    static HostMitigation signature(HostSample host, String signer, SodMitigation what) {
        return signature(host, Actor.person(signer), what);
    }

    private static HostMitigation signature(HostSample host, Actor signer, SodMitigation what) {
        return HostMitigation.of(host.wish(), what, MERCY, signer).because("One person at the dock");
    }

    static HostOutcome signs(HostSample host, Actor signer, SodMitigation what) {
        return host.committed(here -> here.mitigate(signature(host, signer, what)));
    }

    static HostOutcome signs(HostSample host, String signer, SodMitigation what) {
        return signs(host, Actor.person(signer), what);
    }

    /** Both sign. */
    static void inForce(HostSample host, SodMitigation what) {
        signs(host, "vera.stone", what).orThrow();
        signs(host, "morgan.diaz", what).orThrow();
    }

    static void ended(HostSample host, String mitigation, String why) {
        Actor vera = Actor.person("vera.stone");
        host.committed(here -> here.release(host.wish(), HostMitigation.caseOf(mitigation), vera, why)
                .orThrow());
    }

    static HostOutcome reviewed(HostSample host, String reviewer, String mitigation) {
        return host.committed(
                here -> here.review(HostMitigationReview.of(host.wish(), mitigation, Actor.person(reviewer))
                        .found(HostMitigationReview.Result.REVIEWED, "All as ordered")));
    }

    static List<Finding> notes(HostOutcome outcome) {
        return outcome.fold(HostOutcome.Recorded::notes, refused -> List.of());
    }

    @ParameterizedTest
    @EnumSource
    void aRuleThatProvidesForItOffersACompensatingControl(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            host.does("kim.ito", ORDER, PURCHASE).orThrow();

            HostOutcome refused = host.does("kim.ito", RECEIVE, RECEIPT);

            assertThat(HostSample.findings(refused))
                    .singleElement()
                    .asString()
                    .startsWith("SOD-02: kim.ito ")
                    .endsWith("A compensating control may be signed for it.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void signedByBothItLetsItsPersonDoBothAndNamesTheReviewer(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            host.does("kim.ito", ORDER, PURCHASE).orThrow();
            HostOutcome first = signs(host, "vera.stone", BOTH);
            assertThat(notes(first))
                    .extracting(Finding::message)
                    .containsExactly("It is in force when the other one has signed too");
            assertThat(HostSample.codes(host.does("kim.ito", RECEIVE, RECEIPT))).containsExactly("SOD-02");

            assertThat(notes(signs(host, "morgan.diaz", BOTH))).isEmpty();

            assertThat(host.refusals(host.act("kim.ito", RECEIVE, RECEIPT))).isEmpty();
            HostOutcome done = host.does("kim.ito", RECEIVE, RECEIPT);
            assertThat(notes(done)).singleElement().satisfies(note -> {
                assertThat(note.code()).isEqualTo("SOD-02");
                assertThat(note.context())
                        .containsEntry("mitigation", "M-7")
                        .containsEntry("place", "facility:MERCY")
                        .containsEntry("reviewer", "omar.haddad");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLogAndTheReviewerSeeWhatWasDoneUnderIt(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            inForce(host, BOTH);
            host.does("kim.ito", ORDER, PURCHASE).orThrow();
            host.does("kim.ito", RECEIVE, RECEIPT).orThrow();

            assertThat(host.records(RECEIPT).get(0).events())
                    .filteredOn(event -> event.code().equals("acted"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.body().records("under"))
                            .singleElement()
                            .satisfies(under -> assertThat(under.text("id")).contains("M-7")));
            ended(host, "M-7", "Over");
            assertThat(host.<List<Act>>committed(here -> here.doneUnder("M-7")))
                    .as("the receipt, as the order needed none")
                    .singleElement()
                    .satisfies(act -> {
                        assertThat(act.caseId()).isEqualTo(RECEIPT.id());
                        assertThat(act.function()).isEqualTo(RECEIVE);
                    });
            assertThat(host.records(HostMitigation.caseOf("M-7")))
                    .extracting(record -> record.command().kind())
                    .containsExactly("mitigate", "mitigate", "release");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itHelpsNobodyElseAndNoOtherRule(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            inForce(host, BOTH);
            host.does("lee.park", ORDER, PURCHASE).orThrow();
            assertThat(HostSample.codes(host.does("lee.park", RECEIVE, RECEIPT)))
                    .containsExactly("SOD-02");
            Actor kimForLee = Actor.person("kim.ito").onBehalfOf(new PersonId("lee.park"));
            HostAct forLee =
                    HostAct.of(host.wish(), RECEIPT, kimForLee, RECEIVE).at(MERCY);
            assertThat(HostSample.codes(host.committed(here -> here.perform(forLee))))
                    .as("Kim in the place of Lee")
                    .containsExactly("SOD-02");

            host.does("kim.ito", RECEIVE, RECEIPT).orThrow();
            HostCase invoice = HostCase.of("invoice", "INV-1").follows(PURCHASE);
            assertThat(HostSample.codes(host.does("kim.ito", HostSample.ENTER_INVOICE, invoice)))
                    .as("another rule that could be mitigated, and is not")
                    .containsExactly("SOD-07");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itEndsWithItsLastDayAndWhenItIsReleased(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            host.does("kim.ito", ORDER, PURCHASE).orThrow();
            LocalDate tomorrow = HostSample.TODAY.plusDays(1);
            inForce(host, from("M-8", tomorrow, tomorrow));
            assertThat(HostSample.codes(host.does("kim.ito", RECEIVE, RECEIPT)))
                    .as("it begins tomorrow")
                    .containsExactly("SOD-02");

            ended(host, "M-8", "Too late");
            reviewed(host, "omar.haddad", "M-8").orThrow();
            inForce(host, BOTH);
            ended(host, "M-7", "A second person came");

            assertThat(HostSample.codes(host.does("kim.ito", RECEIVE, RECEIPT))).containsExactly("SOD-02");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenItIsOverAnotherOneTakesItsPlace(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            inForce(host, BOTH);
            host.does("kim.ito", ORDER, PURCHASE).orThrow();
            HostAct receives = host.act("kim.ito", RECEIVE, RECEIPT);
            HostOutcome over = host.committedAfter(91, here -> here.perform(receives));
            assertThat(HostSample.codes(over)).containsExactly("SOD-02");

            LocalDate then = HostSample.TODAY.plusDays(91);
            SodMitigation next = from("M-8", then, then);
            assertThat(HostSample.codes(
                            host.committedAfter(91, here -> here.mitigate(signature(host, "vera.stone", next)))))
                    .as("nobody has looked at what was done under the first")
                    .containsExactly("SOD_MITIGATION_UNREVIEWED");
            host.committedAfter(
                            91,
                            here -> here.review(HostMitigationReview.of(host.wish(), "M-7", Actor.person("omar.haddad"))
                                    .found(HostMitigationReview.Result.MISUSED, "Two were not counted")))
                    .orThrow();
            for (String signer : List.of("vera.stone", "morgan.diaz")) {
                host.committedAfter(91, here -> here.mitigate(signature(host, signer, next)))
                        .orThrow();
            }

            HostOutcome again = host.committedAfter(91, here -> here.perform(receives));
            assertThat(HostSample.isRecorded(again)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverHasReceivedUnderItApprovesUnderItTooAndTheReviewerSeesBoth(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            host.submitted(PURCHASE, "100.00");
            host.does("lee.park", RECEIVE, RECEIPT).orThrow();
            assertThat(HostSample.codes(
                            host.committed(here -> here.decide(host.decision("lee.park", PURCHASE, Verdict.APPROVE)))))
                    .contains("SOD-02");
            inForce(host, new SodMitigation("M-9", "SOD-02", LEE, REVIEW, HostSample.TODAY, HostSample.TODAY));

            HostOutcome approved =
                    host.committed(here -> here.decide(host.decision("lee.park", PURCHASE, Verdict.APPROVE)));

            assertThat(notes(approved))
                    .extracting(note -> note.context().get("mitigation"))
                    .containsExactly("M-9");
            assertThat(host.approval(PURCHASE).orElseThrow().covers(HostSample.WHAT))
                    .isTrue();
            assertThat(host.<List<Act>>committed(here -> here.doneUnder("M-9")))
                    .extracting(Act::caseId)
                    .containsExactly(PURCHASE.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverPlansAsksWhoHasOne(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            host.does("lee.park", RECEIVE, RECEIPT).orThrow();
            host.submitted(PURCHASE, "100.00");
            assertThat(host.approval(PURCHASE).orElseThrow().asked())
                    .as("Lee has received, so the next in the climb is asked")
                    .extracting(decider -> decider.person().value())
                    .containsExactly("morgan.diaz");
            inForce(host, new SodMitigation("M-9", "SOD-02", LEE, REVIEW, HostSample.TODAY, HostSample.TODAY));

            host.submitted(PURCHASE, "100.00");

            assertThat(host.approval(PURCHASE).orElseThrow().asked())
                    .extracting(decider -> decider.person().value())
                    .containsExactly("lee.park");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itHoldsInItsPlaceOnly(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            inForce(host, BOTH);
            host.does("kim.ito", ORDER, PURCHASE).orThrow();
            HostAct receives = HostAct.of(host.wish(), RECEIPT, Actor.person("kim.ito"), RECEIVE);

            assertThat(HostSample.codes(host.committed(here -> here.perform(receives))))
                    .as("nobody says where")
                    .containsExactly("SOD-02");
            assertThat(HostSample.codes(host.committed(here -> here.perform(receives.at(Scope.facility("RIVERBEND"))))))
                    .containsExactly("SOD-02");
            assertThat(HostSample.codes(host.committed(here -> here.perform(receives.at(Scope.ENTERPRISE)))))
                    .containsExactly("SOD-02");

            assertThat(notes(host.committed(
                            here -> here.perform(receives.at(Scope.costCenter("MERCY-NURSING"), MERCY)))))
                    .hasSize(1);
        }
    }
}
