package io.bursar.controls.approval;

import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether different people can be found for all stages of a plan: one person counts once (canonical §1.6-5). */
final class Staffing {

    private Staffing() {}

    /** Whether every stage can be filled, and with at least so many different people in all. */
    static boolean suffices(List<PlanDraft.Drafted> stages, int people) {
        return isFilled(seats(stages), people) || isFilled(seats(merged(stages)), people);
    }

    private static boolean isFilled(List<Set<PersonId>> seats, int people) {
        return seats.size() >= people && DistinctPeople.mostSeated(seats) == seats.size();
    }

    private static List<Set<PersonId>> seats(List<PlanDraft.Drafted> stages) {
        List<Set<PersonId>> seats = new ArrayList<>();
        for (PlanDraft.Drafted stage : stages) {
            for (int i = 0; i < stage.needed(); i++) {
                seats.add(stage.actors());
            }
        }
        return seats;
    }

    /** One decision satisfies two stages of one meaning where the same person is asked in both. */
    private static List<PlanDraft.Drafted> merged(List<PlanDraft.Drafted> stages) {
        List<PlanDraft.Drafted> merged = new ArrayList<>();
        for (PlanDraft.Drafted stage : stages) {
            boolean absorbed = false;
            for (int i = 0; i < merged.size() && !absorbed; i++) {
                PlanDraft.Drafted other = merged.get(i);
                Set<PersonId> shared = new TreeSet<>(other.actors());
                shared.retainAll(stage.actors());
                if (other.ask().meaning().equals(stage.ask().meaning())
                        && other.needed() == 1
                        && stage.needed() == 1
                        && !shared.isEmpty()) {
                    merged.set(i, new PlanDraft.Drafted(other.ask(), List.of(), shared, other.limit(), other.rules()));
                    absorbed = true;
                }
            }
            if (!absorbed) {
                merged.add(stage);
            }
        }
        return merged;
    }
}
