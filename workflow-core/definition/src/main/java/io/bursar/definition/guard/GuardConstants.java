package io.bursar.definition.guard;

import io.bursar.definition.guard.GuardToken.Shape;
import io.bursar.definition.yaml.Literals;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.BursarException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the right-hand side of a comparison. */
final class GuardConstants {

    private final GuardParser parser;

    GuardConstants(GuardParser parser) {
        this.parser = parser;
    }

    /** What goes with {@code in}. */
    Operand oneOf() {
        GuardToken token = parser.peek();
        if (token.is("[")) {
            return list();
        }
        if (isParameter(token)) {
            return operand();
        }
        throw parser.fault(GuardFault.EXPECTED_LIST);
    }

    /** What goes with any other operator. */
    Operand single() {
        if (parser.peek().is("[")) {
            throw parser.fault(GuardFault.LIST_WITHOUT_IN);
        }
        return operand();
    }

    /** A list of constants. */
    Operand list() {
        parser.take();
        List<DataValue> items = new ArrayList<>();
        do {
            if (items.size() >= GuardParser.MAX_ITEMS) {
                throw parser.fault(GuardFault.TOO_MANY_PARTS);
            }
            items.add(constant());
        } while (comma());
        parser.close("]");
        return new Operand.Constant(new ListValue(items));
    }

    private boolean comma() {
        boolean more = parser.peek().is(",");
        if (more) {
            parser.take();
        }
        return more;
    }

    /** A constant or a parameter. */
    Operand operand() {
        return isParameter(parser.peek())
                ? new Operand.Parameter(parser.take().text().substring(GuardParser.PARAMETER.length()))
                : new Operand.Constant(constant());
    }

    private static boolean isParameter(GuardToken token) {
        return token.shape() == Shape.WORD && token.text().startsWith(GuardParser.PARAMETER);
    }

    private DataValue constant() {
        GuardToken token = parser.peek();
        return switch (token.shape()) {
            case WORD -> word();
            case LITERAL -> literal();
            case QUOTED -> text();
            case SIGN, PUNCTUATION, END -> throw parser.fault(GuardFault.EXPECTED_CONSTANT);
        };
    }

    private DataValue text() {
        try {
            TextValue value = new TextValue(parser.peek().text());
            parser.take();
            return value;
        } catch (BursarException halfACharacter) {
            throw parser.fault(GuardFault.BAD_CONSTANT);
        }
    }

    private DataValue word() {
        String word = parser.peek().text();
        boolean truth = word.equals("true") || word.equals("false");
        if (!truth && !GuardParser.isCode(word)) {
            throw parser.fault(
                    GuardParser.KEYWORDS.contains(word) ? GuardFault.EXPECTED_CONSTANT : GuardFault.FACT_ON_THE_RIGHT);
        }
        parser.take();
        return truth ? BooleanValue.of(word.equals("true")) : new TextValue(word);
    }

    private DataValue literal() {
        DataValue value = value(parser.peek().text()).orElseThrow(() -> parser.fault(GuardFault.BAD_CONSTANT));
        parser.take();
        return value;
    }

    private static Optional<DataValue> value(String text) {
        if (text.indexOf(' ') >= 0) {
            return Literals.money(text).map(MoneyValue::new);
        }
        if (text.indexOf('-') > 0) {
            return Literals.date(text).map(DateValue::new);
        }
        try {
            return Optional.of(new DecimalValue(new BigDecimal(text)));
        } catch (BursarException tooManyDigits) {
            return Optional.empty();
        }
    }
}
