package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.sod.SodCondition;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.engine.CaseRef;
import io.bursar.engine.command.MitigationRequest;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Steering;
import io.bursar.engine.replay.ReDecider;
import io.bursar.engine.store.ActRow;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Compensating controls in the engine: signed by two people, for one person, one rule and ninety days (controls §1).
 */
class MitigationTest {

    private MitigationLab dock = new MitigationLab();

    private static List<String> codes(io.bursar.engine.Outcome outcome) {
        return MitigationLab.codes(outcome);
    }

    private List<ReDecider.Difference> decidedAgain(CaseRef order) {
        return new ReDecider(dock.bench.lab.bursar().engine().standard()).check(order.history());
    }

    @Test
    void whoeverOrderedReceivesOnceTwoPeopleHaveSignedForIt() {
        CaseRef order = dock.ordered();
        assertThat(codes(dock.fires("sam", order, "receive"))).containsExactly("SOD-02");

        CaseRef request = dock.asked(MitigationLab.both());
        dock.signs("pia", request).orThrow();
        assertThat(codes(dock.fires("sam", order, "receive")))
                .as("signed by one")
                .containsExactly("SOD-02");
        dock.signs("cora", request).orThrow();

        assertThat(request.state()).isEqualTo("IN_FORCE");
        dock.fires("sam", order, "receive").orThrow();
        assertThat(decidedAgain(order)).isEmpty();
        assertThat(decidedAgain(request)).isEmpty();
    }

    @Test
    void theLogAndTheReviewerSeeWhatWasDoneUnderIt() {
        CaseRef order = dock.ordered();
        CaseRef request = dock.signed(MitigationLab.both());
        dock.fires("sam", order, "receive").orThrow();

        assertThat(order.history())
                .last()
                .satisfies(record -> assertThat(record.content().events().toString())
                        .contains(request.id().toString(), "SOD-02", "vera"));
        assertThat(dock.bench.lab.bursar().engine().doneUnder(request.id()))
                .extracting(ActRow::caseId)
                .containsExactly(order.id());
    }

    @Test
    void itHelpsNobodyElseNoOtherRuleAndNobodyWhomItsPersonActsFor() {
        CaseRef order = dock.ordered();
        dock.signed(MitigationLab.both());
        dock.bench.lab.staff().delegation("mia", "sam", MitigationLab.TODAY, MitigationLab.TODAY.plusDays(30));

        assertThat(codes(dock.fires("mia", order, "receive")))
                .as("mia approved")
                .containsExactly("SOD-02");
        assertThat(codes(dock.bench
                        .lab
                        .bursar()
                        .as("sam", "mia")
                        .fire(order.id(), "receive", io.bursar.model.data.RecordValue.EMPTY)))
                .as("sam for mia")
                .containsOnly("SOD-02");
        dock.bench.lab.staff().delegation("vera", "sam", MitigationLab.TODAY, MitigationLab.TODAY.plusDays(30));
        assertThat(codes(dock.bench
                        .lab
                        .bursar()
                        .as("sam", "vera")
                        .fire(order.id(), "receive", io.bursar.model.data.RecordValue.EMPTY)))
                .as("sam in the place of somebody who has done nothing")
                .containsExactly("SOD-02");
        dock.fires("sam", order, "receive").orThrow();
        assertThat(codes(dock.fires("sam", order, "enter"))).as("another rule").containsExactly("SOD-07");
    }

    @Test
    void neitherWhoAsksNorWhoProfitsSignsAndOneWhoHoldsBothRolesSignsOnce() {
        CaseRef request = dock.asked(MitigationLab.both());

        assertThat(codes(dock.signs("sam", request))).as("whose it is").isNotEmpty();
        assertThat(dock.bench.lab.as("dana").inbox().tasks()).isEmpty();
        assertThat(dock.bench.lab.as("otto").inbox().tasks())
                .as("no second signer of this rule")
                .isEmpty();
        dock.signs("pia", request).orThrow();
        assertThat(codes(dock.signs("pia", request))).as("signed already").isNotEmpty();
        assertThat(request.state()).isEqualTo("PENDING_SIGNATURES");
    }

