package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.CaseId;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A row that ends a case and waits for its effects: it is told when it fires, and leaves nothing due (canonical X2).
 */
class RowsThatWaitTest {

    private SmallOrderLab bench = endingBy("to: DONE, do: [ effect: notice, emit: told ], who: SYSTEM");
    private CaseRef order;

    private static SmallOrderLab endingBy(String ending) {
        return new SmallOrderLab(
                SmallOrderLab.changed(text -> text.replace("to: TELLING, do: [ effect: notice ], who: SYSTEM", ending)
                        .replace("emits: [approved]", "emits: [approved, told]")),
                new SmallPolicy());
    }

    private void approved() {
        order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().of(order).approve("Within budget").orThrow();
    }

    private List<String> events() {
        return order.history().stream()
                .map(AuditRecord::events)
                .flatMap(List::stream)
                .filter(event -> event.code().equals(EventCode.EMITTED.code())
                        || event.code().equals(EventCode.MOVED.code()))
                .map(event -> word(event))
                .toList();
    }

    private static String word(RecordedEvent event) {
        return event.body().text("event").or(() -> event.body().text("to")).orElseThrow();
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
        assertThat(ReDecider.fold(order.history())).isEqualTo(order.read());
    }

    @Test
    void isToldWhenItFiresAndNotBefore() {
        bench.lab
                .systems()
                .next("notify.send", new CommandOutcome.NotSent("BUSY", RetryAdvice.after(Duration.ofMinutes(5))));
        approved();

        assertThat(order.state()).as("it waits for the notice").isEqualTo("ORDERING");
        assertThat(events()).doesNotContain("lab.order.told");

        bench.lab.pass(Duration.ofHours(1));

        assertThat(events()).endsWith("lab.order.told", "DONE").containsOnlyOnce("lab.order.told");
    }

    @Test
    void isToldOnceWhereItWasRepaired() {
        bench.lab.systems().next("notify.send", new CommandOutcome.Rejected("NO_TEMPLATE", RecordValue.EMPTY));
        approved();
        assertThat(events()).doesNotContain("lab.order.told");

        bench.lab
                .as("omar")
                .inbox()
                .of(order)
                .resolve("RESEND_CORRECTED", RecordValue.EMPTY)
                .orThrow();

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(events()).endsWith("lab.order.told", "DONE").containsOnlyOnce("lab.order.told");
    }

    @Test
    void tellsAtOnceWhereItWaitsForNothing() {
        bench = endingBy("to: DONE, do: [ emit: told ], who: SYSTEM");
        approved();

        assertThat(events()).endsWith("lab.order.told", "DONE");
    }

    @Test
    void decisionsOfTheFormerKernelAreDecidedByTheFormerRule() {
        bench.lab
                .systems()
                .next("notify.send", new CommandOutcome.NotSent("BUSY", RetryAdvice.after(Duration.ofMinutes(5))));
        approved();

        assertToldAtOnceBy(3);
    }

    /** Rows may not wait for what an earlier one sent; the case does (canonical G10). */
    @Test
    void theCaseEndsOnceWhatAnEarlierRowSentIsAnswered() {
        bench = endedByHand();
        bench.lab
                .systems()
                .next("notify.send", new CommandOutcome.NotSent("BUSY", RetryAdvice.after(Duration.ofMinutes(5))));
        approved();
        bench.lab.as("sam").fire(order.id(), "close", RecordValue.EMPTY).orThrow();

        assertThat(order.state()).as("the notice is under way").isEqualTo("TELLING");
        assertToldAtOnceBy(4);

        bench.lab.pass(Duration.ofHours(1));

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(events()).endsWith("lab.order.told", "DONE").containsOnlyOnce("lab.order.told");
    }

    @Test
    void whatIsRefusedMeanwhileIsRepairedFirstAndNotDueForEver() {
        bench = endedByHand();
        bench.lab
                .systems()
                .next("notify.send", new CommandOutcome.NotSent("BUSY", RetryAdvice.after(Duration.ofMinutes(5))))
                .next("notify.send", new CommandOutcome.Rejected("NO_TEMPLATE", RecordValue.EMPTY));
        approved();
        bench.lab.as("sam").fire(order.id(), "close", RecordValue.EMPTY).orThrow();
        bench.lab.pass(Duration.ofHours(1));
        assertThat(order.state()).isEqualTo("TELLING");

        bench.lab
                .as("omar")
                .inbox()
                .of(order)
                .resolve("RESEND_CORRECTED", RecordValue.EMPTY)
                .orThrow();

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(bench.lab.store().nextDue()).isEmpty();
    }

