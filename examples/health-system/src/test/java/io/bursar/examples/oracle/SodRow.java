package io.bursar.examples.oracle;

import static io.bursar.examples.oracle.Duty.*;

import java.util.List;
import java.util.Set;

/** The rows of controls §1 that concern requisitions and invoices: no person does one of each side within the scope. */
record SodRow(String id, Set<Duty> one, Set<Duty> other, Scope scope) {
    /** Days of the object scope of SOD-01. */
    static final int OBJECT_DAYS = 30;

    enum Scope {
        CASE,
        CHAIN,
        OBJECT
    }

    static final List<SodRow> ROWS = List.of(
            new SodRow(
                    "SOD-01",
                    Set.of(MAINTAIN_SUPPLIER),
                    Set.of(CREATE_ORDER, ENTER_INVOICE, APPROVE_INVOICE),
                    Scope.OBJECT),
            new SodRow(
                    "SOD-02",
                    Set.of(CREATE_ORDER, APPROVE_ORDER, ORDER_REPLENISHMENT),
                    Set.of(POST_RECEIPT),
                    Scope.CHAIN),
            new SodRow("SOD-02", Set.of(CREATE_ORDER, REQUEST_PURCHASE), Set.of(ACCEPT_SERVICE), Scope.CHAIN),
            new SodRow("SOD-03", Set.of(APPROVE_ORDER), Set.of(ENTER_INVOICE, PROPOSE_RESOLUTION), Scope.CHAIN),
            new SodRow("SOD-07", Set.of(POST_RECEIPT, ACCEPT_SERVICE), Set.of(ENTER_INVOICE), Scope.CHAIN),
            new SodRow(
                    "SOD-08",
                    Set.of(ENTER_INVOICE, PROPOSE_RESOLUTION),
                    Set.of(APPROVE_INVOICE, APPROVE_RESOLUTION),
                    Scope.CASE),
            new SodRow(
                    "SOD-09",
                    Set.of(ENTER_INVOICE, APPROVE_INVOICE, APPROVE_BY_ORDER),
                    Set.of(RELEASE_PAYMENT),
                    Scope.CHAIN),
            new SodRow("SOD-10", Set.of(PREPARE_PAYMENT), Set.of(RELEASE_PAYMENT), Scope.CASE),
            new SodRow(
                    "SOD-15",
                    Set.of(ORDER_CONTROLLED),
                    Set.of(RECEIVE_CONTROLLED, RECONCILE_CONTROLLED, POST_RECEIPT),
                    Scope.CHAIN));

    boolean conflict(Acts.Act a, Acts.Act b) {
        boolean opposite = (one.contains(a.duty()) && other.contains(b.duty()))
                || (one.contains(b.duty()) && other.contains(a.duty()));
        return opposite
                && a.person().equals(b.person())
                && (scope != Scope.CASE || a.caseId().equals(b.caseId()));
    }
}
