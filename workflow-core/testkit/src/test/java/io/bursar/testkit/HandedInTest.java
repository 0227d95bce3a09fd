package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Verdict;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody says in a form what only rows, effects and corrections say. */
class HandedInTest {

    private static final WorkflowDefinition ORDER = SmallOrderLab.changed(text -> text.replace(
            "  poNumber: {", "  ratified: { type: Bool, writable: never, doc: said by a row }\n  poNumber: {"));

    private final SmallOrderLab bench = new SmallOrderLab(ORDER, new SmallPolicy());

    private CaseRef submitted(RecordValue order) {
        return bench.lab.as("dana").start(SmallOrderLab.ORDER.id(), "MERCY", order);
    }

    private static List<String> said(Outcome outcome) {
        return outcome.fold(
                done -> List.of(),
                refused -> refused.findings().stream().map(Object::toString).toList());
    }

    private Outcome resubmitted(CaseRef order, RecordValue data) {
        int asked = order.read().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .findFirst()
                .orElseThrow()
                .number();
        bench.lab
                .as("mia")
                .decide(order.id(), asked, Verdict.REQUEST_INFO, "Which size?")
                .orThrow();
        return bench.lab
                .as("dana")
                .fire(order.id(), "resubmit", Data.record().put("data", data).build());
    }

    private static RecordValue ratified(boolean so) {
        return Data.record().put("ratified", so).build();
    }

    @Test
    void aRequestThatSaysThatItIsRatifiedIsRefusedAndSoIsOneWithAnOrderNumber() {
        RecordValue order = SmallOrderLab.order("100.00");

        assertThatThrownBy(() -> submitted(order.with(ratified(true))))
                .hasMessageContaining("A field is set by the workflow and not handed in (field ratified)");
        assertThatThrownBy(() -> submitted(order.with("poNumber", Data.text("PO-7"))))
                .hasMessageContaining("field poNumber");
        assertThat(submitted(order).state()).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void theAnswersToAReturnedRequestDoNotSayItEither() {
        CaseRef order = submitted(SmallOrderLab.order("100.00"));

        assertThat(said(resubmitted(order, ratified(true))))
                .singleElement()
                .asString()
                .contains("field ratified");
        assertThat(order.state()).isEqualTo("RETURNED");
    }

    @Test
    void aCorrectionSaysWhatASystemOfRecordHasAndNothingElse() {
        CaseRef order = submitted(SmallOrderLab.order("100.00"));
        bench.doubted(order);

        assertThat(said(bench.replaced(order, ratified(true))))
                .singleElement()
                .asString()
                .contains("field ratified");
        Outcome found =
                bench.replaced(order, Data.record().put("poNumber", "PO-7").build());

        assertThat(said(found)).isEmpty();
        assertThat(order.read().data().text("poNumber")).contains("PO-7");
    }

    @Test
    void aFormMaySendBackWhatItWasShown() {
        CaseRef order = submitted(SmallOrderLab.order("100.00"));
        bench.doubted(order);
        bench.replaced(order, Data.record().put("poNumber", "PO-7").build()).orThrow();

        Outcome same = resubmitted(order, Data.record().put("poNumber", "PO-7").build());
        assertThat(said(same)).isEmpty();
    }
}
