package io.bursar.standards.internal.function;

import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.RiskTier;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What kind of spend it is, who answers for it and how much care it needs. */
public final class SpendFunctions {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private SpendFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of(
                        "p2p.requisitionProfile",
                        FieldType.RECORD,
                        facts -> facts.records("lines")
                                .map(lines -> Data.record()
                                        .put("profile", profile(facts, lines).code())
                                        .build())),
                NamedFunction.of(
                        "p2p.spendColumn",
                        FieldType.CODE,
                        facts -> facts.records("lines")
                                .flatMap(lines ->
                                        Results.text(column(facts, lines).code()))),
                NamedFunction.of(
                        "p2p.riskTier",
                        FieldType.CODE,
                        facts -> facts.money("total")
                                .flatMap(
                                        total -> Results.text(tier(facts, total).code()))),
                NamedFunction.of("p2p.oneLevelUp", FieldType.MONEY, SpendFunctions::oneLevelUp),
                NamedFunction.of("p2p.costCenterOwner", FieldType.PERSON, SpendFunctions::owner),
                NamedFunction.of("p2p.budgetPositions", FieldType.LIST, BudgetPositions::of),
                NamedFunction.ofKeys("p2p.splitKeys", FieldType.LIST, SplitTest::keys),
                NamedFunction.of("p2p.splitSuspect", FieldType.BOOL, SplitTest::suspect));
    }

    private static RequisitionProfile profile(FactFields facts, List<FactFields> lines) {
        if (facts.text("schedule").equals(Optional.of("CII"))) {
            return RequisitionProfile.CONTROLLED_CII;
        }
        Map<RequisitionProfile, Predicate<FactFields>> byLine = new LinkedHashMap<>();
        byLine.put(RequisitionProfile.PHARMACY_RX, SpendCategory::drug);
        byLine.put(RequisitionProfile.CONTINGENT, SpendCategory::temporaryStaff);
        byLine.put(RequisitionProfile.CAPITAL, line -> SpendCategory.capital(facts));
        byLine.put(RequisitionProfile.IT_SOFTWARE, SpendCategory::software);
        byLine.put(RequisitionProfile.SERVICES, SpendCategory::service);
        for (Map.Entry<RequisitionProfile, Predicate<FactFields>> entry : byLine.entrySet()) {
            if (lines.stream().anyMatch(entry.getValue())) {
                return entry.getKey();
            }
        }
        if (facts.isTrue("emergency")) {
            return RequisitionProfile.EMERGENCY;
        }
        return lowRisk(facts, lines) ? RequisitionProfile.CATALOG_LOW_RISK : RequisitionProfile.ROUTINE;
    }

    /** Only catalogue items at contract price, up to the lowest limit of the authority table. */
    private static boolean lowRisk(FactFields facts, List<FactFields> lines) {
        boolean small = facts.money("total")
                .flatMap(total -> facts.money("lowRiskUpTo").map(limit -> !total.exceeds(limit)))
                .orElse(false);
        return small
                && facts.isTrue("allContract")
                && !lines.isEmpty()
                && lines.stream().allMatch(line -> line.text("itemId").isPresent());
    }

    /** Capital and temporary staff have columns of their own; the rest is unbudgeted unless the budget says OK. */
    private static CommitmentType column(FactFields facts, List<FactFields> lines) {
        if (SpendCategory.capital(facts)) {
            return CommitmentType.CAPITAL;
        }
        if (lines.stream().anyMatch(SpendCategory::temporaryStaff)) {
            return CommitmentType.CONTINGENT;
        }
        return facts.text("budget").equals(Optional.of("OK"))
                ? CommitmentType.OPEX_BUDGETED
                : CommitmentType.OPEX_UNBUDGETED;
    }

    private static RiskTier tier(FactFields facts, Money total) {
        boolean marked = facts.text("profile").equals(Optional.of(RequisitionProfile.CONTROLLED_CII.code()))
                || facts.has("soleSource")
                || facts.isTrue("referralSource")
                || facts.isTrue("handlesPhi");
        if (marked || facts.money("highAbove").filter(total::exceeds).isPresent()) {
            return RiskTier.HIGH;
        }
        boolean small =
                facts.money("lowUpTo").filter(limit -> !total.exceeds(limit)).isPresent();
        return small && facts.isTrue("allContract") ? RiskTier.LOW : RiskTier.STANDARD;
    }

    /**
     * What must be tested so that the climb ends one level above the one that the amount asks for: the least more than
     * the limit of the lowest level that covers it; the amount itself where only the highest level does (canonical W04,
     * prepayments).
     */
    private static Optional<DataValue> oneLevelUp(FactFields facts) {
        return facts.money("amount")
                .flatMap(amount -> facts.inner("limits").flatMap(limits -> {
                    for (AuthorityLevel level : AuthorityLevel.values()) {
                        Optional<Money> limit = limits.money(level.code());
                        if (limit.isEmpty()) {
                            return Optional.of(new MoneyValue(amount));
                        }
                        if (!amount.exceeds(limit.get())) {
                            return Optional.of(new MoneyValue(limit.get().plus(new Money(CENT, amount.currency()))));
                        }
                    }
                    return Optional.of(new MoneyValue(amount));
                }));
    }

    /** The owner of the cost centre that pays most; of equal ones the first. */
    private static Optional<DataValue> owner(FactFields facts) {
        Optional<List<FactFields>> centres = facts.records("centres");
        Optional<List<SpendLine>> lines = SpendLine.all(facts, "lines");
        if (centres.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Money> byCentre = new LinkedHashMap<>();
        lines.get()
                .forEach(line -> line.fields()
                        .text("costCenterId")
                        .ifPresent(centre -> byCentre.merge(centre, line.amount(), Money::plus)));
        Optional<Map.Entry<String, Money>> payer = Optional.empty();
        for (Map.Entry<String, Money> entry : byCentre.entrySet()) {
            if (payer.isEmpty() || entry.getValue().exceeds(payer.get().getValue())) {
                payer = Optional.of(entry);
            }
        }
        Optional<String> most = payer.map(Map.Entry::getKey);
        return Results.text(centres.get().stream()
                .filter(centre -> centre.text("costCenterId").equals(most))
                .map(centre -> centre.text("ownerId"))
                .flatMap(Optional::stream)
                .findFirst());
    }
}
