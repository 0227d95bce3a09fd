package io.bursar.erp.spi.document;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Files a document by content hash ({@code document.store}); the same content is filed once.
 *
 * <pre>{@code
 * CommandOutcome outcome = documentStore.send(request);
 * }</pre>
 */
public interface DocumentStoreCapability extends CommandCapability<DocumentStoreRequest, StoredDocument> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<DocumentStoreRequest, StoredDocument> CONTRACT = CapabilityContract.command(
            "document.store",
            DocumentStoreRequest::from,
            StoredDocument::from,
            RejectionCode.FIELD_TOO_LONG,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<DocumentStoreRequest, StoredDocument> contract() {
        return CONTRACT;
    }
}
