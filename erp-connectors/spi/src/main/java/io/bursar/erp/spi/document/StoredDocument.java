package io.bursar.erp.spi.document;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * A filed document.
 *
 * <pre>{@code
 * DocumentStoreCapability.CONTRACT.readAnswer(confirmed.result()).documentId();
 * }</pre>
 *
 * @param documentId its number
 * @param contentHash SHA-256 of the content
 * @param title its name
 * @param mediaType IANA media type
 */
public record StoredDocument(String documentId, String contentHash, String title, String mediaType)
        implements CapabilityData {

    /** Refuses nulls. */
    public StoredDocument {
        Objects.requireNonNull(documentId, "documentId");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(mediaType, "mediaType");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static StoredDocument from(RecordValue data) {
        Fields fields = new Fields(data);
        return new StoredDocument(
                fields.text("documentId"), fields.text("contentHash"), fields.text("title"), fields.text("mediaType"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("documentId", documentId)
                .put("contentHash", contentHash)
                .put("title", title)
                .put("mediaType", mediaType)
                .build();
    }
}
