package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.DocumentHeader;
import io.bursar.erp.documents.DocumentKind;
import io.bursar.erp.documents.DocumentLimits;
import io.bursar.erp.documents.SupplierDocument;
import io.bursar.erp.documents.UblRule;
import java.time.LocalDate;

/** What the head of a readable document is held to. */
final class HeaderChecks {

    /** UNTDID 1001: corrected invoice. */
    private static final String CORRECTION = "384";

    private HeaderChecks() {}

    static void run(Node root, SupplierDocument document) {
        DocumentHeader header = document.header();
        if (header.number().length() > DocumentLimits.MAX_NUMBER_LENGTH) {
            at(root, "cbc:ID", UblRule.NUMBER_TOO_LONG);
        }
        LocalDate due = header.dueDate();
        if (due != null && due.isBefore(header.issueDate())) {
            at(root, "cbc:IssueDate", UblRule.DUE_BEFORE_ISSUE);
        }
        boolean corrects =
                header.kind() == DocumentKind.CREDIT || header.typeCode().equals(CORRECTION);
        if (corrects && document.references().precedingInvoices().isEmpty()) {
            root.report(UblRule.CORRECTION_WITHOUT_REFERENCE);
        }
        boolean negative = document.totals().taxInclusive().isNegative();
        if (negative && header.kind() == DocumentKind.CREDIT && !header.negativeForm()) {
            at(root.required(TotalChecks.TOTALS), "cbc:TaxInclusiveAmount", UblRule.NEGATIVE_CREDIT);
        }
        if (!document.totals().prepaid().isZero()) {
            at(root.required(TotalChecks.TOTALS), "cbc:PrepaidAmount", UblRule.PREPAID);
        }
    }

    private static void at(Node parent, String name, UblRule rule) {
        parent.required(name).report(rule);
    }
}
