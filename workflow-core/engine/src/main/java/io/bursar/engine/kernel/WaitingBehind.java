package io.bursar.engine.kernel;

import io.bursar.model.cases.CaseWork;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What waits behind a refused effect, one after another, and was not sent. */
final class WaitingBehind {

    private WaitingBehind() {}

    /** In the order intended. What goes to several systems begins in each of them behind the same effect. */
    static List<Effect> of(CaseWork work, Effect refused) {
        List<Effect> waiting = new ArrayList<>();
        Set<Integer> all = new HashSet<>(Set.of(refused.number()));
        int behind = refused.number();
        for (Effect effect : work.effects()) {
            int after = effect.call().after();
            boolean next = after == behind;
            boolean beside = effect.call().system() != null && all.contains(after);
            if (effect.state() == EffectState.INTENT && (next || beside)) {
                waiting.add(effect);
                all.add(effect.number());
                behind = next ? effect.number() : behind;
            }
        }
        return waiting;
    }
}
