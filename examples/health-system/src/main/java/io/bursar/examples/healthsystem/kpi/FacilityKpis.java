package io.bursar.examples.healthsystem.kpi;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The indicators of one facility, or of all together.
 *
 * <pre>{@code
 * board.facilities().get("MERCY").touchless().text();
 * }</pre>
 *
 * @param volume how much there was
 * @param cycle K01: from submit to completion
 * @param touchless K05: completed without a task for people after submit, of those completed
 * @param firstPassMatch invoices matched without an exception of matching or capture ({@code INV_…}), of those that
 *     went to matching
 * @param firstTimeRight K06: completed without return, exception or rework, of those completed
 * @param exceptions K04: exceptions by code
 * @param slaAdherence K08: clocks met, of those ended
 * @param approvalAge K03: approval tasks by age when decided, or now while open, in business days
 */
public record FacilityKpis(
        Volume volume,
        Cycle cycle,
        Share touchless,
        Share firstPassMatch,
        Share firstTimeRight,
        SortedMap<String, Long> exceptions,
        Share slaAdherence,
        List<Long> approvalAge) {

    /** The upper bounds of the buckets of {@link #approvalAge}, in business days; the last bucket is open. */
    public static final List<Integer> BUCKETS = List.of(2, 5, 10);

    /** Copies the list. */
    public FacilityKpis {
        Objects.requireNonNull(volume, "volume");
        Objects.requireNonNull(cycle, "cycle");
        Objects.requireNonNull(exceptions, "exceptions");
        approvalAge = List.copyOf(approvalAge);
    }

    /**
     * How much there was.
     *
     * @param requisitions cases of W01
     * @param invoices cases of W04
     * @param completed cases that came to their end
     * @param waiting cases that are not over
     */
    public record Volume(long requisitions, long invoices, long completed, long waiting) {
        /** Cases of both workflows. */
        public long cases() {
            return requisitions + invoices;
        }
    }

    /**
     * From submit to completion.
     *
     * @param median half are done by then, elapsed
     * @param p90 nine of ten are done by then, elapsed
     * @param businessMedian half are done by then, open hours of the facility
     * @param businessP90 nine of ten are done by then, open hours of the facility
     */
    public record Cycle(Duration median, Duration p90, Duration businessMedian, Duration businessP90) {}
}
