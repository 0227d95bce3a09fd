package io.bursar.examples.healthsystem.plan;

import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.embedded.sample.SampleCostCenter;
import io.bursar.embedded.sample.SampleItem;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Fills the basket of a request: items, quantities and amounts by its kind. */
final class Shopping {

    private static final List<String> SUPPLIES = List.of(
            "ITM-1001", "ITM-1002", "ITM-1003", "ITM-1004", "ITM-1005", "ITM-1006", "ITM-1010", "ITM-1020", "ITM-1021");
    private static final List<String> DRUGS = List.of("ITM-1007", "ITM-1008");
    private static final List<String> EQUIPMENT = List.of("ITM-1012", "ITM-1012", "ITM-1024", "ITM-1024", "ITM-1013");
    private static final List<String> UNFIT = List.of("SUP-1015", "SUP-1016", "SUP-1017", "SUP-1018");

    /** Amounts in dollars, spread over the levels of the authority table. */
    private static final List<Integer> AMOUNTS =
            List.of(700, 900, 1_800, 3_200, 4_500, 7_500, 12_000, 21_000, 48_000, 90_000, 180_000, 450_000);

    private final Dice dice;
    private final Hospitals hospitals;
    private final String facility;

    Shopping(Dice dice, Hospitals hospitals, String facility) {
        this.dice = dice;
        this.hospitals = hospitals;
        this.facility = facility;
    }

    Basket basket(RequestKind kind) {
        return switch (kind) {
            case CATALOG, AGAIN -> small(dice.between(60, 240, "amount"));
            case ROUTINE, TOO_LATE -> supplies(dice.pick(AMOUNTS, "amount"));
            case EMERGENCY -> supplies(dice.between(300, 4_000, "amount"));
            case SOURCED -> sourced();
            case SERVICES -> services();
            case SOFTWARE -> software();
            case PHARMACY ->
                one(SampleCatalog.item(dice.pick(DRUGS, "item")), centre("PHARMACY"), dice.pick(AMOUNTS, "amount") / 2);
            case CONTROLLED -> controlled();
            case CAPITAL -> capital();
            case AGENCY ->
                one(SampleCatalog.item("ITM-1018"), centre("NURSING"), dice.between(2_000, 60_000, "amount"));
            case OFF_CONTRACT -> offContract();
            case UNFIT_SUPPLIER -> unfit();
            case WRONG_ACCOUNT -> wrongAccount();
            case OVER_BUDGET -> overBudget();
        };
    }

    private SampleCostCenter centre(String department) {
        return hospitals.centre(facility, department);
    }

    private SampleCostCenter clinical() {
        return centre(dice.pick(List.of("NURSING", "SURGERY"), "department"));
    }

    private static BigDecimal units(SampleItem item, int dollars) {
        return new BigDecimal(dollars)
                .divide(item.unitPrice().amount(), 0, RoundingMode.DOWN)
                .max(BigDecimal.ONE);
    }

    private static Basket one(SampleItem item, SampleCostCenter centre, int dollars) {
        return Basket.of(List.of(item.line(1, units(item, dollars), centre.id())), item.supplierId());
    }

    private Basket small(int dollars) {
        return one(SampleCatalog.item(dice.pick(SUPPLIES, "item")), clinical(), dollars);
    }

    /** Up to three items of one supplier. */
    private Basket supplies(int dollars) {
        SampleItem first = SampleCatalog.item(dice.pick(SUPPLIES, "item"));
        List<SampleItem> same = SUPPLIES.stream()
                .map(SampleCatalog::item)
                .filter(item -> item.supplierId().equals(first.supplierId()))
                .limit(dice.between(1, 3, "lines"))
                .toList();
        String payer = clinical().id();
        List<RecordValue> lines = new ArrayList<>();
        for (SampleItem item : same) {
            lines.add(item.line(lines.size() + 1, units(item, dollars / same.size()), payer));
        }
        return Basket.of(lines, first.supplierId());
    }

