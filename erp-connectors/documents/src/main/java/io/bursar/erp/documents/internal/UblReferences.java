package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.Delivery;
import io.bursar.erp.documents.DocumentReferences;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which other documents a document names, and where its goods went. */
final class UblReferences {

    /** Stands where the schema wants an order number and there is none (Peppol BIS Billing). */
    private static final String NOT_AVAILABLE = "NA";

    private UblReferences() {}

    static DocumentReferences ofDocument(Node root) {
        Optional<Node> order = root.child("cac:OrderReference");
        return new DocumentReferences(
                order.map(UblReferences::orderId).orElse(null),
                order.map(reference -> reference.text("cbc:SalesOrderID")).orElse(null),
                root.text("cbc:BuyerReference"),
                ids(root, "cac:ContractDocumentReference"),
                ids(root, "cac:DespatchDocumentReference"),
                ids(root, "cac:ReceiptDocumentReference"),
                precedingInvoices(root));
    }

    static @Nullable String orderId(Node reference) {
        String id = reference.text("cbc:ID");
        return NOT_AVAILABLE.equals(id) ? null : id;
    }

    private static List<String> ids(Node root, String name) {
        return root.children(name).stream()
                .flatMap(reference -> Optional.ofNullable(reference.text("cbc:ID")).stream())
                .toList();
    }

    private static List<String> precedingInvoices(Node root) {
        return root.children("cac:BillingReference").stream()
                .flatMap(billing -> billing
                        .child("cac:InvoiceDocumentReference")
                        .or(() -> billing.child("cac:CreditNoteDocumentReference"))
                        .stream())
                .flatMap(reference -> Optional.ofNullable(reference.text("cbc:ID")).stream())
                .toList();
    }

    static @Nullable Delivery delivery(Node root) {
        return root.first("cac:Delivery")
                .map(delivery -> new Delivery(
                        delivery.date("cbc:ActualDeliveryDate"),
                        delivery.child("cac:DeliveryLocation")
                                .map(location -> location.id("cbc:ID"))
                                .orElse(null),
                        delivery.child("cac:DeliveryParty")
                                .flatMap(party -> party.first("cac:PartyName"))
                                .map(name -> name.text("cbc:Name"))
                                .orElse(null)))
                .orElse(null);
    }
}