    /** Whoever rejects ends the case without a row of its own: it waits all the same (canonical CT13, G10). */
    @Test
    void aRejectionWithoutARowOfItsOwnWaitsForWhatIsUnderWay() {
        bench = tellingFrom("SUBMITTED", text -> text.replaceAll("  - \\{ row: 4, .*\n", ""));
        order = bench.submitted("100.00");

        bench.lab.as("mia").inbox().of(order).reject("Not now").orThrow();

        assertThat(order.state()).as("the notice is under way").isEqualTo("PENDING_APPROVAL");
        assertThat(order.read().work().tasks()).isEmpty();
        assertDecidedBy(4, "(?s).*recorded .*ROW_PENDING.*decided .*MOVED.*REJECTED.*");

        bench.lab.pass(Duration.ofHours(1));

        assertThat(order.state()).isEqualTo("REJECTED");
        assertThat(bench.lab.store().nextDue()).isEmpty();
    }

    /** So does whoever discards a draft of which something was told already (canonical CT1). */
    @Test
    void aDraftThatIsDiscardedWaitsForWhatIsUnderWay() {
        bench = tellingFrom("DRAFT", text -> text);
        Desk dana = bench.lab.as("dana");
        CaseId id = bench.lab.bursar().engine().settings().ids().newCaseId();
        dana.tryStart(dana.opening(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("100.00"), id), null, id)
                .orThrow();
        order = bench.lab.bursar().find(id);

        dana.run(id, new Wish.Steer(Steering.DISCARD), "").orThrow();

        assertThat(order.state()).as("the notice is under way").isEqualTo("DRAFT");

        bench.lab.pass(Duration.ofHours(1));

        assertThat(order.state()).isEqualTo("CANCELLED");
        assertThat(bench.lab.store().nextDue()).isEmpty();
    }

    /** An order of which a notice leaves in an early state, which is too busy to take it at first. */
    private static SmallOrderLab tellingFrom(String state, UnaryOperator<String> change) {
        String early = "  - { row: 8, from: " + state
                + ", on: tell, by: rule, when: effect.notice.count = 0 and not effect.notice.pending,"
                + " to: same, do: [ effect: notice ], who: SYSTEM }\n";
        SmallOrderLab lab = new SmallOrderLab(
                SmallOrderLab.changed(text -> change.apply(text)
                        .replace(
                                "with: { template: '\"ordered\"', poNumber: poNumber }",
                                "with: { template: '\"early\"' }")
                        .replace("  - { row: 2,", early + "  - { row: 2,")),
                new SmallPolicy());
        lab.lab
                .systems()
                .next("notify.send", new CommandOutcome.NotSent("BUSY", RetryAdvice.after(Duration.ofMinutes(5))));
        return lab;
    }

    private static SmallOrderLab endedByHand() {
        return new SmallOrderLab(
                SmallOrderLab.changed(text -> text.replace(
                                "on: told, by: rule, when: effect.notice.confirmed, to: DONE, who: SYSTEM",
                                "on: close, to: DONE, do: [ emit: told ], who: BUYER")
                        .replace("emits: [approved]", "emits: [approved, told]")),
                new SmallPolicy());
    }

    /** It did not wait with what it told. */
    private void assertToldAtOnceBy(int kernel) {
        assertDecidedBy(kernel, "(?s).*recorded .*ROW_PENDING.*decided .*EMITTED.*");
    }

    /** The decisions of a former kernel are decided by its rule. */
    private void assertDecidedBy(int kernel, String differently) {
        List<AuditRecord> former = order.history().stream()
                .map(record -> FoundLeaksTest.asOfKernel(kernel, record))
                .toList();
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(former))
                .singleElement()
                .extracting(difference -> difference.what())
                .asString()
                .matches(differently);
    }
}