    @Test
    void itEndsWithItsLastDayAndIsReviewedByWhomItNames() {
        CaseRef order = dock.ordered();
        CaseRef request = dock.signed(MitigationLab.terms("SOD-02", "sam", "vera", LocalDate.of(2026, 3, 4)));
        dock.bench.lab.pass(Duration.ofDays(2));
        assertThat(codes(dock.fires("sam", order, "receive")))
                .as("on its last day")
                .isEmpty();

        dock.bench.lab.pass(Duration.ofDays(1));

        assertThat(request.state()).isEqualTo("UNDER_REVIEW");
        CaseRef next = dock.ordered();
        assertThat(codes(dock.fires("sam", next, "receive"))).containsExactly("SOD-02");
        assertThat(codes(dock.says("cora", request, "reviewed"))).isNotEmpty();
        dock.says("vera", request, "reviewed").orThrow();
        assertThat(request.state()).isEqualTo("REVIEWED");
    }

    @Test
    void itMayBeEndedBeforeAndAnotherOneSignedOnceItIsReviewed() {
        CaseRef order = dock.ordered();
        CaseRef request = dock.signed(MitigationLab.both());
        assertThat(codes(dock.asks(MitigationLab.both()))).as("one is in force").isNotEmpty();

        dock.says("cora", request, "end").orThrow();

        assertThat(codes(dock.fires("sam", order, "receive"))).containsExactly("SOD-02");
        assertThat(codes(dock.asks(MitigationLab.both())))
                .as("nobody has looked at what was done under it")
                .isNotEmpty();
        dock.says("vera", request, "misused").orThrow();
        assertThat(codes(dock.asks(MitigationLab.both()))).isEmpty();
        assertThat(decidedAgain(request)).isEmpty();
    }

    @Test
    void ofTwoThatAreAskedForAtOnceOnlyTheOneThatIsSignedFirstComesIntoForce() {
        CaseRef first = dock.asked(MitigationLab.both());
        CaseRef second = dock.asked(MitigationLab.both());
        for (CaseRef request : List.of(first, second)) {
            dock.signs("pia", request).orThrow();
            dock.signs("cora", request).orThrow();
        }

        assertThat(first.state()).isEqualTo("IN_FORCE");
        assertThat(second.state()).isEqualTo("OVERTAKEN");
    }

    @Test
    void whatIsSignedWhenItsDaysAreOverNeverComesIntoForce() {
        CaseRef late = dock.asked(MitigationLab.terms("SOD-02", "sam", "vera", MitigationLab.TODAY));
        dock.bench.lab.pass(Duration.ofDays(1));
        dock.signs("pia", late).orThrow();
        dock.signs("cora", late).orThrow();

        assertThat(late.state()).isEqualTo("OVERTAKEN");
    }

    @Test
    void oneThatIsOnHoldSoftensNothing() {
        CaseRef order = dock.ordered();
        CaseRef request = dock.signed(MitigationLab.both());

        dock.steers("pia", request, Steering.HOLD).orThrow();

        assertThat(codes(dock.fires("sam", order, "receive"))).containsExactly("SOD-02");
    }

    @Test
    void nobodyCancelsOneToKeepItFromItsReview() {
        CaseRef request = dock.signed(MitigationLab.both());

        assertThat(codes(dock.steers("pia", request, Steering.CANCEL))).isNotEmpty();

        assertThat(request.state()).isEqualTo("IN_FORCE");
    }

