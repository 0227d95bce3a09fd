package io.bursar.definition.guard;

import io.bursar.definition.guard.GuardToken.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a guard into words and signs. */
final class GuardLexer {

    private static final Pattern WORD =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*+(?![.A-Za-z0-9_])");
    private static final Pattern LITERAL = Pattern.compile(
            "(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|-?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?: [A-Z]{3}(?![A-Za-z0-9_.]))?)(?![A-Za-z0-9_.-])");
    private static final Pattern SIGN = Pattern.compile("!=|<=|>=|=|<|>");
    private static final int UNICODE_DIGITS = 4;

    private final String text;
    private final List<GuardToken> tokens = new ArrayList<>();
    private int here;

    private GuardLexer(String text) {
        this.text = text;
    }

    static List<GuardToken> tokens(String text) {
        GuardLexer lexer = new GuardLexer(text);
        while (lexer.skipBlanks()) {
            lexer.next();
        }
        lexer.tokens.add(new GuardToken(Shape.END, "", text.length()));
        return lexer.tokens;
    }

    private boolean skipBlanks() {
        while (here < text.length() && (text.charAt(here) == ' ' || text.charAt(here) == '\n')) {
            here++;
        }
        return here < text.length();
    }

    private void next() {
        char c = text.charAt(here);
        if (c == '"') {
            quoted();
        } else if ("()[],".indexOf(c) >= 0) {
            add(Shape.PUNCTUATION, String.valueOf(c), here + 1);
        } else if (!take(Shape.WORD, WORD) && !take(Shape.LITERAL, LITERAL) && !take(Shape.SIGN, SIGN)) {
            throw new GuardSyntaxException(GuardFault.UNEXPECTED_CHARACTER, here);
        }
    }

    private boolean take(Shape shape, Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(here, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return false;
        }
        add(shape, matcher.group(), matcher.end());
        return true;
    }

    private void quoted() {
        StringBuilder value = new StringBuilder();
        int at = here + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\') {
                at += escape(at, value);
            } else {
                value.append(c);
                at++;
            }
        }
        if (at >= text.length()) {
            throw new GuardSyntaxException(GuardFault.UNCLOSED_TEXT, here);
        }
        add(Shape.QUOTED, value.toString(), at + 1);
    }

    /** Appends what the escape at this place means, and gives its length. */
    private int escape(int at, StringBuilder value) {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (c == '"' || c == '\\') {
            value.append(c);
            return 2;
        }
        int end = at + 2 + UNICODE_DIGITS;
        if (c == 'u' && end <= text.length() && text.substring(at + 2, end).matches("[0-9a-f]{4}")) {
            value.append((char) Integer.parseInt(text.substring(at + 2, end), 16));
            return 2 + UNICODE_DIGITS;
        }
        throw new GuardSyntaxException(GuardFault.BAD_ESCAPE, at);
    }

    private void add(Shape shape, String value, int end) {
        tokens.add(new GuardToken(shape, value, here));
        here = end;
    }
}
