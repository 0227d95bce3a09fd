package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Engine;
import io.bursar.engine.Standard;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.model.data.Data;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** While a new version of a workflow is rolled out, each node does the work of the versions it has loaded. */
class VersionsApartTest {

    private static final WorkflowDefinition NEXT =
            SmallOrderLab.changed(text -> text.replace("version: 1.0.0", "version: 1.1.0"));

    private final TwoNodes nodes = new TwoNodes();
    private final CaseLab lab = nodes.bench.lab;
    private final Engine newer =
            nodes.by(Standard.of(List.of(NEXT), new SmallPolicy().pack(), FunctionRegistry.of(List.of())));

    @Test
    void anEffectOfAVersionANodeDoesNotKnowStaysForOneThatDoes() {
        CaseRef order = nodes.approved("100.00");

        assertThat(newer.runDue(10)).isZero();
        assertThat(order.state()).isEqualTo("ORDERING");

        nodes.first.runDue(10);
        assertThat(order.state()).isEqualTo("DONE");
    }

    @Test
    void aClockOfAVersionANodeDoesNotKnowStaysForOneThatDoes() {
        lab.systems().down(true);
        CaseRef order = nodes.bench.submitted("100.00");
        lab.systems().down(false);
        lab.clock().advance(Duration.ofMinutes(5));

        assertThat(newer.runDue(10)).isZero();
        assertThat(order.state()).isEqualTo("SUBMITTED");

        nodes.first.runDue(10);
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void anEventForACaseOfAnUnknownVersionStaysForANodeThatKnowsIt() {
        WorkflowDefinition old = SmallOrderLab.changed(VersionsApartTest::told);
        WorkflowDefinition next = SmallOrderLab.changed(text -> told(text).replace("version: 1.0.0", "version: 1.1.0"));
        TwoNodes both = new TwoNodes(old);
        Engine young = both.by(Standard.of(List.of(next), new SmallPolicy().pack(), FunctionRegistry.of(List.of())));
        Engine stranger = both.by(Standard.of(List.of(NEXT), new SmallPolicy().pack(), FunctionRegistry.of(List.of())));
        CaseRef order = both.bench.submitted("100.00");
        both.bench
                .lab
                .store()
                .offer(new BusinessEvent(
                        "gone-1",
                        "lab.supplier.gone",
                        both.bench.lab.clock().instant(),
                        Data.record().put("supplierId", "SUP-9").build()));

        assertThat(young.runDue(10)).isZero();
        assertThat(stranger.runDue(10)).isZero();
        assertThat(order.state()).isEqualTo("PENDING_APPROVAL");

        both.first.runDue(10);
        assertThat(order.state()).isEqualTo("REJECTED");
    }

    private static String told(String text) {
        return text.replace(
                        "exceptions:",
                        "  - { row: 7, from: PENDING_APPROVAL, on: supplierGone, by: cross, to: REJECTED, who: SYSTEM }\n\n"
                                + "exceptions:")
                + "\nconsumes:\n  - { event: lab.supplier.gone, key: supplierId, from: supplierId, as: supplierGone }\n";
    }
}
