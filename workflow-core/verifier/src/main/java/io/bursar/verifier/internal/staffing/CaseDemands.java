package io.bursar.verifier.internal.staffing;

import io.bursar.controls.policy.Facility;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.approval.ApprovalSpec.StageSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.graph.Who;
import io.bursar.definition.guard.Guard;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.verifier.internal.guard.Claim;
import io.bursar.verifier.internal.staffing.DemandedAct.Part;
import io.bursar.verifier.internal.staffing.DemandedAct.Place;
import io.bursar.verifier.internal.walk.Arc;
import io.bursar.verifier.internal.walk.Straight;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the straight ways of a workflow ask of people: one way through each row that is an act or plans an approval. */
public final class CaseDemands {

    private static final Set<String> ASKING = Set.of("REQUESTER", "PROXY_REQUESTER");

    private final Walk walk;
    private final StaffQuestions staff;
    private final Map<String, List<List<StageSpec>>> together = new LinkedHashMap<>();
    private final Set<List<Arc>> ways = new LinkedHashSet<>();

    private CaseDemands(Walk walk, StaffQuestions staff) {
        this.walk = walk;
        this.staff = staff;
    }

    /** Finds the straight ways of a walked definition. */
    public static CaseDemands of(Walk walk, StaffQuestions staff) {
        CaseDemands demands = new CaseDemands(walk, staff);
        Straight straight = Straight.of(walk);
        for (TransitionSpec row : demands.definition().graph().rows()) {
            boolean told = recorded(row).stream()
                    .anyMatch(act -> staff.told().holders().containsKey(act));
            if (personal(row) || told || !planned(row).isEmpty()) {
                demands.ways.add(straight.through(row));
            }
        }
        demands.ways.remove(List.<Arc>of());
        demands.definition()
                .vocabulary()
                .approvals()
                .values()
                .forEach(approval -> demands.together.put(approval.name(), demands.stagesTogether(approval)));
        return demands;
    }

    private WorkflowDefinition definition() {
        return walk.machine().definition();
    }

    /** Whether a row is an act that some case needs a person for; a decision is asked of the plan instead. */
    private static boolean personal(TransitionSpec row) {
        Who who = row.authority().who();
        boolean byItself = row.authority().trigger() == Trigger.RULE && who.allowsSystem();
        return row.authority().act() != null
                && !who.isApprover()
                && !byItself
                && !people(who).isEmpty();
    }

    /** The alternatives with the fewest people. */
    private static List<List<String>> people(Who who) {
        List<List<String>> people = who.alternatives().stream()
                .filter(words -> !words.contains(Who.SYSTEM))
                .toList();
        int fewest = people.stream().mapToInt(List::size).min().orElse(0);
        return people.stream().filter(words -> words.size() == fewest).toList();
    }

    private static List<String> planned(TransitionSpec row) {
        return row.actions().stream()
                .filter(Action.MakePlan.class::isInstance)
                .map(action -> ((Action.MakePlan) action).approval())
                .toList();
    }

    /** Per stage, the stages that one case can ask with it: as many as their conditions let hold at once. */
    private List<List<StageSpec>> stagesTogether(ApprovalSpec approval) {
        Set<List<StageSpec>> found = new LinkedHashSet<>();
        for (StageSpec first : approval.stages()) {
            List<StageSpec> asked = new ArrayList<>(List.of(first));
            for (StageSpec other : approval.stages()) {
                List<Claim> claims = new ArrayList<>();
                asked.forEach(stage -> claims.add(Claim.holds(stage.when())));
                claims.add(Claim.holds(other.when()));
                if (!asked.contains(other)
                        && !walk.machine().solver().solve(claims, Map.of()).impossible()) {
                    asked.add(other);
                }
            }
            found.add(approval.stages().stream().filter(asked::contains).toList());
        }
        return List.copyOf(found);
    }

    /** What the ways ask at a facility; an act that nobody there can perform is the question of another check. */
    List<CaseDemand> at(Facility facility) {
        List<List<DemandedAct>> exceptions = exceptions(facility);
        List<CaseDemand> demands = new ArrayList<>();
        for (List<Arc> way : ways) {
            Map<Place, DemandedAct> acts = new LinkedHashMap<>();
            List<List<List<DemandedAct>>> choices = new ArrayList<>(List.of(exceptions));
            Set<String> approvals = new LinkedHashSet<>();
            for (Arc arc : way) {
                TransitionSpec row = arc.row();
                if (row != null) {
                    performed(row, facility).forEach(act -> acts.putIfAbsent(act.place(), act));
                    told(row, facility).forEach(act -> acts.putIfAbsent(act.place(), act));
                    approvals.addAll(planned(row));
                }
            }
            approvals.forEach(name -> choices.add(decided(name, facility)));
            demands.add(new CaseDemand(
                    definition().id(),
                    List.copyOf(acts.values()),
                    choices,
                    way.stream().map(Arc::step).toList()));
        }
        return demands;
    }

