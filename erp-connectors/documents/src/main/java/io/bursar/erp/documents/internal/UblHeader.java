package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.DocumentHeader;
import io.bursar.erp.documents.DocumentKind;
import io.bursar.erp.documents.MonetaryTotals;
import io.bursar.erp.documents.UblRule;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What identifies a UBL document, and which way it moves money. */
final class UblHeader {

    /** Codes that may stand on an invoice; 325, the pro-forma, is left out on purpose: it asks for nothing. */
    private static final Set<String> INVOICE_CODES = Set.of(
            "71", "80", "82", "84", "102", "218", "219", "326", "331", "380", "382", "383", "384", "386", "388", "389",
            "393", "395", "553", "575", "623", "780", "817", "870", "875", "876", "877");

    private static final Set<String> CREDIT_CODES = Set.of("81", "83", "261", "262", "308", "381", "396", "532");

    private static final Map<String, DocumentKind> OTHER_KINDS =
            Map.of("383", DocumentKind.DEBIT, "386", DocumentKind.PREPAYMENT);

    private UblHeader() {}

    static DocumentHeader of(Node root, MonetaryTotals totals) {
        boolean invoice = root.name().equals(UblDocument.INVOICE);
        String typeCode = typeCode(root, invoice);
        boolean negativeForm = invoice && totals.taxInclusive().isNegative();
        DocumentKind kind = !invoice || negativeForm
                ? DocumentKind.CREDIT
                : OTHER_KINDS.getOrDefault(typeCode, DocumentKind.INVOICE);
        return new DocumentHeader(
                kind,
                typeCode,
                root.requiredText("cbc:ID"),
                root.requiredDate("cbc:IssueDate"),
                dueDate(root),
                root.currency(),
                root.texts("cbc:Note"),
                negativeForm);
    }

    private static String typeCode(Node root, boolean invoice) {
        String element = invoice ? "cbc:InvoiceTypeCode" : "cbc:CreditNoteTypeCode";
        String code = root.text(element);
        if (code == null) {
            return invoice ? "380" : "381";
        }
        if (!(invoice ? INVOICE_CODES : CREDIT_CODES).contains(code)) {
            root.child(element).ifPresent(node -> node.report(UblRule.TYPE_CODE));
        }
        return code;
    }

    /** A credit note has no due date of its own; its payment means may say one. */
    private static @Nullable LocalDate dueDate(Node root) {
        LocalDate stated = root.date("cbc:DueDate");
        if (stated != null) {
            return stated;
        }
        return root.children("cac:PaymentMeans").stream()
                .map(means -> means.date("cbc:PaymentDueDate"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
