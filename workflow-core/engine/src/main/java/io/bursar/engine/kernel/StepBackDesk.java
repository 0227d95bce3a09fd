package io.bursar.engine.kernel;

import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a step back whose effect was refused (canonical X3): what waited behind it is withdrawn, what was confirmed
 * before it is undone in reverse order, and then the case stands again where the step began. After a material change it
 * stands where it is validated, so that people are asked again.
 */
final class StepBackDesk {

    private static final String EVENT = "stepBack";

    private final Proceeding proceeding;
    private final Desks desks;

    StepBackDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    void stepBack(Effect refused, boolean material) {
        String here = proceeding.here().status().state();
        if (here.equals(CaseStatus.ON_HOLD)) {
            throw new Refusal(Finding.error("SYS_ON_HOLD", "The case is on hold"));
        }
        String to = target(refused, material);
        if (refused.call().system() != null) {
            undo(refused);
        }
        List<Effect> done = confirmedBefore(refused);
        WaitingBehind.of(proceeding.here().work(), refused).forEach(desks.effects()::withdraw);
        desks.effects().withdraw(refused);
        int before = proceeding.here().work().effects().size();
        int last = 0;
        for (Effect effect : done) {
            last = desks.effects().undo(effect, undo(effect), last);
        }
        if (material || phase(to).compareTo(Phase.APPROVE) < 0) {
            desks.approvals().voidDecisions();
        }
        if (!to.equals(here)) {
            desks.tasks().leave(EVENT);
        }
        if (done.isEmpty()) {
            goBack(here, to);
        } else {
            waitFor(before, to);
        }
    }

    private String target(Effect refused, boolean material) {
        String issuedIn = refused.call().issuedIn();
        if (issuedIn == null) {
            throw new Refusal(Finding.error("EXC_NO_WAY_BACK", "The log does not say where this step began"));
        }
        return material && phase(issuedIn).compareTo(Phase.APPROVE) > 0
                ? proceeding
                        .definition()
                        .graph()
                        .firstValidation()
                        .map(state -> state.name())
                        .orElse(issuedIn)
                : issuedIn;
    }

    private Phase phase(String state) {
        return proceeding.definition().graph().state(state).phase();
    }

    /** What the same step had done before the refusal, newest first. */
    private List<Effect> confirmedBefore(Effect refused) {
        List<Effect> done = new ArrayList<>();
        int after = refused.call().after();
        while (after > 0) {
            Effect effect = proceeding.here().work().effect(after).orElseThrow();
            if (effect.state() == EffectState.CONFIRMED && effect.call().undoes() == 0) {
                undo(effect);
                done.add(effect);
            }
            after = effect.call().after();
        }
        return done;
    }

    /** What takes an effect back; where nothing does, neither does a step back. */
    private String undo(Effect effect) {
        String undo = desks.effects().spec(effect.call().alias()).consequences().undo();
        // what other systems have done, or are about to do, is not on the way back from this one
        if (undo == null || effect.call().system() != null) {
            throw new Refusal(
                    Finding.error("EXC_NO_UNDO", "What this step has done already cannot be taken back by a step back")
                            .with("effect", effect.call().alias()));
        }
        return undo;
    }

    private void goBack(String here, String to) {
        if (Book.of(proceeding.here().work()).has(Book.PENDING)) {
            proceeding.happen(Happenings.of(EventCode.ROW_PENDING, RecordValue.EMPTY));
        }
        if (!to.equals(here)) {
            desks.clocks().steppedBack(here, to);
            desks.rows().move(0, EVENT, to);
        }
    }

    /** The case stands back once everything is undone; until then no other row fires. */
    private void waitFor(int before, String to) {
        List<DecimalValue> undos = new ArrayList<>();
        for (int number = before + 1;
                number <= proceeding.here().work().effects().size();
                number++) {
            undos.add(DecimalValue.of(number));
        }
        desks.clocks().steppedBack(proceeding.here().status().state(), to);
        proceeding.happen(Happenings.of(
                EventCode.ROW_PENDING,
                Data.record()
                        .put("row", 0)
                        .put("event", EVENT)
                        .put("to", to)
                        .put("effects", Data.list(undos))
                        .build()));
    }
}
