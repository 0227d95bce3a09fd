package io.bursar.cli.output;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.variance.DriftReport;
import io.bursar.controls.variance.FacilityDrift;
import io.bursar.controls.variance.OvertakenGrant;
import io.bursar.controls.variation.GrantExpiry;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.finding.Finding;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The grants of a policy that somebody has to look at on a day: those that expire within 60 days, and those that a
 * later tightening of a wider scope has overtaken (canonical §1.14). Nothing is wrong with either.
 *
 * <pre>{@code
 * GrantReport.of(pack, definitions, LocalDate.of(2027, 11, 15)).lines();
 * }</pre>
 *
 * @param expiring what expires, the nearest first
 * @param overtaken what holds no more
 */
public record GrantReport(List<Finding> expiring, Set<OvertakenGrant> overtaken) {

    /** Copies both. */
    public GrantReport {
        expiring = List.copyOf(expiring);
        overtaken = Collections.unmodifiableSet(new LinkedHashSet<>(overtaken));
    }

    /** The grants of a policy that vary points of these definitions. */
    public static GrantReport of(PolicyPack policy, Collection<WorkflowDefinition> definitions, LocalDate day) {
        List<VariationPoint> points = definitions.stream()
                .flatMap(definition -> definition.vocabulary().variation().values().stream())
                .distinct()
                .toList();
        Set<OvertakenGrant> overtaken = new LinkedHashSet<>();
        for (FacilityDrift drift : DriftReport.of(policy, points, day).facilities()) {
            overtaken.addAll(drift.overtaken());
        }
        return new GrantReport(GrantExpiry.ahead(day, policy.grants()), overtaken);
    }

    /** A line for each, as people read it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        expiring.forEach(finding -> lines.add("EXPIRES  " + said(finding)));
        overtaken.forEach(grant -> lines.add("OVERTAKEN  " + grant));
        return lines;
    }

    private static String said(Finding finding) {
        String text = finding.toString();
        return text.substring(text.indexOf(": ") + 2);
    }

    /** Adds both to an answer for machines. */
    public void addTo(Map<String, Object> json) {
        json.put(
                "expiring",
                expiring.stream()
                        .map(finding -> {
                            Map<String, Object> tree = Json.object("code", finding.code());
                            finding.context().forEach((key, value) -> {
                                if (!key.equals(Finding.SAYS)) {
                                    tree.put(key, value);
                                }
                            });
                            return tree;
                        })
                        .toList());
        json.put(
                "overtaken",
                overtaken.stream()
                        .map(grant -> Json.object(
                                "key",
                                grant.key(),
                                "scope",
                                grant.scope().toString(),
                                "value",
                                Values.text(grant.value()),
                                "prevailing",
                                Values.text(grant.prevailing())))
                        .toList());
    }
}
