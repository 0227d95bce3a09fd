package io.bursar.verifier.internal.staffing;

import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.WorkflowId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An act that a case asks of one person, and who could perform it.
 *
 * @param act the function of the rules of duties
 * @param place where it is asked; no two acts share one
 * @param people who could perform it at the facility
 */
public record DemandedAct(FunctionName act, Place place, Set<PersonId> people) {

    /** In which part somebody acts. */
    public enum Part {
        /** Asks for the case. */
        REQUESTS,
        /** Decides on it. */
        DECIDES,
        /** Does anything else in it. */
        PERFORMS
    }

    /**
     * Where an act is asked.
     *
     * @param workflow the workflow; a chain has one case of each
     * @param at the row, stage or exception, such as {@code p2p.receiving#2}
     * @param part the part of the person
     * @param together what one person may not do twice, such as a stage with several seats; empty for none
     */
    public record Place(WorkflowId workflow, String at, Part part, String together) {}

    /** The same where others are the people; whoever is not named is left out. */
    DemandedAct of(Map<PersonId, PersonId> others) {
        Set<PersonId> theirs = new LinkedHashSet<>();
        for (PersonId person : people) {
            Optional.ofNullable(others.get(person)).ifPresent(theirs::add);
        }
        return new DemandedAct(act, place, theirs);
    }

    /** For example {@code POST_RECEIPT (p2p.receiving#2)}. */
    @Override
    public String toString() {
        return act + " (" + place.at() + ")";
    }
}