    /** Free text without item or contract; half of them name nobody. */
    private Basket sourced() {
        RecordValue line = Data.record()
                .put("lineNo", 1)
                .put(
                        "description",
                        dice.pick(List.of("Storage shelving", "Staff lockers", "Waiting room chairs"), "thing"))
                .put("unspsc", "56101708")
                .put("uom", "EA")
                .put("qty", new BigDecimal(dice.between(20, 80, "units")))
                .put("unitPrice", UnitPrice.of(dice.between(650, 1_100, "price") + ".00", "USD"))
                .put("costCenterId", centre("PLANT").id())
                .put("glAccountId", "61200")
                .build();
        return Basket.of(List.of(line), dice.chance(500, "names a supplier") ? "SUP-1004" : null);
    }

    private Basket services() {
        SampleItem item = SampleCatalog.item(dice.pick(List.of("ITM-1015", "ITM-1019"), "item"));
        Basket basket = one(item, centre("PLANT"), dice.between(1_500, 30_000, "amount"));
        boolean described = dice.chance(800, "statement of work");
        RecordValue extra = Data.record()
                .put("statementOfWork", described ? "SOW-" + dice.between(100, 999, "sow") : null)
                .build();
        return new Basket(basket.lines(), basket.supplierId(), extra);
    }

    private Basket software() {
        Basket basket = one(SampleCatalog.item("ITM-1016"), centre("IT"), dice.between(2_000, 60_000, "amount"));
        RecordValue extra = Data.record()
                .put("handlesPhi", dice.chance(400, "patient information"))
                .build();
        return new Basket(basket.lines(), basket.supplierId(), extra);
    }

    private Basket controlled() {
        Basket basket = one(SampleCatalog.item("ITM-1009"), centre("PHARMACY"), dice.between(400, 6_000, "amount"));
        RecordValue dea = Data.record()
                .put("registration", "AB1234563")
                .put("schedule", "CII")
                .put("form222No", "F222-" + dice.between(10_000, 99_999, "form"))
                .put(
                        "signatoryId",
                        dice.pick(hospitals.at(facility, "DEA_SIGNATORY"), "signatory")
                                .value())
                .build();
        return new Basket(
                basket.lines(),
                basket.supplierId(),
                Data.record().put("dea", dea).build());
    }

    private Basket capital() {
        SampleItem item = SampleCatalog.item(dice.chance(20, "imaging") ? "ITM-1014" : dice.pick(EQUIPMENT, "item"));
        BigDecimal units = new BigDecimal(dice.between(1, 4, "units"));
        return Basket.of(List.of(item.line(1, units, clinical().id())), item.supplierId());
    }

    private Basket offContract() {
        SampleItem item = SampleCatalog.item(dice.pick(SUPPLIES, "item"));
        BigDecimal dear =
                item.unitPrice().amount().multiply(new BigDecimal("1.25")).setScale(4, RoundingMode.HALF_UP);
        UnitPrice dearer = new UnitPrice(dear, item.unitPrice().currency());
        RecordValue line = item.line(
                        1,
                        units(item, dice.between(500, 4_000, "amount")),
                        clinical().id())
                .without("contractId")
                .with("unitPrice", new UnitPriceValue(dearer));
        return Basket.of(List.of(line), item.supplierId());
    }

    private Basket unfit() {
        Basket basket = supplies(dice.between(500, 4_000, "amount"));
        List<RecordValue> lines = basket.lines().stream()
                .map(line -> line.without("contractId").without("itemId"))
                .toList();
        return Basket.of(lines, dice.pick(UNFIT, "unfit"));
    }

    private Basket wrongAccount() {
        Basket basket = supplies(dice.between(500, 4_000, "amount"));
        RecordValue first = basket.lines().get(0).with("glAccountId", Data.text("62100"));
        List<RecordValue> lines = new ArrayList<>(basket.lines());
        lines.set(0, first);
        return Basket.of(lines, basket.supplierId());
    }

    private Basket overBudget() {
        SampleItem item = SampleCatalog.item("ITM-1001");
        return Basket.of(List.of(item.line(1, units(item, 5_000), "PRAIRIE-LAB")), item.supplierId());
    }
}
