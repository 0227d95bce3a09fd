package io.bursar.examples.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Open exceptions stop what they block (canonical X7): the rows written beside their code, the forward rows out of the
 * state they were raised in where nothing is written (BLOCK), any hold of an invoice (HOLD).
 */
final class HoldRule implements Rule {
    private static final Map<String, List<Integer>> WRITTEN = Map.of(
            "REQ_BUDGET_EXCEEDED", List.of(2),
            "REQ_SUPPLIER_INACTIVE", List.of(2, 10, 12, 13, 15, 23),
            "REQ_OFF_CONTRACT", List.of(7, 12),
            "REQ_SPLIT_SUSPECT", List.of(5, 7),
            "REQ_UNRATIFIED", List.of(18),
            "REQ_DEA_FORM_EXPIRED", List.of(16, 17),
            "SUP_POSSIBLE_EXCLUSION", List.of(4),
            "SUP_BAA_MISSING", List.of(8),
            "RCV_OVER", List.of(4));
    /** Codes of the workflows in which unwritten blocks are judged: their own, and those every workflow has. */
    private static final Pattern UNWRITTEN = Pattern.compile("(SUP|RCV|POL|DATA|DOC|DUP)_.*|SYS_READBACK_DIFF");

    private static final Pattern BLOCKS_NOTHING = Pattern.compile(".*_(LATE|OVERDUE|OVERSTAY|ORPHAN|REPEAT|BREACH)");
    /** Rows that facts fire: blocks stop acts and sends, never facts. */
    private static final Map<String, Set<Integer>> BY_FACT = Map.of(
            MoveTable.SUPPLIER, Set.of(5, 13), MoveTable.RECEIVING, Set.of(1), MoveTable.EXCEPTION, Set.of(5, 13));
    /** Matched, posted, scheduled, paid. */
    private static final Set<Integer> INVOICE_GOES_ON = Set.of(6, 11, 12, 14);

    /** Its written block is payment alone (canonical W05): what may be posted may be matched. */
    private static final String SUPPLIER_BLOCKED = "INV_SUPPLIER_BLOCKED";

    private static final Set<Integer> PAYS = Set.of(12, 14);

    private final List<Move> moves = new ArrayList<>();
    private final Set<Integer> openBefore = new HashSet<>();

    /** A move and what was open when it was made. */
    private record Move(int row, String from, String to, Set<Integer> open) {}

    @Override
    public void recordStarts(Scene scene) {
        moves.clear();
        openBefore.clear();
        openBefore.addAll(scene.story().work.exceptions.keySet());
    }

    @Override
    public void event(Scene scene) {
        if (scene.is("moved")) {
            moves.add(new Move(
                    MoveTable.fired(scene.story().workflow, scene.body()),
                    scene.body().at("from").text(),
                    scene.body().at("to").text(),
                    new HashSet<>(scene.story().work.exceptions.keySet())));
        }
    }

    /** Only what is still open when the record ends: a record may lift a hold and go on. */
    @Override
    public void recordEnds(Scene scene) {
        for (Move move : moves) {
            move.open.stream()
                    .filter(number -> stops(scene, move, number))
                    .map(scene.story().work.exceptions::get)
                    .findFirst()
                    .ifPresent(code -> scene.found(
                            scene.invoice() ? "HOLD" : "BLOCK",
                            "row " + move.row + " fires while " + code + " is open"));
        }
    }

    private boolean stops(Scene scene, Move move, int number) {
        String code = scene.story().work.exceptions.getOrDefault(number, "");
        if (scene.invoice()) {
            Set<Integer> stopped = code.equals(SUPPLIER_BLOCKED) ? PAYS : INVOICE_GOES_ON;
            return code.startsWith("INV_") && stopped.contains(move.row);
        }
        if (WRITTEN.containsKey(code)) {
            return WRITTEN.get(code).contains(move.row);
        }
        boolean judged = BY_FACT.containsKey(scene.story().workflow)
                && openBefore.contains(number)
                && UNWRITTEN.matcher(code).matches()
                && !BLOCKS_NOTHING.matcher(code).matches();
        return judged
                && move.row > 0
                && !BY_FACT.get(scene.story().workflow).contains(move.row)
                && move.from.equals(scene.story().work.raisedIn(number))
                && MoveTable.of(scene.story().workflow)
                        .filter(table -> table.forward(move.from, move.to))
                        .isPresent();
    }
}
