package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.reference.master.PeriodMaster;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.finance.PeriodRequest;
import io.bursar.erp.spi.finance.PeriodState;
import io.bursar.erp.spi.finance.PeriodStatus;
import java.time.LocalDate;
import java.util.Optional;

/** Fiscal periods and which module posts in them. */
public final class PeriodBook {

    private static final String GENERAL_LEDGER = "GL";

    private PeriodBook() {}

    /** The period of a date and whether the module posts in it. */
    public static Optional<PeriodStatus> status(Session session, PeriodRequest request) {
        String ledger = request.ledgerId().orElse(PeriodMaster.LEADING_LEDGER);
        return session.first(
                "SELECT period, state FROM fiscal_period WHERE ledger_id = ? AND ? BETWEEN first_day AND last_day",
                row -> {
                    PeriodState state = Codes.read(PeriodState.class, row.getString("state"));
                    boolean open = posts(state, request.module());
                    Optional<LocalDate> next = open ? Optional.of(request.date()) : nextOpen(session, ledger, request);
                    return new PeriodStatus(row.getString("period"), request.module(), state, open, next);
                },
                ledger,
                request.date());
    }

    /** The period of a date, in which the module must post. */
    static String requireOpen(Session session, String module, LocalDate date) {
        PeriodStatus status = status(session, new PeriodRequest(Optional.empty(), module, date))
                .orElseThrow(() -> Refusal.of(RejectionCode.PERIOD_UNKNOWN, "date", date.toString()));
        if (!status.open()) {
            throw Refusal.of(RejectionCode.PERIOD_CLOSED, "period", status.period());
        }
        return status.period();
    }

    private static Optional<LocalDate> nextOpen(Session session, String ledger, PeriodRequest request) {
        return session
                .list(
                        "SELECT first_day, state FROM fiscal_period WHERE ledger_id = ? AND first_day > ?"
                                + " ORDER BY first_day",
                        row -> posts(Codes.read(PeriodState.class, row.getString("state")), request.module())
                                ? Optional.of(Columns.date(row, "first_day"))
                                : Optional.<LocalDate>empty(),
                        ledger,
                        request.date())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean posts(PeriodState state, String module) {
        return switch (state) {
            case OPEN -> true;
            case SUBLEDGERS_CUT, REOPENED -> module.equals(GENERAL_LEDGER);
            case SOFT_CLOSED, HARD_CLOSED -> false;
        };
    }
}
