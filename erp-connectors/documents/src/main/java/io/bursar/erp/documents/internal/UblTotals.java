package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.MonetaryTotals;

/** The totals as stated; the four EN 16931 makes mandatory must stand. */
final class UblTotals {

    private UblTotals() {}

    static MonetaryTotals of(Node root) {
        Node totals = root.required("cac:LegalMonetaryTotal");
        return new MonetaryTotals(
                totals.requiredMoney("cbc:LineExtensionAmount"),
                totals.requiredMoney("cbc:TaxExclusiveAmount"),
                totals.requiredMoney("cbc:TaxInclusiveAmount"),
                totals.money("cbc:AllowanceTotalAmount"),
                totals.money("cbc:ChargeTotalAmount"),
                totals.money("cbc:PrepaidAmount"),
                totals.money("cbc:PayableRoundingAmount"),
                totals.requiredMoney("cbc:PayableAmount"));
    }
}
