package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.AllowanceCharge;
import java.util.List;

/** Allowances and charges of a document or of one line. */
final class UblCharges {

    private UblCharges() {}

    static List<AllowanceCharge> of(Node parent) {
        return parent.children("cac:AllowanceCharge").stream()
                .map(UblCharges::one)
                .toList();
    }

    private static AllowanceCharge one(Node node) {
        return new AllowanceCharge(
                node.requiredFlag("cbc:ChargeIndicator"),
                node.text("cbc:AllowanceChargeReasonCode"),
                node.texts("cbc:AllowanceChargeReason").stream().findFirst().orElse(null),
                node.requiredMoney("cbc:Amount"),
                node.first("cac:TaxCategory").map(UblTaxes::category).orElse(null));
    }
}
