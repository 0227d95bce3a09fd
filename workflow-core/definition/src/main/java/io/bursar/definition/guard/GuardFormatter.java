package io.bursar.definition.guard;

import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.TextValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints guards back in one canonical way: single spaces, parentheses only where they are needed. What was parsed and
 * printed parses to the same guard.
 *
 * <pre>{@code
 * GuardFormatter.format(guard);   // budget in [OK, WARN] and not (total > 500.00 USD or emergency)
 * }</pre>
 */
public final class GuardFormatter {

    private GuardFormatter() {}

    /** The guard's text; empty text for {@link Guard#ALWAYS}. */
    public static String format(Guard guard) {
        return guard.fold(new Guard.GuardCases<>(
                all -> joined(all.parts(), " and ", true),
                any -> joined(any.parts(), " or ", false),
                not -> "not " + nested(not.part(), true),
                compare -> compare.fact() + " " + compare.operator().symbol() + " " + format(compare.operand()),
                present -> "present(" + present.fact() + ")",
                isTrue -> isTrue.fact()));
    }

    /** An operand's text as guards write it; a path as itself. */
    public static String format(Operand operand) {
        return operand.fold(
                constant -> format(constant.value()),
                parameter -> GuardParser.PARAMETER + parameter.key(),
                Operand.Path::path);
    }

    /** A constant's text; fails for kinds that cannot be written in a definition. */
    public static String format(DataValue value) {
        return switch (value.kind()) {
            case TEXT -> text(((TextValue) value).value());
            case DECIMAL -> ((DecimalValue) value).value().toPlainString();
            case BOOLEAN -> Boolean.toString(((BooleanValue) value).value());
            case MONEY -> ((MoneyValue) value).value().toString();
            case DATE -> ((DateValue) value).value().toString();
            case LIST ->
                ((ListValue) value)
                        .items().stream().map(GuardFormatter::format).collect(Collectors.joining(", ", "[", "]"));
            case UNIT_PRICE, INSTANT, TOKEN, BYTES, RECORD ->
                throw new IllegalArgumentException("A definition has no way to write such a constant");
        };
    }

    private static String joined(List<Guard> parts, String word, boolean inAll) {
        return parts.stream().map(part -> nested(part, inAll)).collect(Collectors.joining(word));
    }

    /** A part in parentheses where it would otherwise read as a part of what surrounds it. */
    private static String nested(Guard part, boolean tight) {
        boolean open = part instanceof Guard.Any || (tight && part instanceof Guard.All);
        return open ? "(" + format(part) + ")" : format(part);
    }

    private static String text(String value) {
        return GuardParser.isCode(value) ? value : quoted(value);
    }

    /** A text constant in its own quotes, as arguments need it even where a guard would not. */
    public static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || (c > '~' && Character.isISOControl(c))) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
