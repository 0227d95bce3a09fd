package io.bursar.definition.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardParserTest {

    private static Guard guard(String text) {
        return GuardParser.parse(text).fold(GuardResult.Parsed::guard, malformed -> {
            throw new AssertionError(malformed);
        });
    }

    private static Guard.Compare equal(String fact, Operand operand) {
        return new Guard.Compare(fact, Operator.EQUAL, operand);
    }

    @Test
    void bindsAndTighterThanOr() {
        assertThat(guard("a or b and not c"))
                .isEqualTo(new Guard.Any(List.of(
                        new Guard.IsTrue("a"),
                        new Guard.All(List.of(new Guard.IsTrue("b"), new Guard.Not(new Guard.IsTrue("c")))))));
    }

    @Test
    void readsEveryKindOfConstant() {
        assertThat(guard("a = OK")).isEqualTo(equal("a", new Operand.Constant(new TextValue("OK"))));
        assertThat(guard("a = \"it is \\\"so\\\"\""))
                .isEqualTo(equal("a", new Operand.Constant(new TextValue("it is \"so\""))));
        assertThat(guard("a = -1.50"))
                .isEqualTo(equal("a", new Operand.Constant(new DecimalValue(new BigDecimal("-1.5")))));
        assertThat(guard("a = 12.50 USD"))
                .isEqualTo(equal("a", new Operand.Constant(new MoneyValue(Money.usd("12.50")))));
        assertThat(guard("a = true")).isEqualTo(equal("a", new Operand.Constant(BooleanValue.TRUE)));
        assertThat(guard("a = 2026-01-31"))
                .isEqualTo(equal("a", new Operand.Constant(new DateValue(LocalDate.of(2026, 1, 31)))));
        assertThat(guard("a = vp.p2p.req.quoteCount"))
                .isEqualTo(equal("a", new Operand.Parameter("p2p.req.quoteCount")));
        assertThat(guard("a in [OK, WARN]"))
                .isEqualTo(
                        new Guard.Compare("a", Operator.IN, new Operand.Constant(Data.texts(List.of("OK", "WARN")))));
        assertThat(guard("a in vp.p2p.codes"))
                .isEqualTo(new Guard.Compare("a", Operator.IN, new Operand.Parameter("p2p.codes")));
    }

    @Test
    void readsEveryOperator() {
        for (Operator operator : Operator.values()) {
            String constant = operator == Operator.IN ? "[1]" : "1";
            assertThat(((Guard.Compare) guard("a " + operator.symbol() + " " + constant)).operator())
                    .isEqualTo(operator);
        }
    }

    @Test
    void tellsWhereEachComparisonStands() {
        GuardResult result = GuardParser.parse("a and not present(b.c) or d = 1");
        List<Integer> offsets = result.fold(
                parsed -> parsed.leaves().stream().map(GuardResult.Leaf::offset).toList(), malformed -> List.of());
        assertThat(offsets).containsExactly(0, 10, 26);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = #          | DEF-201 | 4",
                "a..b           | DEF-201 | 0",
                "a. = 1         | DEF-201 | 0",
                "a = 1x         | DEF-201 | 4",
                "a and          | DEF-202 | 5",
                "and a          | DEF-202 | 0",
                "present a      | DEF-202 | 8",
                "1 = a          | DEF-202 | 0",
                "a b            | DEF-203 | 2",
                "a = 1 2        | DEF-203 | 6",
                "a = and        | DEF-204 | 4",
                "a =            | DEF-204 | 3",
                "a in []        | DEF-204 | 6",
                "(a and b       | DEF-205 | 8",
                "a in [1, 2     | DEF-205 | 10",
                "present(a      | DEF-205 | 9",
                "a = \"x        | DEF-206 | 4",
                "a in OK        | DEF-207 | 5",
                "a = [OK]       | DEF-208 | 4",
                "vp.x = 1       | DEF-209 | 0",
                "a = 1.234 USD  | DEF-212 | 4",
                "a = 1 XYZ      | DEF-212 | 4",
                "a = 2026-02-30 | DEF-212 | 4",
                "a = \"\\n\"    | DEF-213 | 5",
                "a = \"\\ud800\" | DEF-212 | 4",
                "a = other.fact | DEF-214 | 4"
            })
    void refusesWhatIsNoGuardWhereItGoesWrong(String text, String code, int offset) {
        GuardResult.Malformed malformed = (GuardResult.Malformed) GuardParser.parse(text.strip());
        assertThat(malformed.fault().code()).isEqualTo(code);
        assertThat(malformed.offset()).isEqualTo(Math.min(offset, text.strip().length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "()", "not"})
    void refusesAGuardThatSaysNothing(String text) {
        assertThat(GuardParser.parse(text)).isInstanceOf(GuardResult.Malformed.class);
    }

    @Test
    void readsUpToTheLimitOfPartsAndNotBeyond() {
        assertThat(GuardParser.parse(facts(GuardParser.MAX_PARTS))).isInstanceOf(GuardResult.Parsed.class);
        assertThat(((GuardResult.Malformed) GuardParser.parse(facts(GuardParser.MAX_PARTS + 1))).fault())
                .isEqualTo(GuardFault.TOO_MANY_PARTS);
    }

    private static String facts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i).collect(Collectors.joining(" and "));
    }

    @Test
    void readsUpToTheDepthLimitAndNotBeyond() {
        int depth = GuardParser.MAX_DEPTH;
        assertThat(guard("(".repeat(depth) + "a" + ")".repeat(depth))).isEqualTo(new Guard.IsTrue("a"));
        assertThat(((GuardResult.Malformed) GuardParser.parse("not ".repeat(depth + 1) + "a")).fault())
                .isEqualTo(GuardFault.TOO_DEEP);
        assertThat(GuardParser.parse("(".repeat(GuardParser.MAX_LENGTH))).isInstanceOf(GuardResult.Malformed.class);
    }

    @Test
    void readsListsUpToTheLimitAndNotBeyond() {
        assertThat(GuardParser.parse(list(GuardParser.MAX_ITEMS))).isInstanceOf(GuardResult.Parsed.class);
        assertThat(((GuardResult.Malformed) GuardParser.parse(list(GuardParser.MAX_ITEMS + 1))).fault())
                .isEqualTo(GuardFault.TOO_MANY_PARTS);
    }

    private static String list(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(", ", "a in [", "]"));
    }

    @Test
    void refusesATextOverTheLength() {
        assertThat(((GuardResult.Malformed) GuardParser.parse("a".repeat(GuardParser.MAX_LENGTH + 1))).fault())
                .isEqualTo(GuardFault.TOO_LONG);
        assertThat(GuardParser.parse("a".repeat(GuardParser.MAX_LENGTH))).isInstanceOf(GuardResult.Parsed.class);
    }

    @Test
    void namesTheFactsAndParametersOfAGuard() {
        Guard guard = guard("a.b = vp.x.y and not (present(c) or d in [OK])");
        assertThat(GuardFacts.paths(guard)).containsExactly("a.b", "c", "d");
        assertThat(GuardFacts.parameters(guard)).containsExactly("x.y");
    }
}
