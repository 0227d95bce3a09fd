package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.approval.ReviewerCheck;
import io.bursar.controls.approval.Verdict;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.delegation.Decider;
import io.bursar.jdbc.host.HostApproval;
import io.bursar.jdbc.host.HostCase;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostReviewer;
import io.bursar.jdbc.host.HostSubmission;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lee is asked to approve and asks one more person, who must agree as well. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostReviewerTest {

    private static final HostCase GLOVES = HostCase.of("purchase", "PR-17");
    private static final PersonId KIM = new PersonId("kim.ito");
    private static final PersonId LEE = new PersonId("lee.park");

    @TempDir
    Path directory;

    /** Kim and some others are on the staff too, and may commit nothing. */
    private HostSample host(Dialect dialect) {
        Map<PersonId, AuthorityLevel> levels = new TreeMap<>(HostSample.levels());
        for (String person : List.of("kim.ito", "r1", "r2", "r3", "r4", "r5")) {
            levels.put(new PersonId(person), AuthorityLevel.L1);
        }
        return new HostSample(dialect, directory, new Availability(Set.of(), List.of(), levels));
    }

    private static HostOutcome asks(HostSample host, String by, String reviewer) {
        return asks(host, host.reviewer(by, GLOVES, reviewer));
    }

    private static HostOutcome asks(HostSample host, HostReviewer reviewer) {
        return host.committed(here -> here.addReviewer(reviewer));
    }

    private static void submitted(HostSample host) {
        host.submitted(GLOVES, "4800.00");
    }

    private static HostOutcome decides(HostSample host, String person, Verdict verdict) {
        return host.committed(here -> here.decide(host.decision(person, GLOVES, verdict)));
    }

    private static boolean covered(HostSample host) {
        return host.approval(GLOVES).orElseThrow().covers(HostSample.WHAT);
    }

    @ParameterizedTest
    @EnumSource
    void theReviewerMustAgreeAndTakesNobodysPlace(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            submitted(host);
            asks(host, "lee.park", "kim.ito").orThrow();

            HostApproval approval = host.approval(GLOVES).orElseThrow();
            assertThat(approval.asked()).containsExactly(Decider.self(LEE), Decider.self(KIM));
            assertThat(approval.reviewers()).containsExactly(KIM);
            decides(host, "kim.ito", Verdict.APPROVE).orThrow();
            assertThat(covered(host)).as("a review carries no authority").isFalse();
            decides(host, "lee.park", Verdict.APPROVE).orThrow();
            assertThat(covered(host)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutTheReviewNothingIsApproved(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            submitted(host);
            asks(host, "lee.park", "kim.ito").orThrow();
            decides(host, "lee.park", Verdict.APPROVE).orThrow();

            assertThat(covered(host)).isFalse();
            decides(host, "kim.ito", Verdict.REJECT).orThrow();
            assertThat(host.approval(GLOVES).orElseThrow().evaluation().isRejected())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReviewStaysAskedForWhenTheRequestIsSubmittedAgain(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            submitted(host);
            asks(host, "lee.park", "kim.ito").orThrow();

            submitted(host);
            assertThat(host.approval(GLOVES).orElseThrow().asked())
                    .containsExactly(Decider.self(LEE), Decider.self(KIM));

            decides(host, "kim.ito", Verdict.APPROVE).orThrow();
            submitted(host);
            assertThat(host.approval(GLOVES).orElseThrow().asked())
                    .as("Kim has agreed to exactly this")
                    .containsExactly(Decider.self(LEE));
            host.committed(here -> here.release(host.wish(), GLOVES, Actor.person("dana.reyes"), "Not now")
                    .orThrow());
            submitted(host);
            assertThat(host.approval(GLOVES).orElseThrow().asked())
                    .as("what came to nothing is asked about anew")
                    .containsExactly(Decider.self(LEE), Decider.self(KIM));
            HostSubmission other = HostSubmission.of(
                    host.act("dana.reyes", HostSample.ASK, GLOVES),
                    host.asks("dana.reyes", GLOVES, "4900.00").plan(),
                    Digest.of(new byte[] {2}));
            host.committed(here -> here.submit(other).orThrow());
            assertThat(host.approval(GLOVES).orElseThrow().asked())
                    .as("and to nothing else")
                    .containsExactly(Decider.self(LEE), Decider.self(KIM));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noStandingApprovalPassesTheReviewer(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            host.submitted(GLOVES, "100.00");
            asks(host, "lee.park", "kim.ito").orThrow();

            HostOutcome again = host.committed(
                    HostStandingTest.rules(HostStandingTest.grant("SA-7")),
                    here -> here.submit(
                            host.asks("dana.reyes", GLOVES, "100.00").ofClass(HostStandingTest.LOW_RISK)));

            assertThat(again.fold(HostOutcome.Recorded::notes, HostOutcome.Refused::findings))
                    .extracting(Finding::message)
                    .containsExactly("Somebody was added as a reviewer, who must be asked");
            assertThat(covered(host)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReviewConflictsAsAnApprovalAndIsNone(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            HostCase invoice = HostCase.of("invoice", "INV-1").follows(GLOVES);
            submitted(host);
            asks(host, "lee.park", "kim.ito").orThrow();
            decides(host, "kim.ito", Verdict.APPROVE).orThrow();

            HostOutcome entered = host.does("kim.ito", HostSample.ENTER_INVOICE, invoice);

            assertThat(HostSample.codes(entered)).containsExactly("SOD-03");
            assertThat(host.records(GLOVES).get(2).events())
                    .filteredOn(event -> event.code().equals("acted"))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.body().text("function")).contains("reviewed:APPROVE_REQUISITION"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoEnteredTheInvoiceIsNotAddedAsAReviewer(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            HostCase invoice = HostCase.of("invoice", "INV-1").follows(GLOVES);
            submitted(host);
            host.does("kim.ito", HostSample.ENTER_INVOICE, invoice).orThrow();

            assertThat(HostSample.codes(asks(host, "lee.park", "kim.ito"))).containsExactly("SOD-03");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefused(Dialect dialect) {
        try (HostSample host = host(dialect)) {
            assertThat(HostSample.codes(asks(host, "lee.park", "kim.ito")))
                    .as("nothing was submitted")
                    .containsExactly("APR_STAGE_NOT_OPEN");
            submitted(host);
            assertThat(HostSample.codes(asks(host, "morgan.diaz", "kim.ito")))
                    .as("Morgan is not asked")
                    .containsExactly("POL_NOT_ALLOWED");
            assertThat(HostSample.codes(asks(host, "dana.reyes", "kim.ito")))
                    .as("Dana is a party")
                    .containsExactly("POL_NOT_ALLOWED");
            assertThat(HostSample.codes(asks(host, "lee.park", "nobody"))).containsExactly("POL_UNKNOWN_PERSON");
            assertThat(HostSample.codes(asks(host, "lee.park", "lee.park"))).contains("APR_REVIEWER_ONESELF");
            HostReviewer service = HostReviewer.of(host.wish(), GLOVES, Actor.service("bot"), KIM)
                    .on(HostSample.WHAT)
                    .because("Automatic");
            assertThat(HostSample.codes(asks(host, service))).containsExactly("APR_NOT_A_PERSON");
            HostReviewer stale = host.reviewer("lee.park", GLOVES, "kim.ito").on(Digest.of(new byte[] {9}));
            assertThat(HostSample.codes(asks(host, stale))).containsExactly("APR_STALE_DIGEST");
            HostReviewer noReason = host.reviewer("lee.park", GLOVES, "kim.ito").because("");
            assertThat(HostSample.codes(asks(host, noReason))).containsExactly("APR_REASON_MISSING");
            asks(host, "lee.park", "kim.ito").orThrow();
            assertThat(HostSample.codes(asks(host, "lee.park", "kim.ito"))).contains("APR_REVIEWER_TWICE");
        }
    }

    @Test
    void aCaseHasALimitedNumberOfReviewers() {
        try (HostSample host = host(Dialect.H2)) {
            submitted(host);
            for (int number = 1; number <= ReviewerCheck.MAX_REVIEWERS; number++) {
                asks(host, "lee.park", "r" + number).orThrow();
            }
            assertThat(HostSample.codes(asks(host, "lee.park", "kim.ito"))).containsExactly("APR_REVIEWERS_FULL");
            submitted(host);
            assertThat(host.approval(GLOVES).orElseThrow().asked()).hasSize(6);
        }
    }
}
