package io.bursar.definition.guard;

import io.bursar.definition.guard.GuardResult.Leaf;
import io.bursar.definition.guard.GuardToken.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads guards as they are written in definitions. Never fails: what is no guard is a {@link GuardResult.Malformed}
 * with its place.
 *
 * <pre>{@code
 * GuardParser.parse("supplier.active and total <= vp.p2p.req.autoApproveLimit");
 * }</pre>
 */
public final class GuardParser {

    /** Most comparisons and tests of one guard. */
    public static final int MAX_PARTS = 200;

    /** Deepest nesting of parentheses and {@code not}. */
    public static final int MAX_DEPTH = 24;

    /** Most characters of one guard. */
    public static final int MAX_LENGTH = 8_000;

    /** Most items of one list. */
    public static final int MAX_ITEMS = 200;

    static final String PARAMETER = "vp.";

    /** Words that mean something in a guard and therefore cannot name a fact. */
    public static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "present", "true", "false");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final List<GuardToken> tokens;
    private final List<Leaf> leaves = new ArrayList<>();
    private int here;
    private int depth;

    private GuardParser(List<GuardToken> tokens) {
        this.tokens = tokens;
    }

    /** The guard of a text, or why and where it is none. */
    public static GuardResult parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return new GuardResult.Malformed(GuardFault.TOO_LONG, 0);
        }
        try {
            GuardParser parser = new GuardParser(GuardLexer.tokens(text));
            Guard guard = parser.any();
            if (parser.peek().shape() != Shape.END) {
                throw parser.fault(GuardFault.EXPECTED_END);
            }
            return new GuardResult.Parsed(guard, parser.leaves);
        } catch (GuardSyntaxException malformed) {
            return malformed.toResult();
        }
    }

    /**
     * A constant or parameter as guards write it: {@code "text"}, a code, a number, an amount, a date, a truth, a list,
     * {@code vp.key}.
     */
    public static Optional<Operand> parseConstant(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            GuardParser parser = new GuardParser(GuardLexer.tokens(text));
            Operand operand = parser.peek().is("[")
                    ? parser.constants().list()
                    : parser.constants().operand();
            return parser.peek().shape() == Shape.END ? Optional.of(operand) : Optional.empty();
        } catch (GuardSyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** Whether a word is a code: a constant that needs no quotes. */
    static boolean isCode(String word) {
        return CODE.matcher(word).matches();
    }

    private Guard any() {
        List<Guard> parts = new ArrayList<>(List.of(all()));
        while (peek().is("or")) {
            here++;
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Guard.Any(parts);
    }

    private Guard all() {
        List<Guard> parts = new ArrayList<>(List.of(unary()));
        while (peek().is("and")) {
            here++;
            parts.add(unary());
        }
        return parts.size() == 1 ? parts.get(0) : new Guard.All(parts);
    }

    private Guard unary() {
        if (!peek().is("not") && !peek().is("(")) {
            return leaf();
        }
        if (++depth > MAX_DEPTH) {
            throw fault(GuardFault.TOO_DEEP);
        }
        boolean negated = peek().is("not");
        here++;
        Guard inner = negated ? unary() : any();
        if (!negated) {
            close(")");
        }
        depth--;
        return negated ? new Guard.Not(inner) : inner;
    }

    private Guard leaf() {
        int offset = peek().offset();
        if (leaves.size() >= MAX_PARTS) {
            throw fault(GuardFault.TOO_MANY_PARTS);
        }
        Guard part = peek().is("present") ? present() : test();
        leaves.add(new Leaf(part, offset));
        return part;
    }

    private Guard present() {
        here++;
        if (!peek().is("(")) {
            throw fault(GuardFault.EXPECTED_CONDITION);
        }
        here++;
        String path = path();
        close(")");
        return new Guard.Present(path);
    }

    private Guard test() {
        String path = path();
        Optional<Operator> operator = operator();
        if (operator.isEmpty()) {
            return new Guard.IsTrue(path);
        }
        here++;
        Operand operand = operator.get() == Operator.IN
                ? constants().oneOf()
                : constants().single();
        return new Guard.Compare(path, operator.get(), operand);
    }

    private String path() {
        GuardToken token = peek();
        if (token.shape() != Shape.WORD || KEYWORDS.contains(token.text())) {
            throw fault(GuardFault.EXPECTED_CONDITION);
        }
        if (token.text().startsWith(PARAMETER)) {
            throw fault(GuardFault.PARAMETER_ON_THE_LEFT);
        }
        here++;
        return token.text();
    }

    private Optional<Operator> operator() {
        for (Operator operator : Operator.values()) {
            if (peek().is(operator.symbol())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private GuardConstants constants() {
        return new GuardConstants(this);
    }

    void close(String bracket) {
        if (!peek().is(bracket)) {
            throw fault(GuardFault.UNCLOSED);
        }
        here++;
    }

    GuardToken peek() {
        return tokens.get(here);
    }

    GuardToken take() {
        return tokens.get(here++);
    }

    GuardSyntaxException fault(GuardFault fault) {
        return new GuardSyntaxException(fault, peek().offset());
    }
}
