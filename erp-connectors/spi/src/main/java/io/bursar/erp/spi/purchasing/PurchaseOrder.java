package io.bursar.erp.spi.purchasing;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The whole order as the system of record has it; also the result of create, change and cancel.
 *
 * <pre>{@code
 * PoStatusCapability.CONTRACT.readAnswer(answer.value()).lines();
 * }</pre>
 *
 * @param poNumber the number
 * @param version the current version, from 1
 * @param state where it stands
 * @param ratified false while an emergency order waits for ratification
 * @param supplierId the supplier
 * @param requesterId who asked for it
 * @param approvedById who approved it, where the system of record knows; an order that was approved outside the host
 *     needs it, or a person who confirms it, before its invoices are paid (W04-6)
 * @param reference our key
 * @param copies orders that carry the same reference: more than one is a duplicate
 * @param total sum of the lines
 * @param openCommitment committed budget that is not billed or released; absent where nothing is committed
 * @param fullyReceived every line received at least as ordered
 * @param anyReceived something received
 * @param lines the lines
 */
public record PurchaseOrder(
        String poNumber,
        int version,
        PoState state,
        boolean ratified,
        String supplierId,
        Optional<String> requesterId,
        Optional<String> approvedById,
        String reference,
        int copies,
        Money total,
        Optional<Money> openCommitment,
        boolean fullyReceived,
        boolean anyReceived,
        List<PoLine> lines)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public PurchaseOrder {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(supplierId, "supplierId");
        Objects.requireNonNull(requesterId, "requesterId");
        Objects.requireNonNull(approvedById, "approvedById");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(openCommitment, "openCommitment");
        lines = List.copyOf(lines);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static PurchaseOrder from(RecordValue data) {
        Fields fields = new Fields(data);
        return new PurchaseOrder(
                fields.text("poNumber"),
                fields.integer("version"),
                fields.code("state", PoState.class),
                fields.truth("ratified"),
                fields.text("supplierId"),
                fields.maybeText("requesterId"),
                fields.maybeText("approvedById"),
                fields.text("reference"),
                fields.integer("copies"),
                fields.money("total"),
                fields.maybeMoney("openCommitment"),
                fields.truth("fullyReceived"),
                fields.truth("anyReceived"),
                fields.records("lines", PoLine::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("poNumber", poNumber)
                .put("version", version)
                .put("state", state.code())
                .put("ratified", ratified)
                .put("supplierId", supplierId)
                .put("requesterId", requesterId.orElse(null))
                .put("approvedById", approvedById.orElse(null))
                .put("reference", reference)
                .put("copies", copies)
                .put("total", total)
                .put("openCommitment", openCommitment.orElse(null))
                .put("fullyReceived", fullyReceived)
                .put("anyReceived", anyReceived)
                .put("lines", Data.list(lines.stream().map(PoLine::toData).toList()))
                .build();
    }
}
