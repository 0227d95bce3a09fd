package io.bursar.erp.spi.budget;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an order has committed and what of it is still open.
 *
 * <pre>{@code
 * BudgetCommitCapability.CONTRACT.readAnswer(confirmed.result()).open();
 * }</pre>
 *
 * @param poNumber the order
 * @param committed all that was committed; absent where nothing was
 * @param open not billed and not released yet
 * @param positions the open amounts
 */
public record BudgetCommitment(
        String poNumber, Optional<Money> committed, Optional<Money> open, List<BudgetPosition> positions)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public BudgetCommitment {
        Objects.requireNonNull(poNumber, "poNumber");
        Objects.requireNonNull(committed, "committed");
        Objects.requireNonNull(open, "open");
        positions = List.copyOf(positions);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static BudgetCommitment from(RecordValue data) {
        Fields fields = new Fields(data);
        return new BudgetCommitment(
                fields.text("poNumber"),
                fields.maybeMoney("committed"),
                fields.maybeMoney("open"),
                fields.records("positions", BudgetPosition::from));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("poNumber", poNumber)
                .put("committed", committed.orElse(null))
                .put("open", open.orElse(null))
                .put(
                        "positions",
                        Data.list(positions.stream().map(BudgetPosition::toData).toList()))
                .build();
    }
}
