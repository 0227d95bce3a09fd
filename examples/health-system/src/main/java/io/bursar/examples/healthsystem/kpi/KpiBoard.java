package io.bursar.examples.healthsystem.kpi;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The indicators of every facility and of all together.
 *
 * <pre>{@code
 * KpiBoard board = KpiBoard.of(traces, standards.policy(), now);
 * board.all().slaAdherence().text();
 * }</pre>
 *
 * @param facilities by facility
 * @param all of all together
 */
public record KpiBoard(SortedMap<String, FacilityKpis> facilities, FacilityKpis all) {

    private static final String INVOICE = "p2p.invoice";

    private static final Set<String> COUNTED = Set.of("p2p.requisition", INVOICE);

    /** A system that did not answer (SYS_…) says nothing about how well an invoice fits its order. */
    private static final String MATCH_EXCEPTION = "INV_";

    /** Computes them from what the log says of each case; what is no request and no invoice is not counted. */
    public static KpiBoard of(List<CaseTrace> all, PolicyPack policy, Instant now) {
        List<CaseTrace> traces = all.stream()
                .filter(trace -> COUNTED.contains(trace.identity().workflow()))
                .toList();
        TreeMap<String, List<CaseTrace>> byFacility = traces.stream()
                .collect(
                        Collectors.groupingBy(trace -> trace.identity().facility(), TreeMap::new, Collectors.toList()));
        Counting counting = new Counting(policy, now);
        TreeMap<String, FacilityKpis> facilities = new TreeMap<>();
        byFacility.forEach((facility, own) -> facilities.put(facility, counting.kpis(own)));
        return new KpiBoard(Collections.unmodifiableSortedMap(facilities), counting.kpis(traces));
    }

    private record Counting(PolicyPack policy, Instant now) {

        FacilityKpis kpis(List<CaseTrace> traces) {
            List<CaseTrace> completed =
                    traces.stream().filter(CaseTrace::isCompleted).toList();
            List<CaseTrace> matched =
                    traces.stream().filter(trace -> trace.marks().matched()).toList();
            return new FacilityKpis(
                    volume(traces, completed),
                    cycle(completed),
                    share(completed, trace -> trace.marks().humanTasks() == 0),
                    share(
                            matched,
                            trace -> trace.marks().exceptions().stream()
                                            .noneMatch(code -> code.startsWith(MATCH_EXCEPTION))
                                    && !trace.course().state().equals("MATCHING")),
                    share(
                            completed,
                            trace -> trace.marks().exceptions().isEmpty()
                                    && trace.marks().rework() == 0),
                    exceptions(traces),
                    new Share(sum(traces, CaseTrace.Marks::clocksMet), sum(traces, CaseTrace.Marks::clocksEnded)),
                    ages(traces));
        }

        private static FacilityKpis.Volume volume(List<CaseTrace> traces, List<CaseTrace> completed) {
            long invoices = traces.stream()
                    .filter(trace -> trace.identity().workflow().equals(INVOICE))
                    .count();
            long waiting =
                    traces.stream().filter(trace -> !trace.course().ended()).count();
            return new FacilityKpis.Volume(traces.size() - invoices, invoices, completed.size(), waiting);
        }

        private static Share share(List<CaseTrace> of, Predicate<CaseTrace> which) {
            return new Share(of.stream().filter(which).count(), of.size());
        }

        private static long sum(List<CaseTrace> traces, java.util.function.ToIntFunction<CaseTrace.Marks> what) {
            return traces.stream()
                    .mapToLong(trace -> what.applyAsInt(trace.marks()))
                    .sum();
        }

        private static SortedMap<String, Long> exceptions(List<CaseTrace> traces) {
            return traces.stream()
                    .flatMap(trace -> trace.marks().exceptions().stream())
                    .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        }

        private FacilityKpis.Cycle cycle(List<CaseTrace> completed) {
            List<Duration> elapsed = new ArrayList<>();
            List<Duration> business = new ArrayList<>();
            for (CaseTrace trace : completed) {
                trace.course().submittedAt().ifPresent(from -> {
                    elapsed.add(Duration.between(from, trace.course().endedAt()));
                    business.add(
                            calendar(trace).openBetween(from, trace.course().endedAt()));
                });
            }
            return new FacilityKpis.Cycle(
                    Percentile.of(elapsed, 50),
                    Percentile.of(elapsed, 90),
                    Percentile.of(business, 50),
                    Percentile.of(business, 90));
        }

        private List<Long> ages(List<CaseTrace> traces) {
            long[] buckets = new long[FacilityKpis.BUCKETS.size() + 1];
            for (CaseTrace trace : traces) {
                for (CaseTrace.ApprovalTask task : trace.approvals()) {
                    buckets[bucket(age(calendar(trace), task))]++;
                }
            }
            return java.util.Arrays.stream(buckets).boxed().toList();
        }

        private int age(BusinessCalendar calendar, CaseTrace.ApprovalTask task) {
            LocalDate from = LocalDate.ofInstant(task.openedAt(), calendar.zone());
            LocalDate to = LocalDate.ofInstant(task.closedAt().orElse(now), calendar.zone());
            return calendar.businessDaysBetween(from, to);
        }

        private static int bucket(int days) {
            int bucket = 0;
            while (bucket < FacilityKpis.BUCKETS.size() && days > FacilityKpis.BUCKETS.get(bucket)) {
                bucket++;
            }
            return bucket;
        }

        private BusinessCalendar calendar(CaseTrace trace) {
            return policy.calendar(
                    "FACILITY_BUSINESS", new FacilityId(trace.identity().facility()));
        }
    }
}
