package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.receiving.StockAdjustRequest;
import io.bursar.erp.spi.receiving.StockLevel;
import io.bursar.erp.spi.receiving.StockLevelRequest;
import io.bursar.erp.spi.receiving.StockLot;
import io.bursar.erp.spi.receiving.StockQuarantineRequest;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Stock by item, place and lot, in two heaps: what may be issued and what is in quarantine. Nothing in quarantine ever
 * leaves as issued (RCV-I3), and of a lot that is held as a whole all that comes goes there.
 */
public final class StockBook {

    private StockBook() {}

    /** Moves stock of a lot in or out. */
    public static Applied adjust(Session session, Instruction<StockAdjustRequest> instruction) {
        StockAdjustRequest request = instruction.content();
        StockLot lot = lot(session, new Place(request.itemId(), request.locationId(), request.lot()), request.expiry());
        if (request.qty().signum() == 0) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "path", "qty");
        }
        if (request.back()) {
            return takenBack(session, lot, request.qty());
        }
        boolean apart = request.quarantined() || (lot.blocked() && request.qty().signum() > 0);
        Heaps by = apart ? new Heaps(BigDecimal.ZERO, request.qty()) : new Heaps(request.qty(), BigDecimal.ZERO);
        return moved(session, lot, by, request.qty());
    }

    /** Holds stock back or lets it go. */
    public static Applied quarantine(Session session, Instruction<StockQuarantineRequest> instruction) {
        StockQuarantineRequest request = instruction.content();
        StockLot lot = lot(session, new Place(request.itemId(), request.locationId(), request.lot()), request.expiry());
        if (request.qty().isEmpty()) {
            return wholeLot(session, lot, request.release());
        }
        BigDecimal qty = request.qty().get();
        if (qty.signum() <= 0) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "path", "qty");
        }
        if (request.release() && lot.blocked() && !request.arriving()) {
            throw Refusal.of(RejectionCode.STOCK_QUARANTINED, "lot", lot.lot().orElse(""));
        }
        BigDecimal held = request.release() ? qty.negate() : qty;
        return moved(session, lot, new Heaps(request.arriving() ? BigDecimal.ZERO : held.negate(), held), qty);
    }

    /** What lies of an item. */
    public static StockLevel level(Session session, StockLevelRequest request) {
        List<StockLot> lots = session
                .list(
                        "SELECT * FROM stock_lot WHERE item_id = ? ORDER BY location_id, lot",
                        StockBook::read,
                        request.itemId())
                .stream()
                .filter(lot -> request.locationId().isEmpty()
                        || request.locationId().get().equals(lot.locationId()))
                .filter(lot -> request.lot().isEmpty() || request.lot().equals(lot.lot()))
                .toList();
        return new StockLevel(
                request.itemId(),
                lots.stream().map(StockLot::issuable).reduce(BigDecimal.ZERO, BigDecimal::add),
                lots.stream().map(StockLot::quarantined).reduce(BigDecimal.ZERO, BigDecimal::add),
                lots);
    }

    /** What came in leaves from wherever it lies by now, first from what may be issued; what left comes again. */
    private static Applied takenBack(Session session, StockLot lot, BigDecimal moved) {
        BigDecimal wanted = moved.negate();
        BigDecimal free = lot.blocked() && wanted.signum() > 0
                ? BigDecimal.ZERO
                : wanted.max(lot.issuable().negate());
        return moved(session, lot, new Heaps(free, wanted.subtract(free)), moved);
    }

    private static Applied wholeLot(Session session, StockLot lot, boolean release) {
        session.update(
                "UPDATE stock_lot SET blocked = ? WHERE item_id = ? AND location_id = ? AND lot = ?",
                !release,
                lot.itemId(),
                lot.locationId(),
                lot.lot().orElse(""));
        BigDecimal held = release ? lot.quarantined().negate() : lot.issuable();
        return moved(session, lot, new Heaps(held.negate(), held), held.abs());
    }

    private static Applied moved(Session session, StockLot lot, Heaps by, BigDecimal moved) {
        BigDecimal issuable = lot.issuable().add(by.issuable());
        BigDecimal quarantined = lot.quarantined().add(by.quarantined());
        if (quarantined.signum() < 0) {
            throw Refusal.of(RejectionCode.STOCK_INSUFFICIENT, "itemId", lot.itemId());
        }
        if (issuable.signum() < 0) {
            boolean lies =
                    by.quarantined().signum() == 0 && issuable.add(quarantined).signum() >= 0;
            throw Refusal.of(
                    lies ? RejectionCode.STOCK_QUARANTINED : RejectionCode.STOCK_INSUFFICIENT, "itemId", lot.itemId());
        }
        session.update(
                "UPDATE stock_lot SET issuable = ?, quarantined = ? WHERE item_id = ? AND location_id = ? AND lot = ?",
                issuable,
                quarantined,
                lot.itemId(),
                lot.locationId(),
                lot.lot().orElse(""));
        Place place = new Place(lot.itemId(), lot.locationId(), lot.lot());
        return new Applied(place.key(), telling(find(session, place).orElseThrow(), moved));
    }

    private static StockLot telling(StockLot lot, BigDecimal moved) {
        return new StockLot(
                lot.itemId(),
                lot.locationId(),
                lot.lot(),
                lot.expiry(),
                lot.issuable(),
                lot.quarantined(),
                lot.blocked(),
                Optional.of(moved));
    }

    /** The lot, begun where it is not there yet; the expiry that is known first stays. */
    private static StockLot lot(Session session, Place place, Optional<LocalDate> expiry) {
        if (find(session, place).isEmpty()) {
            session.update(
                    "INSERT INTO stock_lot VALUES (?, ?, ?, ?, 0, 0, FALSE)",
                    place.itemId(),
                    place.locationId(),
                    place.lot().orElse(""),
                    expiry.orElse(null));
        }
        return find(session, place).orElseThrow();
    }

    private static Optional<StockLot> find(Session session, Place place) {
        return session.first(
                "SELECT * FROM stock_lot WHERE item_id = ? AND location_id = ? AND lot = ?",
                StockBook::read,
                place.itemId(),
                place.locationId(),
                place.lot().orElse(""));
    }

    private static StockLot read(ResultSet row) throws SQLException {
        return new StockLot(
                row.getString("item_id"),
                row.getString("location_id"),
                Columns.filled(row, "lot"),
                Columns.maybeDate(row, "expiry"),
                Columns.decimal(row, "issuable"),
                Columns.decimal(row, "quarantined"),
                row.getBoolean("blocked"),
                Optional.empty());
    }

    /** Where a lot lies. */
    private record Place(String itemId, String locationId, Optional<String> lot) {

        /** Short enough for a document number, and the same for the same lot. */
        String key() {
            return Numbers.of("SL", itemId + "|" + locationId + "|" + lot.orElse(""));
        }
    }

    /** By how much both heaps change. */
    private record Heaps(BigDecimal issuable, BigDecimal quarantined) {}
}