    @Test
    void whatNobodyMaySignIsNotEvenAskedFor() {
        SodMitigation own = MitigationLab.terms("SOD-02", "sam", "sam", MitigationLab.TODAY.plusDays(5));
        assertThat(codes(dock.asks(own))).as("reviews himself").isNotEmpty();
        SodMitigation blocking = MitigationLab.terms("SOD-07", "sam", "vera", MitigationLab.TODAY.plusDays(5));
        assertThat(codes(dock.asks(blocking))).as("nothing softens the rule").isNotEmpty();
        SodMitigation unknown = MitigationLab.terms("SOD-55", "sam", "vera", MitigationLab.TODAY.plusDays(5));
        assertThat(codes(dock.asks(unknown))).as("no such rule").isNotEmpty();
        assertThat(codes(dock.asks(MitigationLab.both()))).isEmpty();
    }

    @Test
    void whereThereArePeopleEnoughForTheRuleNobodyAsksForOneOrBringsItIntoForce() {
        MitigationLab busy = new MitigationLab(new SodCondition(4, Set.of(new RoleName("BUYER")), ""));
        CaseRef early = busy.asked(MitigationLab.both());
        busy.signs("pia", early).orThrow();

        busy.bench.lab.staff().role("rosa", "BUYER", Scope.facility("MERCY"));
        busy.signs("cora", early).orThrow();

        assertThat(early.state()).as("sam, mia, tom, and now rosa").isEqualTo("OVERTAKEN");
        assertThat(codes(busy.asks(MitigationLab.both()))).isNotEmpty();
        assertThat(new ReDecider(busy.bench.lab.bursar().engine().standard()).check(early.history()))
                .isEmpty();
    }

    @Test
    void whatNobodyCanLookUpStandsInTheCaseAndIsWhatTheySign() {
        MitigationLab dock = new MitigationLab(new SodCondition(0, Set.of(), "Deliveries come from one supplier"));

        CaseRef request = dock.signed(MitigationLab.both());

        assertThat(request.state()).isEqualTo("IN_FORCE");
        assertThat(request.read().data().text("statement")).contains("Deliveries come from one supplier");
        CaseId id = dock.bench.lab.bursar().engine().settings().ids().newCaseId();
        RecordValue own = new MitigationRequest(MitigationLab.both(), "Two people")
                .toData()
                .with("statement", new TextValue("Something easier"));
        Opening opening = dock.bench.lab.as("dana").opening(MitigationRequest.WORKFLOW, "MERCY", own, id);
        assertThat(codes(dock.bench.lab.as("dana").tryStart(opening, "submit", id)))
                .as("nobody hands the statement in")
                .isNotEmpty();
    }

    @Test
    void whoeverHasReceivedUnderItIsAskedToApproveUnderItToo() {
        CaseRef request = dock.signed(MitigationLab.terms("SOD-02", "mia", "vera", MitigationLab.TODAY.plusDays(90)));
        CaseRef first = dock.ordered();
        dock.fires("mia", first, "receive").orThrow();

        CaseRef second = dock.another(first);
        dock.bench.lab.as("mia").inbox().of(second).approve("Fine").orThrow();
        assertThat(dock.bench.lab.bursar().engine().doneUnder(request.id()))
                .extracting(ActRow::caseId)
                .containsExactly(first.id(), second.id());
        assertThat(decidedAgain(second)).isEmpty();

        dock.says("cora", request, "end").orThrow();
        CaseRef third = dock.another(first);
        assertThat(dock.bench.lab.as("mia").inbox().tasks()).isEmpty();
        assertThat(dock.bench.lab.as("lee").inbox().of(third)).isNotNull();
    }

    @Test
    void theFormerKernelKnewNone() {
        dock = MitigationLab.withoutNumbers();
        CaseRef order = dock.ordered();
        dock.signed(MitigationLab.both());
        dock.fires("sam", order, "receive").orThrow();

        assertThat(new ReDecider(dock.bench.lab.bursar().engine().standard())
                        .check(order.history().stream()
                                .map(record -> FoundLeaksTest.asOfKernel(4, record))
                                .toList()))
                .singleElement()
                .extracting(ReDecider.Difference::what)
                .asString()
                .contains("SOD-02");
    }
}
