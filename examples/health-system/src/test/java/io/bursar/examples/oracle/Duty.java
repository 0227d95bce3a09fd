package io.bursar.examples.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The acts behind the functions of segregation of duties that concern requisitions and invoices (controls §1). */
enum Duty {
    MAINTAIN_SUPPLIER,
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

    private static final Map<String, Duty> BY_FUNCTION = Map.ofEntries(
            Map.entry("MAINTAIN_SUPPLIER", MAINTAIN_SUPPLIER),
            Map.entry("MAINTAIN_SUPPLIER_BANK", MAINTAIN_SUPPLIER),
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

    static Optional<Duty> of(String function) {
        return Optional.ofNullable(BY_FUNCTION.get(function));
    }

    /** The duty a person performs by firing the row; row 20 has two people, so only its acts tell who did what. */
    static Optional<Duty> of(String workflow, int row) {
        if (workflow.equals(MoveTable.REQUISITION)) {
            return List.of(10, 12, 15, 23).contains(row)
                    ? Optional.of(CREATE_ORDER)
                    : List.of(7, 21, 28).contains(row) ? Optional.of(APPROVE_ORDER) : Optional.empty();
        }
        if (workflow.equals(MoveTable.INVOICE)) {
            return List.of(1, 2, 8, 21).contains(row)
                    ? Optional.of(ENTER_INVOICE)
                    : row == 9 ? Optional.of(APPROVE_INVOICE) : Optional.empty();
        }
        return Optional.empty();
    }
}
