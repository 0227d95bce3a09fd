package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.engine.CaseRef;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import java.util.List;
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

    private static SmallOrderLab endedByHand() {
        return new SmallOrderLab(
                SmallOrderLab.changed(text -> text.replace(
                                "on: told, by: rule, when: effect.notice.confirmed, to: DONE, who: SYSTEM",
                                "on: close, to: DONE, do: [ emit: told ], who: BUYER")
                        .replace("emits: [approved]", "emits: [approved, told]")),
                new SmallPolicy());
    }

    /** The decisions of a former kernel are decided by its rule: it did not wait with what it told. */
    private void assertToldAtOnceBy(int kernel) {
        List<AuditRecord> former = order.history().stream()
                .map(record -> FoundLeaksTest.asOfKernel(kernel, record))
                .toList();
        assertThat(new ReDecider(bench.lab.bursar().engine().standard()).check(former))
                .singleElement()
                .extracting(difference -> difference.what())
                .asString()
                .matches("(?s).*recorded .*ROW_PENDING.*decided .*EMITTED.*");
    }
}
