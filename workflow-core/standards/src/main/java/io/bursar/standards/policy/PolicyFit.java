package io.bursar.standards.policy;

import io.bursar.controls.order.VariedCalendar;
import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.QueueName;
import io.bursar.model.time.BusinessCalendar;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether a policy fits the definitions it is to govern: every grant names a declared variation point and is no weaker
 * than what it varies at every facility, every queue and calendar the definitions name is there, and so is every act
 * and every rule of segregation of duties.
 *
 * <pre>{@code
 * PolicyFit.findings(pack, definitions).stream().filter(Finding::blocks).findFirst();   // empty: it fits
 * }</pre>
 */
public final class PolicyFit {

    /** Most findings reported. */
    public static final int MAX_FINDINGS = 200;

    private final PolicyPack pack;
    private final Collection<WorkflowDefinition> definitions;
    private final Set<Finding> findings = new LinkedHashSet<>();

    private PolicyFit(PolicyPack pack, Collection<WorkflowDefinition> definitions) {
        this.pack = pack;
        this.definitions = definitions;
    }

    /** What does not fit or is remarkable; at most {@value #MAX_FINDINGS}. */
    public static List<Finding> findings(PolicyPack pack, Collection<WorkflowDefinition> definitions) {
        PolicyFit fit = new PolicyFit(pack, definitions);
        fit.checkKeys();
        definitions.forEach(fit::checkDefinition);
        fit.checkGrants();
        return fit.findings.stream().limit(MAX_FINDINGS).toList();
    }

    private void checkKeys() {
        Set<String> keys = new TreeSet<>();
        definitions.forEach(
                definition -> keys.addAll(definition.vocabulary().variation().keySet()));
        pack.grants().stream()
                .filter(grant -> !keys.contains(grant.key()))
                .forEach(grant ->
                        findings.add(Finding.error("VAR_UNKNOWN_KEY", "A grant names no declared variation point")
                                .with("key", grant.key())
                                .with("scope", grant.scope())));
    }

    private void checkDefinition(WorkflowDefinition definition) {
        queues(definition)
                .filter(queue -> pack.organization().queue(queue).isEmpty())
                .forEach(queue -> missing(
                        "POLICY_NO_QUEUE", "The policy does not say who works a queue", queue.value(), definition));
        String calendar = definition.header().calendar();
        if (!pack.organization().calendars().knows(calendar)) {
            missing("POLICY_NO_CALENDAR", "The policy has no calendar of this name", calendar, definition);
        }
        definition.vocabulary().clocks().values().stream()
                .flatMap(clock -> Stream.ofNullable(clock.span().calendar()))
                .filter(name -> !name.equals(BusinessCalendar.ALWAYS.name())
                        && !pack.organization().calendars().knows(name))
                .forEach(name ->
                        missing("POLICY_NO_CALENDAR", "The policy has no calendar of this name", name, definition));
        pack.authority()
                .duties()
                .unknown(definition.acts(), definition.governance().sod())
                .forEach(finding -> findings.add(finding.with("workflow", definition.id())));
    }

    /** The queues a definition names, but for its intake queue under that word. */
    static Stream<QueueName> queues(WorkflowDefinition definition) {
        return Stream.of(
                        Stream.of(definition.header().intakeQueue()),
                        definition.graph().exceptions().values().stream().map(exception -> exception.queue()),
                        definition.graph().states().values().stream()
                                .flatMap(state -> state.conduct().tasks().stream())
                                .map(task -> task.queue()),
                        points(definition, VariationKind.EXTRA_TASK)
                                .flatMap(point -> point.values().choice().words().stream())
                                .map(QueueName::new))
                .flatMap(all -> all)
                .filter(queue -> !queue.value().equals("intake"))
                .distinct();
    }

    private static Stream<VariationPoint> points(WorkflowDefinition definition, VariationKind kind) {
        return definition.vocabulary().variation().values().stream().filter(point -> point.kind() == kind);
    }

    private void missing(String code, String message, String name, WorkflowDefinition definition) {
        findings.add(Finding.error(code, message).with("name", name).with("workflow", definition.id()));
    }

    /** On each day on which something begins, at each facility. */
    private void checkGrants() {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(pack.header().effectiveFrom());
        for (VariationGrant grant : pack.grants()) {
            days.add(grant.terms().validFrom());
        }
        List<LocalDate> checked = new ArrayList<>(days);
        for (Facility facility : pack.organization().facilities().values()) {
            for (LocalDate day : checked) {
                definitions.forEach(definition -> checkCalendars(definition, facility, day));
                definitions.forEach(definition -> findings.addAll(pack.parameters(
                                definition.vocabulary().variation().values(), pack.place(facility.id(), null), day)
                        .findings()));
            }
        }
    }

    private void checkCalendars(WorkflowDefinition definition, Facility facility, LocalDate day) {
        points(definition, VariationKind.CALENDAR)
                .forEach(point -> findings.addAll(
                        new VariedCalendar(point, definition.vocabulary().variesLaw(point.key()))
                                .findings(pack, pack.place(facility.id(), null), day)));
    }
}
