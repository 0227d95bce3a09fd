package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.DocumentLimits;
import io.bursar.erp.documents.DocumentResult;
import io.bursar.erp.documents.MonetaryTotals;
import io.bursar.erp.documents.SupplierDocument;
import io.bursar.erp.documents.UblRule;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads one UBL document: tree, mapping, then the checks a mapped document is held to. */
public final class UblDocument {

    static final String INVOICE = "Invoice";
    static final String CREDIT_NOTE = "CreditNote";
    private static final String CURRENCY = "cbc:DocumentCurrencyCode";

    private UblDocument() {}

    /** Reads the bytes; the source names them in findings. */
    public static DocumentResult read(byte[] content, String source) {
        Findings findings = new Findings(source);
        return BoundedXml.parse(content, findings)
                .flatMap(root -> node(root, findings))
                .map(root -> read(root, findings))
                .orElseGet(() -> new DocumentResult.Unreadable(findings.list()));
    }

    private static DocumentResult read(Node root, Findings findings) {
        SupplierDocument document = map(root);
        if (findings.isStructural()) {
            return new DocumentResult.Unreadable(findings.list());
        }
        HeaderChecks.run(root, document);
        TotalChecks.run(root, document);
        LineChecks.run(lineNodes(root), document.lines());
        return new DocumentResult.Read(document, findings.list());
    }

    /** Every amount hangs on the document currency, so without one nothing else is looked at. */
    private static Optional<Node> node(XmlElement root, Findings findings) {
        List<XmlElement> codes = root.children(CURRENCY);
        if (codes.isEmpty() || codes.get(0).text().isEmpty()) {
            findings.missing(root, CURRENCY);
            return Optional.empty();
        }
        Optional<Currency> currency = UblScalars.currency(codes.get(0).text());
        if (currency.isEmpty()) {
            findings.add(UblRule.INVALID_CURRENCY, codes.get(0));
        } else if (codes.size() > 1) {
            findings.add(UblRule.DUPLICATE, codes.get(1));
        }
        return currency.map(known -> new Node(root, new Node.Reading(findings, known)));
    }

    private static SupplierDocument map(Node root) {
        MonetaryTotals totals = UblTotals.of(root);
        List<Node> lines = lineNodes(root);
        root.requireAny(lineName(root));
        return new SupplierDocument(
                UblHeader.of(root, totals),
                UblParties.of(root.required("cac:AccountingSupplierParty").required("cac:Party")),
                UblParties.of(root.required("cac:AccountingCustomerParty").required("cac:Party")),
                UblReferences.ofDocument(root),
                UblReferences.delivery(root),
                UblSettlement.of(root),
                UblCharges.of(root),
                UblTaxes.of(root),
                totals,
                lines.stream().map(UblLines::of).toList());
    }

    private static List<Node> lineNodes(Node root) {
        return root.children(lineName(root), DocumentLimits.MAX_LINES, UblRule.TOO_MANY_LINES);
    }

    private static String lineName(Node root) {
        return root.name().equals(INVOICE) ? "cac:InvoiceLine" : "cac:CreditNoteLine";
    }
}
