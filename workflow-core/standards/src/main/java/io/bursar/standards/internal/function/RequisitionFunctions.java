package io.bursar.standards.internal.function;

import io.bursar.controls.duplicate.DuplicateKey;
import io.bursar.controls.duplicate.RequisitionFacts;
import io.bursar.controls.duplicate.RequisitionItem;
import io.bursar.controls.identifier.IdentifierKind;
import io.bursar.controls.tolerance.Quantity;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked for: totals, codes, the key of a repeated request. */
public final class RequisitionFunctions {

    private RequisitionFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.lineTotals", FieldType.RECORD, RequisitionFunctions::lineTotals),
                NamedFunction.of("p2p.unspscValid", FieldType.BOOL, RequisitionFunctions::unspscValid),
                NamedFunction.ofKeys("p2p.requisitionKeys", FieldType.RECORD, RequisitionFunctions::keys),
                NamedFunction.of(
                        "p2p.whenControlled",
                        FieldType.PERSON,
                        facts -> Results.text(facts.text("personId")
                                .filter(person -> facts.text("profile")
                                        .equals(Optional.of(RequisitionProfile.CONTROLLED_CII.code()))))),
                NamedFunction.of(
                        "p2p.fullyCoded",
                        FieldType.BOOL,
                        facts -> facts.records("lines").flatMap(lines -> Results.truth(coded(facts, lines)))));
    }

    /**
     * Every line has its cost centre and account; coding says who pays what is billed, and nothing of what is billed.
     */
    private static boolean coded(FactFields facts, List<FactFields> lines) {
        List<FactFields> billed = facts.records("billed").orElse(lines);
        Set<Optional<String>> orders =
                billed.stream().map(line -> line.text("poNumber")).collect(Collectors.toSet());
        return !lines.isEmpty()
                && lines.stream().allMatch(RequisitionFunctions::coded)
                && lines.stream()
                        .map(line -> line.text("poNumber"))
                        .allMatch(order -> order.isEmpty() || orders.contains(order))
                && sum(lines).equals(sum(billed));
    }

    private static Map<Currency, BigDecimal> sum(List<FactFields> lines) {
        Map<Currency, BigDecimal> sums = new HashMap<>();
        lines.forEach(line -> line.money("amount")
                .ifPresent(amount -> sums.merge(
                        amount.currency(), amount.amount().stripTrailingZeros(), RequisitionFunctions::added)));
        return sums;
    }

    private static BigDecimal added(BigDecimal one, BigDecimal other) {
        return one.add(other).stripTrailingZeros();
    }

    private static boolean coded(FactFields line) {
        return line.text("costCenterId").isPresent() && line.text("glAccountId").isPresent();
    }

    /**
     * Count, goods and total with tax and freight; the amounts are absent while a line has no quantity or price, and
     * where tax or freight is less than nothing: it would hide from every limit what is bought.
     */
    private static Optional<DataValue> lineTotals(FactFields facts) {
        int count = facts.records("lines").map(List::size).orElse(0);
        Data.Builder totals = Data.record().put("count", count);
        Optional<Money> goods = SpendLine.all(facts, "lines").map(SpendLine::sum);
        boolean less = facts.money("tax").filter(Money::isNegative).isPresent()
                || facts.money("freight").filter(Money::isNegative).isPresent();
        goods.filter(sum -> !less).ifPresent(sum -> {
            Money total = sum.plus(facts.money("tax").orElse(Money.zero(sum.currency())))
                    .plus(facts.money("freight").orElse(Money.zero(sum.currency())));
            totals.put("goods", sum).put("total", total);
        });
        return Optional.of(totals.build());
    }

    private static Optional<DataValue> unspscValid(FactFields facts) {
        return facts.records("lines")
                .flatMap(lines -> Results.truth(!lines.isEmpty()
                        && lines.stream()
                                .allMatch(line -> line.text("unspsc")
                                        .map(code -> IdentifierKind.UNSPSC
                                                .check(code)
                                                .holds())
                                        .orElse(false))));
    }

    /** One key for the whole request: the exact keys of its items together, so that only the same request meets it. */
    private static Optional<DataValue> keys(FactFields facts) {
        Optional<String> requester = facts.text("requesterId");
        Optional<LocalDate> needBy = facts.date("needBy");
        if (requester.isEmpty() || needBy.isEmpty()) {
            return Optional.empty();
        }
        List<RequisitionItem> items = items(facts, needBy.get());
        Data.Builder keys = Data.record();
        if (!items.isEmpty()
                && items.size() == facts.records("lines").map(List::size).orElse(0)) {
            String all = new RequisitionFacts(new PersonId(requester.get()), items, Optional.empty(), needBy.get())
                    .keys().stream().map(DuplicateKey::key).sorted().collect(Collectors.joining("|"));
            keys.put(
                    "requisition.exact",
                    Digest.of(all.getBytes(StandardCharsets.US_ASCII)).toString());
        }
        return Optional.of(keys.build());
    }

    private static List<RequisitionItem> items(FactFields facts, LocalDate needBy) {
        List<RequisitionItem> items = new ArrayList<>();
        for (FactFields line : facts.records("lines").orElse(List.of())) {
            line.text("itemId")
                    .ifPresent(item -> line.decimal("qty")
                            .ifPresent(qty -> line.text("uom")
                                    .ifPresent(uom ->
                                            items.add(new RequisitionItem(item, new Quantity(qty, uom), needBy)))));
        }
        return items;
    }
}
