package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is ordered or posted is what was approved, plus at most the lesser of 5 % and USD 250 (REQ-I2, canonical
 * §1.6-8).
 */
final class ApprovedTotalRule implements Rule {
    private final Set<Integer> said = new HashSet<>();

    @Override
    public void recordEnds(Scene scene) {
        boolean seen = scene.story().work.exceptions.containsValue("SYS_READBACK_DIFF"); // somebody is at it
        if (seen || (!scene.requisition() && !scene.invoice())) {
            return;
        }
        for (EffectBook.Effect effect : scene.story().effects.all()) {
            boolean now = effect.intendedSeq == scene.record().seq()
                    || effect.confirmedSeq == scene.record().seq();
            if (now
                    && !effect.isUndo()
                    && scene.story().approvals.exceededBy(amount(scene, effect))
                    && said.add(effect.number)) {
                scene.found(
                        scene.invoice() ? "MATERIAL" : "REQ-I2",
                        effect.capability + " of " + amount(scene, effect) + " is above the approved total "
                                + scene.story().approvals.approvedTotal.orElseThrow());
            }
        }
        boolean ratified = scene.requisition() && scene.movedBy(28) && scene.story().approvals.satisfied;
        Optional<BigDecimal> total = scene.story().field("total").amount();
        if (ratified && total.filter(scene.story().approvals::exceededBy).isPresent()) {
            scene.found("REQ-I2", "the emergency order of " + total.get() + " is above the ratified total");
        }
    }

    /** What the system of record says it is, else what the case says; zero for effects that commit no total. */
    private static BigDecimal amount(Scene scene, EffectBook.Effect effect) {
        boolean order =
                effect.capability.equals(EffectBook.CREATE_ORDER) || effect.capability.equals(EffectBook.CHANGE_ORDER);
        boolean posting = effect.capability.equals(EffectBook.POST_INVOICE);
        if (!order && !posting) {
            return BigDecimal.ZERO;
        }
        return Stream.of(
                        effect.result.at("total").amount(),
                        effect.result.at("gross").amount(),
                        scene.story().field(order ? "total" : "gross").amount())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
