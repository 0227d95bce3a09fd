package io.bursar.proofs.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A value that a place may vary, of which less is stricter, and what was granted (canonical §1.14). Who asks does not
 * approve, a grant holds for 24 months at most and inside the range; the enterprise sets any value, a facility only a
 * stricter one; a grant that is over and names no way back, or two for one scope, and nothing may be submitted there.
 *
 * @param key its name
 * @param low the least
 * @param high the most
 * @param initial what holds without a grant
 * @param grants what was granted
 */
public record Varied(String key, String low, String high, String initial, List<Grant> grants) {

    private static final int MOST_MONTHS = 24;
    private static final List<String> SCOPES = List.of("ENTERPRISE", "FACILITY");

    /**
     * A grant.
     *
     * @param scope {@code ENTERPRISE} or {@code FACILITY}
     * @param value what it sets
     * @param asked who asked for it
     * @param approved who approved it
     * @param from its first day
     * @param until its last day
     * @param fallback whether the wider value holds once it is over
     */
    public record Grant(
            String scope,
            String value,
            String asked,
            String approved,
            LocalDate from,
            LocalDate until,
            boolean fallback) {

        private boolean isLive(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** What holds on a day; empty where nothing may be submitted. */
    Optional<BigDecimal> on(LocalDate day) {
        BigDecimal value = new BigDecimal(initial);
        for (String scope : SCOPES) {
            List<Grant> begun = grants.stream()
                    .filter(grant -> grant.scope().equals(scope) && !day.isBefore(grant.from()))
                    .toList();
            List<Grant> live = begun.stream().filter(grant -> grant.isLive(day)).toList();
            if (live.size() > 1 || live.stream().anyMatch(grant -> !isSound(grant)) || isOver(begun, live)) {
                return Optional.empty();
            }
            if (!live.isEmpty()) {
                Optional<BigDecimal> set = set(live.get(0), value);
                if (set.isEmpty()) {
                    return set;
                }
                value = set.get();
            }
        }
        return Optional.of(value);
    }

    /** The last one that began is over, and names no way back. */
    private static boolean isOver(List<Grant> begun, List<Grant> live) {
        return live.isEmpty()
                && begun.stream()
                        .max(java.util.Comparator.comparing(Grant::from))
                        .filter(last -> !last.fallback())
                        .isPresent();
    }

    /** The enterprise sets; a facility tightens, and is overtaken by what the enterprise tightened later. */
    private Optional<BigDecimal> set(Grant grant, BigDecimal wider) {
        BigDecimal value = new BigDecimal(grant.value());
        if (grant.scope().equals("ENTERPRISE") || value.compareTo(wider) <= 0) {
            return Optional.of(value);
        }
        Optional<BigDecimal> then = new Varied(
                        key,
                        low,
                        high,
                        initial,
                        grants.stream()
                                .filter(one -> one.scope().equals("ENTERPRISE"))
                                .toList())
                .on(grant.from());
        return then.filter(before -> value.compareTo(before) <= 0).map(before -> wider);
    }

    private boolean isSound(Grant grant) {
        BigDecimal value = new BigDecimal(grant.value());
        return !grant.asked().equals(grant.approved())
                && !grant.until().isBefore(grant.from())
                && !grant.until().isAfter(grant.from().plusMonths(MOST_MONTHS))
                && value.compareTo(new BigDecimal(low)) >= 0
                && value.compareTo(new BigDecimal(high)) <= 0;
    }
}
