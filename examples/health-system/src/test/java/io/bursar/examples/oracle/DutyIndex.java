package io.bursar.examples.oracle;

import io.bursar.examples.oracle.SodRow.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Segregation of duties from the acts in the log (controls §1): over one case, over the cases that hold the lines of
 * one order (canonical §1.17), over one supplier, and over everything one person does.
 */
final class DutyIndex implements CrossCaseRule {
    private final Map<String, Done> cases = new LinkedHashMap<>();

    /** What people did on a case, and what it was about; an exception is about what its invoice is about. */
    private record Done(List<Acts.Act> acts, Set<String> chains, String supplier, String invoice) {}

    @Override
    public void learn(CaseStory story) {
        Set<String> chains = new HashSet<>();
        story.orders().forEach(order -> chains.add("order " + order.intern()));
        String invoice = story.workflow.equals(MoveTable.EXCEPTION)
                ? story.field("invoiceCaseId").text()
                : "";
        if (chains.isEmpty() && invoice.isEmpty()) {
            chains.add(story.correlation());
        }
        if (!story.acts.all().isEmpty() || story.workflow.equals(MoveTable.INVOICE)) {
            cases.put(
                    story.caseId,
                    new Done(
                            List.copyOf(story.acts.all()),
                            chains,
                            supplier(story).intern(),
                            invoice));
        }
    }

    private static String supplier(CaseStory story) {
        return java.util.stream.Stream.of("awardedSupplierId", "supplierId", "suggestedSupplierId")
                .map(name -> story.field(name).text())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public void judge(Findings findings) {
        Map<Scope, Map<String, List<Acts.Act>>> groups = new HashMap<>();
        for (Scope scope : Scope.values()) {
            groups.put(scope, new LinkedHashMap<>());
        }
        cases.forEach((caseId, done) -> {
            Done about = done.invoice.isEmpty() ? done : cases.getOrDefault(done.invoice, done);
            add(groups, Scope.CASE, caseId, done);
            about.chains.forEach(chain -> add(groups, Scope.CHAIN, chain, done));
            if (!about.supplier.isEmpty()) {
                add(groups, Scope.OBJECT, about.supplier, done);
            }
            done.acts.forEach(act -> groups.get(Scope.STATIC)
                    .computeIfAbsent(act.person(), any -> new ArrayList<>())
                    .add(act));
        });
        Set<String> said = new HashSet<>();
        for (SodRow row : SodRow.ROWS) {
            groups.get(row.scope()).values().forEach(acts -> conflicts(row, acts, said, findings));
        }
    }

    private static void add(Map<Scope, Map<String, List<Acts.Act>>> groups, Scope scope, String key, Done done) {
        groups.get(scope).computeIfAbsent(key, any -> new ArrayList<>()).addAll(done.acts);
    }

    /** One finding per rule, person and later act. */
    private static void conflicts(SodRow row, List<Acts.Act> acts, Set<String> said, Findings findings) {
        Map<String, List<Acts.Act>> others = new HashMap<>();
        acts.stream()
                .filter(act -> row.other().contains(act.duty()))
                .forEach(act -> others.computeIfAbsent(act.person(), any -> new ArrayList<>(1))
                        .add(act));
        if (others.isEmpty()) {
            return;
        }
        for (Acts.Act one : acts) {
            if (!row.one().contains(one.duty())) {
                continue;
            }
            for (Acts.Act other : others.getOrDefault(one.person(), List.of())) {
                Acts.Act later = one.at().isAfter(other.at()) ? one : other;
                String once = row.id()
                        + later.caseId()
                        + one.person()
                        + (row.scope() == Scope.STATIC ? "" : one.duty().toString() + other.duty());
                if (near(row, one, other) && said.add(once)) {
                    findings.add(new Finding(
                            row.id(),
                            later.caseId(),
                            later.seq(),
                            one.person() + " performs " + one.duty() + " (case " + one.caseId() + ") and "
                                    + other.duty() + " (case " + other.caseId() + ") in one " + row.scope()));
                }
            }
        }
    }

    private static boolean near(SodRow row, Acts.Act one, Acts.Act other) {
        Duration between = Duration.between(one.at(), other.at()).abs();
        return row.scope() != Scope.OBJECT || between.compareTo(Duration.ofDays(row.days())) <= 0;
    }
}
