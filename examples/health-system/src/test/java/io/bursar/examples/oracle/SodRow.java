package io.bursar.examples.oracle;

import static io.bursar.examples.oracle.Duty.ACCEPT_SERVICE;
import static io.bursar.examples.oracle.Duty.APPROVE_BY_ORDER;
import static io.bursar.examples.oracle.Duty.APPROVE_CHANGE;
import static io.bursar.examples.oracle.Duty.APPROVE_INVOICE;
import static io.bursar.examples.oracle.Duty.APPROVE_ORDER;
import static io.bursar.examples.oracle.Duty.APPROVE_RESOLUTION;
import static io.bursar.examples.oracle.Duty.CREATE_ORDER;
import static io.bursar.examples.oracle.Duty.ENTER_CHANGE;
import static io.bursar.examples.oracle.Duty.ENTER_INVOICE;
import static io.bursar.examples.oracle.Duty.KEEP_SUPPLIER;
import static io.bursar.examples.oracle.Duty.MAINTAIN_SUPPLIER;
import static io.bursar.examples.oracle.Duty.ORDER_CONTROLLED;
import static io.bursar.examples.oracle.Duty.ORDER_REPLENISHMENT;
import static io.bursar.examples.oracle.Duty.POST_RECEIPT;
import static io.bursar.examples.oracle.Duty.PREPARE_PAYMENT;
import static io.bursar.examples.oracle.Duty.PROPOSE_RESOLUTION;
import static io.bursar.examples.oracle.Duty.RECEIVE_CONTROLLED;
import static io.bursar.examples.oracle.Duty.RECONCILE_CONTROLLED;
import static io.bursar.examples.oracle.Duty.RELEASE_PAYMENT;
import static io.bursar.examples.oracle.Duty.REQUEST_PURCHASE;
import static io.bursar.examples.oracle.Duty.VERIFY_BANK;

import java.util.List;
import java.util.Set;

/** The rows of controls §1 that concern procure-to-pay: no person does one of each side within the scope. */
record SodRow(String id, Set<Duty> one, Set<Duty> other, Scope scope, int days) {

    enum Scope {
        /** Two acts on one case. */
        CASE,
        /** Two acts on cases that hold the lines of one order. */
        CHAIN,
        /** Two acts on one supplier within so many days. */
        OBJECT,
        /** Two acts anywhere, which show that one person is entitled to both. */
        STATIC
    }

    SodRow(String id, Set<Duty> one, Set<Duty> other, Scope scope) {
        this(id, one, other, scope, 0);
    }

    static final List<SodRow> ROWS = List.of(
            new SodRow(
                    "SOD-01",
                    Set.of(MAINTAIN_SUPPLIER),
                    Set.of(CREATE_ORDER, ENTER_INVOICE, APPROVE_INVOICE),
                    Scope.OBJECT,
                    30),
            new SodRow(
                    "SOD-02",
                    Set.of(CREATE_ORDER, APPROVE_ORDER, ORDER_REPLENISHMENT),
                    Set.of(POST_RECEIPT),
                    Scope.CHAIN),
            new SodRow("SOD-02", Set.of(CREATE_ORDER, REQUEST_PURCHASE), Set.of(ACCEPT_SERVICE), Scope.CHAIN),
            new SodRow("SOD-03", Set.of(APPROVE_ORDER), Set.of(ENTER_INVOICE, PROPOSE_RESOLUTION), Scope.CHAIN),
            new SodRow("SOD-04", Set.of(VERIFY_BANK), Set.of(ENTER_INVOICE, PROPOSE_RESOLUTION), Scope.OBJECT, 90),
            new SodRow("SOD-05", Set.of(ENTER_CHANGE), Set.of(APPROVE_CHANGE, VERIFY_BANK), Scope.CASE),
            new SodRow("SOD-06", Set.of(KEEP_SUPPLIER), Set.of(RELEASE_PAYMENT), Scope.STATIC),
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
}
