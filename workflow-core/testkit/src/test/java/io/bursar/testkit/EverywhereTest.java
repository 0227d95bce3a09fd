package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.data.RecordValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A write that every system of record gets: each for itself, and the case is done when all have answered. */
class EverywhereTest {

    private static final String ORDERS = "    capability: po.create\n";
    private static final String ANEW =
            "  - { row: 7, from: ORDERING, on: again, to: same, do: [ effect: po ], who: BUYER }\n\nexceptions:\n";

    private SmallOrderLab bench = everywhere(text -> text);
    private CaseLab lab = bench.lab;
    private CaseRef order;

    private static SmallOrderLab everywhere(UnaryOperator<String> change) {
        SmallOrderLab bench = new SmallOrderLab(
                SmallOrderLab.changed(text -> change.apply(text.replace(ORDERS, ORDERS + "    everywhere: true\n")
                        .replace(
                                "    rejected: { SUPPLIER_BLOCKED",
                                "    alreadyDone: [UNKNOWN_HERE]\n    rejected: { SUPPLIER_BLOCKED")
                        .replace("\nexceptions:\n", ANEW))),
                new SmallPolicy());
        bench.lab.systems().named("north", "south");
        return bench;
    }

    private void change(UnaryOperator<String> change) {
        bench = everywhere(change);
        lab = bench.lab;
    }

    private void approved() {
        order = bench.submitted("100.00");
        lab.as("mia").inbox().of(order).approve("Within budget").orThrow();
    }

    private List<String> sent(String capability) {
        int caseId = order.id().toString().length() + 1;
        return lab.systems().sent(capability).stream()
                .map(CapabilityCall::idempotencyKey)
                .map(key -> key.substring(caseId))
                .toList();
    }

    private List<EffectState> states(String alias) {
        return order.read().work().effects().stream()
                .filter(effect -> effect.call().alias().equals(alias))
                .map(Effect::state)
                .toList();
    }

    private Outcome resolved(String how) {
        int exception = order.read().work().exceptions().get(0).number();
        return lab.as("omar").run(order.id(), new Wish.Resolve(exception, how, RecordValue.EMPTY), "");
    }

    private static CommandOutcome refusal(String code) {
        return new CommandOutcome.Rejected(code, RecordValue.EMPTY);
    }

    private static CommandOutcome done() {
        return new CommandOutcome.Confirmed("PO-1", RecordValue.EMPTY);
    }

    @AfterEach
    void theLogDecidesTheSameAgain() {
        assertThat(new ReDecider(lab.bursar().engine().standard()).check(order.history()))
                .isEmpty();
        assertThat(ReDecider.fold(order.history())).isEqualTo(order.read());
    }

    @Test
    void eachSystemGetsItUnderAKeyOfItsOwn() {
        approved();

        assertThat(sent("po.create")).containsExactly("po:north:1", "po:south:1");
        assertThat(order.read().work().effects())
                .extracting(effect -> effect.call().system())
                .startsWith("north", "south");
        assertThat(order.state()).isEqualTo("DONE");
    }

    @Test
    void noneWaitsForOneThatIsAwayAndTheCaseWaitsForAll() {
        lab.systems().away("south", true);
        approved();
        assertThat(states("po")).containsExactly(EffectState.CONFIRMED, EffectState.INTENT);
        lab.pass(Duration.ofHours(1));
        assertThat(states("po")).containsExactly(EffectState.CONFIRMED, EffectState.PARKED);
        assertThat(order.state()).isEqualTo("ORDERING");
        assertThat(order.read().work().exceptions())
                .extracting(open -> open.code().value())
                .containsExactly("SYS_CONNECTOR_DOWN");

        lab.systems().away("south", false);
        lab.as("omar")
                .resume(lab.bursar().engine().parked(Optional.empty(), 10).get(0))
                .orThrow();
        lab.pass(Duration.ofMinutes(1));

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(sent("po.create")).containsExactly("po:north:1", "po:south:1");
    }

    @Test
    void theFirstMayBeAwayToo() {
        lab.systems().away("north", true);
        approved();

        assertThat(sent("po.create")).containsExactly("po:south:1");
    }

