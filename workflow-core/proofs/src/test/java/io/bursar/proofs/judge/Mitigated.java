package io.bursar.proofs.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A compensating control (controls §1): signed, from a moment on, until it ended.
 *
 * @param id its case
 * @param rule which rule it softens
 * @param person for whom
 * @param from its first day
 * @param expires its last day
 * @param since when it came into force
 * @param until when it ended; null while it has not
 */
record Mitigated(
        String id,
        String rule,
        String person,
        LocalDate from,
        LocalDate expires,
        Instant since,
        @Nullable Instant until) {

    /**
     * Whether it lets the later one of two deeds pass, and the trail says so; what ends at that instant may be later
     * still.
     */
    boolean covers(Law.Pair pair, Deed later) {
        Instant at = later.by().at();
        LocalDate day = later.by().day();
        boolean inForce = !at.isBefore(since)
                && Optional.ofNullable(until).filter(at::isAfter).isEmpty()
                && !day.isBefore(from)
                && !day.isAfter(expires);
        return pair.mitigable()
                && pair.id().equals(rule)
                && later.person().equals(person)
                && later.alone()
                && inForce
                && later.by().under().contains(id);
    }
}
