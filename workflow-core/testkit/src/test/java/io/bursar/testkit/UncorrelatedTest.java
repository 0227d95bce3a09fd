package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.InboxTask;
import io.bursar.engine.replay.ReDecider;
import io.bursar.engine.store.CaseStore;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fact that no case took in time, or that several could take, is shown to a person, once (canonical §1.17). */
class UncorrelatedTest {

    private static final String EVENT = "lab.supplier.gone";

    private final CaseLab lab = new SmallOrderLab(told(false), new SmallPolicy()).lab;

    private static WorkflowDefinition told(boolean fanOut) {
        return SmallOrderLab.changed(text -> text.replace(
                        "exceptions:",
                        "  - { row: 7, from: PENDING_APPROVAL, on: supplierGone, by: cross, to: REJECTED, who: SYSTEM"
                                + " }\n\n"
                                + "exceptions:")
                + "\n"
                + "consumes:\n"
                + "  - { event: lab.supplier.gone, key: supplierId, from: supplierId, as: supplierGone, fanOut: "
                + fanOut + " }\n");
    }

    private static RecordValue about(String supplier) {
        return Data.record()
                .put("supplierId", supplier)
                .put("facilityId", "MERCY")
                .build();
    }

    private CaseRef order(CaseLab where) {
        return where.as("dana").start(SmallOrderLab.ORDER.id(), "MERCY", SmallOrderLab.order("100.00"));
    }

    private List<InboxTask> inbox() {
        return lab.as("omar").inbox().tasks();
    }

    private CaseRef shown() {
        return lab.bursar().find(inbox().get(0).item().caseId());
    }

    private void provesItself(CaseRef found) {
        assertThat(new ReDecider(lab.bursar().engine().standard()).check(found.history()))
                .isEmpty();
    }

    @Test
    void aReportSaysWhetherAnyWorkflowTakesFactsOfItsType() {
        assertThat(lab.bursar().report("known", EVENT, about("SUP-7"))).isTrue();
        assertThat(lab.bursar().report("misspelt", EVENT + "x", about("SUP-7"))).isFalse();
    }

    @Test
    void aFactThatNobodyTookInThreeDaysLiesWithIntegrationOpsOnce() {
        lab.bursar().report("gone-1", EVENT, about("SUP-7"));
        lab.pass(CaseStore.EARLY_ARRIVAL_LIFE.minusSeconds(1));
        assertThat(inbox()).isEmpty();

        lab.pass(Duration.ofSeconds(1));
        lab.pass(Duration.ofHours(5));

        assertThat(inbox()).hasSize(1);
        CaseRef shown = shown();
        assertThat(shown.read().work().exceptions())
                .extracting(one -> one.code().value())
                .containsExactly("SYS_UNCORRELATED");
        assertThat(shown.read().data().text("fact")).contains("gone-1");
        assertThat(shown.read().data().text("why")).contains("NOBODY");
        assertThat(shown.read().data().record("content").text("supplierId")).contains("SUP-7");
        lab.bursar().report("gone-1", EVENT, about("SUP-7"));
        lab.pass(Duration.ofDays(4));
        assertThat(lab.store().cases(Optional.empty(), 10)).as("once").hasSize(1);
        provesItself(shown);
    }

    @Test
    void aFactALateCaseTookIsNotShown() {
        lab.bursar().report("gone-1", EVENT, about("SUP-9"));
        lab.pass(Duration.ofDays(1));
        CaseRef late = order(lab);
        assertThat(late.state()).isEqualTo("REJECTED");

        lab.pass(Duration.ofDays(4));

        assertThat(inbox()).isEmpty();
    }

    @Test
    void aFactThatOnlyOneCanTakeIsShownWhereSeveralWait() {
        CaseRef one = order(lab);
        CaseRef two = order(lab);

        lab.bursar().report("gone-1", EVENT, about("SUP-9"));

        assertThat(List.of(one.state(), two.state())).containsOnly("PENDING_APPROVAL");
        assertThat(shown().read().data().text("why")).contains("SEVERAL");
        lab.as("omar")
                .inbox()
                .first()
                .resolve(
                        "LINKED",
                        Data.record().put("linkedTo", two.id().toString()).build())
                .orThrow();
        lab.bursar().runDue();
        assertThat(one.state()).isEqualTo("PENDING_APPROVAL");
        assertThat(two.state()).as("delivered to the case a person named").isEqualTo("REJECTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01920000-0000-7000-8000-000000000099", "PO-4711"})
    void aFactThatAPersonLinksToACaseThatCannotTakeItComesBack(String linkedTo) {
        lab.bursar().report("gone-1", EVENT, about("SUP-7"));
        lab.pass(CaseStore.EARLY_ARRIVAL_LIFE);
        CaseRef shown = shown();
        inbox().get(0)
                .resolve("LINKED", Data.record().put("linkedTo", linkedTo).build())
                .orThrow();
        lab.bursar().runDue();

        assertThat(shown.state()).isEqualTo("LINKED");
        CaseId again = shown().id();
        assertThat(again).isNotEqualTo(shown.id());
        assertThat(shown().read().data().text("why")).contains("NO_SUCH_TAKER");
        inbox().get(0).resolve("DISMISSED", RecordValue.EMPTY).orThrow();
        assertThat(lab.bursar().find(again).state()).isEqualTo("DISMISSED");
        assertThat(inbox()).isEmpty();
        provesItself(lab.bursar().find(again));
    }

    @Test
    void whatGoesToEverybodyWhoWaitsMayFindNobody() {
        CaseLab broadcast = new SmallOrderLab(told(true), new SmallPolicy()).lab;
        broadcast.bursar().report("gone-1", EVENT, about("SUP-7"));
        broadcast.pass(Duration.ofDays(5));
        assertThat(broadcast.store().cases(Optional.empty(), 10)).isEmpty();
        assertThat(broadcast.store().expired(broadcast.clock().instant(), 10)).isEmpty();
    }
}
