package io.bursar.erp.reference;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.payables.Payment;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.Objects;

/**
 * A payment run with its payments.
 *
 * <pre>{@code
 * erp.treasury().run("RUN-12").payments().get(0).paymentRef();
 * }</pre>
 *
 * @param runId its number
 * @param released whether enough people released it
 * @param payments its payments, by reference
 */
public record PaymentRun(String runId, boolean released, List<Payment> payments) implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public PaymentRun {
        Objects.requireNonNull(runId, "runId");
        payments = List.copyOf(payments);
    }

    /** The run, without its payments, which may be more than a record holds. */
    @Override
    public RecordValue toData() {
        return Data.record()
                .put("runId", runId)
                .put("released", released)
                .put("payments", payments.size())
                .build();
    }
}
