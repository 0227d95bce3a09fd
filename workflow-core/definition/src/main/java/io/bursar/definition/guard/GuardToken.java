package io.bursar.definition.guard;

/**
 * One word or sign of a guard.
 *
 * @param shape what it is
 * @param text it, without quotes and with escapes resolved
 * @param offset where it begins
 */
record GuardToken(Shape shape, String text, int offset) {

    enum Shape {
        /** A path, a keyword or a code. */
        WORD,
        /** A number, an amount or a date. */
        LITERAL,
        /** A text in quotes. */
        QUOTED,
        /** A comparison sign. */
        SIGN,
        /** A parenthesis, bracket or comma. */
        PUNCTUATION,
        /** Nothing more. */
        END
    }

    boolean is(String word) {
        return (shape == Shape.WORD || shape == Shape.PUNCTUATION || shape == Shape.SIGN) && text.equals(word);
    }
}
