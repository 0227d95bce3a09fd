package io.bursar.controls.sla;

import io.bursar.model.finding.Finding;
import java.time.Instant;

/** The reasons for which a clock refuses to change. */
final class SlaFindings {

    private SlaFindings() {}

    static Finding stopped() {
        return Finding.error("SLA_STOPPED", "A stopped clock does not change");
    }

    static Finding backwards(Instant last, Instant asked) {
        return Finding.error("SLA_TIME_BACKWARDS", "A clock cannot change before its last change")
                .with("last", last)
                .with("asked", asked);
    }

    static Finding notPausable(String reason) {
        return Finding.error("SLA_NOT_PAUSABLE", "This reason does not pause the clock")
                .with("reason", reason);
    }

    static Finding legal() {
        return Finding.error("SLA_LEGAL", "A clock set by law never pauses and is never loosened");
    }

    static Finding paused() {
        return Finding.error("SLA_PAUSED", "The clock is paused already");
    }

    static Finding notPaused() {
        return Finding.error("SLA_NOT_PAUSED", "The clock is not paused");
    }

    static Finding overdue(Instant dueAt) {
        return Finding.error("SLA_OVERDUE", "What is overdue cannot be paused away")
                .with("dueAt", dueAt);
    }

    static Finding capUsed() {
        return Finding.error(
                "SLA_PAUSE_CAP", "The pauses of this clock have used up their cap; the process owner may extend it");
    }

    static Finding tooMany(int limit) {
        return Finding.error("SLA_PAUSE_LIMIT", "The clock has paused too often")
                .with("limit", limit);
    }

    static Finding notProcessOwner(String role) {
        return Finding.error("SLA_EXTENSION_ROLE", "Only the process owner may extend a pause")
                .with("role", role);
    }
}
