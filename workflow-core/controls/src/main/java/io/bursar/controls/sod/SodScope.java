package io.bursar.controls.sod;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a rule looks (controls §1): at entitlements, at one case, along a chain of cases, or at an object for some
 * days.
 *
 * <pre>{@code
 * SodScope.parse("OBJECT(30)");   // two acts on the same master object inside 30 days
 * }</pre>
 *
 * @param kind how far
 * @param days the days of an object scope, inclusive; null while the relation lasts and for every other kind
 */
public record SodScope(Kind kind, @Nullable Integer days) {

    /** Most days of an object scope. */
    public static final int MAX_DAYS = 3_660;

    /** The four kinds of scope. */
    public enum Kind {
        /** Two entitlements on one person. */
        STATIC("STATIC"),
        /** Two acts on one case. */
        CASE("CASE"),
        /** Two acts on cases of one chain. */
        CHAIN("CHAIN"),
        /** Two acts on one master object. */
        OBJECT("OBJECT");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /** Two entitlements on one person. */
    public static final SodScope STATIC = new SodScope(Kind.STATIC, null);

    /** Two acts on one case. */
    public static final SodScope CASE = new SodScope(Kind.CASE, null);

    /** Two acts on cases of one chain. */
    public static final SodScope CHAIN = new SodScope(Kind.CHAIN, null);

    /** Only an object scope has days. */
    public SodScope {
        Objects.requireNonNull(kind, "kind");
        if (days != null && (kind != Kind.OBJECT || days < 1 || days > MAX_DAYS)) {
            throw new IllegalArgumentException("Only an object scope has days, from 1 to 3660");
        }
    }

    /** Two acts on one master object inside some days. */
    public static SodScope object(int days) {
        return new SodScope(Kind.OBJECT, days);
    }

    /** Two acts on one master object while the relation lasts: over all acts given. */
    public static SodScope object() {
        return new SodScope(Kind.OBJECT, null);
    }

    /** Reads the form {@link #toString} writes. */
    public static SodScope parse(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.code().equals(text)) {
                return new SodScope(kind, null);
            }
        }
        String head = Kind.OBJECT.code() + "(";
        if (text.startsWith(head) && text.endsWith(")")) {
            return object(Integer.parseInt(text.substring(head.length(), text.length() - 1)));
        }
        throw new IllegalArgumentException("No such scope of segregation of duties");
    }

    /** For example {@code CHAIN} or {@code OBJECT(30)}. */
    @Override
    public String toString() {
        return days == null ? kind.code() : kind.code() + "(" + days + ")";
    }
}
