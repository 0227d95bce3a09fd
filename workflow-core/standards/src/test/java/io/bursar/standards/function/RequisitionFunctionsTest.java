package io.bursar.standards.function;

import static io.bursar.standards.function.Functions.DAY;
import static io.bursar.standards.function.Functions.asked;
import static io.bursar.standards.function.Functions.call;
import static io.bursar.standards.function.Functions.list;
import static io.bursar.standards.function.Functions.number;
import static io.bursar.standards.function.Functions.price;
import static io.bursar.standards.function.Functions.record;
import static io.bursar.standards.function.Functions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequisitionFunctionsTest {

    private final ListValue gloves = list(asked(1, "10", "42.00"));

    @Test
    void theTotalIsAllLinesWithTaxAndFreight() {
        RecordValue totals = record(
                "p2p.lineTotals",
                with().put("lines", list(asked(1, "3", "0.0425"), asked(2, "10", "42.00")))
                        .put("tax", Money.usd("10.00"))
                        .put("freight", Money.usd("5.00")));

        assertThat(totals.money("goods")).contains(Money.usd("420.13"));
        assertThat(totals.money("total")).contains(Money.usd("435.13"));
        assertThat(totals.decimal("count")).contains(number("2"));
    }

    @Test
    void aLineWithoutAQuantityAboveZeroHasNoTotal() {
        RecordValue totals = record("p2p.lineTotals", with().put("lines", list(asked(1, "0", "42.00"))));

        assertThat(totals.get("total")).isEmpty();
        assertThat(totals.decimal("count")).contains(number("1"));
    }

    @Test
    void taxOrFreightBelowNothingTakesNothingOffTheTotal() {
        for (String charge : List.of("tax", "freight")) {
            RecordValue totals =
                    record("p2p.lineTotals", with().put("lines", gloves).put(charge, Money.usd("-0.01")));

            assertThat(totals.get("total")).as(charge).isEmpty();
            assertThat(record("p2p.lineTotals", with().put("lines", gloves).put(charge, Money.usd("0.00")))
                            .money("total"))
                    .contains(Money.usd("420.00"));
        }
    }

    /** An award at no total at all would be ordered at the one that stood before. */
    @Test
    void anOfferWithoutATotalIsNoAward() {
        assertThat(Functions.call("p2p.award", with().put("chosenSupplierId", "S-1")))
                .isEmpty();
        assertThat(record("p2p.award", with().put("chosenSupplierId", "S-1").put("total", Money.usd("1.00")))
                        .isTrue("supplierAccepted"))
                .isTrue();
    }

    @Test
    void aSmallCatalogueOrderAtContractPriceIsLowRisk() {
        assertThat(profile(with().put("lines", gloves)
                        .put("allContract", true)
                        .put("total", Money.usd("420.00"))
                        .put("lowRiskUpTo", Money.usd("1000.00"))))
                .isEqualTo("CATALOG_LOW_RISK");
        assertThat(profile(with().put("lines", gloves)
                        .put("allContract", false)
                        .put("total", Money.usd("420.00"))
                        .put("lowRiskUpTo", Money.usd("1000.00"))))
                .isEqualTo("ROUTINE");
        assertThat(profile(with().put("lines", gloves)
                        .put("allContract", true)
                        .put("total", Money.usd("1000.01"))
                        .put("lowRiskUpTo", Money.usd("1000.00"))))
                .isEqualTo("ROUTINE");
    }

    @Test
    void specialistsGoBeforeRoutine() {
        assertThat(profile(with().put("lines", list(asked(1, "1", "42.00").put("unspsc", "51101500")))))
                .isEqualTo("PHARMACY_RX");
        assertThat(profile(with().put("lines", list(asked(1, "1", "42.00").put("unspsc", "51101500")))
                        .put("schedule", "CII")))
                .isEqualTo("CONTROLLED_CII");
        assertThat(profile(with().put("lines", list(asked(1, "1", "42.00").put("unspsc", "43232300")))))
                .isEqualTo("IT_SOFTWARE");
        assertThat(profile(with().put("lines", list(asked(1, "1", "42.00").put("unspsc", "80111600")))))
                .isEqualTo("CONTINGENT");
        assertThat(profile(with().put("lines", list(asked(1, "1", "42.00").put("unspsc", "76111500")))))
                .isEqualTo("SERVICES");
        assertThat(profile(with().put("lines", gloves).put("emergency", true))).isEqualTo("EMERGENCY");
    }

    @Test
    void equipmentIsCapitalFromItsPriceOnOrByItsAccount() {
        Data.Builder scanner = asked(1, "1", "5000.00").put("unspsc", "42201800");
        Data.Builder probe = asked(1, "1", "4999.99").put("unspsc", "42201800");

        assertThat(profile(with().put("lines", list(scanner)).put("capitalFrom", Money.usd("5000.00"))))
                .isEqualTo("CAPITAL");
        assertThat(profile(with().put("lines", list(probe)).put("capitalFrom", Money.usd("5000.00"))))
                .isEqualTo("ROUTINE");
        assertThat(profile(
                        with().put("lines", list(probe)).put("accounts", list(with().put("accountClass", "CAPITAL")))))
                .isEqualTo("CAPITAL");
    }

    @Test
    void withoutBudgetTheUnbudgetedColumnIsTested() {
        assertThat(call("p2p.spendColumn", with().put("lines", gloves).put("budget", "OK")))
                .contains(new TextValue("OPEX_BUDGETED"));
        assertThat(call("p2p.spendColumn", with().put("lines", gloves).put("budget", "WARN")))
                .contains(new TextValue("OPEX_UNBUDGETED"));
        assertThat(call("p2p.spendColumn", with().put("lines", gloves))).contains(new TextValue("OPEX_UNBUDGETED"));
    }

    @Test
    void riskRisesWithAmountAndMarks() {
        Data.Builder small = with().put("total", Money.usd("420.00"))
                .put("lowUpTo", Money.usd("1000.00"))
                .put("highAbove", Money.usd("25000.00"))
                .put("allContract", true);

        assertThat(call("p2p.riskTier", small)).contains(new TextValue("LOW"));
        assertThat(call("p2p.riskTier", small.put("total", Money.usd("25000.00"))))
                .contains(new TextValue("STANDARD"));
        assertThat(call("p2p.riskTier", small.put("total", Money.usd("25000.01"))))
                .contains(new TextValue("HIGH"));
        assertThat(call("p2p.riskTier", small.put("total", Money.usd("420.00")).put("soleSource", "DOC-1")))
                .contains(new TextValue("HIGH"));
    }

    @Test
    void theOwnerOfTheCentreThatPaysMostIsAskedFirst() {
        ListValue lines = list(asked(1, "1", "10.00"), asked(2, "1", "30.00").put("costCenterId", "CC-OR"));
        ListValue centres = list(
                with().put("costCenterId", "CC-ICU").put("ownerId", "ida"),
                with().put("costCenterId", "CC-OR").put("ownerId", "omar"));

        assertThat(call("p2p.costCenterOwner", with().put("lines", lines).put("centres", centres)))
                .contains(new TextValue("omar"));
    }

    @Test
    void splitRequestsCrossALimitThatOneAloneDoesNot() {
        RecordValue limits = with().put("L1", Money.usd("1000.00"))
                .put("L2", Money.usd("5000.00"))
                .build();
        Data.Builder question = with().put("limits", limits).put("total", Money.usd("4800.00"));

        assertThat(call("p2p.splitSuspect", question.put("recent", Money.usd("200.00"))))
                .contains(BooleanValue.FALSE);
        assertThat(call("p2p.splitSuspect", question.put("recent", Money.usd("200.01"))))
                .contains(BooleanValue.TRUE);
    }

    @Test
    void splitKeysJoinPersonOrCentreWithSupplierAndClass() {
        ListValue keys = (ListValue) call(
                        "p2p.splitKeys",
                        with().put("requesterId", "dana").put("lines", gloves).put("supplierId", "S-1"))
                .orElseThrow();

        assertThat(keys.texts())
                .containsExactly("split-cost-center:CC-ICU|S-1|421322", "split-requester:dana|S-1|421322");
        assertThat(call(
                        "p2p.splitKeys",
                        with().put("requesterId", "dana").put("lines", gloves).put("supplierId", "s-1")))
                .as("in small letters it is the same supplier")
                .contains(keys);
    }

    @Test
    void theSameRequestHasTheSameKeyWhateverTheOrderOfItsLines() {
        RecordValue one = requestKeys(list(asked(1, "1", "2.00"), asked(2, "3", "4.00")));
        RecordValue other = requestKeys(list(asked(2, "3", "4.00"), asked(1, "1", "2.00")));

        assertThat(one).isEqualTo(other);
        assertThat(one.get("requisition.exact")).isPresent();
        assertThat(requestKeys(list(asked(1, "2", "2.00"), asked(2, "3", "4.00"))))
                .isNotEqualTo(one);
    }

    @Test
    void contractPricesAreTakenOnlyFromTheChosenSupplierInTheSameUnit() {
        Data.Builder at42 = with().put("itemId", "ITEM-1")
                .put("supplierId", "S-1")
                .put("contractId", "C-1")
                .put("uom", "BX")
                .put("unitPrice", price("42.00"));
        RecordValue good = pricing("S-1", at42);
        RecordValue other = pricing("S-2", at42);
        RecordValue dearer = pricing("S-1", at42.put("unitPrice", price("41.00")));

        assertThat(good.isTrue("allContract")).isTrue();
        assertThat(good.isTrue("offContract")).isFalse();
        assertThat(other.isTrue("onContract")).isFalse();
        assertThat(other.isTrue("offContract")).isTrue();
        assertThat(dearer.isTrue("allContract")).isFalse();
        assertThat(dearer.isTrue("offContract")).isTrue();
    }

    @Test
    void sourcingIsDueFromTheThresholdOnUntilASupplierIsAwarded() {
        Data.Builder large = with().put("total", Money.usd("10000.00"))
                .put("threshold", Money.usd("10000.00"))
                .put("onContract", false);

        assertThat(record("p2p.sourcing", large).isTrue("due")).isTrue();
        assertThat(record("p2p.sourcing", large.put("onContract", true)).isTrue("due"))
                .isFalse();
        assertThat(record("p2p.sourcing", large.put("onContract", false).put("awardedSupplierId", "S-1"))
                        .isTrue("due"))
                .isFalse();
    }

    @Test
    void aSupplierScreened31DaysAgoIsFreshAnd32DaysAgoIsNot() {
        assertThat(active(31)).contains(BooleanValue.TRUE);
        assertThat(active(32)).contains(BooleanValue.FALSE);
    }

    private static java.util.Optional<io.bursar.model.data.DataValue> active(int days) {
        RecordValue status = with().put("state", "ACTIVE")
                .put("blocked", false)
                .put("screeningClear", true)
                .put("screenedOn", DAY.minusDays(days))
                .build();
        return call(
                "p2p.supplierActive",
                with().put("supplierId", "S-1")
                        .put("supplier", status)
                        .put("today", DAY)
                        .put("maxAgeDays", 31));
    }

    private RecordValue pricing(String supplier, Data.Builder contractPrice) {
        return record(
                "p2p.contractPricing",
                with().put("lines", gloves)
                        .put("contracts", list(with().put("onContract", true).put("prices", list(contractPrice))))
                        .put("supplierId", supplier));
    }

    private static RecordValue requestKeys(ListValue lines) {
        return record(
                "p2p.requisitionKeys",
                with().put("requesterId", "dana").put("needBy", DAY).put("lines", lines));
    }

    private static String profile(Data.Builder arguments) {
        return record("p2p.requisitionProfile", arguments).text("profile").orElseThrow();
    }
}
