package io.bursar.engine.kernel;

import io.bursar.definition.effect.EffectSpec;
import io.bursar.engine.command.Settlement;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records what came of effects, and what follows at once: data, exceptions, their end (canonical X2–X4, CT17, CT18).
 */
final class SettlementDesk {

    static final String UNKNOWN = "SYS_EFFECT_UNKNOWN";
    static final String REJECTED = "SYS_CONNECTOR_REJECT";
    static final String UNDO_FAILED = "SYS_UNDO_FAILED";

    private final Proceeding proceeding;
    private final Desks desks;

    SettlementDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    boolean settle(Wish.Settle settle) {
        if (proceeding.command().actor().kind() != Actor.Kind.SYSTEM) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "Only the engine reports what came of an effect"));
        }
        for (Settlement settlement : settle.settlements()) {
            Optional<Effect> effect = proceeding.here().work().effect(settlement.effect());
            if (effect.isPresent() && effect.get().state().pending()) {
                settleOne(effect.get(), understood(effect.get(), settlement));
            }
        }
        if (proceeding.events().isEmpty()) {
            throw new Refusal(Finding.info("SYS_SETTLED", "What came of these effects is known already"));
        }
        return true;
    }

    static String about(int effect) {
        return ExceptionDesk.EFFECT + effect;
    }

    /** A refusal that says nothing is left to do is as good as done. */
    private Settlement understood(Effect effect, Settlement settlement) {
        String code = settlement.code();
        if (settlement.state() != EffectState.REJECTED || code == null) {
            return settlement;
        }
        Set<String> alreadyDone =
                desks.effects().spec(effect.call().alias()).consequences().alreadyDone();
        return alreadyDone.contains(code) ? Settlement.confirmed(effect.number(), code, RecordValue.EMPTY) : settlement;
    }

    private void settleOne(Effect effect, Settlement settlement) {
        if (settlement.state() == effect.state() && settlement.state() == EffectState.UNKNOWN) {
            // still unknown: only the next look-up changes
            lookUp(settlement);
            proceeding.happen(outcome(settlement));
            return;
        }
        proceeding.happen(outcome(settlement));
        if (proceeding.here().status().terminal()) {
            // what nobody waited for, such as a notice, is answered after the end; an ended case opens no exception
            // (G10)
            lookUp(settlement);
            return;
        }
        switch (settlement.state()) {
            case CONFIRMED -> confirmed(effect, settlement.result());
            case REJECTED -> rejected(effect, settlement);
            case UNKNOWN -> {
                lookUp(settlement);
                desks.exceptions().raise(UNKNOWN, about(effect.number()), false);
            }
            case PARKED -> {
                closeDoubt(effect.number());
                desks.exceptions().raise(parked(settlement), about(effect.number()), false);
            }
            case INTENT, WITHDRAWN, UNDONE -> {
                // not something a dispatcher reports
            }
        }
    }

    /** Why nobody goes on by itself: found different, in doubt, or never sent (canonical §1.7, X4). */
    private static String parked(Settlement settlement) {
        String reason = settlement.code() == null ? "" : settlement.code();
        return switch (reason) {
            case "FOUND_DIFFERENT" -> "SYS_READBACK_DIFF";
            case "ABSENT_WITH_DOUBT" -> UNKNOWN;
            default -> RuleLoop.UNAVAILABLE;
        };
    }

    private void lookUp(Settlement settlement) {
        if (settlement.lookUpAt() != null) {
            proceeding.lookUp(settlement.effect(), settlement.lookUpAt());
        }
    }

    private static io.bursar.model.cases.CaseEvent outcome(Settlement settlement) {
        return Happenings.of(EventCode.EFFECT_OUTCOME, settlement.toData());
    }

    private void confirmed(Effect effect, RecordValue result) {
        closeDoubt(effect.number());
        EffectSpec spec = desks.effects().spec(effect.call().alias());
        TreeMap<String, DataValue> changed = new TreeMap<>();
        spec.consequences()
                .sets()
                .forEach((field, from) -> result.at(from).ifPresent(value -> changed.put(field, value)));
        if (!changed.isEmpty()) {
            proceeding.happen(Happenings.dataSet(new RecordValue(changed)));
        }
    }

    private void rejected(Effect effect, Settlement settlement) {
        closeDoubt(effect.number());
        String code = settlement.code() == null ? "" : settlement.code();
        EffectSpec spec = desks.effects().spec(effect.call().alias());
        ExceptionCode mapped = spec.consequences().rejected().get(code);
        String raised = effect.call().undoes() > 0 ? UNDO_FAILED : mapped == null ? REJECTED : mapped.value();
        desks.exceptions().raise(raised, about(effect.number()), false);
    }

    private void closeDoubt(int effect) {
        for (String code : List.of(UNKNOWN, RuleLoop.UNAVAILABLE)) {
            Optional<ExceptionCase> doubt = desks.exceptions().find(code, about(effect));
            doubt.ifPresent(open -> desks.exceptions().close(open, "ANSWERED"));
        }
    }
}
