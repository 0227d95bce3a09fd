package io.bursar.controls.order;

import io.bursar.controls.approval.PlanRules;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whose approvals are enough: the stages of a plan, all of which must be satisfied, and how many different people it
 * needs. One person counts for one stage only (canonical §1.6-5); what one decision may satisfy together is one stage.
 *
 * <pre>{@code
 * ApproverRules rules = new ApproverRules("p2p.requisition", List.of(owner, controller), 3);
 * rules.satisfiedBy(Set.of(new PersonId("lee.park"), new PersonId("ada.lindqvist")));
 * }</pre>
 *
 * @param name what is approved
 * @param stages the stages, at most {@value #MAX_STAGES}
 * @param minimumHumans how many different people a case needs, requester and approvers together
 */
public record ApproverRules(String name, List<ApproverStage> stages, int minimumHumans) {

    /** Most stages that are compared. */
    public static final int MAX_STAGES = 8;

    /** Copies the stages and checks their number and that of the people. */
    public ApproverRules {
        Objects.requireNonNull(name, "name");
        stages = List.copyOf(stages);
        if (stages.size() > MAX_STAGES) {
            throw new IllegalArgumentException("Plans of more than eight stages are not compared");
        }
        if (minimumHumans < 1 || minimumHumans > PlanRules.MOST_HUMANS) {
            throw new IllegalArgumentException("A case needs 1 to 20 different people");
        }
    }

    /** Whether the approvals of these people, the requester not among them, are enough. */
    public boolean satisfiedBy(Set<PersonId> approvers) {
        return missing(approvers).isEmpty();
    }

    /** All people whom some stage asks. */
    public Set<PersonId> members() {
        Set<PersonId> all = new HashSet<>();
        stages.forEach(stage -> all.addAll(stage.members()));
        return all;
    }

    /** The first demand that the approvals of these people leave open. */
    Optional<Demand> missing(Set<PersonId> approvers) {
        return demands().stream().filter(demand -> !demand.metBy(approvers)).findFirst();
    }

    /**
     * What has to hold, each for itself: people can be found for all stages, each for one only, exactly when every
     * choice of stages together has as many approvers as its stages need together (Hall's theorem). Small choices
     * first.
     */
    List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        for (int choice = 1; choice < 1 << stages.size(); choice++) {
            List<ApproverStage> chosen = new ArrayList<>();
            for (int i = 0; i < stages.size(); i++) {
                if ((choice & 1 << i) != 0) {
                    chosen.add(stages.get(i));
                }
            }
            demands.add(Demand.of(chosen));
        }
        demands.sort(Comparator.comparingInt(demand -> demand.stages().size()));
        demands.add(new Demand(List.of(), members(), minimumHumans - 1));
        return demands;
    }

    /**
     * So many of these people must approve.
     *
     * @param stages for which stages; none when it is the number of people in all
     * @param from of whom
     * @param atLeast how many
     */
    record Demand(List<String> stages, Set<PersonId> from, int atLeast) {

        static Demand of(List<ApproverStage> stages) {
            Set<PersonId> from = new HashSet<>();
            stages.forEach(stage -> from.addAll(stage.members()));
            return new Demand(
                    stages.stream().map(ApproverStage::name).toList(),
                    from,
                    stages.stream().mapToInt(ApproverStage::needed).sum());
        }

        boolean metBy(Set<PersonId> approvers) {
            return openAfter(approvers) <= 0;
        }

        /** How many are still missing after the approvals of these people; less than none where there are more. */
        int openAfter(Set<PersonId> approvers) {
            return atLeast - (int) approvers.stream().filter(from::contains).count();
        }

        @Override
        public String toString() {
            if (stages.isEmpty()) {
                return (atLeast + 1) + " different people with the requester";
            }
            return stages.size() == 1
                    ? atLeast + " of " + stages.get(0)
                    : atLeast + " different people for " + String.join(" and ", stages);
        }
    }
}
