package io.bursar.standards.internal.function;

import io.bursar.controls.tolerance.OverbillingGuard;
import io.bursar.controls.tolerance.SmallDifference;
import io.bursar.controls.tolerance.ToleranceRule;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Matches an invoice with the orders it names (controls §5): line by line price, quantity and unit, then freight and
 * the over-billing of each order over all its invoices. The result lists the holds with their figures; without holds
 * the invoice may be approved.
 */
final class InvoiceMatch {

    /** Decimals of a quantity that is worked out from an amount. */
    private static final int OVER_SCALE = 4;

    private final FactFields facts;
    private final MatchTerms terms;
    private final Map<String, FactFields> orders = new HashMap<>();
    private final Map<String, Map<Integer, OrderLine>> orderLines = new HashMap<>();
    private final Map<String, BigDecimal> billedNow = new HashMap<>();
    private final Map<String, Money> overByOrder = new TreeMap<>();
    private final List<RecordValue> holds = new ArrayList<>();
    private final List<RecordValue> perLine = new ArrayList<>();
    private Money variance;

    private InvoiceMatch(FactFields facts, MatchTerms terms) {
        this.facts = facts;
        this.terms = terms;
        this.variance = Money.zero(terms.currency());
    }

    /** The match; absent when lines, orders or tolerances are not known. */
    static Optional<InvoiceMatch> of(FactFields facts) {
        Optional<List<FactFields>> lines = facts.records("lines").filter(all -> all.size() <= SpendLine.MAX_LINES);
        Optional<List<FactFields>> orders = facts.records("orders");
        Optional<MatchTerms> terms = MatchTerms.of(facts);
        if (lines.isEmpty() || orders.isEmpty() || terms.isEmpty()) {
            return Optional.empty();
        }
        InvoiceMatch match = new InvoiceMatch(facts, terms.get());
        orders.get().forEach(match::addOrder);
        lines.get().forEach(match::countAmount);
        lines.get().forEach(match::addLine);
        match.closeOrders();
        match.checkFreight();
        return Optional.of(match);
    }

    private void addOrder(FactFields order) {
        order.text("poNumber")
                .ifPresent(number -> OrderLine.byNumber(order, "lines").ifPresent(lines -> {
                    orders.put(number, order);
                    orderLines.put(number, lines);
                }));
    }

    /** What is billed by quantity counts for what is billed by amount on the same order line. */
    private void countAmount(FactFields line) {
        Optional<BigDecimal> amount = line.money("amount").map(Money::amount);
        if (line.decimal("qty").isPresent() && line.whole("poLine").isPresent() && amount.isPresent()) {
            billedNow.merge(
                    amountKey(
                            line.text("poNumber").orElse(""),
                            line.whole("poLine").get()),
                    amount.get(),
                    BigDecimal::add);
        }
    }

    private static String amountKey(String order, int poLine) {
        return order + "/" + poLine + "/amount";
    }

    private void addLine(FactFields line) {
        int before = holds.size();
        String number = line.text("poNumber").orElse("");
        FactFields order = orders.get(number);
        if (order == null) {
            hold(HoldCode.PO_MISSING, line);
        } else if (!order.text("supplierId").equals(facts.text("supplierId"))) {
            hold(HoldCode.SUPPLIER_MISMATCH, line);
        } else if (OrderCurrency.other(order, line).isPresent()) {
            // prices in two currencies say nothing of each other: this is not the order that the line bills
            holds.add(record(HoldCode.PO_MISSING, line)
                    .put("orderCurrency", OrderCurrency.other(order, line).orElseThrow())
                    .build());
        } else if (isOver(order, number, line)) {
            hold(HoldCode.PO_CLOSED, line);
        } else {
            line.whole("poLine")
                    .flatMap(poLine -> Optional.ofNullable(
                            orderLines.getOrDefault(number, Map.of()).get(poLine)))
                    .ifPresentOrElse(found -> compare(number, line, found), () -> hold(HoldCode.PO_MISSING, line));
        }
        perLine.add(Data.record()
                .put("lineNo", line.get("lineNo").orElse(null))
                .put("passed", holds.size() == before)
                .build());
    }

    /**
     * Whether an order takes no invoice any more; one that was closed short still takes what came and is not billed
     * yet.
     */
    private boolean isOver(FactFields order, String number, FactFields line) {
        String state = order.text("state").orElse("");
        boolean waits = line.whole("poLine")
                .flatMap(poLine -> Optional.ofNullable(
                        orderLines.getOrDefault(number, Map.of()).get(poLine)))
                .filter(ordered -> ordered.received().compareTo(ordered.billed()) > 0)
                .isPresent();
        return !state.equals("OPEN") && !(state.equals("CLOSED") && waits);
    }

