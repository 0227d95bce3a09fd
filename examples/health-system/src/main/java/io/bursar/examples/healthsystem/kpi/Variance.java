package io.bursar.examples.healthsystem.kpi;

import io.bursar.controls.variance.FacilityFigures;
import io.bursar.controls.variance.FacilityVariance;
import io.bursar.controls.variance.GrantDifferences;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.variation.VariationPoint;
import io.bursar.standards.Standards;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far each facility is from the enterprise: the z-scores of K01 (median from submit to completion), K04 (cases with
 * an exception), K06 (first time right) and K11 (cases whose every decision comes out the same when it is made again on
 * the model), and what the facility does otherwise by grant.
 *
 * <pre>{@code
 * List<FacilityVariance> variance = Variance.of(board, new Variance.Traces(traces, deviating), standards, today);
 * }</pre>
 */
public final class Variance {

    private Variance() {}

    /**
     * What the log says of each case.
     *
     * @param all every case
     * @param deviating the ids of cases that do not replay on the model
     */
    public record Traces(List<CaseTrace> all, Set<String> deviating) {
        /** Copies both. */
        public Traces {
            all = List.copyOf(all);
            deviating = Set.copyOf(deviating);
        }
    }

    /** The variance of each facility of a board. */
    public static List<FacilityVariance> of(KpiBoard board, Traces traces, Standards standards, LocalDate day) {
        List<FacilityFigures> figures = new ArrayList<>();
        board.facilities().forEach((facility, kpis) -> figures.add(figures(facility, kpis, traces)));
        List<VariationPoint> points = standards.definitions().values().stream()
                .flatMap(definition -> definition.vocabulary().variation().values().stream())
                .toList();
        return FacilityVariance.of(figures, GrantDifferences.of(standards.policy(), points, day));
    }

    private static FacilityFigures figures(String facility, FacilityKpis kpis, Traces traces) {
        List<CaseTrace> own = traces.all().stream()
                .filter(trace -> trace.identity().facility().equals(facility))
                .toList();
        TreeMap<String, BigDecimal> byIndicator = new TreeMap<>();
        if (kpis.volume().completed() > 0) {
            byIndicator.put("K01", BigDecimal.valueOf(kpis.cycle().median().toMinutes()));
            byIndicator.put("K06", kpis.firstTimeRight().percent());
        }
        if (!own.isEmpty()) {
            long withException = own.stream()
                    .filter(trace -> !trace.marks().exceptions().isEmpty())
                    .count();
            long conforming = own.stream()
                    .filter(trace ->
                            !traces.deviating().contains(trace.identity().caseId()))
                    .count();
            byIndicator.put("K04", new Share(withException, own.size()).percent());
            byIndicator.put("K11", new Share(conforming, own.size()).percent());
        }
        return new FacilityFigures(new FacilityId(facility), byIndicator);
    }
}
