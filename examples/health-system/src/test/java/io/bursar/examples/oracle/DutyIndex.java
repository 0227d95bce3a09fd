package io.bursar.examples.oracle;

import io.bursar.examples.oracle.SodRow.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Segregation of duties over cases, chains (one correlation id) and suppliers, from the acts in the log (controls §1).
 */
final class DutyIndex implements CrossCaseRule {
    private final Map<String, List<Acts.Act>> chains = new HashMap<>();
    private final Map<String, List<Acts.Act>> suppliers = new HashMap<>();

    @Override
    public void learn(CaseStory story) {
        List<Acts.Act> acts = story.acts.all();
        if (acts.isEmpty()) {
            return;
        }
        chains.computeIfAbsent(story.correlation(), any -> new ArrayList<>()).addAll(acts);
        String supplier = story.field("supplierId").text();
        if (!supplier.isEmpty()) {
            suppliers.computeIfAbsent(supplier, any -> new ArrayList<>()).addAll(acts);
        }
    }

    @Override
    public void judge(Findings findings) {
        for (SodRow row : SodRow.ROWS) {
            Map<String, List<Acts.Act>> groups = row.scope() == Scope.OBJECT ? suppliers : chains;
            groups.values().forEach(acts -> conflicts(row, acts, findings));
        }
    }

    /** One finding per rule, person and group, at the later of the two acts. */
    private static void conflicts(SodRow row, List<Acts.Act> acts, Findings findings) {
        Set<String> said = new HashSet<>();
        List<Acts.Act> ones =
                acts.stream().filter(act -> row.one().contains(act.duty())).toList();
        List<Acts.Act> others =
                acts.stream().filter(act -> row.other().contains(act.duty())).toList();
        for (Acts.Act one : ones) {
            for (Acts.Act other : others) {
                if (row.conflict(one, other) && near(row, one, other) && said.add(one.person())) {
                    Acts.Act later = one.at().isAfter(other.at()) ? one : other;
                    findings.add(new Finding(
                            row.id(),
                            later.caseId(),
                            later.seq(),
                            one.person() + " performs " + one.duty() + " and " + other.duty() + " in one "
                                    + row.scope()));
                }
            }
        }
    }

    private static boolean near(SodRow row, Acts.Act one, Acts.Act other) {
        Duration between = Duration.between(one.at(), other.at()).abs();
        return row.scope() != Scope.OBJECT || between.compareTo(Duration.ofDays(SodRow.OBJECT_DAYS)) <= 0;
    }
}
