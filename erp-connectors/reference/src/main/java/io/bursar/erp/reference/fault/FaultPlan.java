package io.bursar.erp.reference.fault;

import io.bursar.model.identity.CapabilityName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which call meets which fault: a pure function of seed, capability, key and attempt, so that the same run meets the
 * same faults, also after a restart. Outages are windows of time instead.
 *
 * <pre>{@code
 * FaultPlan plan = FaultPlan.seeded(42)
 *     .withShares(FaultShares.NONE.with(FaultKind.TIMEOUT_AFTER_COMMIT, 50).with(FaultKind.LATE_LANDING, 20))
 *     .withShares(new CapabilityName("po.create"), FaultShares.NONE)
 *     .withAffectedAttempts(3);
 * }</pre>
 *
 * @param seed changes all draws
 * @param shares how often each fault strikes
 * @param sharesByCapability shares that replace the general ones for a capability
 * @param outages when the system is down, at most {@value #MAX_OUTAGES} windows
 * @param times how long faults last
 * @param affectedAttempts faults strike only the first so many attempts of a key, so that every intent can end
 */
public record FaultPlan(
        long seed,
        FaultShares shares,
        Map<CapabilityName, FaultShares> sharesByCapability,
        List<OutageWindow> outages,
        FaultTimes times,
        int affectedAttempts) {

    /** Most outage windows of one plan. */
    public static final int MAX_OUTAGES = 1_000;

    private static final long FNV_PRIME = 0x100000001b3L;

    /** Copies the collections. */
    public FaultPlan {
        sharesByCapability = Map.copyOf(sharesByCapability);
        outages = List.copyOf(outages);
        if (outages.size() > MAX_OUTAGES) {
            throw new IllegalArgumentException("A fault plan has too many outages");
        }
    }

    /** Nothing ever goes wrong. */
    public static FaultPlan none() {
        return seeded(0);
    }

    /** Nothing goes wrong until shares or outages are given. */
    public static FaultPlan seeded(long seed) {
        return new FaultPlan(seed, FaultShares.NONE, Map.of(), List.of(), FaultTimes.DEFAULT, Integer.MAX_VALUE);
    }

    /** Every call meets the same fault. */
    public static FaultPlan always(FaultKind kind) {
        return seeded(0).withShares(FaultShares.NONE.with(kind, FaultShares.WHOLE));
    }

    /** This plan with other shares. */
    public FaultPlan withShares(FaultShares other) {
        return new FaultPlan(seed, other, sharesByCapability, outages, times, affectedAttempts);
    }

    /** This plan with other shares for one capability. */
    public FaultPlan withShares(CapabilityName capability, FaultShares other) {
        Map<CapabilityName, FaultShares> more = new TreeMap<>(sharesByCapability);
        more.put(capability, other);
        return new FaultPlan(seed, shares, more, outages, times, affectedAttempts);
    }

    /** This plan with other outages. */
    public FaultPlan withOutages(List<OutageWindow> other) {
        return new FaultPlan(seed, shares, sharesByCapability, other, times, affectedAttempts);
    }

    /** This plan with other times. */
    public FaultPlan withTimes(FaultTimes other) {
        return new FaultPlan(seed, shares, sharesByCapability, outages, other, affectedAttempts);
    }

    /** This plan striking only the first attempts of a key. */
    public FaultPlan withAffectedAttempts(int attempts) {
        return new FaultPlan(seed, shares, sharesByCapability, outages, times, attempts);
    }

    /** Whether no fault can ever strike. */
    public boolean isQuiet() {
        return outages.isEmpty()
                && shares.perMille().isEmpty()
                && sharesByCapability.values().stream()
                        .allMatch(each -> each.perMille().isEmpty());
    }

    /** The outage that covers an instant. */
    public Optional<OutageWindow> outageAt(Instant now) {
        return outages.stream().filter(window -> window.covers(now)).findFirst();
    }

    /**
     * The fault of one attempt, counted from 1. A business rejection depends on the key alone: a system that refuses
     * for a business reason refuses the same again.
     */
    public FaultKind faultOf(CapabilityName capability, String key, int attempt) {
        FaultShares mine = sharesByCapability.getOrDefault(capability, shares);
        if (mine.at(draw(capability, key, 0)) == FaultKind.BUSINESS_REJECTION) {
            return FaultKind.BUSINESS_REJECTION;
        }
        if (attempt > affectedAttempts) {
            return FaultKind.NONE;
        }
        FaultKind drawn = mine.at(draw(capability, key, attempt));
        return drawn == FaultKind.BUSINESS_REJECTION ? FaultKind.NONE : drawn;
    }

    private int draw(CapabilityName capability, String key, int attempt) {
        long hash = hashed(hashed(seed ^ 0xcbf29ce484222325L, capability.value()), key) + attempt;
        // the finalizer of MurmurHash3: neighboring inputs must not draw neighboring numbers
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) Long.remainderUnsigned(hash ^ (hash >>> 33), FaultShares.WHOLE);
    }

    private static long hashed(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ '\n') * FNV_PRIME;
    }
}
