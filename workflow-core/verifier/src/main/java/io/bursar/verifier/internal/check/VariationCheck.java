package io.bursar.verifier.internal.check;

import io.bursar.controls.order.VariedCalendar;
import io.bursar.controls.policy.Facility;
import io.bursar.controls.variation.ParameterSet;
import io.bursar.controls.variation.Place;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.data.ListValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationKind;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.PathStep;
import io.bursar.verifier.VerifierInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every grant in force, now or from a later day on, is inside its range and no weaker than the wider scopes. */
public final class VariationCheck {

    private VariationCheck() {}

    /** Asks it of one definition at every facility, on each day on which something begins. */
    public static CheckResult of(WorkflowDefinition definition, VerifierInput input) {
        Answers answers = new Answers(Check.VARIATION, definition.id());
        Roles roles = Roles.of(input);
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(input.day());
        days.add(input.policy().header().effectiveFrom());
        input.policy().grants().forEach(grant -> days.add(grant.terms().validFrom()));
        for (Facility facility : input.policy().organization().facilities().values()) {
            Place place = input.policy().place(facility.id(), null);
            for (LocalDate day : days) {
                ParameterSet parameters = input.policy()
                        .parameters(definition.vocabulary().variation().values(), place, day);
                Stream.of(
                                parameters.findings().stream(),
                                extraStages(definition, parameters, roles)
                                        .map(finding -> finding.with("facility", facility.id())),
                                calendars(definition)
                                        .flatMap(varied -> varied.findings(input.policy(), place, day).stream()))
                        .flatMap(findings -> findings)
                        .filter(Finding::blocks)
                        .forEach(finding -> answers.refute(finding, path(input, finding)));
            }
        }
        return answers.result();
    }

    /** Roles that a grant asks beside the others, and that nobody knows. */
    private static Stream<Finding> extraStages(WorkflowDefinition definition, ParameterSet parameters, Roles roles) {
        return definition.vocabulary().variation().values().stream()
                .filter(point -> point.kind() == VariationKind.EXTRA_STAGE)
                .flatMap(point -> parameters.values().get(point.key()).stream()
                        .flatMap(value -> value instanceof ListValue list ? list.texts().stream() : Stream.empty())
                        .filter(role -> !roles.known(role))
                        .map(role -> Finding.error("VAR_UNKNOWN_ROLE", "A grant asks a role that does not exist")
                                .with("key", point.key())
                                .with("role", role)));
    }

    private static Stream<VariedCalendar> calendars(WorkflowDefinition definition) {
        return definition.vocabulary().variation().values().stream()
                .filter(point -> point.kind() == VariationKind.CALENDAR)
                .map(point -> new VariedCalendar(point, definition.vocabulary().variesLaw(point.key())));
    }

    /** The grants of the key from wide to narrow: that is the way to the value. */
    private static List<PathStep> path(VerifierInput input, Finding finding) {
        List<PathStep> path = new ArrayList<>();
        String key = finding.context().getOrDefault("key", "");
        String at = "declared " + key;
        for (VariationGrant grant : input.policy().grants()) {
            if (grant.key().equals(key)) {
                path.add(new PathStep(
                        at,
                        "grant from " + grant.terms().validFrom(),
                        grant.terms().requestedBy() + ", approved by "
                                + grant.terms().approvedBy(),
                        "grants.yaml",
                        grant.scope() + " " + key));
                at = grant.scope() + " " + key;
            }
        }
        return path;
    }
}
