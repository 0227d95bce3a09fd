package io.bursar.examples.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States and rows of a workflow; {@link StreamTables} has them. */
final class MoveTable {
    static final String REQUISITION = "p2p.requisition";
    static final String SUPPLIER = "p2p.supplier";
    static final String RECEIVING = "p2p.receiving";
    static final String INVOICE = "p2p.invoice";
    static final String EXCEPTION = "p2p.invoice-exception";

    /** Who fires a row. */
    enum Who {
        PERSON,
        ENGINE,
        EITHER,
        APPROVER
    }

    private static final Set<String> GIVEN_UP = Set.of("RETURNED", "REJECTED", "CANCELLED", "DECLINED", "REVERSED");

    private final Map<String, String> phases =
            new HashMap<>(Map.of("RETURNED", "INI", "REJECTED", "END", "CANCELLED", "END"));
    private final List<String> order = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private String firstValidation = "";

    MoveTable(String states, String table) {
        for (String state : states.split(" ", -1)) {
            String name = state.substring(0, state.indexOf('('));
            phases.put(name, state.substring(state.indexOf('(') + 1, state.length() - 1));
            order.add(name);
            firstValidation = firstValidation.isEmpty() && phase(name).equals("VAL") ? name : firstValidation;
        }
        for (String line : table.strip().split("\n", -1)) {
            String[] cells = line.split(" ", -1);
            rows.add(new Row(
                    Integer.parseInt(cells[0]),
                    List.of(cells[1].split(",")),
                    List.of(cells[2].split(",")),
                    cells[3],
                    who(cells[4])));
        }
    }

    static Optional<MoveTable> of(String workflow) {
        return Optional.ofNullable(StreamTables.TABLES.get(workflow));
    }

    private static Who who(String cell) {
        return switch (cell) {
            case "P" -> Who.PERSON;
            case "S" -> Who.ENGINE;
            case "A" -> Who.APPROVER;
            default -> Who.EITHER;
        };
    }

    /** Who fires the row of that number; {@link Who#EITHER} where there is none. */
    Who who(int number) {
        return rows.stream()
                .filter(row -> row.number == number)
                .map(Row::who)
                .findFirst()
                .orElse(Who.EITHER);
    }

    /** Whether an event in a state is the engine's alone, whatever row it leads to. */
    boolean enginesAlone(String state, String event) {
        List<Row> named = rows.stream()
                .filter(row -> row.from.contains(state) && row.on.contains(event))
                .toList();
        return !named.isEmpty() && named.stream().allMatch(row -> row.who == Who.ENGINE);
    }

    /**
     * Whether the move leads on in the order of the states, not to the same state, back, or to an end without success.
     */
    boolean forward(String from, String to) {
        return !GIVEN_UP.contains(to) && order.contains(from) && order.indexOf(to) > order.indexOf(from);
    }

    /** Phase of a state, empty for states the table does not name. */
    String phase(String state) {
        return phases.getOrDefault(state, "");
    }

    String firstValidation() {
        return firstValidation;
    }

    /**
     * The row the move is: the one it names, or for the numbers from 100 on, under which a definition writes what the
     * text says beside its table, the row with the same from, event and target. A decision whose row was blocked takes
     * it later under a word of its own (canonical X7), and a row that stays where it is moves nothing.
     */
    Optional<Integer> row(int named, Move move) {
        Move told = named >= 100 ? move.asDecided() : move;
        Optional<Integer> own = rows.stream()
                .filter(row -> (row.number == named || named >= 100) && row.is(told))
                .map(Row::number)
                .findFirst();
        return own.isEmpty() && named >= 100 && move.from().equals(move.to()) ? Optional.of(named) : own;
    }

    /** The row a moved event fires: of the table where it is one, else the number it names. */
    static int fired(String workflow, Json moved) {
        int named = moved.at("row").whole();
        return of(workflow).flatMap(table -> table.row(named, Move.of(moved))).orElse(named);
    }

    /** A move as the log tells it. */
    record Move(String from, String on, String to) {
        static Move of(Json moved) {
            return new Move(
                    moved.at("from").text(),
                    moved.at("on").text(),
                    moved.at("to").text());
        }

        Move asDecided() {
            return switch (on) {
                case "approvalStands" -> new Move(from, "approve", to);
                case "rejectionStands" -> new Move(from, "reject", to);
                default -> this;
            };
        }
    }

    private record Row(int number, List<String> from, List<String> on, String to, Who who) {
        boolean is(Move move) {
            return from.contains(move.from)
                    && on.contains(move.on)
                    && (to.equals("same") ? move.from : to).equals(move.to);
        }
    }
}
