package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.purchasing.PoTransmission;
import io.bursar.erp.spi.purchasing.PoTransmitRequest;
import io.bursar.erp.spi.purchasing.PurchaseOrder;

/** Messages to suppliers: each version of an order goes out once. */
public final class TransmissionBook {

    private static final String DEFAULT_CHANNEL = "EDI";

    private TransmissionBook() {}

    /** Sends the current version of an open order; a version that went out before is not sent again. */
    public static Applied transmit(Session session, Instruction<PoTransmitRequest> instruction) {
        PoTransmitRequest request = instruction.content();
        PurchaseOrder order = OrderBook.requireOpen(session, request.poNumber());
        SupplierBook.requireUsable(
                session, order.supplierId(), instruction.moment().today());
        if (order.version() != request.version()) {
            throw Refusal.of(RejectionCode.VERSION_CONFLICT, "version", Integer.toString(order.version()));
        }
        String channel = request.channel().orElse(DEFAULT_CHANNEL);
        String id = Numbers.of("MSG", request.poNumber() + "|" + request.version());
        if (!session.exists("SELECT 1 FROM transmission WHERE id = ?", id)) {
            session.update(
                    "INSERT INTO transmission VALUES (?, ?, ?, ?)", id, request.poNumber(), request.version(), channel);
        }
        return new Applied(id, new PoTransmission(id, request.poNumber(), request.version(), channel));
    }
}
