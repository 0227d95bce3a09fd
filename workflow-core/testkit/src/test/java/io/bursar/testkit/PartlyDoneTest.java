package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An effect for every line of an order, of which some are confirmed and one is refused: the confirmed ones stand while
 * the rest is repaired (canonical X2, X3).
 */
class PartlyDoneTest {

    private static final String REJECT = "SYS_CONNECTOR_REJECT";

    private static final String ONE_FOR_ALL = """
                with: { reference: case.caseId, supplierId: supplierId, total: total, lines: lines }
                businessKey: [case.caseId]
                undo: poCancel
            """;

    private static final String ONE_FOR_EACH = """
                forEach: lines
                with: { total: total, lineNo: item.lineNo, what: item.description }
                key: [item.lineNo]
                businessKey: [case.caseId, item.lineNo]
                undo: poCancel
            """;

    private static final String FIRES_ANEW = """
              - { row: 7, from: ORDERING, on: again, to: same, do: [ effect: po ], who: BUYER }

            exceptions:
            """;

    private final SmallOrderLab bench = new SmallOrderLab(
            SmallOrderLab.changed(text -> text.replace(ONE_FOR_ALL, ONE_FOR_EACH)
                    .replace("\nexceptions:\n", FIRES_ANEW)
                    .replace(
                            "material: [total, supplierId, \"lines[].description\"]", "material: [total, supplierId]")),
            new SmallPolicy());
    private final CaseLab lab = bench.lab;
    private final Set<Integer> refused = new HashSet<>();
    private CaseRef order;

    private CaseRef refusedAt(int... lines) {
        for (int line : lines) {
            refused.add(line);
        }
        lab.systems()
                .refuses(
                        "po.create",
                        arguments -> refused.contains(arguments
                                        .decimal("lineNo")
                                        .orElseThrow()
                                        .intValueExact())
                                ? "FIELD_TOO_LONG"
                                : null);
        order = lab.as("dana")
                .start(
                        SmallOrderLab.ORDER.id(),
                        "MERCY",
                        SmallOrderLab.order("100.00").with("lines", lines()));
        lab.as("mia").inbox().of(order).approve("Within budget").orThrow();
        assertThat(order.state()).isEqualTo("ORDERING");
        return order;
    }

    private static io.bursar.model.data.ListValue lines() {
        return Data.list(List.of(line(1), line(2), line(3)));
    }

    private static RecordValue line(int number) {
        return Data.record()
                .put("lineNo", number)
                .put("description", "Gloves, box " + number)
                .put("qty", BigDecimal.ONE)
                .build();
    }

    private void resolved(String how) {
        refused.clear();
        int exception = order.read().work().exceptions().stream()
                .filter(open -> open.code().value().equals(REJECT))
                .findFirst()
                .orElseThrow()
                .number();
        lab.as("omar")
                .run(order.id(), new Wish.Resolve(exception, how, RecordValue.EMPTY), "")
                .orThrow();
    }

    private List<String> sent(String capability) {
        int caseId = order.id().toString().length() + 1;
        return lab.systems().sent(capability).stream()
                .map(CapabilityCall::idempotencyKey)
                .map(key -> key.substring(caseId))
                .toList();
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        assertThat(new ReDecider(lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
        assertThat(ReDecider.fold(order.history())).isEqualTo(order.read());
    }

    @Test
    void whatIsConfirmedIsNotSentAgainWithTheRepairedRest() {
        refusedAt(2);

        resolved("RESEND_CORRECTED");

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(sent("po.create")).containsExactly("po:1:1:1", "po:2:2:1", "po:2:2:2", "po:3:3:2");
    }

    @Test
    void allOfThemMustBeConfirmedBeforeTheCaseGoesOn() {
        refusedAt(2, 3);
        refused.remove(2);
        int first = order.read().work().exceptions().get(0).number();
        lab.as("omar")
                .run(order.id(), new Wish.Resolve(first, "RESEND_CORRECTED", RecordValue.EMPTY), "")
                .orThrow();

        assertThat(order.state()).as("the third line is refused").isEqualTo("ORDERING");
        resolved("RESEND_CORRECTED");

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(sent("po.create")).containsExactly("po:1:1:1", "po:2:2:1", "po:2:2:2", "po:3:3:2", "po:3:3:3");
    }

    @Test
    void aStepBackTakesBackWhatStoodBesideTheRepairToo() {
        refusedAt(2);
        refused.add(3);
        refused.remove(2);
        int first = order.read().work().exceptions().get(0).number();
        lab.as("omar")
                .run(order.id(), new Wish.Resolve(first, "RESEND_CORRECTED", RecordValue.EMPTY), "")
                .orThrow();

        resolved("STEP_BACK");

        assertThat(sent("po.cancel")).as("newest first").containsExactly("po:2:2:2:poCancel:1", "po:1:1:1:poCancel:1");
    }

    @Test
    void aRowThatFiresAnewRepeatsNothingThatIsConfirmed() {
        refusedAt(2);
        refused.clear();

        lab.as("sam")
                .run(order.id(), new Wish.Fire("again", RecordValue.EMPTY), "")
                .orThrow();

        assertThat(sent("po.create")).containsExactly("po:1:1:1", "po:2:2:1", "po:2:2:2", "po:3:3:2");
        assertThat(order.read().work().effects())
                .filteredOn(effect -> effect.call().alias().equals("po"))
                .extracting(Effect::state)
                .containsOnlyOnce(EffectState.REJECTED, EffectState.WITHDRAWN);
        resolved("RESEND_CORRECTED");

        assertThat(order.state()).as("nothing was left to be sent").isEqualTo("DONE");
        assertThat(sent("po.create")).hasSize(4);
    }

    @Test
    void aRefusedFirstLineIsSeenAsRefusedWhileOthersWaitBehindIt() {
        refusedAt(1);
        assertThat(order.read().work().effects())
                .extracting(effect -> effect.state())
                .containsExactly(EffectState.REJECTED, EffectState.INTENT, EffectState.INTENT);

        resolved("RESEND_CORRECTED");

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(sent("po.create")).containsExactly("po:1:1:1", "po:1:1:2", "po:2:2:2", "po:3:3:2");
    }
}