    private void compare(String order, FactFields line, OrderLine ordered) {
        Optional<Money> amount = line.money("amount");
        if (amount.isEmpty()) {
            hold(HoldCode.UOM, line);
            return;
        }
        if (line.decimal("qty").isEmpty()) {
            compareAmount(order, line, ordered, amount.get());
            return;
        }
        BigDecimal quantity = line.decimal("qty").get();
        if (line.text("uom").isPresent()
                && !line.text("uom").equals(ordered.fields().text("uom"))) {
            hold(HoldCode.UOM, line);
            return;
        }
        comparePrice(order, line, ordered, amount.get());
        String key = order + "/" + ordered.lineNo();
        BigDecimal now = billedNow.merge(key, quantity, BigDecimal::add);
        compareQuantity(line, ordered, ordered.billed().add(now));
    }

    /** What the line costs beyond quantity times ordered price, whichever of its price and its amount says more. */
    private void comparePrice(String order, FactFields line, OrderLine ordered, Money amount) {
        BigDecimal quantity = line.decimal("qty").orElse(BigDecimal.ZERO);
        BigDecimal agreed = ordered.unitPrice()
                .map(price -> price.amount().multiply(quantity))
                .orElse(BigDecimal.ZERO);
        BigDecimal billed = line.unitPrice("unitPrice")
                .map(price -> price.amount().multiply(quantity).max(amount.amount()))
                .orElse(amount.amount());
        judge(order, line, billed.subtract(agreed), agreed);
    }

    /**
     * A line without quantity is held against what its order line still has to bill, and, where what came counts,
     * against what that is worth: whoever bills without quantities bills no more than others.
     */
    private void compareAmount(String order, FactFields line, OrderLine ordered, Money amount) {
        BigDecimal agreed = ordered.unitPrice()
                .map(price -> price.amount().multiply(ordered.ordered()))
                .orElse(BigDecimal.ZERO);
        BigDecimal before =
                ordered.fields().money("billedAmount").map(Money::amount).orElse(BigDecimal.ZERO);
        BigDecimal now = billedNow.merge(amountKey(order, ordered.lineNo()), amount.amount(), BigDecimal::add);
        judge(order, line, before.add(now).subtract(agreed), agreed);
        if (terms.threeWay(ordered) && ordered.received().signum() == 0) {
            hold(HoldCode.NO_RECEIPT, line);
        } else if (terms.threeWay(ordered)) {
            compareWorth(line, ordered, before.add(now));
        }
    }

    /** What is billed of an order line in all, against the worth of what was received of it. */
    private void compareWorth(FactFields line, OrderLine ordered, BigDecimal billed) {
        BigDecimal price = ordered.unitPrice().map(UnitPrice::amount).orElse(BigDecimal.ZERO);
        BigDecimal slack = terms.slack(ordered.received());
        BigDecimal worth = price.multiply(ordered.received().add(slack));
        BigDecimal over = billed.subtract(worth);
        if (price.signum() > 0 && over.compareTo(terms.price().allowedOn(worth)) > 0) {
            hold(HoldCode.QTY_RECEIVED, line, over.divide(price, OVER_SCALE, RoundingMode.HALF_UP), slack);
        }
    }

    private void judge(String order, FactFields line, BigDecimal unrounded, BigDecimal base) {
        Money over = Money.rounded(unrounded, terms.currency());
        if (over.amount().signum() > 0) {
            overByOrder.merge(order, over, Money::plus);
        }
        BigDecimal allowed = terms.price().allowedOn(base);
        if (over.amount().compareTo(allowed) > 0) {
            variance = variance.plus(over);
            hold(HoldCode.PRICE, line, over.amount(), allowed);
        }
    }

    private void compareQuantity(FactFields line, OrderLine ordered, BigDecimal billed) {
        if (line.decimal("qty").filter(qty -> qty.signum() > 0).isEmpty()) {
            hold(HoldCode.QTY_ORDERED, line);
            return;
        }
        if (terms.threeWay(ordered) && ordered.received().signum() == 0) {
            hold(HoldCode.NO_RECEIPT, line);
        } else if (terms.threeWay(ordered) && terms.exceeds(billed, ordered.received())) {
            hold(HoldCode.QTY_RECEIVED, line, billed.subtract(ordered.received()), terms.slack(ordered.received()));
        }
        if (terms.exceeds(billed, ordered.ordered())) {
            hold(HoldCode.QTY_ORDERED, line, billed.subtract(ordered.ordered()), terms.slack(ordered.ordered()));
        }
    }