    @Test
    void whatOneRefusesIsRepairedThereAndNowhereElse() {
        lab.systems().next("po.create", done()).next("po.create", refusal("FIELD_TOO_LONG"));
        approved();
        assertThat(states("po")).containsExactly(EffectState.CONFIRMED, EffectState.REJECTED);
        assertThat(order.state()).isEqualTo("ORDERING");

        resolved("RESEND_CORRECTED").orThrow();

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(sent("po.create")).containsExactly("po:north:1", "po:south:1", "po:south:2");
    }

    @Test
    void whatBothRefuseIsRepairedOneByOne() {
        lab.systems().next("po.create", refusal("FIELD_TOO_LONG")).next("po.create", refusal("FIELD_TOO_LONG"));
        approved();

        resolved("RESEND_CORRECTED").orThrow();
        assertThat(order.state()).isEqualTo("ORDERING");
        resolved("RESEND_CORRECTED").orThrow();

        assertThat(order.state()).isEqualTo("DONE");
        assertThat(sent("po.create")).containsExactly("po:north:1", "po:south:1", "po:north:2", "po:south:3");
    }

    @Test
    void aRowThatFiresAnewRepairsAllThatRefusedAndLeavesTheOthersAlone() {
        lab.systems().next("po.create", refusal("FIELD_TOO_LONG")).next("po.create", done());
        approved();

        lab.as("sam")
                .run(order.id(), new Wish.Fire("again", RecordValue.EMPTY), "")
                .orThrow();

        assertThat(sent("po.create")).containsExactly("po:north:1", "po:south:1", "po:north:2");
    }

    @Test
    void aStepBackIsRefusedBecauseTheOtherSystemsHaveIt() {
        lab.systems().next("po.create", done()).next("po.create", refusal("FIELD_TOO_LONG"));
        approved();

        assertThat(Refused.codes(resolved("STEP_BACK"))).containsExactly("EXC_NO_UNDO");
        assertThat(states("po")).containsExactly(EffectState.CONFIRMED, EffectState.REJECTED);
    }

    @Test
    void itIsTakenBackWhereItWasDoneAndNotWhereNothingWasToBeDone() {
        lab.systems().next("po.create", refusal("UNKNOWN_HERE")).next("notify.send", refusal("NO_SUCH_TEMPLATE"));
        approved();
        assertThat(states("po")).containsExactly(EffectState.CONFIRMED, EffectState.CONFIRMED);
        assertThat(order.state()).isEqualTo("TELLING");

        lab.as("pia")
                .run(order.id(), new Wish.Steer(Steering.CANCEL), "Not wanted")
                .orThrow();
        lab.pass(Duration.ofHours(1));

        assertThat(states("po")).containsExactly(EffectState.CONFIRMED, EffectState.UNDONE);
        assertThat(sent("po.cancel")).containsExactly("po:south:1:poCancel:1");
        assertThat(order.read().work().effects())
                .filteredOn(effect -> effect.call().undoes() > 0)
                .extracting(effect -> effect.call().system())
                .containsExactly("south");
    }

    @Test
    void whatWaitsBehindARefusedWriteIsGivenUpInEverySystemAndSentOnce() {
        change(text -> text.replace(
                        "do: [ effect: po, emit: approved ]", "do: [ effect: notice, effect: po, emit: approved ]")
                .replace("to: TELLING, do: [ effect: notice ], who: SYSTEM", "to: TELLING, who: SYSTEM"));
        lab.systems().next("notify.send", refusal("NO_SUCH_TEMPLATE"));
        approved();
        assertThat(states("po")).containsExactly(EffectState.INTENT, EffectState.INTENT);

        lab.systems().away("south", true);
        resolved("RESEND_CORRECTED").orThrow();
        assertThat(states("po"))
                .containsExactly(
                        EffectState.WITHDRAWN, EffectState.WITHDRAWN, EffectState.CONFIRMED, EffectState.INTENT);
        lab.systems().away("south", false);
        lab.pass(Duration.ofMinutes(1));

        assertThat(sent("po.create")).containsExactly("po:north:2", "po:south:2");
        assertThat(order.state()).isEqualTo("DONE");
    }
}
