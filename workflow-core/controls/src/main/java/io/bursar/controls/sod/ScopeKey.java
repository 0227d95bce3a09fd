package io.bursar.controls.sod;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.KeyText;
import java.util.Objects;

/**
 * Where an act counts for segregation of duties: in its case, in its chain of cases, or on a master object. Acts are
 * stored one row per key.
 *
 * <pre>{@code
 * ScopeKey.object("supplier", "S-100").toString();   // object:supplier:S-100
 * }</pre>
 *
 * @param kind case, chain or object
 * @param id which one
 */
public record ScopeKey(Kind kind, String id) implements Comparable<ScopeKey> {

    /** Longest id in characters. */
    public static final int MAX_LENGTH = 200;

    private static final String ORDER = "po:";

    /** The kinds of place an act counts in. */
    public enum Kind {
        /** One case. */
        CASE("case"),
        /** The cases that hold the lines the act touches, up and down the chain (canonical §1.17). */
        CHAIN("chain"),
        /** One object of a master, such as a supplier. */
        OBJECT("object");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /** Refuses an empty or overlong id. */
    public ScopeKey {
        Objects.requireNonNull(kind, "kind");
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A scope key has an id of at most 200 characters");
        }
    }

    /** The key of one case. */
    public static ScopeKey caseOf(CaseId caseId) {
        return new ScopeKey(Kind.CASE, caseId.toString());
    }

    /** The key of a chain that shares a correlation id. */
    public static ScopeKey chain(CorrelationId correlationId) {
        return new ScopeKey(Kind.CHAIN, correlationId.value());
    }

    /** The key of a chain that shares a document line, such as {@code po-line} and {@code PO-7/3}. */
    public static ScopeKey chainLine(String document, String line) {
        return new ScopeKey(Kind.CHAIN, document + ":" + line);
    }

    /**
     * The key of the chain of an order, by its number: everything that is done for it, in whichever case and store, and
     * whenever that case learns which order it is about. The number counts as {@link KeyText}.
     *
     * <pre>{@code
     * ScopeKey.order("PO-7").toString();   // chain:po:PO-7
     * }</pre>
     */
    public static ScopeKey order(String number) {
        return new ScopeKey(Kind.CHAIN, ORDER + KeyText.of(number));
    }

    /** The key of a master object, such as {@code supplier} and {@code S-100}, whose id counts as {@link KeyText}. */
    public static ScopeKey object(String master, String id) {
        return new ScopeKey(Kind.OBJECT, master + ":" + KeyText.of(id));
    }

    /** Reads the form {@link #toString} writes; ids of master objects and orders count as {@link KeyText}. */
    public static ScopeKey parse(String text) {
        ScopeKey written = asWritten(text);
        if (written.kind == Kind.CHAIN && written.id.startsWith(ORDER)) {
            return order(written.id.substring(ORDER.length()));
        }
        int colon = written.kind == Kind.OBJECT ? written.id.indexOf(':') : -1;
        return colon < 0 ? written : object(written.id.substring(0, colon), written.id.substring(colon + 1));
    }

    /** As {@link #parse}, the id of a master object as it stands: how it was kept before ids counted as one. */
    public static ScopeKey asWritten(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("A scope key is a kind and an id");
        }
        return new ScopeKey(
                StoredFields.coded(Kind.values(), Kind::code, text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ScopeKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    /** For example {@code case:0192f3a0-…} or {@code object:supplier:S-100}. */
    @Override
    public String toString() {
        return kind.code() + ":" + id;
    }
}
