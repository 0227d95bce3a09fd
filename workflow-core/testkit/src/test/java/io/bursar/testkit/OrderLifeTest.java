package io.bursar.testkit;

import static io.bursar.testkit.Refused.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OrderLifeTest {

    private final SmallOrderLab bench = new SmallOrderLab();

    private void provesItself(CaseRef order) {
        List<AuditRecord> records = order.history();
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(records))
                .as("re-deciding the log")
                .isEmpty();
        assertThat(ReDecider.fold(records)).as("folding the log").isEqualTo(order.read());
    }

    @Test
    void anOrderWithinTheManagersLimitIsPlacedAfterOneApproval() {
        CaseRef order = bench.submitted("4200.00");
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        bench.lab.as("mia").inbox().first().approve("Within budget").orThrow();
        assertThat(order.state()).isEqualTo("DONE");
        assertThat(order.read().data().text("poNumber")).contains("PO-1");
        assertThat(bench.lab.systems().sent("po.create")).hasSize(1);
        assertThat(order.timeline().toString()).contains("approve as SPEND “Within budget”");
        provesItself(order);
    }

    @Test
    void anOrderAboveTheManagersLimitClimbsToTheDirector() {
        CaseRef order = bench.submitted("5000.01");
        bench.lab.as("mia").inbox().first().approve("").orThrow();
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(bench.lab.systems().sent()).isEmpty();
        bench.lab.as("lee").inbox().first().approve("").orThrow();
        assertThat(order.state()).isEqualTo("DONE");
        provesItself(order);
    }

    @Test
    void theRequesterCannotApprove() {
        CaseRef order = bench.submitted("100.00");
        Outcome outcome = bench.lab.as("dana").decide(order.id(), 1, Verdict.APPROVE, "me");
        assertThat(codes(outcome)).isNotEmpty();
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void aModelCannotApproveNorAct() {
        CaseRef order = bench.submitted("100.00");
        var model = bench.lab.bursar().as(Actor.aiAgent("triage-1"));
        assertThat(codes(model.decide(order.id(), 1, Verdict.APPROVE, ""))).containsExactly("APR_NOT_A_PERSON");
        assertThat(codes(model.fire(order.id(), "submit", RecordValue.EMPTY))).containsExactly("AI_MAY_NOT_ACT");
    }

    @Test
    void rejectionEndsTheOrder() {
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().first().reject("Not needed").orThrow();
        assertThat(order.state()).isEqualTo("REJECTED");
        assertThat(order.read().work().tasks()).isEmpty();
        provesItself(order);
    }

    @Test
    void aBlockedSupplierRaisesAnExceptionThatLiftsItself() {
        bench.lab
                .systems()
                .answers(
                        "supplier.status",
                        arguments -> Data.record().put("status", "BLOCKED").build());
        CaseRef order = bench.submitted("100.00");
        assertThat(order.state()).isEqualTo("SUBMITTED");
        assertThat(order.read().work().exceptions()).hasSize(1);
        bench.lab
                .systems()
                .answers(
                        "supplier.status",
                        arguments -> Data.record().put("status", "ACTIVE").build());
        bench.lab.pass(Duration.ofDays(1));
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(order.read().work().exceptions()).isEmpty();
        provesItself(order);
    }

    @Test
    void anExceptionRaisedBetweenTwoMicrosecondsHasItsTask() {
        bench.lab.clock().advance(Duration.ofNanos(123));
        bench.lab
                .systems()
                .answers(
                        "supplier.status",
                        arguments -> Data.record().put("status", "BLOCKED").build());
        CaseRef order = bench.submitted("100.00");
        assertThat(order.read().work().exceptions()).hasSize(1);
        assertThat(order.waitingFor()).hasSize(1);
        provesItself(order);
    }

    @Test
    void whileASystemIsDownTheOrderWaitsAndThenGoesOn() {
        bench.lab.systems().down(true);
        CaseRef order = bench.submitted("100.00");
        assertThat(order.state()).isEqualTo("SUBMITTED");
        bench.lab.pass(Duration.ofMinutes(30));
        assertThat(order.state()).isEqualTo("SUBMITTED");
        bench.lab.systems().down(false);
        bench.lab.pass(Duration.ofMinutes(30));
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        provesItself(order);
    }

    @Test
    void aLostAnswerIsLookedUpAndNeverSentTwice() {
        bench.lab.systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_STRONG);
        bench.lab.systems().next("po.create", new CommandOutcome.Unknown("TIMEOUT"));
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().first().approve("").orThrow();
        assertThat(order.state()).isEqualTo("ORDERING");
        assertThat(order.read().work().exceptions())
                .extracting(one -> one.code().value())
                .containsExactly("SYS_EFFECT_UNKNOWN");
        bench.lab.systems().land(bench.lab.systems().sent("po.create").get(0));
        bench.lab.pass(Duration.ofMinutes(5));
        assertThat(order.state()).isEqualTo("DONE");
        assertThat(bench.lab.systems().sent("po.create")).hasSize(1);
        provesItself(order);
    }

    @Test
    void aLostAnswerThatStaysInDoubtIsParkedForAPerson() {
        bench.lab.systems().guarantees("po.create", UniquenessGuarantee.LOOKUP_EVENTUAL);
        bench.lab.systems().next("po.create", new CommandOutcome.Unknown("TIMEOUT"));
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().first().approve("").orThrow();
        bench.lab.pass(Duration.ofHours(1));
        assertThat(order.state()).isEqualTo("ORDERING");
        assertThat(bench.lab.systems().sent("po.create")).hasSize(1);
        assertThat(order.read().work().effects().get(0).state().code()).isEqualTo("PARKED");
        provesItself(order);
    }

    @Test
    void aThrottledCallIsTriedAgainByItself() {
        bench.lab
                .systems()
                .next("po.create", new CommandOutcome.NotSent("THROTTLED", RetryAdvice.after(Duration.ofSeconds(20))));
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().first().approve("").orThrow();
        assertThat(order.state()).isEqualTo("ORDERING");
        bench.lab.pass(Duration.ofMinutes(2));
        assertThat(order.state()).isEqualTo("DONE");
        provesItself(order);
    }

    @Test
    void aRefusedOrderRaisesTheMappedExceptionAndIsSentAgainOnceCorrected() {
        bench.lab.systems().next("po.create", new CommandOutcome.Rejected("SUPPLIER_BLOCKED", RecordValue.EMPTY));
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().first().approve("").orThrow();
        assertThat(order.read().work().exceptions())
                .extracting(one -> one.code().value())
                .containsExactly("REQ_SUPPLIER_INACTIVE");
        bench.lab
                .as("sam")
                .inbox()
                .first()
                .resolve("REPLACED", RecordValue.EMPTY)
                .orThrow();
        assertThat(order.state()).isEqualTo("DONE");
        TreeSet<String> keys = new TreeSet<>();
        bench.lab.systems().sent("po.create").forEach(call -> keys.add(call.idempotencyKey()));
        assertThat(keys).as("a corrected write has a new key").hasSize(2);
        provesItself(order);
    }

    @Test
    void cancellingTakesTheOrderBack() {
        bench.lab.systems().next("notify.send", new CommandOutcome.Unknown("TIMEOUT"));
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().first().approve("").orThrow();
        assertThat(order.state()).isEqualTo("TELLING");
        bench.lab
                .as("pia")
                .run(order.id(), new Wish.Steer(io.bursar.engine.command.Steering.CANCEL), "Wrong ward")
                .orThrow();
        assertThat(order.state()).as("waits for the lost answer").isEqualTo("TELLING");
        bench.lab.pass(Duration.ofMinutes(5));
        assertThat(order.state()).isEqualTo("CANCELLED");
        assertThat(bench.lab.systems().sent("po.cancel")).hasSize(1);
        provesItself(order);
    }

    @Test
    void theSameCommandTwiceHasTheFirstOutcome() {
        CaseRef order = bench.submitted("100.00");
        Command approve = Command.of(
                CommandId.derivedFrom("approve", "once"),
                order.id(),
                Actor.person("mia"),
                new Wish.Decide(order.read().work().tasks().get(0).number(), Verdict.APPROVE));
        Case first = bench.lab.bursar().engine().run(approve).orThrow();
        Outcome again = bench.lab.bursar().engine().run(approve);
        assertThat(first.status().seq()).isPositive();
        assertThat(again.fold(Outcome.Done::replayed, refused -> false)).isTrue();
        assertThat(bench.lab.systems().sent("po.create")).hasSize(1);
    }

    @Test
    void aCommandOnAnOldVersionIsRefused() {
        CaseRef order = bench.submitted("100.00");
        Command late = Command.of(
                        CommandId.derivedFrom("late"),
                        order.id(),
                        Actor.person("mia"),
                        new Wish.Decide(1, Verdict.APPROVE))
                .expecting(0);
        assertThat(codes(bench.lab.bursar().engine().run(late))).containsExactly("SYS_STALE_VERSION");
    }

    @Test
    void unansweredApprovalsEscalateAndNeverApprove() {
        CaseRef order = bench.submitted("100.00");
        bench.lab.pass(Duration.ofDays(30));
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
        provesItself(order);
    }

    @Test
    void aDelegateDecidesInTheDelegatorsPlaceAndTheTrailKeepsBoth() {
        bench.lab
                .staff()
                .delegation("mia", "lee", java.time.LocalDate.of(2026, 3, 1), java.time.LocalDate.of(2026, 3, 20));
        CaseRef order = bench.submitted("100.00");
        var task = order.read().work().tasks().stream()
                .filter(one -> one.assignee()
                        .map(person -> person.value().equals("lee"))
                        .orElse(false))
                .findFirst();
        assertThat(task).as("the delegate is asked too").isPresent();
        bench.lab
                .bursar()
                .as("lee", "mia")
                .decide(order.id(), task.orElseThrow().number(), Verdict.APPROVE, "For Mia")
                .orThrow();
        assertThat(order.state()).isEqualTo("DONE");
        assertThat(order.timeline().toString()).contains("lee for mia");
        provesItself(order);
    }

    @Test
    void timeInTheLogNeverGoesBack() {
        CaseRef order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().first().approve("").orThrow();
        List<Instant> times = order.history().stream().map(AuditRecord::at).toList();
        assertThat(times).isSorted();
    }
}
