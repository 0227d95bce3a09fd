package io.bursar.controls.sla;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What became of a wish to pause, resume, extend, retarget or stop a clock.
 *
 * <pre>{@code
 * clock.pause("WAITING_SUPPLIER", now, calendar)
 *     .fold(paused -> save(paused), findings -> show(findings));
 * }</pre>
 */
public sealed interface SlaClockChange {

    /**
     * The clock after the change.
     *
     * @param clock the new clock
     */
    record Changed(SlaClock clock) implements SlaClockChange {
        @Override
        public <T> T fold(Function<SlaClock, T> changed, Function<List<Finding>, T> refused) {
            return changed.apply(clock);
        }
    }

    /**
     * The clock stays as it was.
     *
     * @param findings why
     */
    record Refused(List<Finding> findings) implements SlaClockChange {
        /** Copies the findings. */
        public Refused {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<SlaClock, T> changed, Function<List<Finding>, T> refused) {
            return refused.apply(findings);
        }
    }

    /** Goes one way or the other. */
    <T> T fold(Function<SlaClock, T> changed, Function<List<Finding>, T> refused);

    /** The new clock, for callers that know it is allowed; fails with {@code REFUSED} otherwise. */
    default SlaClock orThrow() {
        return fold(clock -> clock, findings -> {
            throw new BursarException(
                    FailureCode.REFUSED,
                    "A clock refused to change",
                    Map.of(
                            "findings",
                            findings.stream().map(Finding::code).toList().toString()));
        });
    }
}
