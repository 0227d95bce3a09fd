package io.bursar.examples.healthsystem.report;

import io.bursar.erp.reference.fault.OutageWindow;
import io.bursar.examples.healthsystem.kpi.CaseTrace;
import io.bursar.examples.healthsystem.kpi.Percentile;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a day without one of the ERPs did, from the log: what it kept waiting, whether all of it went on, how long that
 * took, and whether anybody else waited.
 *
 * @param window when the ERP was down
 * @param writes writes intended before it was back and settled after, or not at all
 * @param cases times at which a case could not go on, as nothing could be read
 * @param open of both, those that still wait
 * @param recovery from the end of the outage until the last of them went on
 * @param elsewhere the time within which 95 of 100 writes of the other hospitals were settled, over the whole run
 */
public record OutageReport(
        OutageWindow window, int writes, int cases, int open, Duration recovery, Duration elsewhere) {

    private static final int MOST = 95;

    /**
     * Reads it from traces.
     *
     * @param traces what the log says of each case
     * @param window when the ERP was down
     * @param served whether a facility is on that ERP
     */
    public static OutageReport of(List<CaseTrace> traces, OutageWindow window, Predicate<String> served) {
        List<CaseTrace.Wait> caught =
                waits(traces, served).filter(wait -> isCaught(wait, window)).toList();
        int writes = (int) caught.stream().filter(CaseTrace.Wait::write).count();
        int open = (int) caught.stream().filter(wait -> wait.until().isEmpty()).count();
        Duration recovery = caught.stream()
                .flatMap(wait -> wait.until().stream())
                .max(Comparator.naturalOrder())
                .map(last -> Duration.between(window.to(), last))
                .orElse(Duration.ZERO);
        return new OutageReport(
                window, writes, caught.size() - writes, open, recovery, elsewhere(traces, served.negate()));
    }

    /** Waiting when the outage ended, because of it. */
    private static boolean isCaught(CaseTrace.Wait wait, OutageWindow window) {
        boolean since = wait.from().isBefore(window.to())
                && (wait.write() || !wait.from().isBefore(window.from()));
        return since && wait.until().filter(at -> at.isBefore(window.to())).isEmpty();
    }

    private static Duration elsewhere(List<CaseTrace> traces, Predicate<String> facility) {
        List<Duration> settled = waits(traces, facility)
                .filter(CaseTrace.Wait::write)
                .flatMap(wait -> wait.until().stream().map(at -> Duration.between(wait.from(), at)))
                .toList();
        return Percentile.of(settled, MOST);
    }

    private static Stream<CaseTrace.Wait> waits(List<CaseTrace> traces, Predicate<String> facility) {
        return traces.stream()
                .filter(trace -> facility.test(trace.identity().facility()))
                .flatMap(trace -> trace.waits().stream());
    }
}
