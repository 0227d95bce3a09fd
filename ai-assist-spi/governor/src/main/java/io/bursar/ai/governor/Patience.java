package io.bursar.ai.governor;

import io.bursar.ai.spi.AssistRequest;
import java.time.Duration;

/**
 * How long an answer is waited for, and how many questions are open at once per provider.
 *
 * <pre>{@code
 * new Patience(Duration.ofMillis(500), 4);
 * }</pre>
 *
 * @param time how long, above zero and at most {@link AssistRequest#MAX_PATIENCE}
 * @param atOnce how many open questions, 1 to {@value #MAX_AT_ONCE}; one more is not asked
 */
public record Patience(Duration time, int atOnce) {

    /** Most open questions of one provider. */
    public static final int MAX_AT_ONCE = 64;

    /** Two seconds, eight at once. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(2), 8);

    /** Checks both. */
    public Patience {
        boolean fits = !time.isNegative()
                && !time.isZero()
                && time.compareTo(AssistRequest.MAX_PATIENCE) <= 0
                && atOnce >= 1
                && atOnce <= MAX_AT_ONCE;
        if (!fits) {
            throw new IllegalArgumentException(
                    "Patience is above zero, at most five minutes, and for 1 to 64 questions");
        }
    }
}
