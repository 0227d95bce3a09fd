package io.bursar.examples.healthsystem.trade;

import io.bursar.erp.spi.purchasing.PoLine;
import io.bursar.erp.spi.purchasing.PurchaseOrder;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one delivery of an order brings, all of it from the seed: lots with expiry, now and then something damaged, one
 * too many, soon to expire or without its tracing papers. What came damaged comes again in a delivery of its own.
 *
 * @param requisition the case whose order it is
 * @param fate what becomes of that order
 * @param number which delivery, from one; those that replace something damaged count on from {@link #REPLACES}
 */
record Shipment(Case requisition, OrderFate fate, int number) {

    /** The delivery of this number and one more replaces what the first one brought damaged. */
    static final int REPLACES = 2;

    private static final BigDecimal PART = new BigDecimal("0.6");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int DAMAGED_PER_MILLE = 50;
    private static final int ONE_TOO_MANY_PER_MILLE = 25;
    private static final int SHORT_DATED_PER_MILLE = 30;
    private static final int UNTRACED_PER_MILLE = 40;

    boolean isReplacement() {
        return number > REPLACES;
    }

    private Dice dice() {
        return fate.dice().about("delivery " + number);
    }

    /** Whether a piece of it came damaged: only of goods, and never the only one. */
    boolean hasDamage() {
        boolean several = requisition.data().records("lines").stream()
                .findFirst()
                .flatMap(line -> line.decimal("qty"))
                .filter(qty -> share(qty).compareTo(TWO) >= 0)
                .isPresent();
        return several
                && !isReplacement()
                && !isService()
                && fate.delivering() != OrderFate.Delivering.SHORT
                && dice().chance(DAMAGED_PER_MILLE, "damaged");
    }

    private boolean hasOneTooMany() {
        return fate.delivering() == OrderFate.Delivering.WHOLE
                && !isReplacement()
                && !isService()
                && !isControlled()
                && !hasDamage()
                && dice().chance(ONE_TOO_MANY_PER_MILLE, "one too many");
    }

    boolean isService() {
        String profile = requisition.data().text("profile").orElse("");
        return profile.equals("SERVICES") || profile.equals("CONTINGENT");
    }

    boolean isControlled() {
        return requisition.data().text("profile").orElse("").equals("CONTROLLED_CII");
    }

    /** Whether the papers that say where drugs come from are with it. */
    boolean hasPapers() {
        return !dice().chance(UNTRACED_PER_MILLE, "untraced");
    }

    /** The lines as they are counted. */
    List<RecordValue> lines(PurchaseOrder order) {
        List<RecordValue> lines = new ArrayList<>();
        boolean first = true;
        for (PoLine line : order.lines()) {
            BigDecimal qty = isReplacement() ? (first ? BigDecimal.ONE : BigDecimal.ZERO) : share(line.ordered());
            if (qty.signum() > 0) {
                lines.addAll(counted(line, qty, first));
            }
            first = false;
        }
        return lines;
    }

    private List<RecordValue> counted(PoLine line, BigDecimal qty, boolean first) {
        if (first && hasDamage()) {
            return List.of(line(line, qty.subtract(BigDecimal.ONE), "OK"), line(line, BigDecimal.ONE, "DAMAGED"));
        }
        return List.of(line(line, first && hasOneTooMany() ? qty.add(BigDecimal.ONE) : qty, "OK"));
    }

    private RecordValue line(PoLine line, BigDecimal qty, String condition) {
        Data.Builder counted = Data.record()
                .put("poLine", line.lineNo())
                .put("qtyReceived", qty)
                .put("uom", line.uom())
                .put("condition", condition);
        if (!isService()) {
            Dice own = dice().about("lot " + line.lineNo());
            int days = own.chance(SHORT_DATED_PER_MILLE, "short dated") ? 90 : own.between(300, 900, "days");
            counted.put("lot", "L" + own.between(10_000, 99_999, "lot"))
                    .put("expiry", fate.deliveryDay().plusDays(days));
        }
        return counted.build();
    }

    /** How much of a line it brings: the same whatever is received already. */
    BigDecimal share(BigDecimal ordered) {
        BigDecimal first = ordered.multiply(PART).setScale(0, RoundingMode.UP).min(ordered);
        return switch (fate.delivering()) {
            case WHOLE -> ordered;
            case SHORT -> first;
            case IN_PARTS -> number == 1 ? first : ordered.subtract(first);
        };
    }

    /** How many pieces it brings, for the form of controlled substances. */
    static BigDecimal pieces(List<RecordValue> lines) {
        return lines.stream()
                .map(line -> line.decimal("qtyReceived"))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
