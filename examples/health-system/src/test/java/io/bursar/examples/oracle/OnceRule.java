package io.bursar.examples.oracle;

import java.util.Set;

/**
 * One order per case (REQ-I5), one posting per invoice, one supplier per onboarding, and nothing confirmed is done
 * again; keys are unique.
 */
final class OnceRule implements Rule {
    private static final Set<String> SINGLE =
            Set.of(EffectBook.CREATE_ORDER, EffectBook.POST_INVOICE, EffectBook.CREATE_SUPPLIER);
    /** A hold may be placed again after it was lifted, a message sent again. */
    private static final Set<String> MAY_REPEAT =
            Set.of("invoice.hold", "invoice.release", "payment.stop", "notify.send", "budget.release");

    private final SeenOnce keys;

    OnceRule(SeenOnce keys) {
        this.keys = keys;
    }

    @Override
    public void event(Scene scene) {
        if (!scene.is("effect-intended")) {
            return;
        }
        EffectBook.Effect intended = new EffectBook.Effect(
                scene.body().at("effect").whole(), scene.body(), scene.record().seq());
        String key = scene.body().at("key").text();
        if (!key.isEmpty() && !keys.first(scene.record().caseId() + " " + intended.capability + " " + key)) {
            scene.found("KEY", "idempotency key of " + intended.capability + " was used before");
        }
        for (EffectBook.Effect earlier : scene.story().effects.all()) {
            if (repeats(scene, earlier, intended)) {
                scene.found(
                        intended.capability.equals(EffectBook.CREATE_ORDER) ? "REQ-I5" : "REPEAT",
                        intended.capability + " is intended again while effect " + earlier.number + " stands");
                return;
            }
        }
    }

    @Override
    public void recordEnds(Scene scene) {
        boolean ordered = scene.requisition() && (scene.movedBy(13) || scene.movedBy(18));
        EffectBook effects = scene.story().effects;
        if (ordered && effects.of(EffectBook.CREATE_ORDER).stream().noneMatch(effects::stands)) {
            scene.found("REQ-I5", "the case goes on as ordered but no order is confirmed");
        }
    }

    private static boolean repeats(Scene scene, EffectBook.Effect earlier, EffectBook.Effect intended) {
        boolean alive = earlier.pending() || scene.story().effects.stands(earlier);
        if (!alive || earlier.isUndo() || intended.isUndo() || !earlier.capability.equals(intended.capability)) {
            return false;
        }
        return SINGLE.contains(intended.capability)
                || (!MAY_REPEAT.contains(intended.capability) && earlier.confirmed() && same(earlier, intended));
    }

    private static boolean same(EffectBook.Effect earlier, EffectBook.Effect intended) {
        return java.util.List.of("alias", "businessKey", "arguments").stream()
                .allMatch(field -> earlier.intent.at(field).equals(intended.intent.at(field)));
    }
}
