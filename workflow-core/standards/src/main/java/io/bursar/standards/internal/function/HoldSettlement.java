package io.bursar.standards.internal.function;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which holds of a match are still to be settled. A hold is settled when people were asked about exactly these figures
 * and their resolution gives way for this kind of hold (canonical W05); other figures are another hold.
 */
final class HoldSettlement {

    private final FactFields facts;
    private final Set<DataValue> asked;

    private HoldSettlement(FactFields facts, Set<DataValue> asked) {
        this.facts = facts;
        this.asked = asked;
    }

    static Optional<DataValue> of(FactFields facts) {
        return facts.items("holds").flatMap(holds -> {
            Set<DataValue> asked = new HashSet<>(facts.items("asked").orElse(List.of()));
            return new HoldSettlement(facts, asked).settle(holds);
        });
    }

    private Optional<DataValue> settle(List<DataValue> holds) {
        List<FactFields> read = facts.records("holds").orElse(List.of());
        if (read.size() != holds.size()) {
            return Optional.empty();
        }
        Data.Builder result = Data.record();
        boolean fresh = read.stream().anyMatch(hold -> !asked.contains(hold.record()));
        boolean raised = read.stream().allMatch(hold -> asked.contains(hold.record()) || open(codeOf(hold)));
        boolean clear = read.stream().allMatch(this::settled);
        boolean returned = false;
        for (HoldCode code : HoldCode.values()) {
            boolean here = read.stream().anyMatch(hold -> codeOf(hold) == code && !settled(hold));
            boolean back = here && !open(code) && resolution(code).equals(Optional.of(HoldCode.RETURN));
            result.put(code.code(), here && !back);
            returned = returned || back;
        }
        return Optional.of(result.put("fresh", fresh)
                .put("ask", fresh && raised)
                .put("clear", clear)
                .put("returned", returned)
                .build());
    }

    private boolean settled(FactFields hold) {
        HoldCode code = codeOf(hold);
        return asked.contains(hold.record())
                && !open(code)
                && resolution(code).filter(code::settledBy).isPresent();
    }

    private boolean open(HoldCode code) {
        return facts.isTrue(code.argument() + "Open");
    }

    private Optional<String> resolution(HoldCode code) {
        return facts.text(code.argument());
    }

    private static HoldCode codeOf(FactFields hold) {
        return HoldCode.ofCode(hold.text("code").orElse(""));
    }
}
