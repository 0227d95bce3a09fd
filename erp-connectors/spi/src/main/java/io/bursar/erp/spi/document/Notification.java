package io.bursar.erp.spi.document;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Objects;

/**
 * Proof that a message was taken for delivery.
 *
 * <pre>{@code
 * NotifySendCapability.CONTRACT.readAnswer(confirmed.result()).notificationId();
 * }</pre>
 *
 * @param notificationId number of the message
 * @param template name of the template
 * @param recipientId who gets it
 * @param seq the sequence number
 */
public record Notification(String notificationId, String template, String recipientId, int seq)
        implements CapabilityData {

    /** Refuses nulls. */
    public Notification {
        Objects.requireNonNull(notificationId, "notificationId");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(recipientId, "recipientId");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static Notification from(RecordValue data) {
        Fields fields = new Fields(data);
        return new Notification(
                fields.text("notificationId"),
                fields.text("template"),
                fields.text("recipientId"),
                fields.integer("seq"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("notificationId", notificationId)
                .put("template", template)
                .put("recipientId", recipientId)
                .put("seq", seq)
                .build();
    }
}
