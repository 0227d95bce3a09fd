package io.bursar.engine.kernel;

import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import java.util.ArrayList;
import java.util.List;

/** Which effects of an alias count: those of its latest intent, neither withdrawn nor taken back. */
final class LiveEffects {

    /**
     * The version of the kernel since which what was confirmed stands while the rest of its intent is repaired
     * (canonical X2, X3).
     */
    static final int REPAIRS_SINCE = 4;

    private final Proceeding proceeding;

    LiveEffects(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /** The effects of an alias that count, in the order of their items. */
    List<Effect> of(String alias) {
        List<Effect> live = new ArrayList<>();
        for (Effect effect : proceeding.here().work().effects()) {
            boolean counts = effect.state() != EffectState.WITHDRAWN && effect.state() != EffectState.UNDONE;
            if (counts && effect.call().alias().equals(alias)) {
                live.removeIf(older -> isReplaced(older, effect));
                live.add(effect);
            }
        }
        return live;
    }

    private boolean isReplaced(Effect older, Effect by) {
        boolean gone = proceeding.kernel() < REPAIRS_SINCE
                ? older.state() == EffectState.REJECTED
                : older.number() == by.call().repairs();
        return gone || !step(first(older)).equals(step(first(by)));
    }

    /** What was intended first, of which the others are repairs. */
    private Effect first(Effect effect) {
        Effect first = effect;
        while (first.call().repairs() > 0) {
            first = proceeding.here().work().effect(first.call().repairs()).orElseThrow();
        }
        return first;
    }

    /** The key ends in the step, so that items of one intent share it. */
    static String step(Effect effect) {
        String key = effect.call().idempotencyKey();
        return key.substring(key.lastIndexOf(':') + 1);
    }
}
