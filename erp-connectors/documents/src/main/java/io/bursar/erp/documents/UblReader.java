package io.bursar.erp.documents;

import io.bursar.erp.documents.internal.UblDocument;
import java.util.Objects;

/**
 * Reads UBL 2.1 invoices and credit notes (Peppol BIS Billing 3 and its kin), in UTF-8. Without state; safe for any
 * number of threads.
 *
 * <p>Document types, entities and anything outside the document are refused; signatures and attachments are skipped.
 * What the document states is taken over as it is; what it gets wrong is said in findings of {@link UblRule}.
 *
 * <pre>{@code
 * DocumentResult result = new UblReader().read(bytes, "march.xml");
 * result.findings();   // UBL-SUM-OF-LINES: … (at march.xml:181:9, path /Invoice/cac:LegalMonetaryTotal, …)
 * }</pre>
 */
public final class UblReader implements SupplierDocumentReader {

    /** A reader; they are all alike. */
    public UblReader() {}

    @Override
    public DocumentResult read(byte[] content, String source) {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(source, "source");
        return UblDocument.read(content, source);
    }
}
