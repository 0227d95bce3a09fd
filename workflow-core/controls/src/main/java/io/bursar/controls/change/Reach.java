package io.bursar.controls.change;

import io.bursar.controls.order.PolicyGround;
import io.bursar.controls.order.PolicyOrder;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.variation.Place;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.WorkflowId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which open cases a change of policy reaches: asked once for each workflow and facility. */
final class Reach {

    private static final int YEARS = 2;

    private final PolicyPack before;
    private final PolicyPack after;
    private final LocalDate from;
    private final Map<WorkflowId, GovernedWorkflow> workflows = new HashMap<>();
    private final Set<FunctionName> separatedOtherwise = new HashSet<>();
    private final Map<Site, Set<PolicyPart>> known = new HashMap<>();

    private record Site(WorkflowId workflow, FacilityId facility) {}

    Reach(PolicyChange change) {
        this.before = change.before();
        this.after = change.after();
        this.from = NeutralChanges.from(before, after);
        change.workflows().forEach(workflow -> workflows.put(workflow.workflow(), workflow));
        Set<SodRule> one = new HashSet<>(before.authority().duties().all());
        Set<SodRule> other = new HashSet<>(after.authority().duties().all());
        one.stream().filter(rule -> !other.contains(rule)).forEach(this::note);
        other.stream().filter(rule -> !one.contains(rule)).forEach(this::note);
    }

    private void note(SodRule rule) {
        separatedOtherwise.addAll(rule.functionsA());
        separatedOtherwise.addAll(rule.functionsB());
    }

    List<TouchedCase> of(Collection<OpenCase> cases) {
        List<TouchedCase> touched = new ArrayList<>();
        for (OpenCase open : cases) {
            GovernedWorkflow workflow = workflows.get(open.workflow());
            if (workflow != null) {
                Set<PolicyPart> parts = new TreeSet<>(known.computeIfAbsent(
                        new Site(open.workflow(), open.facility()), site -> parts(workflow, site.facility())));
                parts.removeIf(part -> open.submitted() && !part.reachesSubmitted());
                if (!parts.isEmpty()) {
                    touched.add(new TouchedCase(open, new TreeSet<>(parts)));
                }
            }
        }
        return touched;
    }

    private Set<PolicyPart> parts(GovernedWorkflow workflow, FacilityId facility) {
        Set<PolicyPart> parts = EnumSet.noneOf(PolicyPart.class);
        boolean here = before.organization().facilities().containsKey(facility)
                && after.organization().facilities().containsKey(facility);
        if (!here
                || !before.organization()
                        .facility(facility)
                        .equals(after.organization().facility(facility))) {
            parts.add(PolicyPart.FACILITY);
        }
        if (workflow.acts().stream().anyMatch(separatedOtherwise::contains)) {
            parts.add(PolicyPart.DUTIES);
        }
        if (workflow.queues().stream()
                .anyMatch(queue -> !before.organization()
                        .queue(queue)
                        .equals(after.organization().queue(queue)))) {
            parts.add(PolicyPart.QUEUES);
        }
        if (here) {
            addLocal(workflow, facility, parts);
        }
        return parts;
    }

    private void addLocal(GovernedWorkflow workflow, FacilityId facility, Set<PolicyPart> parts) {
        Place place = after.place(facility, null);
        PolicyGround ground = new PolicyGround(List.of(place.chain()), from, from.plusYears(YEARS));
        if (workflow.testsAuthority()) {
            if (!PolicyOrder.compare(
                            after.authority().limits(), before.authority().limits(), ground)
                    .points()
                    .isEmpty()) {
                parts.add(PolicyPart.AUTHORITY);
            }
            if (!PolicyOrder.compareStanding(
                            after.authority().standing(), before.authority().standing(), ground)
                    .points()
                    .isEmpty()) {
                parts.add(PolicyPart.STANDING);
            }
        }
        if (workflow.calendars().stream().anyMatch(name -> isOtherwise(name, facility))) {
            parts.add(PolicyPart.CALENDAR);
        }
        var one = before.parameters(workflow.points(), before.place(facility, null), from);
        var other = after.parameters(workflow.points(), place, from);
        if (!one.values().equals(other.values())) {
            parts.add(PolicyPart.PARAMETERS);
        }
    }

    /** Whether a calendar is another one from now on, is gone or is new. */
    private boolean isOtherwise(String calendar, FacilityId facility) {
        return !before.organization()
                .calendars()
                .find(calendar, facility)
                .equals(after.organization().calendars().find(calendar, facility));
    }
}
