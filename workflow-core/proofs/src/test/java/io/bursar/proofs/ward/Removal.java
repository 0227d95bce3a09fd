package io.bursar.proofs.ward;

import java.util.List;

/**
 * A check that is taken out of a copy of the code, to see whether the tests of controls notice.
 *
 * @param says what goes missing
 * @param methods the methods that do nothing any more; several where two checks stand behind one another
 */
record Removal(String says, List<Hollowed> methods) {

    /**
     * A method with another body.
     *
     * @param owner its class, with dots
     * @param method its name; every method of the name
     * @param body what it does instead
     * @param sentence of {@link Body#LET_PASS} the refusal that is left out, or the call that makes it; else empty
     */
    record Hollowed(String owner, String method, Body body, String sentence) {

        /** Whether it is about a method of a class, or about a lambda in it. */
        boolean isIn(String name) {
            return method.equals(name) || (body == Body.LET_PASS && name.startsWith("lambda$" + method + "$"));
        }
    }

    /** What a method does instead. */
    enum Body {
        /** Nothing. */
        NOTHING,
        /** Says yes. */
        YES,
        /** Says no. */
        NO,
        /** Gives an empty list. */
        NO_LIST,
        /** Gives an empty set. */
        NO_SET,
        /** Gives an absent value. */
        ABSENT,
        /** Gives its first argument. */
        FIRST,
        /** Gives its second argument. */
        SECOND,
        /** Gives no limit. */
        UNLIMITED,
        /** Gives the same digest, whatever it is of. */
        ONE_DIGEST,
        /** Says that something is worth one. */
        ONE,
        /** Does all that it did, but for one refusal. */
        LET_PASS
    }

    static Removal hollow(String says, String owner, String method, Body body) {
        return new Removal(says, List.of(new Hollowed("io.bursar." + owner, method, body, "")));
    }

    /** One refusal of a method, by its sentence or by the call that makes it. */
    static Removal passing(String owner, String method, String sentence) {
        return new Removal(sentence, List.of(new Hollowed("io.bursar." + owner, method, Body.LET_PASS, sentence)));
    }

    /** Both checks, where one alone would be caught by the other. */
    Removal and(Removal other) {
        return new Removal(
                says + ", and " + other.says(),
                java.util.stream.Stream.concat(methods.stream(), other.methods().stream())
                        .toList());
    }

    @Override
    public String toString() {
        return says;
    }
}
