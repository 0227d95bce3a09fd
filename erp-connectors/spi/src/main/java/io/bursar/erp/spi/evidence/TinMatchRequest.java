package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.util.Objects;

/**
 * Asks whether a tax number belongs to a name.
 *
 * <pre>{@code
 * new TinMatchRequest("case-1", "tok-tin", "EIN", "Acme Medical LLC");
 * }</pre>
 *
 * @param requestId identifies the run in the evidence
 * @param taxToken token of the tax number (FIN_RESTRICTED)
 * @param tinType EIN, SSN, ITIN or FOREIGN
 * @param legalName the name it should belong to
 */
public record TinMatchRequest(String requestId, String taxToken, String tinType, String legalName)
        implements CapabilityData {

    /** Refuses nulls. */
    public TinMatchRequest {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(taxToken, "taxToken");
        Objects.requireNonNull(tinType, "tinType");
        Objects.requireNonNull(legalName, "legalName");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static TinMatchRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new TinMatchRequest(
                fields.text("requestId"), fields.token("taxToken"), fields.text("tinType"), fields.text("legalName"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("requestId", requestId)
                .put("taxToken", new TokenValue(taxToken))
                .put("tinType", tinType)
                .put("legalName", legalName)
                .build();
    }
}
