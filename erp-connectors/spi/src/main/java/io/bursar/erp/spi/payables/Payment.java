package io.bursar.erp.spi.payables;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A payment with the people of its run (canonical §1.7), so that separation of duties can be checked on it.
 *
 * <pre>{@code
 * PaymentStatusCapability.CONTRACT.readAnswer(answer.value()).releaserIds();
 * }</pre>
 *
 * @param paymentRef its reference
 * @param voucherNo the invoice it pays
 * @param state where it stands
 * @param amount the amount that is paid; of a credit note what is taken off the other payments of its run, below zero
 * @param disputedAmount the part of the invoice that it leaves unpaid; absent where it pays all
 * @param runId the run
 * @param preparerId who prepared the run
 * @param releaserIds who released it
 * @param payDate value date
 * @param cutOff until when the bank lets it be stopped
 */
public record Payment(
        String paymentRef,
        String voucherNo,
        PaymentState state,
        Money amount,
        Optional<Money> disputedAmount,
        String runId,
        String preparerId,
        List<String> releaserIds,
        LocalDate payDate,
        Optional<Instant> cutOff)
        implements CapabilityData {

    /** Refuses nulls and copies the list. */
    public Payment {
        Objects.requireNonNull(paymentRef, "paymentRef");
        Objects.requireNonNull(voucherNo, "voucherNo");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(disputedAmount, "disputedAmount");
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(preparerId, "preparerId");
        Objects.requireNonNull(payDate, "payDate");
        Objects.requireNonNull(cutOff, "cutOff");
        releaserIds = List.copyOf(releaserIds);
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static Payment from(RecordValue data) {
        Fields fields = new Fields(data);
        return new Payment(
                fields.text("paymentRef"),
                fields.text("voucherNo"),
                fields.code("state", PaymentState.class),
                fields.money("amount"),
                fields.maybeMoney("disputedAmount"),
                fields.text("runId"),
                fields.text("preparerId"),
                fields.texts("releaserIds"),
                fields.date("payDate"),
                fields.maybeInstant("cutOff"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("paymentRef", paymentRef)
                .put("voucherNo", voucherNo)
                .put("state", state.code())
                .put("amount", amount)
                .put("disputedAmount", disputedAmount.orElse(null))
                .put("runId", runId)
                .put("preparerId", preparerId)
                .put("releaserIds", Data.texts(releaserIds))
                .put("payDate", payDate)
                .put("cutOff", cutOff.orElse(null))
                .build();
    }
}
