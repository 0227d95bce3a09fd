package io.bursar.examples.intake;

import io.bursar.erp.documents.SourcePosition;

/** A value as the file has it, with its place. */
record RawValue(Kind kind, String text, SourcePosition at) {

    /** What the file says it is. */
    enum Kind {
        /** Text. */
        TEXT,
        /** A number, in the digits of the file. */
        NUMBER,
        /** True or false. */
        FLAG,
        /** Left out on purpose: counts as absent. */
        NOTHING,
        /** An object or an array where a value should be. */
        NESTED
    }

    static RawValue text(String text, SourcePosition at) {
        return new RawValue(Kind.TEXT, text, at);
    }

    boolean isAbsent() {
        return kind == Kind.NOTHING || (kind == Kind.TEXT && text.isBlank());
    }

    RawValue as(Kind other, String changed) {
        return new RawValue(other, changed, at);
    }
}
