package io.bursar.definition.guard;

/**
 * One word or sign of a guard.
 *
 * @param type what it is
 * @param text it, without quotes and with escapes resolved
 * @param offset where it begins
 */
record GuardToken(Type type, String text, int offset) {

    enum Type {
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
        return (type == Type.WORD || type == Type.PUNCTUATION || type == Type.SIGN) && text.equals(word);
    }
}
