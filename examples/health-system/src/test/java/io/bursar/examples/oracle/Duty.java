package io.bursar.examples.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The acts behind the functions of segregation of duties that concern procure-to-pay (controls §1). */
enum Duty {
    /** Enters or applies a change of supplier data. */
    MAINTAIN_SUPPLIER,
    /** Applies one by office: the steward, the treasury. */
    KEEP_SUPPLIER,
    ENTER_CHANGE,
    APPROVE_CHANGE,
    VERIFY_BANK,
    BLOCK_SUPPLIER,
    REQUEST_PURCHASE,
    CREATE_ORDER,
    APPROVE_ORDER,
    ORDER_REPLENISHMENT,
    POST_RECEIPT,
    ACCEPT_SERVICE,
    ENTER_INVOICE,
    PROPOSE_RESOLUTION,
    APPROVE_RESOLUTION,
    APPROVE_INVOICE,
    APPROVE_BY_ORDER,
    PREPARE_PAYMENT,
    RELEASE_PAYMENT,
    ORDER_CONTROLLED,
    RECEIVE_CONTROLLED,
    RECONCILE_CONTROLLED;

    private static final Map<String, Map<Integer, List<Duty>>> ROWS = Map.of(
            MoveTable.REQUISITION,
            rows(Map.of(
                    List.of(10, 12, 15, 23), List.of(CREATE_ORDER),
                    List.of(7, 21, 28), List.of(APPROVE_ORDER))),
            MoveTable.SUPPLIER,
            rows(Map.of(
                    List.of(1), List.of(MAINTAIN_SUPPLIER, ENTER_CHANGE),
                    List.of(7), List.of(APPROVE_CHANGE),
                    List.of(15), List.of(BLOCK_SUPPLIER))),
            MoveTable.RECEIVING,
            rows(Map.of(
                    List.of(2, 6), List.of(POST_RECEIPT),
                    List.of(8), List.of(ACCEPT_SERVICE))),
            MoveTable.INVOICE,
            rows(Map.of(
                    List.of(1, 2, 8, 21), List.of(ENTER_INVOICE),
                    List.of(9), List.of(APPROVE_INVOICE))),
            MoveTable.EXCEPTION,
            rows(Map.of(
                    List.of(6, 7), List.of(PROPOSE_RESOLUTION),
                    List.of(8), List.of(APPROVE_RESOLUTION))));

    private static final Map<String, Duty> BY_FUNCTION = Map.ofEntries(
            Map.entry("MAINTAIN_SUPPLIER", MAINTAIN_SUPPLIER),
            Map.entry("MAINTAIN_SUPPLIER_BANK", MAINTAIN_SUPPLIER),
            Map.entry("MAINTAIN_BANK", MAINTAIN_SUPPLIER),
            Map.entry("ENTER_SUPPLIER_CHANGE", ENTER_CHANGE),
            Map.entry("VERIFY_SUPPLIER_CHANGE", APPROVE_CHANGE),
            Map.entry("APPROVE_SUPPLIER_CHANGE", APPROVE_CHANGE),
            Map.entry("VERIFY_SUPPLIER_BANK", VERIFY_BANK),
            Map.entry("VERIFY_BANK", VERIFY_BANK),
            Map.entry("REQUEST_PURCHASE", REQUEST_PURCHASE),
            Map.entry("CREATE_PO", CREATE_ORDER),
            Map.entry("APPROVE_REQUISITION", APPROVE_ORDER),
            Map.entry("ORDER_REPLENISHMENT", ORDER_REPLENISHMENT),
            Map.entry("POST_RECEIPT", POST_RECEIPT),
            Map.entry("ACCEPT_SERVICE", ACCEPT_SERVICE),
            Map.entry("ENTER_INVOICE", ENTER_INVOICE),
            Map.entry("PROPOSE_INVOICE_RESOLUTION", PROPOSE_RESOLUTION),
            Map.entry("APPROVE_INVOICE_RESOLUTION", APPROVE_RESOLUTION),
            Map.entry("APPROVE_INVOICE", APPROVE_INVOICE),
            Map.entry("APPROVE_INVOICE_BY_ORDER", APPROVE_BY_ORDER),
            Map.entry("PREPARE_PAYMENT", PREPARE_PAYMENT),
            Map.entry("RELEASE_PAYMENT", RELEASE_PAYMENT),
            Map.entry("ORDER_CONTROLLED", ORDER_CONTROLLED),
            Map.entry("RECEIVE_CONTROLLED", RECEIVE_CONTROLLED),
            Map.entry("RECONCILE_CONTROLLED", RECONCILE_CONTROLLED));

    private static Map<Integer, List<Duty>> rows(Map<List<Integer>, List<Duty>> grouped) {
        Map<Integer, List<Duty>> rows = new HashMap<>();
        grouped.forEach((numbers, duties) -> numbers.forEach(number -> rows.put(number, duties)));
        return rows;
    }

    static Optional<Duty> of(String function) {
        return Optional.ofNullable(BY_FUNCTION.get(function));
    }

    /**
     * The duties a person performs by firing the row, controls §1; W01-20 has two people, and W02-8 differs by stage,
     * so only acts and decisions tell who did what there.
     */
    static List<Duty> of(String workflow, int row) {
        return ROWS.getOrDefault(workflow, Map.of()).getOrDefault(row, List.of());
    }

    /** The duties a person performs by approving a stage of a supplier's case. */
    static List<Duty> ofSupplierStage(Stage stage) {
        List<Duty> duties = new ArrayList<>(List.of(APPROVE_CHANGE));
        if (stage.meaning().startsWith("VERIFY")) {
            duties.add(VERIFY_BANK);
        }
        if (stage.asks("SUPPLIER_STEWARD") || stage.asks("TREASURY")) {
            duties.add(KEEP_SUPPLIER);
            duties.add(MAINTAIN_SUPPLIER);
        }
        return duties;
    }
}
