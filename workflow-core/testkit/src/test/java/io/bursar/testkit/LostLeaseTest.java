package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.engine.CaseRef;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.cases.EffectState;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A node that was slower than its lease leaves the work to the node that has it now, and goes on with the rest. */
class LostLeaseTest {

    private static final Duration LONG = Duration.ofMinutes(3);

    private final TwoNodes nodes = new TwoNodes();
    private final CaseLab lab = nodes.bench.lab;

    /** The lease of the first node ends, and the second takes the most overdue effect. */
    private void secondNodeTakesOne() {
        lab.clock().advance(LONG);
        TakeRequest request = new TakeRequest("n2", lab.clock().instant(), Duration.ofMinutes(2), 1);
        assertThat(lab.store().takeEffects(request)).hasSize(1);
    }

    private static EffectState effect(CaseRef order) {
        return order.read().work().effects().get(0).state();
    }

    @Test
    void whatCannotBePutOffAnyMoreIsLeftToTheOtherNodeAndTheRestGoesOn() {
        CaseRef lost = nodes.approved("100.00");
        CaseRef other = nodes.approved("200.00");
        lab.systems().next("po.create", new CommandOutcome.NotSent("THROTTLED", RetryAdvice.after(Duration.ZERO)));
        nodes.meanwhile(this::secondNodeTakesOne);

        nodes.first.runDue(10);

        assertThat(other.state()).isEqualTo("DONE");
        assertThat(effect(lost)).isEqualTo(EffectState.INTENT);
        lab.pass(Duration.ofMinutes(5));
        assertThat(lost.state()).as("nothing is lost").isEqualTo("DONE");
    }

    @Test
    void aRefusalThatComesTooLateDoesNotEndWhatTheOtherNodeIsSending() {
        CaseRef order = nodes.approved("100.00");
        lab.systems().next("po.create", new CommandOutcome.Rejected("SUPPLIER_BLOCKED", RecordValue.EMPTY));
        nodes.meanwhile(this::secondNodeTakesOne);

        nodes.first.runDue(10);

        assertThat(effect(order)).isEqualTo(EffectState.INTENT);
        assertThat(order.read().work().exceptions()).isEmpty();
        lab.pass(Duration.ofMinutes(5));
        assertThat(order.state()).isEqualTo("DONE");
        TreeSet<String> keys = new TreeSet<>();
        lab.systems().sent("po.create").forEach(call -> keys.add(call.idempotencyKey()));
        assertThat(keys).as("one order under one key").hasSize(1);
    }

    @Test
    void aConfirmationThatComesLateIsTrueAllTheSame() {
        CaseRef order = nodes.approved("100.00");
        nodes.meanwhile(this::secondNodeTakesOne);

        nodes.first.runDue(10);

        assertThat(order.state()).isEqualTo("DONE");
        lab.pass(Duration.ofMinutes(5));
        assertThat(lab.systems().sent("po.create")).hasSize(1);
    }

    @Test
    void aTickAnotherNodeWasFasterWithLeavesNoTrace() {
        lab.systems().down(true);
        CaseRef one = nodes.bench.submitted("100.00");
        CaseRef two = nodes.bench.submitted("200.00");
        lab.systems().down(false);
        lab.clock().advance(Duration.ofMinutes(5));
        nodes.meanwhile(() -> nodes.second.runDue(10));

        assertThat(nodes.first.runDue(10)).isZero();

        for (CaseRef order : List.of(one, two)) {
            assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
            assertThat(order.history())
                    .extracting(record -> record.command().kind())
                    .containsExactly("start", "tick");
        }
    }

    @Test
    void whatFailsIsThrownAfterEverythingElseIsDone() {
        CaseRef broken = nodes.approved("100.00");
        CaseRef other = nodes.approved("200.00");
        nodes.meanwhile(() -> {
            throw new IllegalStateException("a connector that does not keep its contract");
        });

        assertThatThrownBy(() -> nodes.first.runDue(10)).isInstanceOf(IllegalStateException.class);

        assertThat(other.state()).isEqualTo("DONE");
        assertThat(effect(broken)).isEqualTo(EffectState.INTENT);
        lab.systems()
                .confirms(
                        "po.create",
                        arguments -> Data.record().put("poNumber", "PO-2").build());
        lab.pass(Duration.ofMinutes(5));
        assertThat(broken.read().data().text("poNumber")).contains("PO-2");
    }
}