    /** Stops salami slicing: over-billing of an order over all its invoices is at most twice what one may exceed. */
    private void closeOrders() {
        overByOrder.forEach((number, over) -> {
            Money before = Money.zero(terms.currency());
            for (OrderLine line : orderLines.getOrDefault(number, Map.of()).values()) {
                before = before.plus(acceptedOver(line));
            }
            boolean passes = new OverbillingGuard(before, terms.price().absolute())
                    .accepts(over)
                    .passed();
            if (!passes && holds.stream().noneMatch(held -> isPriceOf(held, number))) {
                variance = variance.plus(over);
                holds.add(Data.record()
                        .put("code", HoldCode.PRICE.code())
                        .put("poNumber", number)
                        .put("over", before.plus(over).amount())
                        .build());
            }
        });
    }

    private static boolean isPriceOf(RecordValue held, String number) {
        FactFields hold = new FactFields(held);
        return hold.text("code").equals(Optional.of(HoldCode.PRICE.code()))
                && hold.text("poNumber").equals(Optional.of(number));
    }

    private Money acceptedOver(OrderLine line) {
        Money none = Money.zero(terms.currency());
        BigDecimal agreed = line.unitPrice()
                .map(price -> price.amount().multiply(line.billed()))
                .orElse(BigDecimal.ZERO);
        return line.fields()
                .money("billedAmount")
                .map(billed -> billed.minus(Money.rounded(agreed, terms.currency())))
                .map(none::max)
                .orElse(none);
    }

    /** Orders carry no freight, so all of it is beyond the order. */
    private void checkFreight() {
        Money freight = facts.money("freight").orElse(Money.zero(terms.currency()));
        if (freight.exceeds(terms.freight())) {
            holds.add(Data.record()
                    .put("code", HoldCode.FREIGHT.code())
                    .put("over", freight.amount())
                    .put("allowed", terms.freight().amount())
                    .build());
        }
    }

    private void hold(HoldCode code, FactFields line) {
        holds.add(record(code, line).build());
    }

    private void hold(HoldCode code, FactFields line, BigDecimal over, BigDecimal allowed) {
        holds.add(record(code, line).put("over", over).put("allowed", allowed).build());
    }

    private static Data.Builder record(HoldCode code, FactFields line) {
        return Data.record()
                .put("code", code.code())
                .put("lineNo", line.get("lineNo").orElse(null))
                .put("poNumber", line.get("poNumber").orElse(null));
    }

    /** Holds with their figures, and the result per line and of the header. */
    DataValue result() {
        return Data.record()
                .put("clear", holds.isEmpty())
                .put("holds", Data.list(holds))
                .put("variance", variance)
                .put(
                        "result",
                        Data.record()
                                .put("perLine", Data.list(perLine))
                                .put(
                                        "header",
                                        Data.record()
                                                .put("variance", variance)
                                                .put("smallDifference", small())
                                                .build())
                                .build())
                .build();
    }

    /** Whether everything beyond the orders is small enough to be written off and reported monthly (controls §5). */
    private boolean small() {
        Money over = Money.zero(terms.currency());
        for (Money ofOrder : overByOrder.values()) {
            over = over.plus(ofOrder);
        }
        Money all = over;
        return facts.money("gross")
                .map(gross -> new SmallDifference(all, gross)
                        .within(terms.smallDifference())
                        .passed())
                .orElse(false);
    }

    /** The tolerances in force and the kind of match. */
    record MatchTerms(
            String matchType, ToleranceRule price, BigDecimal quantityPercent, Money freight, Money smallDifference) {

        static Optional<MatchTerms> of(FactFields facts) {
            Optional<BigDecimal> percent = facts.decimal("priceTolPct");
            Optional<Money> absolute = facts.money("priceTolAbs");
            Optional<Money> freight = facts.money("freightTolAbs");
            if (percent.isEmpty() || absolute.isEmpty() || freight.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new MatchTerms(
                    facts.text("matchType").orElse("THREE_WAY_AFTER_GR"),
                    new ToleranceRule(percent.get(), absolute.get()),
                    facts.decimal("qtyTolPct").orElse(BigDecimal.ZERO),
                    freight.get(),
                    facts.money("smallDiffAbs").orElse(Money.zero(absolute.get().currency()))));
        }

        Currency currency() {
            return price.absolute().currency();
        }

        /** Two-way only where the match says so and the order line needs no receipt: a supplier cannot choose it. */
        boolean threeWay(OrderLine line) {
            boolean receiptNeeded = line.fields().truth("receiptRequired").orElse(true);
            return receiptNeeded || !matchType.equals("TWO_WAY");
        }

        boolean exceeds(BigDecimal billed, BigDecimal base) {
            return billed.subtract(base).compareTo(slack(base)) > 0;
        }

        BigDecimal slack(BigDecimal base) {
            return base.multiply(quantityPercent).movePointLeft(2);
        }
    }
}
