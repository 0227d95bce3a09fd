package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.budget.BudgetRelease;
import io.bursar.erp.spi.budget.BudgetReleaseRequest;
import io.bursar.erp.spi.budget.BudgetReservation;
import io.bursar.erp.spi.budget.BudgetReserveRequest;
import io.bursar.erp.spi.budget.BudgetResult;
import io.bursar.erp.spi.budget.ReservationState;
import java.util.List;
import java.util.Optional;

/** Reservations: made as a whole, used up by a commitment or given back. */
public final class ReservationBook {

    private ReservationBook() {}

    /** Reserves all positions or none. */
    public static Applied reserve(Session session, Instruction<BudgetReserveRequest> instruction) {
        BudgetReserveRequest request = instruction.content();
        List<BudgetLine> lines = BudgetBook.resolved(session, request.positions());
        BudgetResult result = BudgetBook.require(session, lines, request.overrunPct());
        String id = Numbers.free(
                "RSV",
                instruction.reference(),
                number -> session.exists("SELECT 1 FROM reservation WHERE id = ?", number));
        session.update(
                "INSERT INTO reservation VALUES (?, ?, ?, ?, ?)",
                id,
                instruction.reference(),
                instruction.request().facility().value(),
                ReservationState.OPEN.code(),
                result.code());
        int seq = 0;
        for (BudgetLine line : lines) {
            insert(session, id, seq++, line);
            BudgetBook.reserve(session, line, line.amount().amount());
        }
        return new Applied(id, find(session, id).orElseThrow());
    }

    /** Gives back a reservation, or what is open of an order's commitment. */
    public static Applied release(Session session, Instruction<BudgetReleaseRequest> instruction) {
        BudgetReleaseRequest request = instruction.content();
        if (request.reservationId().isPresent()) {
            String id = request.reservationId().get();
            List<BudgetLine> lines = giveBack(session, id, ReservationState.RELEASED);
            return new Applied(id, released(request, lines));
        }
        String poNumber = request.poNumber()
                .orElseThrow(() -> Refusal.of(RejectionCode.INVALID_REQUEST, "path", "reservationId"));
        return new Applied(poNumber, released(request, CommitmentBook.giveBack(session, poNumber)));
    }

    /** A reservation by its number. */
    public static Optional<BudgetReservation> find(Session session, String id) {
        List<BudgetLine> lines = lines(session, id);
        return session.first(
                "SELECT state, result FROM reservation WHERE id = ?",
                row -> new BudgetReservation(
                        id,
                        Codes.read(ReservationState.class, row.getString("state")),
                        Codes.read(BudgetResult.class, row.getString("result")),
                        lines.stream().map(BudgetLine::position).toList()),
                id);
    }

    /** Ends an open reservation and returns what it held. */
    static List<BudgetLine> giveBack(Session session, String id, ReservationState to) {
        BudgetReservation reservation =
                find(session, id).orElseThrow(() -> Refusal.of(RejectionCode.RESERVATION_UNKNOWN, "reservationId", id));
        if (reservation.state() != ReservationState.OPEN) {
            throw Refusal.of(RejectionCode.RESERVATION_CLOSED, "reservationId", id);
        }
        List<BudgetLine> lines = lines(session, id);
        lines.forEach(
                line -> BudgetBook.reserve(session, line, line.amount().amount().negate()));
        session.update("UPDATE reservation SET state = ? WHERE id = ?", to.code(), id);
        return lines;
    }

    private static List<BudgetLine> lines(Session session, String id) {
        return session.list(
                "SELECT * FROM reservation_line WHERE reservation_id = ? ORDER BY seq", BudgetLine::read, id);
    }

    private static void insert(Session session, String id, int seq, BudgetLine line) {
        session.update(
                "INSERT INTO reservation_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                seq,
                line.position().lineNo().orElse(null),
                line.budget().costCenterId(),
                line.position().glAccountId().orElse(null),
                line.budget().accountClass(),
                line.position().period(),
                line.budget().period(),
                line.amount().amount(),
                line.amount().currency().getCurrencyCode());
    }

    private static BudgetRelease released(BudgetReleaseRequest request, List<BudgetLine> lines) {
        return new BudgetRelease(
                request.reservationId(),
                request.poNumber(),
                lines.stream().map(BudgetLine::position).toList());
    }
}
