package io.bursar.standards.function;

import static io.bursar.standards.function.Functions.DAY;
import static io.bursar.standards.function.Functions.call;
import static io.bursar.standards.function.Functions.list;
import static io.bursar.standards.function.Functions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneralFunctionsTest {

    private final ListValue centres = list(
            with().put("id", "A").put("open", true),
            with().put("id", "B").put("open", false),
            with().put("id", "A").put("open", true));

    @Test
    void everyTrueNeedsEveryItemAndAtLeastOne() {
        assertThat(call("list.everyTrue", with().put("list", centres).put("field", "open")))
                .contains(BooleanValue.FALSE);
        assertThat(call(
                        "list.everyTrue",
                        with().put("list", list(with().put("open", true))).put("field", "open")))
                .contains(BooleanValue.TRUE);
        assertThat(call("list.everyTrue", with().put("list", ListValue.EMPTY).put("field", "open")))
                .contains(BooleanValue.FALSE);
        assertThat(call(
                        "list.everyTrue",
                        with().put("list", list(with().put("found", false))).put("field", "open")))
                .contains(BooleanValue.FALSE);
    }

    @Test
    void listsAreCountedAndMadeDistinct() {
        assertThat(call("list.count", with().put("list", centres))).contains(DecimalValue.of(3));
        assertThat(call("list.distinct", with().put("list", centres).put("field", "id")))
                .contains(DecimalValue.of(2));
        assertThat(call("list.distinctRecords", with().put("list", centres).put("field", "id")))
                .contains(list(with().put("id", "A"), with().put("id", "B")));
        assertThat(call("list.anyPresent", with().put("list", centres).put("field", "name")))
                .contains(BooleanValue.FALSE);
        assertThat(call("list.first", with().put("list", centres).put("field", "id")))
                .contains(new TextValue("A"));
    }

    @Test
    void theFirstThatIsThereIsTaken() {
        assertThat(call("text.firstOf", with().put("second", "b").put("third", "c")))
                .contains(new TextValue("b"));
        assertThat(call("money.firstOf", with().put("third", Money.usd("1.00"))))
                .contains(new MoneyValue(Money.usd("1.00")));
        assertThat(call("list.firstOf", with().put("second", centres))).contains(centres);
        assertThat(call("text.firstOf", with())).isEmpty();
    }

    @Test
    void amountsAreSummedAndComparedInclusively() {
        ListValue amounts = list(with().put("amount", Money.usd("1.10")), with().put("amount", Money.usd("2.20")));

        assertThat(call("money.sum", with().put("list", amounts).put("field", "amount")))
                .contains(new MoneyValue(Money.usd("3.30")));
        assertThat(call(
                        "money.sum",
                        with().put("list", list(with().put("amount", Money.usd("1.00")), with()))
                                .put("field", "amount")))
                .isEmpty();
        assertThat(call("money.atMost", with().put("amount", Money.usd("5.00")).put("limit", Money.usd("5.00"))))
                .contains(BooleanValue.TRUE);
        assertThat(call("money.atLeast", with().put("amount", Money.usd("4.99")).put("limit", Money.usd("5.00"))))
                .contains(BooleanValue.FALSE);
    }

    @Test
    void amountsOfTwoCurrenciesGiveNoResult() {
        assertThat(call("money.atMost", with().put("amount", Money.usd("5.00")).put("limit", Money.of("5.00", "EUR"))))
                .isEmpty();
    }

    @Test
    void datesAreCompared() {
        assertThat(call("date.notBefore", with().put("date", DAY).put("other", DAY)))
                .contains(BooleanValue.TRUE);
        assertThat(call("date.notBefore", with().put("date", DAY).put("other", DAY.plusDays(1))))
                .contains(BooleanValue.FALSE);
        assertThat(call("date.notAfter", with().put("date", DAY).put("other", DAY.plusDays(1))))
                .contains(BooleanValue.TRUE);
        assertThat(call("date.daysSince", with().put("date", DAY.plusDays(3)).put("other", DAY)))
                .contains(DecimalValue.of(3));
    }

    @Test
    void textsAndTruths() {
        assertThat(call("text.same", with().put("one", "a").put("other", "a"))).contains(BooleanValue.TRUE);
        assertThat(call("text.same", with().put("one", "a"))).isEmpty();
        assertThat(call("logic.not", with().put("value", false))).contains(BooleanValue.TRUE);
    }

    @Test
    void aRecordCanBeGivenWithoutSomeOfItsFields() {
        RecordValue keys = with().put("invoice.number-gross", "k1")
                .put("invoice.gross-date", "k2")
                .build();

        assertThat(call("record.without", Data.record().put("record", keys).put("third", "invoice.gross-date")))
                .contains(with().put("invoice.number-gross", "k1").build());
    }

    @Test
    void everyFunctionOfTheRegistryIsNamedOnce() {
        assertThat(Functions.ALL.all())
                .extracting(function -> function.reference())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(45);
        assertThat(Functions.ALL.knows("list.count", 1)).isTrue();
        assertThat(Functions.ALL.knows("list.count", 2)).isFalse();
        assertThat(List.copyOf(Functions.ALL.all()))
                .allSatisfy(function ->
                        assertThat(function.apply(RecordValue.EMPTY)).isNotNull());
    }

    @Test
    void somebodyIsOneOfSeveralPeople() {
        ListValue people = Data.texts(List.of("mia", "lee"));
        assertThat(call("list.has", with().put("list", people).put("value", "mia")))
                .contains(BooleanValue.TRUE);
        assertThat(call("list.has", with().put("list", people).put("value", "ann")))
                .contains(BooleanValue.FALSE);
        assertThat(call("list.has", with().put("value", "mia")))
                .as("of no list nothing is said")
                .isEmpty();
        assertThat(call("list.has", with().put("list", people))).isEmpty();
    }

    @Test
    void somebodyElseIsNeitherAmongTheOthersNorOneself() {
        ListValue ann = Data.texts(List.of("ann"));
        assertThat(call("people.someoneElse", with().put("people", ann).put("without", ann)))
                .contains(BooleanValue.FALSE);
        assertThat(call(
                        "people.someoneElse",
                        with().put("people", ann).put("one", "mia").put("without", ann)))
                .contains(BooleanValue.TRUE);
        assertThat(call("people.someoneElse", with().put("one", "mia").put("self", "mia")))
                .contains(BooleanValue.FALSE);
        assertThat(call("people.someoneElse", with())).contains(BooleanValue.FALSE);
    }
}
