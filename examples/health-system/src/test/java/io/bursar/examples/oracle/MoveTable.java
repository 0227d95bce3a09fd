package io.bursar.examples.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** States and rows of W01 and W04, copied by hand from the tables of the domain contract (canonical §2). */
final class MoveTable {
    static final String REQUISITION = "p2p.requisition";
    static final String INVOICE = "p2p.invoice";

    private static final Map<String, MoveTable> TABLES = Map.of(
            REQUISITION,
            new MoveTable(
                    "DRAFT(INI) SUBMITTED(VAL) VALIDATED(ROU) PENDING_APPROVAL(APP) APPROVED(FUL) SOURCING(FUL)"
                            + " PO_PENDING(FUL) PO_ISSUED(FUL) PO_ACKNOWLEDGED(FUL) PARTIALLY_RECEIVED(FUL)"
                            + " FULFILLED(REC) CLOSED(END)",
                    """
                    1 DRAFT submit SUBMITTED
                    2 SUBMITTED validationPassed VALIDATED
                    3 SUBMITTED validationFailed RETURNED
                    4 VALIDATED planReady PENDING_APPROVAL
                    5 VALIDATED standingApproval APPROVED
                    6 PENDING_APPROVAL approve PENDING_APPROVAL
                    7 PENDING_APPROVAL approve APPROVED
                    8 PENDING_APPROVAL reject REJECTED
                    9 APPROVED sourceRequired SOURCING
                    10 SOURCING award PO_PENDING
                    11 SOURCING award PENDING_APPROVAL
                    12 APPROVED createPo PO_PENDING
                    13 PO_PENDING poCreated PO_ISSUED
                    14 PO_ISSUED acknowledged PO_ACKNOWLEDGED
                    15 PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED changeOrder PENDING_APPROVAL
                    16 PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED receiptPosted PARTIALLY_RECEIVED
                    17 PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED receiptPosted FULFILLED
                    18 FULFILLED reconcileOk CLOSED
                    19 PO_ISSUED,PO_ACKNOWLEDGED cancelPo CANCELLED
                    20 DRAFT submitEmergency PO_PENDING
                    21 PENDING_APPROVAL approve PO_PENDING
                    22 PENDING_APPROVAL reject PO_ISSUED
                    23 PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED changeOrder PO_PENDING
                    24 PO_PENDING poChanged PO_ISSUED
                    25 PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED closeShort FULFILLED
                    29 PO_PENDING poChanged FULFILLED
                    26 PARTIALLY_RECEIVED,FULFILLED receiptReversed PARTIALLY_RECEIVED
                    27 PARTIALLY_RECEIVED,FULFILLED receiptReversed PO_ISSUED
                    28 PO_PENDING,PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED,FULFILLED ratify same
                    """),
            INVOICE,
            new MoveTable(
                    "DRAFT(INI) RECEIVED(INI) CAPTURED(VAL) MATCHING(VAL) CODING(ROU) PENDING_APPROVAL(APP)"
                            + " APPROVED(FUL) POSTED(FUL) SCHEDULED(FUL) PAID(REC) CLEARED(END) REVERSED(END)",
                    """
                    1 DRAFT receive RECEIVED
                    2 RECEIVED extracted CAPTURED
                    3 CAPTURED duplicateFound CAPTURED
                    4 CAPTURED toMatch MATCHING
                    5 CAPTURED toCoding CODING
                    6 MATCHING matched APPROVED
                    7 MATCHING mismatch MATCHING
                    8 CODING coded PENDING_APPROVAL
                    9 PENDING_APPROVAL approve APPROVED
                    10 PENDING_APPROVAL reject REJECTED
                    11 APPROVED post POSTED
                    12 POSTED schedule SCHEDULED
                    13 SCHEDULED holdPlaced POSTED
                    14 SCHEDULED paymentReleased PAID
                    15 PAID cleared CLEARED
                    16 PAID returned POSTED
                    17 POSTED reverse REVERSED
                    18 CODING standingApproval APPROVED
                    19 CAPTURED,MATCHING,CODING,PENDING_APPROVAL,APPROVED duplicateConfirmed CANCELLED
                    20 CAPTURED,MATCHING,CODING returnToSupplier REJECTED
                    21 CODING creditCoded APPROVED
                    """));

    private final Map<String, String> phases =
            new HashMap<>(Map.of("RETURNED", "INI", "REJECTED", "END", "CANCELLED", "END"));
    private final List<Row> rows = new ArrayList<>();
    private String firstValidation = "";

    private MoveTable(String states, String table) {
        for (String state : states.split(" ", -1)) {
            String name = state.substring(0, state.indexOf('('));
            phases.put(name, state.substring(state.indexOf('(') + 1, state.length() - 1));
            firstValidation = firstValidation.isEmpty() && phase(name).equals("VAL") ? name : firstValidation;
        }
        for (String line : table.strip().split("\n", -1)) {
            String[] cells = line.split(" ", -1);
            rows.add(new Row(Integer.parseInt(cells[0]), List.of(cells[1].split(",")), cells[2], cells[3]));
        }
    }

    static Optional<MoveTable> of(String workflow) {
        return Optional.ofNullable(TABLES.get(workflow));
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

    private record Row(int number, List<String> from, String on, String to) {
        boolean is(Move move) {
            return from.contains(move.from)
                    && on.equals(move.on)
                    && (to.equals("same") ? move.from : to).equals(move.to);
        }
    }
}
