package io.bursar.verifier.internal.staffing;

import io.bursar.controls.policy.Facility;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who can perform each function at a facility: by a row, a stage or an exception of a loaded workflow, or in a system
 * of record as far as is told.
 */
public final class Performers {

    private final StaffQuestions staff;
    private final Facility facility;
    private final Map<FunctionName, Set<PersonId>> all = new TreeMap<>();
    private final Map<FunctionName, Set<PersonId>> byRole = new TreeMap<>();

    private Performers(StaffQuestions staff, Facility facility) {
        this.staff = staff;
        this.facility = facility;
    }

    /** Finds them. */
    public static Performers at(Facility facility, Collection<WorkflowDefinition> definitions, StaffQuestions staff) {
        Performers performers = new Performers(staff, facility);
        for (WorkflowDefinition definition : definitions) {
            definition.graph().rows().forEach(performers::row);
            definition.vocabulary().approvals().values().forEach(performers::approval);
            definition.graph().exceptions().values().forEach(exception -> {
                Set<PersonId> working = staff.working(exception.queue(), facility);
                performers.add(exception.terms().act(), working);
                if (!staff.ofTheCase(exception.queue())) {
                    performers.held(exception.terms().act(), working);
                }
            });
        }
        staff.told().holders().keySet().forEach(performers::told);
        staff.told().also().forEach(performers::also);
        return performers;
    }

    private void row(TransitionSpec row) {
        FunctionName act = row.authority().act();
        row.authority()
                .who()
                .alternatives()
                .forEach(together -> together.forEach(word -> {
                    add(act, staff.meant(word, facility));
                    if (!staff.ofTheCase(word)) {
                        held(act, staff.meant(word, facility));
                    }
                }));
        add(act, Set.of());
    }

    private void approval(ApprovalSpec approval) {
        FunctionName act = approval.conduct().act();
        add(act, approval.money().climbFrom() == null ? Set.of() : staff.everybody());
        approval.stages().forEach(stage -> {
            Set<PersonId> holders = staff.holders(stage.role(), facility);
            FunctionName own = stage.act() == null ? act : stage.act();
            add(own, holders);
            held(own, holders);
        });
    }

    private void told(FunctionName function) {
        Set<PersonId> holders = staff.telling(function, facility);
        if (!holders.isEmpty()) {
            add(function, holders);
            held(function, holders);
        }
    }

    private void also(FunctionName performed, Set<FunctionName> besides) {
        Set<PersonId> people = all.get(performed);
        if (people != null) {
            besides.forEach(other -> add(other, Set.copyOf(people)));
            besides.forEach(other -> held(other, byRole.getOrDefault(performed, Set.of())));
        }
    }

    private void add(@Nullable FunctionName act, Set<PersonId> people) {
        add(all, act, people);
    }

    private void held(@Nullable FunctionName act, Set<PersonId> people) {
        add(byRole, act, people);
    }

    private static void add(
            Map<FunctionName, Set<PersonId>> performers, @Nullable FunctionName act, Set<PersonId> people) {
        if (act != null) {
            performers.computeIfAbsent(act, any -> new TreeSet<>()).addAll(people);
        }
    }

    /** By function, also where the case names the person or authority alone decides. */
    public Map<FunctionName, Set<PersonId>> all() {
        return Collections.unmodifiableMap(all);
    }

    /** By function, whom a role entitles to it. */
    public Map<FunctionName, Set<PersonId>> byRole() {
        return Collections.unmodifiableMap(byRole);
    }
}
