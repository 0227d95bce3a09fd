package io.bursar.controls.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.ExchangeRates;
import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaterialChangeTest {

    private static final MaterialSpec SPEC = MaterialSpec.of(
            List.of("supplierId?", "beneficiaryId", "bankToken", "lines[].itemId+", "lines[].costCenterId+", "total"),
            "total");
    private static final AuthorityLimit WIDE = AuthorityLimit.upTo(Money.usd("100000"));

    private final RecordValue approved = requisition("4000.00", line("I-1", "CC-1"), line("I-2", "CC-2"));

    @Test
    void nothingMaterialChanged() {
        RecordValue retyped = approved.with("justification", new TextValue("typo mended"));
        assertThat(compare(retyped)).isEqualTo(new MaterialChange.Unchanged());
        assertThat(MaterialDigest.of(retyped, SPEC)).isEqualTo(MaterialDigest.of(approved, SPEC));
    }

    @Test
    void theOrderOfLinesIsNotMaterial() {
        RecordValue turned = requisition("4000.00", line("I-2", "CC-2"), line("I-1", "CC-1"));
        assertThat(compare(turned)).isEqualTo(new MaterialChange.Unchanged());
        assertThat(MaterialDigest.of(turned, SPEC)).isEqualTo(MaterialDigest.of(approved, SPEC));
    }

    @Test
    void exchangingTheCostCentresOfTwoLinesIsMaterial() {
        RecordValue exchanged = requisition("4000.00", line("I-1", "CC-2"), line("I-2", "CC-1"));
        assertThat(compare(exchanged).isMaterial()).isTrue();
        assertThat(MaterialDigest.of(exchanged, SPEC)).isNotEqualTo(MaterialDigest.of(approved, SPEC));
    }

    @Test
    void inAnotherCurrencyTheAllowanceIsWhatItIsWorthAtTheRateOfTheCase() {
        Currency euro = Currency.getInstance("EUR");
        ExchangeRates pinned = ExchangeRates.none(Currency.getInstance("USD")).with(euro, new BigDecimal("1.25"));
        MaterialSpec inEuros = SPEC.in(euro, pinned);
        AuthorityLimit wide = AuthorityLimit.upTo(Money.of("100000", "EUR"));

        assertThat(MaterialChange.compare(inEuros, euros("10000.00"), euros("10200.00"), wide)
                        .isMaterial())
                .as("250 dollars are 200 euros")
                .isFalse();
        assertThat(MaterialChange.compare(inEuros, euros("10000.00"), euros("10200.01"), wide)
                        .isMaterial())
                .isTrue();
        assertThat(MaterialChange.compare(inEuros, euros("1000.00"), euros("1050.01"), wide)
                        .isMaterial())
                .as("five percent are five percent everywhere")
                .isTrue();
        MaterialSpec unpriced = SPEC.in(Currency.getInstance("CHF"), pinned);
        assertThat(unpriced.allowance().absolute()).isEqualTo(Money.of("0.00", "CHF"));
        assertThat(SPEC.in(Currency.getInstance("USD"), pinned)).isEqualTo(SPEC);
        assertThat(MaterialChange.compare(SPEC, euros("10000.00"), euros("10000.01"), wide)
                        .isMaterial())
                .as("an allowance in dollars is none of euros")
                .isTrue();
    }

    private RecordValue euros(String total) {
        return approved.with("total", new MoneyValue(Money.of(total, "EUR")));
    }

    @Test
    void theAllowanceIsTheLesserOfFivePercentAndTwoHundredFifty() {
        assertThat(compare(total("4200.00"))).isEqualTo(new MaterialChange.Within(List.of("total")));
        assertThat(compare(total("4200.01")))
                .isEqualTo(new MaterialChange.Material(List.of("total"), MaterialChange.Reason.ALLOWANCE));
        RecordValue large = total("48000.00");
        assertThat(MaterialChange.compare(SPEC, large, total("48250.00"), WIDE).isMaterial())
                .isFalse();
        assertThat(MaterialChange.compare(SPEC, large, total("48250.01"), WIDE).isMaterial())
                .isTrue();
    }

    @Test
    void fivePercentIsNotRounded() {
        Allowance allowance = Allowance.STANDARD;
        assertThat(allowance.covers(Money.usd("0.10"), Money.usd("0.11"))).isFalse();
        assertThat(allowance.covers(Money.usd("0.20"), Money.usd("0.21"))).isTrue();
        assertThat(allowance.covers(Money.usd("4999.99"), Money.usd("5249.99"))).isFalse();
        assertThat(allowance.covers(Money.usd("5000.00"), Money.usd("5250.00"))).isTrue();
    }

    @Test
    void settingOneLimitToZeroLeavesNoAllowance() {
        Allowance none = new Allowance(BigDecimal.ZERO, Money.usd("250"));
        assertThat(none.covers(Money.usd("1000"), Money.usd("1000.01"))).isFalse();
        assertThat(none.covers(Money.usd("1000"), Money.usd("1000"))).isTrue();
        Allowance free = new Allowance(new BigDecimal("5"), Money.usd("0"));
        assertThat(free.covers(Money.usd("1000"), Money.usd("1000.01"))).isFalse();
    }

    @Test
    void anotherCurrencyLeavesNoAllowance() {
        assertThat(Allowance.STANDARD.covers(Money.of("1000", "EUR"), Money.of("1001", "EUR")))
                .isFalse();
        RecordValue euro = approved.with("total", new MoneyValue(Money.of("4000.00", "EUR")));
        assertThat(compare(euro)).isEqualTo(new MaterialChange.Material(List.of("total"), MaterialChange.Reason.FIELD));
    }

    @Test
    void aTotalAboveTheHighestCountedLimitIsMaterialWithinTheAllowance() {
        AuthorityLimit limit = AuthorityLimit.upTo(Money.usd("4100.00"));
        assertThat(MaterialChange.compare(SPEC, approved, total("4100.00"), limit)
                        .isMaterial())
                .isFalse();
        assertThat(MaterialChange.compare(SPEC, approved, total("4100.01"), limit))
                .isEqualTo(new MaterialChange.Material(List.of("total"), MaterialChange.Reason.ABOVE_LIMIT));
    }

    @Test
    void smallIncreasesAddUpAgainstWhatWasApproved() {
        RecordValue first = total("4150.00");
        assertThat(compare(first).isMaterial()).isFalse();
        // compared with the first change the second would pass; compared with the approval it does not
        assertThat(MaterialChange.compare(SPEC, first, total("4300.00"), WIDE).isMaterial())
                .isFalse();
        assertThat(compare(total("4300.00")).isMaterial()).isTrue();
    }

    @Test
    void aDecreaseIsNotMaterial() {
        assertThat(compare(total("1.00"))).isEqualTo(new MaterialChange.Within(List.of("total")));
        RecordValue fewer = requisition("2000.00", line("I-1", "CC-1"));
        assertThat(compare(fewer).isMaterial()).isFalse();
    }

    @Test
    void anAddedLineIsMaterial() {
        RecordValue more = requisition("4000.00", line("I-1", "CC-1"), line("I-2", "CC-2"), line("I-3", "CC-1"));
        assertThat(compare(more))
                .isEqualTo(new MaterialChange.Material(
                        List.of("lines[].costCenterId", "lines[].itemId"), MaterialChange.Reason.FIELD));
        RecordValue twice = requisition("4000.00", line("I-1", "CC-1"), line("I-1", "CC-1"), line("I-2", "CC-2"));
        assertThat(compare(twice).isMaterial()).isTrue();
    }

    @Test
    void namingASupplierIsNotMaterialAndChangingOneIs() {
        RecordValue named = approved.with("supplierId", new TextValue("S-1"));
        assertThat(compare(named)).isEqualTo(new MaterialChange.Within(List.of("supplierId")));
        RecordValue other = approved.with("supplierId", new TextValue("S-2"));
        assertThat(MaterialChange.compare(SPEC, named, other, WIDE).isMaterial())
                .isTrue();
        assertThat(MaterialChange.compare(SPEC, named, approved, WIDE).isMaterial())
                .isTrue();
    }

    @Test
    void anotherBeneficiaryOrBankTokenIsMaterial() {
        assertThat(compare(approved.with("beneficiaryId", new TextValue("kim"))).isMaterial())
                .isTrue();
        assertThat(compare(approved.with("bankToken", new TokenValue("tok-2"))).isMaterial())
                .isTrue();
        assertThat(compare(approved.without("bankToken")).isMaterial()).isTrue();
    }

    @Test
    void textAndTokenOfOneSpellingAreDifferent() {
        RecordValue text = approved.with("bankToken", new TextValue("tok-1"));
        assertThat(MaterialDigest.of(text, SPEC)).isNotEqualTo(MaterialDigest.of(approved, SPEC));
    }

    @Test
    void listsInsideLinesAreReached() {
        MaterialSpec splits = MaterialSpec.of(List.of("lines[].splits[].costCenterId", "tags[]+"), null);
        RecordValue before = splitRequisition("CC-1", "CC-2");
        assertThat(MaterialChange.compare(splits, before, splitRequisition("CC-2", "CC-1"), WIDE)
                        .isMaterial())
                .isFalse();
        assertThat(MaterialChange.compare(splits, before, splitRequisition("CC-1", "CC-3"), WIDE)
                        .isMaterial())
                .isTrue();
        RecordValue tagged = before.with("tags", Data.texts(List.of("urgent")));
        assertThat(MaterialChange.compare(splits, before, tagged, WIDE).isMaterial())
                .isTrue();
        assertThat(MaterialChange.compare(splits, tagged, before, WIDE).isMaterial())
                .isFalse();
    }

    @Test
    void aSpecSurvivesItsStoredForm() {
        assertThat(MaterialSpec.from(SPEC.toData())).isEqualTo(SPEC);
        assertThat(SPEC.fields())
                .extracting(MaterialField::toString)
                .containsExactly(
                        "supplierId?", "beneficiaryId", "bankToken", "lines[].itemId+", "lines[].costCenterId+");
    }

    @Test
    void aCaseHasALimitedNumberOfLines() {
        MaterialSpec nested = MaterialSpec.of(List.of("lines[].splits[].costCenterId"), null);
        ListValue splits = Data.list(Collections.nCopies(Projection.MAX_ENTRIES / 100, line("I", "CC")));
        RecordValue one = Data.record().put("splits", splits).build();
        RecordValue most = Data.record()
                .put("lines", Data.list(Collections.nCopies(100, one)))
                .build();
        RecordValue tooMany = Data.record()
                .put("lines", Data.list(Collections.nCopies(101, one)))
                .build();
        assertThat(MaterialDigest.of(most, nested)).isNotNull();
        assertThatThrownBy(() -> MaterialDigest.of(tooMany, nested)).isInstanceOf(BursarException.class);
        List<String> paths = Collections.nCopies(MaterialSpec.MAX_FIELDS + 1, "x");
        assertThatThrownBy(() -> MaterialSpec.of(paths, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private MaterialChange compare(RecordValue proposed) {
        return MaterialChange.compare(SPEC, approved, proposed, WIDE);
    }

    private RecordValue total(String amount) {
        return approved.with("total", new MoneyValue(Money.usd(amount)));
    }

    private static RecordValue requisition(String total, RecordValue... lines) {
        return Data.record()
                .put("total", Money.usd(total))
                .put("beneficiaryId", "dana")
                .put("bankToken", new TokenValue("tok-1"))
                .put("lines", Data.list(List.of(lines)))
                .build();
    }

    private static RecordValue line(String item, String costCenter) {
        return Data.record().put("itemId", item).put("costCenterId", costCenter).build();
    }

    private static RecordValue splitRequisition(String first, String second) {
        RecordValue one = Data.record()
                .put("splits", Data.list(List.of(line("I", first), line("I", second))))
                .build();
        return Data.record().put("lines", Data.list(List.of(one))).build();
    }
}