    private List<DemandedAct> performed(TransitionSpec row, Facility facility) {
        FunctionName act = row.authority().act();
        if (act == null || !personal(row)) {
            return List.of();
        }
        List<List<String>> people = people(row.authority().who());
        // people who may do the same in several rows are one demand: one of them can do it each time
        String at = definition().id() + "#" + first(row).row();
        List<DemandedAct> acts = new ArrayList<>();
        for (int i = 0; i < people.get(0).size(); i++) {
            int nth = i;
            List<String> words =
                    people.stream().map(together -> together.get(nth)).toList();
            Set<PersonId> able = new TreeSet<>();
            words.forEach(word -> able.addAll(staff.meant(word, facility)));
            boolean joint = people.get(0).size() > 1;
            Part part = words.stream().anyMatch(ASKING::contains) ? Part.REQUESTS : Part.PERFORMS;
            add(
                    acts,
                    act,
                    new Place(definition().id(), joint ? at + " " + words.get(0) : at, part, joint ? at : ""),
                    able);
        }
        return acts;
    }

    private static List<FunctionName> recorded(TransitionSpec row) {
        return row.actions().stream()
                .filter(Action.RecordAct.class::isInstance)
                .map(action -> new FunctionName(((Action.RecordAct) action).act()))
                .toList();
    }

    /** What a row records of people in a system of record; of the same act twice, of two people where there are two. */
    private List<DemandedAct> told(TransitionSpec row, Facility facility) {
        List<FunctionName> recorded = recorded(row);
        String at = definition().id() + "#" + row.row();
        List<DemandedAct> acts = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            FunctionName act = recorded.get(i);
            Set<PersonId> people = staff.telling(act, facility);
            if (Collections.frequency(recorded.subList(0, i), act) < people.size()) {
                String together = Collections.frequency(recorded, act) > 1 ? at + " " + act : "";
                add(
                        acts,
                        act,
                        new Place(definition().id(), at + ", record " + (i + 1), Part.PERFORMS, together),
                        people);
            }
        }
        return acts;
    }

    private TransitionSpec first(TransitionSpec row) {
        return definition().graph().rows().stream()
                .filter(other -> row.authority().who().equals(other.authority().who())
                        && row.authority().equals(other.authority()))
                .findFirst()
                .orElse(row);
    }

    private List<List<DemandedAct>> decided(String name, Facility facility) {
        ApprovalSpec approval = definition().vocabulary().approvals().get(name);
        if (approval == null) {
            return List.of(List.of());
        }
        List<DemandedAct> climb = new ArrayList<>();
        if (approval.money().climbFrom() != null) {
            add(climb, approval.conduct().act(), seat(name + " climb", ""), staff.everybody());
        }
        extraStages(approval, facility).forEach(stage -> climb.addAll(seats(approval, stage, facility)));
        List<List<DemandedAct>> alternatives = new ArrayList<>();
        for (List<StageSpec> stages : together.getOrDefault(name, List.of())) {
            List<DemandedAct> acts = new ArrayList<>(climb);
            stages.forEach(stage -> acts.addAll(seats(approval, stage, facility)));
            alternatives.add(acts);
        }
        return alternatives.isEmpty() ? List.of(climb) : alternatives;
    }

    /** The reviewers whom the facility asks beside the others where money is approved. */
    private List<StageSpec> extraStages(ApprovalSpec approval, Facility facility) {
        if (approval.money().amount() == null) {
            return List.of();
        }
        return staff.extraStages(definition(), facility).stream()
                .filter(role -> approval.stages().stream()
                        .noneMatch(stage -> stage.role().equals(role)))
                .map(role -> new StageSpec(
                        role, Guard.ALWAYS, "SPECIALIST", null, new ApprovalSpec.Placement("BESIDE", 1, 0)))
                .toList();
    }

    private List<DemandedAct> seats(ApprovalSpec approval, StageSpec stage, Facility facility) {
        FunctionName act = stage.act() == null ? approval.conduct().act() : stage.act();
        String at = approval.name() + " " + stage.role();
        Set<PersonId> holders = staff.holders(stage.role(), facility);
        // whether a role has holders for a quorum is another question
        int quorum = Math.max(1, Math.min(stage.placement().quorum(), holders.size()));
        List<DemandedAct> seats = new ArrayList<>();
        for (int i = 1; i <= quorum; i++) {
            Place place = quorum == 1 ? seat(at, "") : seat(at + " " + i, at);
            add(seats, act, place, holders);
        }
        return seats;
    }

    private Place seat(String at, String together) {
        return new Place(definition().id(), definition().id() + " " + at, Part.DECIDES, together);
    }

    /** One exception at a time, or none. */
    private List<List<DemandedAct>> exceptions(Facility facility) {
        Map<String, DemandedAct> acts = new LinkedHashMap<>();
        for (ExceptionSpec exception : definition().graph().exceptions().values()) {
            List<DemandedAct> resolving = new ArrayList<>();
            String at = definition().id() + " " + exception.code();
            add(
                    resolving,
                    exception.terms().act(),
                    new Place(definition().id(), at, Part.PERFORMS, ""),
                    staff.working(exception.queue(), facility));
            resolving.forEach(act -> acts.putIfAbsent(act.act() + " of " + exception.queue(), act));
        }
        List<List<DemandedAct>> one = new ArrayList<>(List.of(List.of()));
        acts.values().forEach(act -> one.add(List.of(act)));
        return one;
    }

    private static void add(List<DemandedAct> acts, @Nullable FunctionName act, Place place, Set<PersonId> people) {
        if (act != null && !people.isEmpty()) {
            acts.add(new DemandedAct(act, place, people));
        }
    }
}
