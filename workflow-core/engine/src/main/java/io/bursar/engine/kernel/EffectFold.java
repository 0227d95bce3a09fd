package io.bursar.engine.kernel;

import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.CaseWork;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.List;

/** Effects as events change them. */
final class EffectFold {

    private EffectFold() {}

    static CaseWork apply(CaseWork work, CaseEvent event) {
        RecordValue body = event.body();
        return switch (event.code()) {
            case EFFECT_INTENDED -> added(work, Effect.from(body));
            case EFFECT_OUTCOME ->
                changed(
                        work,
                        number(body),
                        EffectState.ofCode(body.text("state").orElseThrow()),
                        new Effect.Answer(
                                body.text("reference").orElse(null),
                                body.record("result"),
                                body.text("code").orElse(null)));
            case EFFECT_WITHDRAWN -> changed(work, number(body), EffectState.WITHDRAWN, Effect.Answer.NONE);
            default -> throw new IllegalArgumentException("Not an event of effects");
        };
    }

    private static int number(RecordValue body) {
        return body.decimal("effect").orElseThrow().intValueExact();
    }

    private static CaseWork added(CaseWork work, Effect effect) {
        List<Effect> effects = new ArrayList<>(work.effects());
        effects.add(effect);
        return with(work, effects);
    }

    private static CaseWork changed(CaseWork work, int number, EffectState state, Effect.Answer answer) {
        List<Effect> effects = new ArrayList<>();
        int undone = 0;
        for (Effect effect : work.effects()) {
            if (effect.number() == number) {
                effects.add(effect.with(state, answer));
                undone = state == EffectState.CONFIRMED ? effect.call().undoes() : 0;
            } else {
                effects.add(effect);
            }
        }
        if (undone > 0) {
            int taken = undone;
            effects.replaceAll(
                    effect -> effect.number() == taken ? effect.with(EffectState.UNDONE, effect.answer()) : effect);
        }
        return with(work, effects);
    }

    private static CaseWork with(CaseWork work, List<Effect> effects) {
        return new CaseWork(work.tasks(), effects, work.exceptions(), work.approvals(), work.clocks(), work.book());
    }
}
