package io.bursar.adoption.shadow;

import io.bursar.model.identity.FacilityId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a workflow would have decided otherwise than the process it runs beside, per case and per facility. A case
 * conforms when nothing at all is different, lateness included.
 *
 * <pre>{@code
 * report.conformance();     // 96.4
 * report.exitRuleHolds();   // true: at least 95 % (canonical §1.15)
 * System.out.println(report);
 * }</pre>
 *
 * @param cases every case, in the order they began
 * @param unmapped how often each event came that no map declares, by workflow and name
 */
public record ShadowReport(List<CaseComparison> cases, Map<String, Integer> unmapped) {

    /** The share of cases, in percent, that must conform before a wave ends (canonical §1.15). */
    public static final BigDecimal EXIT_RULE = new BigDecimal("95");

    /** Most differences that are kept of one case. */
    public static final int MAX_DIFFERENCES = 50;

    /** Most examples of one kind that the text shows. */
    public static final int MAX_EXAMPLES = 3;

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** Copies both. */
    public ShadowReport {
        cases = List.copyOf(cases);
        unmapped = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(unmapped));
    }

    /**
     * One case beside its shadow.
     *
     * @param subject the case of the former process
     * @param state where the shadow stands at the end
     * @param differences what is different, in order; after the first that parts the two, nothing more is judged
     * @param unjudged how many events came after the two had parted
     */
    public record CaseComparison(
            LegacyEvent.Subject subject, String state, List<Difference> differences, int unjudged) {
        /** Copies the list. */
        public CaseComparison {
            differences = List.copyOf(differences);
        }

        /** Whether nothing is different. */
        public boolean conforms() {
            return differences.isEmpty();
        }
    }

    /**
     * The cases of one facility.
     *
     * @param facility the facility
     * @param cases how many
     * @param conforming how many of them conform
     * @param differences how many differences of each kind
     */
    public record FacilityComparison(
            FacilityId facility, int cases, int conforming, Map<DifferenceKind, Integer> differences) {
        /** Copies the map. */
        public FacilityComparison {
            EnumMap<DifferenceKind, Integer> copied = new EnumMap<>(DifferenceKind.class);
            copied.putAll(differences);
            differences = java.util.Collections.unmodifiableMap(copied);
        }

        /** The share of its cases that conform, in percent with one decimal; 100 without cases. */
        public BigDecimal conformance() {
            return share(conforming, cases);
        }
    }

    /** The share of all cases that conform, in percent with one decimal; 100 without cases. */
    public BigDecimal conformance() {
        return share((int) cases.stream().filter(CaseComparison::conforms).count(), cases.size());
    }

    /** Whether enough cases conform to end the wave. */
    public boolean exitRuleHolds() {
        return conformance().compareTo(EXIT_RULE) >= 0;
    }

    private static BigDecimal share(int part, int whole) {
        return whole == 0
                ? HUNDRED.setScale(1)
                // rounded down, so that what is below the rule never looks like it
                : HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }

    /** Each facility, in the order of their names. */
    public List<FacilityComparison> facilities() {
        TreeMap<FacilityId, List<CaseComparison>> byFacility = new TreeMap<>();
        cases.forEach(one -> byFacility
                .computeIfAbsent(one.subject().facility(), id -> new ArrayList<>())
                .add(one));
        return byFacility.entrySet().stream()
                .map(entry -> new FacilityComparison(
                        entry.getKey(),
                        entry.getValue().size(),
                        (int) entry.getValue().stream()
                                .filter(CaseComparison::conforms)
                                .count(),
                        counts(entry.getValue())))
                .toList();
    }

    private static Map<DifferenceKind, Integer> counts(List<CaseComparison> of) {
        EnumMap<DifferenceKind, Integer> counts = new EnumMap<>(DifferenceKind.class);
        of.stream()
                .flatMap(one -> one.differences().stream())
                .forEach(difference -> counts.merge(difference.kind(), 1, Integer::sum));
        return counts;
    }

    /** How often each kind of difference came. */
    public Map<DifferenceKind, Integer> counts() {
        return counts(cases);
    }

    /** The table and the first examples of each kind. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-12s %6s %10s  differences%n", "facility", "cases", "conforming"));
        for (FacilityComparison facility : facilities()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s %6d %8s %%  %s%n",
                    facility.facility(),
                    facility.cases(),
                    facility.conformance(),
                    written(facility.differences())));
        }
        text.append(String.format(
                Locale.ROOT,
                "%-12s %6d %8s %%  exit rule of %s %%: %s%n",
                "all",
                cases.size(),
                conformance(),
                EXIT_RULE,
                exitRuleHolds() ? "met" : "not met"));
        examples(text);
        unmapped.forEach((event, times) ->
                text.append(String.format(Locale.ROOT, "not declared: %s (%d times)%n", event, times)));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String written(Map<DifferenceKind, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(kind.code() + " " + count));
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    private void examples(StringBuilder text) {
        EnumMap<DifferenceKind, Integer> shown = new EnumMap<>(DifferenceKind.class);
        for (CaseComparison one : cases) {
            for (Difference difference : one.differences()) {
                if (shown.merge(difference.kind(), 1, Integer::sum) <= MAX_EXAMPLES) {
                    text.append(one.subject().key())
                            .append(" at ")
                            .append(one.subject().facility())
                            .append(", ")
                            .append(difference)
                            .append('\n');
                }
            }
        }
    }
}
