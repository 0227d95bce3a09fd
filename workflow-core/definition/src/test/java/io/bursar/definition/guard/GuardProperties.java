package io.bursar.definition.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GuardProperties {

    @Property(tries = 500)
    void whatIsPrintedParsesToTheSameGuard(@ForAll("guards") Guard guard) {
        String printed = GuardFormatter.format(guard);
        Guard again = GuardParser.parse(printed).fold(GuardResult.Parsed::guard, malformed -> {
            throw new AssertionError(printed + " " + malformed);
        });
        assertThat(again).isEqualTo(guard);
        assertThat(GuardFormatter.format(again)).isEqualTo(printed);
    }

    @Property(tries = 1000)
    void anyTextIsAGuardOrHasAPlaceWhereItGoesWrong(@ForAll("almostGuards") String text) {
        boolean fine = GuardParser.parse(text)
                .fold(
                        parsed ->
                                GuardParser.parse(GuardFormatter.format(parsed.guard())) instanceof GuardResult.Parsed,
                        malformed -> malformed.offset() >= 0 && malformed.offset() <= text.length());
        assertThat(fine).isTrue();
    }

    @Provide
    Arbitrary<String> almostGuards() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "b.c",
                "and",
                "or",
                "not",
                "in",
                "present",
                "(",
                ")",
                "[",
                "]",
                ",",
                "=",
                "<=",
                "!=",
                "1",
                "2.50",
                "USD",
                "\"x\"",
                "\"",
                "\\",
                "vp.k",
                "true",
                "OK",
                "2026-01-01",
                " ",
                "-",
                ".",
                "\u00e9",
                "\n",
                "\t");
        Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(5);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, pieces), net.jqwik.api.Tuple.of(1, noise))
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join(" ", parts));
    }

    @Provide
    Arbitrary<Guard> guards() {
        return guards(3);
    }

    private Arbitrary<Guard> guards(int depth) {
        Arbitrary<String> paths =
                Arbitraries.of("a", "supplier.active", "plan.complete", "x_local", "effect.po.confirmed");
        Arbitrary<Guard> leaf = Arbitraries.oneOf(
                paths.map(Guard.IsTrue::new),
                paths.map(Guard.Present::new),
                Combinators.combine(paths, operators(), operands()).as(Guard.Compare::new),
                Combinators.combine(paths, lists()).as((path, list) -> new Guard.Compare(path, Operator.IN, list)));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Guard> inner = Arbitraries.lazy(() -> guards(depth - 1));
        Arbitrary<List<Guard>> parts = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(leaf, parts.map(Guard.All::new), parts.map(Guard.Any::new), inner.map(Guard.Not::new));
    }

    private Arbitrary<Operator> operators() {
        return Arbitraries.of(Operator.class).filter(operator -> operator != Operator.IN);
    }

    private Arbitrary<Operand> operands() {
        return Arbitraries.oneOf(
                constants().map(Operand.Constant::new),
                Arbitraries.of("p2p.req.autoApproveLimit", "x").map(Operand.Parameter::new));
    }

    private Arbitrary<Operand> lists() {
        return constants().list().ofMinSize(1).ofMaxSize(4).map(items -> new Operand.Constant(new ListValue(items)));
    }

    private Arbitrary<DataValue> constants() {
        Arbitrary<String> text = Arbitraries.strings()
                .all()
                .ofMaxLength(12)
                .filter(value -> value.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        Arbitrary<BigDecimal> number = Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999999999"), new BigDecimal("99999999999"))
                .ofScale(4);
        Arbitrary<Currency> currency = Arbitraries.of("USD", "JPY", "KWD").map(Currency::getInstance);
        return Arbitraries.oneOf(
                text.map(TextValue::new),
                Arbitraries.of("OK", "REQ_X", "A1").map(TextValue::new),
                number.map(DecimalValue::new),
                Arbitraries.of(true, false).map(BooleanValue::of),
                Combinators.combine(number, currency).as((amount, of) -> new MoneyValue(Money.rounded(amount, of))),
                Arbitraries.integers().between(0, 60_000).map(day -> new DateValue(LocalDate.ofEpochDay(day))));
    }
}
