package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends one version of an order to its supplier.
 *
 * <pre>{@code
 * new PoTransmitRequest("PO-1", 1, Optional.empty());
 * }</pre>
 *
 * @param poNumber the order
 * @param version the version to be sent; must be the current one
 * @param channel {@code EDI}, {@code EMAIL}, {@code PEPPOL}; absent means as the supplier wants it
 */
public record PoTransmitRequest(String poNumber, int version, Optional<String> channel) implements CapabilityData {

    /** Refuses nulls. */
    public PoTransmitRequest {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(channel, "channel");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PoTransmitRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PoTransmitRequest(fields.text("poNumber"), fields.integer("version"), fields.maybeText("channel"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("poNumber", poNumber)
                .put("version", version)
                .put("channel", channel.orElse(null))
                .build();
    }
}
