package io.bursar.erp.spi.document;

import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.RejectionCode;

/**
 * Sends a message to a person ({@code notify.send}).
 *
 * <pre>{@code
 * CommandOutcome outcome = notifySend.send(request);
 * }</pre>
 */
public interface NotifySendCapability extends CommandCapability<NotifySendRequest, Notification> {

    /** Name, readers and rejections of this capability. */
    CapabilityContract<NotifySendRequest, Notification> CONTRACT = CapabilityContract.command(
            "notify.send",
            NotifySendRequest::from,
            Notification::from,
            RejectionCode.KEY_REUSED,
            RejectionCode.INVALID_REQUEST);

    @Override
    default CapabilityContract<NotifySendRequest, Notification> contract() {
        return CONTRACT;
    }
}
