package io.bursar.examples.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Open exceptions stop what they block: written blocks of W01 (BLOCK), any hold of an invoice (HOLD). */
final class HoldRule implements Rule {
    private static final Map<String, List<Integer>> ORDER_BLOCKS = Map.of(
            "REQ_BUDGET_EXCEEDED", List.of(2),
            "REQ_SUPPLIER_INACTIVE", List.of(2, 10, 12, 13, 15, 23),
            "REQ_OFF_CONTRACT", List.of(7, 12),
            "REQ_SPLIT_SUSPECT", List.of(5, 7),
            "REQ_UNRATIFIED", List.of(18),
            "REQ_DEA_FORM_EXPIRED", List.of(16, 17));
    /** Matched, posted, scheduled, paid. */
    private static final Set<Integer> INVOICE_GOES_ON = Set.of(6, 11, 12, 14);

    private static final int POST = 11;
    /** Its written block leaves posting alone (canonical W05). */
    private static final String SUPPLIER_BLOCKED = "INV_SUPPLIER_BLOCKED";

    private final Map<Integer, Set<Integer>> suspects = new HashMap<>();

    @Override
    public void recordStarts(Scene scene) {
        suspects.clear();
    }

    @Override
    public void event(Scene scene) {
        if (scene.is("moved")) {
            int row = MoveTable.fired(scene.story().workflow, scene.body());
            suspects.computeIfAbsent(row, any -> new HashSet<>())
                    .addAll(scene.story().work.exceptions.keySet());
        }
    }

    /** Only what is still open when the record ends: a record may lift a hold and go on. */
    @Override
    public void recordEnds(Scene scene) {
        suspects.forEach((row, numbers) -> numbers.stream()
                .map(number -> scene.story().work.exceptions.getOrDefault(number, ""))
                .filter(code -> stops(scene, row, code))
                .findFirst()
                .ifPresent(code -> scene.found(
                        scene.invoice() ? "HOLD" : "BLOCK", "row " + row + " fires while " + code + " is open")));
    }

    private static boolean stops(Scene scene, int row, String code) {
        if (scene.requisition()) {
            return ORDER_BLOCKS.getOrDefault(code, List.of()).contains(row);
        }
        boolean hold = code.startsWith("INV_") && !(row == POST && code.equals(SUPPLIER_BLOCKED));
        return scene.invoice() && hold && INVOICE_GOES_ON.contains(row);
    }
}
