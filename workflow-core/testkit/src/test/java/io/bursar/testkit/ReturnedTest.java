package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.CaseRef;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.identity.ExceptionCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case that was sent back and is not sent in again (canonical CT8, §1.3). */
class ReturnedTest {

    private SmallOrderLab bench = new SmallOrderLab();
    private CaseRef order;

    private void returnedAndForgotten() {
        order = bench.submitted("100.00");
        bench.lab.as("mia").inbox().of(order).requestInfo("Which ward?").orThrow();
        bench.lab.pass(Duration.ofDays(40));
    }

    /** It is a duty that does not go away because nobody answers. */
    private void andNeverExpires() {
        bench = new SmallOrderLab(SmallOrderLab.changed(text -> text + "disabled: [CT8]\n"), new SmallPolicy());
    }

    private List<Integer> reached() {
        return order.history().stream()
                .flatMap(record -> record.events().stream())
                .filter(event -> event.code().equals(EventCode.ESCALATED.code())
                        && event.body().text("clock").orElseThrow().equals("returned"))
                .map(event -> event.body().decimal("percent").orElseThrow().intValueExact())
                .toList();
    }

    @AfterEach
    void andItsLogIsDecidedAgainTheSame() {
        assertThat(again(order.history())).isEmpty();
    }

    private List<ReDecider.Difference> again(List<AuditRecord> records) {
        return new ReDecider(bench.lab.bursar().engine().standard()).check(records);
    }

    @Test
    void isRecalledTwiceAndEnds() {
        returnedAndForgotten();

        assertThat(reached()).containsExactly(30, 70, 100);
        assertThat(order.state()).isEqualTo("CANCELLED");
    }

    @Test
    void climbsInsteadWhereItMayNotEnd() {
        andNeverExpires();

        returnedAndForgotten();

        assertThat(reached()).containsExactly(50, 80, 100, 150, 200);
        assertThat(order.state()).isEqualTo("RETURNED");
        assertThat(order.read().work().exceptions().stream().map(ExceptionCase::code))
                .containsExactly(new ExceptionCode("SLA_BREACH"));
    }

    @Test
    void theKernelBeforeRemindedAtOtherTimes() {
        returnedAndForgotten();

        List<AuditRecord> former = order.history().stream()
                .map(record -> FoundLeaksTest.asOfKernel(4, record))
                .toList();

        assertThat(again(former)).isNotEmpty();
    }
}
