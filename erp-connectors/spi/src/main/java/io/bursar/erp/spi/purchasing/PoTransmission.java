package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * Proof that a version of an order went out.
 *
 * <pre>{@code
 * PoTransmitCapability.CONTRACT.readAnswer(confirmed.result()).transmissionId();
 * }</pre>
 *
 * @param transmissionId number of the message
 * @param poNumber the order
 * @param version the version
 * @param channel how it went
 */
public record PoTransmission(String transmissionId, String poNumber, int version, String channel)
        implements CapabilityData {

    /** Refuses nulls. */
    public PoTransmission {
        Objects.requireNonNull(transmissionId, "transmissionId");
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(channel, "channel");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PoTransmission from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PoTransmission(
                fields.text("transmissionId"),
                fields.text("poNumber"),
                fields.integer("version"),
                fields.text("channel"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("transmissionId", transmissionId)
                .put("poNumber", poNumber)
                .put("version", version)
                .put("channel", channel)
                .build();
    }
}
