package io.bursar.ai.governor;

import io.bursar.controls.assist.AssistMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * When a use case was reviewed and how it scored, 0 to 3 each (controls §9, AI review criteria).
 *
 * <pre>{@code
 * review.holds(AssistMode.AUTO, today);   // AUTO; ADVISORY once the review has lapsed; OFF thirty days later
 * }</pre>
 *
 * @param last the day of the review
 * @param next the day by which it must be reviewed again, at most a year after the last
 * @param controlImpact what a wrong suggestion does to a control; at most 1 for acting by itself
 * @param reversibility how well it can be taken back; 3 for acting by itself
 */
public record RiskReview(LocalDate last, LocalDate next, int controlImpact, int reversibility) {

    /** How long a lapsed use case still advises before it is switched off, in days. */
    public static final int GRACE_DAYS = 30;

    /** Refuses nulls. */
    public RiskReview {
        Objects.requireNonNull(last, "last");
        Objects.requireNonNull(next, "next");
    }

    /** Whether it may last that long. */
    boolean withinAYear() {
        return next.isAfter(last) && !next.isAfter(last.plusYears(1));
    }

    /** Whether the scores allow acting by itself. */
    boolean allowsAuto() {
        return controlImpact >= 0 && controlImpact <= 1 && reversibility == 3;
    }

    /** What is left of a mode on a day. */
    public AssistMode holds(AssistMode mode, LocalDate today) {
        if (!today.isAfter(next)) {
            return mode;
        }
        return ChronoUnit.DAYS.between(next, today) > GRACE_DAYS ? AssistMode.OFF : mode.atMost(AssistMode.ADVISORY);
    }
}
