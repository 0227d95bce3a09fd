package io.bursar.erp.reference.fault;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often each fault strikes, in calls per thousand. What is not given never strikes.
 *
 * <pre>{@code
 * FaultShares.NONE.with(FaultKind.TIMEOUT_AFTER_COMMIT, 30).with(FaultKind.THROTTLED, 10);
 * }</pre>
 *
 * @param perMille calls per thousand, by fault; together at most {@value #WHOLE}
 */
public record FaultShares(Map<FaultKind, Integer> perMille) {

    /** All calls. */
    public static final int WHOLE = 1_000;

    /** Nothing ever goes wrong. */
    public static final FaultShares NONE = new FaultShares(Map.of());

    /** Copies the shares; {@code NONE} and {@code OUTAGE} have none: an outage is a window of time. */
    public FaultShares {
        perMille = Map.copyOf(perMille);
        int sum = 0;
        for (int share : perMille.values()) {
            if (share < 0) {
                throw new IllegalArgumentException("A share cannot be negative");
            }
            sum += share;
        }
        if (sum > WHOLE || perMille.containsKey(FaultKind.NONE) || perMille.containsKey(FaultKind.OUTAGE)) {
            throw new IllegalArgumentException("Shares are of real faults and at most a thousand together");
        }
    }

    /** These shares with one of them set. */
    public FaultShares with(FaultKind kind, int calls) {
        Map<FaultKind, Integer> more = new EnumMap<>(FaultKind.class);
        more.putAll(perMille);
        more.put(kind, calls);
        return new FaultShares(more);
    }

    /** Which fault a draw from 0 to 999 means; kinds follow one another in their declared order. */
    FaultKind at(int draw) {
        int upTo = 0;
        for (FaultKind kind : FaultKind.values()) {
            upTo += perMille.getOrDefault(kind, 0);
            if (draw < upTo) {
                return kind;
            }
        }
        return FaultKind.NONE;
    }
}
