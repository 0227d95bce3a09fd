package io.bursar.erp.documents.internal;

import java.util.Map;
import java.util.Optional;

/** Names elements by namespace with the prefixes every UBL text uses, whatever prefixes the document chose. */
final class UblNames {

    private static final String SCHEMA = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final Map<String, String> PREFIXES =
            Map.of(SCHEMA + "CommonAggregateComponents-2", "cac:", SCHEMA + "CommonBasicComponents-2", "cbc:");
    private static final Map<String, String> ROOTS =
            Map.of(SCHEMA + "Invoice-2", UblDocument.INVOICE, SCHEMA + "CreditNote-2", UblDocument.CREDIT_NOTE);

    private UblNames() {}

    /** The name; empty for what is not UBL. */
    static Optional<String> of(String namespace, String localName, boolean root) {
        if (root) {
            return Optional.ofNullable(ROOTS.get(namespace)).filter(localName::equals);
        }
        return Optional.ofNullable(PREFIXES.get(namespace)).map(prefix -> prefix + localName);
    }
}
