package io.bursar.erp.spi.document;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A message to one person, once per case, template, recipient and sequence number (canonical §1.7).
 *
 * <pre>{@code
 * NotifySendRequest.from(arguments);
 * }</pre>
 *
 * @param template name of the template
 * @param recipientId who gets it
 * @param seq counts repeated messages of the same kind, from 1
 * @param subject what it is about
 * @param values values the template shows, none restricted
 */
public record NotifySendRequest(
        String template, String recipientId, int seq, Optional<String> subject, List<String> values)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public NotifySendRequest {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(recipientId, "recipientId");
        Objects.requireNonNull(subject, "subject");
        values = List.copyOf(values);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static NotifySendRequest from(RecordValue data) {
        Fields fields = new Fields(data);
        return new NotifySendRequest(
                fields.text("template"),
                fields.text("recipientId"),
                fields.integer("seq"),
                fields.maybeText("subject"),
                fields.texts("values"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("template", template)
                .put("recipientId", recipientId)
                .put("seq", seq)
                .put("subject", subject.orElse(null))
                .put("values", Data.texts(values))
                .build();
    }
}
