package io.bursar.erp.spi.document;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Files a document under its content hash. The content itself goes to the repository by the host; here go hash, name
 * and where it lies.
 *
 * <pre>{@code
 * new DocumentStoreRequest(digest.toString(), "invoice.pdf", "application/pdf", Optional.empty(), Optional.empty());
 * }</pre>
 *
 * @param contentHash SHA-256 of the content, 64 hex digits
 * @param title name of the document
 * @param mediaType IANA media type
 * @param location where the content lies
 * @param retentionCode rule by which it is kept
 */
public record DocumentStoreRequest(
        String contentHash, String title, String mediaType, Optional<String> location, Optional<String> retentionCode)
        implements CapabilityData {

    /** Refuses nulls. */
    public DocumentStoreRequest {
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(retentionCode, "retentionCode");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static DocumentStoreRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new DocumentStoreRequest(
                fields.text("contentHash"),
                fields.text("title"),
                fields.text("mediaType"),
                fields.maybeText("location"),
                fields.maybeText("retentionCode"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("contentHash", contentHash)
                .put("title", title)
                .put("mediaType", mediaType)
                .put("location", location.orElse(null))
                .put("retentionCode", retentionCode.orElse(null))
                .build();
    }
}
