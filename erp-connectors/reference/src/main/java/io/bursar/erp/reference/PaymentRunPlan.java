package io.bursar.erp.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A payment run to be prepared.
 *
 * <pre>{@code
 * erp.treasury().prepare(new PaymentRunPlan("RUN-12", "ana.diaz", today, today.plusDays(3), cutOff));
 * }</pre>
 *
 * @param runId its number
 * @param preparerId who prepares it
 * @param payDate value date
 * @param dueUntil pays what is due up to this day
 * @param cutOff until when the bank lets payments be stopped
 */
public record PaymentRunPlan(String runId, String preparerId, LocalDate payDate, LocalDate dueUntil, Instant cutOff) {

    /** Most payments of one run; what is due beyond waits for the next. */
    public static final int MAX_PAYMENTS = 10_000;

    /** Refuses nulls. */
    public PaymentRunPlan {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(preparerId, "preparerId");
        Objects.requireNonNull(payDate, "payDate");
        Objects.requireNonNull(dueUntil, "dueUntil");
        Objects.requireNonNull(cutOff, "cutOff");
    }
}
