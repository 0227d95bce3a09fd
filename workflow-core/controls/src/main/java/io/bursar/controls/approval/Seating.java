package io.bursar.controls.approval;

import io.bursar.controls.delegation.Decider;
import io.bursar.controls.delegation.DelegationQuestion;
import io.bursar.controls.sod.SodConflict;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds who can sit on a seat: not a party, there or delegated, and free of conflicts on both identities. */
final class Seating {

    private final PlanRequest request;
    private final DelegationQuestion question;

    Seating(PlanRequest request) {
        this.request = request;
        Set<PersonId> excluded = new TreeSet<>(request.parties().excluded());
        // those who act for a party may not decide on its request either (G3)
        excluded.addAll(request.rules()
                .delegation()
                .delegatesOf(
                        request.parties().excluded(),
                        request.place().date(),
                        request.availability().delegations()));
        this.question = new DelegationQuestion(
                request.place().date(), request.place().scopes(), excluded, request.availability());
    }

    /** Who can sit on the seat of a person, or why nobody can. */
    Found find(PersonId person, FunctionName function) {
        if (question.excluded().contains(person)) {
            return Found.nobody(new PlanNote(person, PlanRule.SELF, ""));
        }
        List<Decider> deciders = request.rules().delegation().deciders(person, question);
        if (deciders.isEmpty()) {
            return Found.nobody(new PlanNote(person, PlanRule.ABSENT, ""));
        }
        SodLookAhead sod = request.sod();
        if (sod == null) {
            return new Found(deciders, Optional.empty());
        }
        List<Decider> free = new ArrayList<>();
        Set<String> rules = new TreeSet<>();
        for (Decider decider : deciders) {
            List<SodConflict> conflicts = sod.conflicts(decider, function);
            if (conflicts.isEmpty()) {
                free.add(decider);
            }
            conflicts.forEach(conflict -> rules.add(conflict.ruleId()));
        }
        return free.isEmpty()
                ? Found.nobody(new PlanNote(person, PlanRule.SOD, String.join(", ", rules)))
                : new Found(free, Optional.empty());
    }

    /**
     * Who can sit on one seat.
     *
     * @param deciders who, best first
     * @param whyNobody why the list is empty
     */
    record Found(List<Decider> deciders, Optional<PlanNote> whyNobody) {

        static Found nobody(PlanNote why) {
            return new Found(List.of(), Optional.of(why));
        }
    }
}
