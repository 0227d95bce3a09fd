package io.bursar.controls.authority;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much a position may commit alone: nothing, up to an amount, or without limit. The amount is inclusive; whoever
 * may commit nothing may review but never decide finally (controls §2).
 *
 * <pre>{@code
 * AuthorityLimit limit = AuthorityLimit.upTo(Money.usd("5000.00"));
 * limit.covers(Money.usd("5000.00"));   // true
 * limit.covers(Money.usd("5000.01"));   // false: it climbs
 * }</pre>
 *
 * @param kind nothing, an amount, or no limit
 * @param amount the amount; null unless the kind is {@code UP_TO}
 */
public record AuthorityLimit(Kind kind, @Nullable Money amount) implements Comparable<AuthorityLimit> {

    /** The three kinds of limit, from small to large. */
    public enum Kind {
        /** May review, never decide finally. */
        NONE(0),
        /** Up to an amount, inclusive. */
        UP_TO(1),
        /** Any amount. */
        UNLIMITED(2);

        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }
    }

    /** May review, never decide finally. */
    public static final AuthorityLimit NONE = new AuthorityLimit(Kind.NONE, null);

    /** Any amount. */
    public static final AuthorityLimit UNLIMITED = new AuthorityLimit(Kind.UNLIMITED, null);

    /** Only an amount limit has an amount, and it is more than nothing. */
    public AuthorityLimit {
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.UP_TO) != (amount != null)) {
            throw new IllegalArgumentException("Exactly a limit up to an amount has an amount");
        }
        if (amount != null && amount.amount().signum() <= 0) {
            throw new IllegalArgumentException("A limit up to an amount is more than nothing");
        }
    }

    /** The limit of an amount; nothing when the amount is zero. A negative amount is an illegal argument. */
    public static AuthorityLimit upTo(Money amount) {
        return amount.isZero() ? NONE : new AuthorityLimit(Kind.UP_TO, amount);
    }

    /** Whether a commitment of this size may be decided finally. Both amounts are in the same currency. */
    public boolean covers(Money commitment) {
        return kind == Kind.UNLIMITED || (amount != null && !commitment.exceeds(amount));
    }

    /** Whether the position may not commit anything. */
    public boolean isNone() {
        return kind == Kind.NONE;
    }

    /** The stricter of the two. */
    public AuthorityLimit strictest(AuthorityLimit other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The wider of the two. */
    public AuthorityLimit widest(AuthorityLimit other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(AuthorityLimit other) {
        if (amount != null && other.amount != null) {
            return amount.compareTo(other.amount);
        }
        return Integer.compare(kind.rank, other.kind.rank);
    }

    /** The stored form: empty for nothing, {@code amount}, or {@code unlimited}. */
    public RecordValue toData() {
        Data.Builder data = Data.record().put("amount", amount);
        return kind == Kind.UNLIMITED ? data.put("unlimited", true).build() : data.build();
    }

    /** Reads the stored form. */
    public static AuthorityLimit from(RecordValue stored) {
        return stored.isTrue("unlimited")
                ? UNLIMITED
                : stored.money("amount").map(AuthorityLimit::upTo).orElse(NONE);
    }

    /** For example {@code 5000.00 USD}, {@code unlimited} or {@code none}. */
    @Override
    public String toString() {
        if (amount != null) {
            return amount.toString();
        }
        return kind == Kind.UNLIMITED ? "unlimited" : "none";
    }
}
