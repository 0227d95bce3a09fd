package io.bursar.controls.approval;

import java.util.Objects;

/**
 * How many of the people asked must approve (canonical §1.6-1): all, any one, or n of them.
 *
 * <pre>{@code
 * Quorum.of(3).toString();   // N_OF_M(3)
 * }</pre>
 *
 * @param kind all, any or a number
 * @param count the number; 1 unless the kind is {@code N_OF_M}
 */
public record Quorum(Kind kind, int count) {

    /** Most people a quorum may ask for. */
    public static final int MAX_COUNT = 50;

    /** The kinds of quorum. */
    public enum Kind {
        /** Everyone asked; the first rejection rejects. */
        ALL("ALL"),
        /** The first decision decides. */
        ANY("ANY"),
        /** Approved at n; rejected when n can no longer be reached. */
        N_OF_M("N_OF_M");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /** Everyone asked. */
    public static final Quorum ALL = new Quorum(Kind.ALL, 1);

    /** The first decision decides. */
    public static final Quorum ANY = new Quorum(Kind.ANY, 1);

    /** Only a numbered quorum has a number, from 1 to {@value #MAX_COUNT}. */
    public Quorum {
        Objects.requireNonNull(kind, "kind");
        if (count < 1 || count > MAX_COUNT || (kind != Kind.N_OF_M && count != 1)) {
            throw new IllegalArgumentException("Only a numbered quorum has a number, from 1 to 50");
        }
    }

    /** So many of those asked. */
    public static Quorum of(int count) {
        return new Quorum(Kind.N_OF_M, count);
    }

    /** How many approvals are needed when so many seats are filled. */
    public int needed(int seats) {
        return switch (kind) {
            case ALL -> seats;
            case ANY -> 1;
            case N_OF_M -> count;
        };
    }

    /** Reads the form {@link #toString} writes. */
    public static Quorum parse(String text) {
        if (text.equals(Kind.ALL.code())) {
            return ALL;
        }
        if (text.equals(Kind.ANY.code())) {
            return ANY;
        }
        String head = Kind.N_OF_M.code() + "(";
        if (text.startsWith(head) && text.endsWith(")")) {
            return of(Integer.parseInt(text.substring(head.length(), text.length() - 1)));
        }
        throw new IllegalArgumentException("No such quorum");
    }

    /** For example {@code ALL} or {@code N_OF_M(3)}. */
    @Override
    public String toString() {
        return kind == Kind.N_OF_M ? kind.code() + "(" + count + ")" : kind.code();
    }
}
