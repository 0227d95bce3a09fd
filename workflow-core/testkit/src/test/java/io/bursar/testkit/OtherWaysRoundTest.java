package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ways round the controls that need two features, or time. */
class OtherWaysRoundTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 9);

    private SmallOrderLab bench = new SmallOrderLab();
    private CaseRef order = bench.submitted("100.00");

    private int approval() {
        return order.read().work().tasks().stream()
                .filter(open -> open.kind() == TaskKind.APPROVAL)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private Outcome says(String person, Verdict verdict) {
        return bench.lab.as(person).decide(order.id(), approval(), verdict, "So");
    }

    private Outcome does(String person, Wish wish) {
        return bench.lab.as(person).run(order.id(), wish, "So");
    }

    private int doubt() {
        does("sam", new Wish.Raise("REQ_SUPPLIER_INACTIVE", "")).orThrow();
        return order.read().work().exceptions().get(0).number();
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
    }

    /** What an engine says among its own nodes is not for people to say. */
    @Test
    void nobodySaysWhatTheEngineSays() {
        for (Wish wish : List.of(
                new Wish.Settle(List.of()),
                new Wish.Reroute(new PersonId("mia")),
                new Wish.Take("fact-1", "approve", RecordValue.EMPTY),
                new Wish.Take("fact-2", "validationPassed", RecordValue.EMPTY))) {
            assertThat(codes(does("sam", wish))).as(wish.kind()).isNotEmpty();
        }
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void noRowOfTheEngineIsFiredByAPerson() {
        for (String person : List.of("sam", "dana", "mia", "pia")) {
            assertThat(codes(does(person, new Wish.Fire("approve", RecordValue.EMPTY))))
                    .as(person)
                    .isNotEmpty();
        }
    }

    /** Mia may go on holiday: her delegation begins tomorrow, and max decides today. */
    @Test
    void noDelegationHoldsBeforeItsFirstDayOrAfterItsLast() {
        bench.lab.staff().person("max", AuthorityLevel.L3, "").delegation("mia", "max", FIRST.plusDays(2), LAST);
        LocalDate today = LocalDate.ofInstant(bench.lab.clock().instant(), java.time.ZoneOffset.UTC);
        Outcome early = bench.lab.bursar().as("max", "mia").decide(order.id(), approval(), Verdict.APPROVE, "So");

        assertThat(codes(early).isEmpty()).isEqualTo(!today.isBefore(FIRST.plusDays(2)));
        bench.lab.pass(Duration.ofDays(20));
        if (order.state().equals("PENDING_APPROVAL")) {
            assertThat(codes(bench.lab.bursar().as("max", "mia").decide(order.id(), approval(), Verdict.APPROVE, "So")))
                    .isNotEmpty();
        }
    }

    /** The approver gives the question to a friend with less authority, who answers it. */
    @Test
    void aTaskThatIsGivenOnTakesNoAuthorityAlong() {
        bench = new SmallOrderLab();
        bench.lab.staff().person("flo", AuthorityLevel.L1, "lee").role("flo", "BUYER", Scope.facility("MERCY"));
        order = bench.submitted("4000.00");
        for (String giver : List.of("mia", "pia")) {
            does(giver, new Wish.Reassign(approval(), new PersonId("flo")));
            says("flo", Verdict.APPROVE);
            assertThat(order.state()).as(giver).isEqualTo("PENDING_APPROVAL");
        }
    }

    @Test
    void aTaskIsNotGivenToWhoeverAsked() {
        for (String giver : List.of("mia", "pia")) {
            does(giver, new Wish.Reassign(approval(), new PersonId("dana")));
            assertThat(codes(says("dana", Verdict.APPROVE))).as(giver).isNotEmpty();
        }
    }

    /** Approve, ask back, answer, and nobody is asked again. */
    @Test
    void aQuestionAfterAnApprovalIsAnsweredToWhoAsked() {
        bench = new SmallOrderLab();
        order = bench.submitted("24000.00");
        says("mia", Verdict.APPROVE).orThrow();
        says("lee", Verdict.REQUEST_INFO).orThrow();

        bench.lab.as("dana").fire(order.id(), "resubmit", RecordValue.EMPTY).orThrow();

        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(SmallOrderLab.asked(order)).containsExactly("lee");
    }

    @Test
    void onHoldNobodyDecidesGivesOnOrAsksAnybody() {
        int task = approval();
        bench.lab
                .as("pia")
                .run(order.id(), new Wish.Steer(Steering.HOLD), "INVESTIGATION")
                .orThrow();

        assertThat(codes(bench.lab.as("mia").decide(order.id(), task, Verdict.APPROVE, "So")))
                .isNotEmpty();
        assertThat(codes(does("mia", new Wish.AddReviewer(new PersonId("vera")))))
                .isNotEmpty();
        assertThat(codes(does("dana", new Wish.Fire("submit", RecordValue.EMPTY))))
                .isNotEmpty();
    }

    @Test
    void nobodyResumesWhatSomebodyElsePutOnHoldWithoutATaskInIt() {
        bench.lab
                .as("pia")
                .run(order.id(), new Wish.Steer(Steering.HOLD), "INVESTIGATION")
                .orThrow();

        assertThat(codes(bench.lab.as("dana").run(order.id(), new Wish.Steer(Steering.RESUME), "")))
                .isNotEmpty();
    }

    /** Held for an investigation by whoever investigates, and let go by the one who is investigated. */
    @Test
    void whoeverIsAskedDoesNotLetGoWhatTheOwnerOfTheProcessHolds() {
        bench.lab
                .as("pia")
                .run(order.id(), new Wish.Steer(Steering.HOLD), "INVESTIGATION")
                .orThrow();

        assertThat(codes(bench.lab.as("mia").run(order.id(), new Wish.Steer(Steering.RESUME), "")))
                .isEmpty();
    }

    /** What names the case is not corrected into another one. */
    @Test
    void aServiceApprovesNothingAndNeitherDoesAModel() {
        for (Actor actor : List.of(Actor.service("mia"), Actor.SYSTEM)) {
            assertThat(codes(bench.lab
                            .bursar()
                            .as(actor)
                            .run(order.id(), new Wish.Decide(approval(), Verdict.APPROVE), "So")))
                    .isNotEmpty();
        }
    }

    /** An order that is corrected while it is carried out, with what nobody would see in its amount. */
    @Test
    void noCorrectionWhileItIsCarriedOutIsMaterial() {
        says("mia", Verdict.APPROVE).orThrow();
        if (!order.read().status().terminal()) {
            assertThat(codes(does(
                            "sam",
                            new Wish.Resolve(
                                    doubt(),
                                    "REPLACED",
                                    Data.record().put("supplierId", "SUP-1").build()))))
                    .isNotEmpty();
        }
    }

    /** The withdrawal of what is approved already, and of what has been ordered. */
    @Test
    void whatIsOrderedIsNotWithdrawn() {
        says("mia", Verdict.APPROVE).orThrow();

        assertThat(codes(bench.lab.as("dana").run(order.id(), new Wish.Steer(Steering.WITHDRAW), "")))
                .isNotEmpty();
    }
}
