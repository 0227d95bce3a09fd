package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.budget.BudgetCommitRequest;
import io.bursar.erp.spi.budget.BudgetCommitment;
import io.bursar.erp.spi.budget.BudgetPosition;
import io.bursar.erp.spi.budget.ReservationState;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commitments of orders: set as a whole, relieved by invoices, the rest given back. */
public final class CommitmentBook {

    private static final String ROWS =
            "SELECT commitment.*, committed - relieved AS amount FROM commitment WHERE po_number = ? ORDER BY id";

    private CommitmentBook() {}

    /** Sets the whole commitment of an order; a reservation that is named is used up. */
    public static Applied commit(Session session, Instruction<BudgetCommitRequest> instruction) {
        BudgetCommitRequest request = instruction.content();
        String poNumber = request.poNumber();
        if (!session.exists("SELECT 1 FROM purchase_order WHERE number = ?", poNumber)) {
            throw Refusal.of(RejectionCode.PO_UNKNOWN, "poNumber", poNumber);
        }
        List<BudgetPosition> wanted = request.positions();
        if (request.reservationId().isPresent()) {
            List<BudgetLine> held =
                    ReservationBook.giveBack(session, request.reservationId().get(), ReservationState.COMMITTED);
            wanted = wanted.isEmpty() ? held.stream().map(BudgetLine::position).toList() : wanted;
        }
        endOpen(session, poNumber);
        List<BudgetLine> lines = lessBilled(session, poNumber, BudgetBook.resolved(session, wanted));
        BudgetBook.require(session, lines, request.overrunPct());
        for (BudgetLine line : lines) {
            insert(session, poNumber, line);
            BudgetBook.commit(session, line.budget(), line.amount().amount());
        }
        return new Applied(poNumber, find(session, poNumber));
    }

    /** What an order has committed and what of it is open. */
    public static BudgetCommitment find(Session session, String poNumber) {
        List<BudgetLine> open = open(session, poNumber);
        Optional<Money> committed = session.list(ROWS, row -> Columns.money(row, "committed"), poNumber).stream()
                .reduce(Money::plus);
        Optional<Money> stillOpen = committed.map(
                all -> open.stream().map(BudgetLine::amount).reduce(Money.zero(all.currency()), Money::plus));
        return new BudgetCommitment(
                poNumber,
                committed,
                stillOpen,
                open.stream().map(BudgetLine::position).toList());
    }

    /** Gives back what is open; an order without any commitment is refused. */
    static List<BudgetLine> giveBack(Session session, String poNumber) {
        if (!session.exists("SELECT 1 FROM commitment WHERE po_number = ?", poNumber)) {
            throw Refusal.of(RejectionCode.COMMITMENT_UNKNOWN, "poNumber", poNumber);
        }
        return endOpen(session, poNumber);
    }

    private static List<BudgetLine> endOpen(Session session, String poNumber) {
        List<BudgetLine> open = open(session, poNumber);
        open.forEach(line ->
                BudgetBook.commit(session, line.budget(), line.amount().amount().negate()));
        session.update("UPDATE commitment SET committed = relieved WHERE po_number = ?", poNumber);
        session.update("DELETE FROM commitment WHERE po_number = ? AND committed = 0", poNumber);
        return open;
    }

    private static List<BudgetLine> open(Session session, String poNumber) {
        return session.list(ROWS, BudgetLine::read, poNumber).stream()
                .filter(line -> !line.amount().isZero())
                .toList();
    }

    private static List<BudgetLine> lessBilled(Session session, String poNumber, List<BudgetLine> lines) {
        List<BudgetLine> remaining = new ArrayList<>();
        for (BudgetLine line : lines) {
            BigDecimal billed = session.first(
                            "SELECT COALESCE(SUM(relieved), 0) FROM commitment WHERE po_number = ?"
                                    + " AND line_no IS NOT DISTINCT FROM ? AND cost_center_id = ?"
                                    + " AND account_class = ? AND budget_period = ?",
                            row -> row.getBigDecimal(1),
                            poNumber,
                            line.position().lineNo().orElse(null),
                            line.budget().costCenterId(),
                            line.budget().accountClass(),
                            line.budget().period())
                    .orElse(BigDecimal.ZERO);
            Money rest = line.amount().minus(new Money(billed, line.amount().currency()));
            if (rest.isNegative()) {
                throw Refusal.of(RejectionCode.COMMITMENT_BELOW_BILLED, "poNumber", poNumber);
            }
            remaining.add(line.of(rest));
        }
        return remaining;
    }

    private static void insert(Session session, String poNumber, BudgetLine line) {
        session.update(
                "INSERT INTO commitment(po_number, line_no, cost_center_id, gl_account_id, account_class, period,"
                        + " budget_period, committed, relieved, currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                poNumber,
                line.position().lineNo().orElse(null),
                line.budget().costCenterId(),
                line.position().glAccountId().orElse(null),
                line.budget().accountClass(),
                line.position().period(),
                line.budget().period(),
                line.amount().amount(),
                line.amount().currency().getCurrencyCode());
    }
}
