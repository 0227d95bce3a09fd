package io.bursar.engine.kernel;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.ExceptionCases;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes facts from other cases, from outside and from the clock; a fact is recorded always (canonical X5). */
final class FactDesk {

    private final Proceeding proceeding;
    private final Desks desks;

    FactDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    boolean take(Wish.Take take) {
        Actor actor = proceeding.command().actor();
        if (actor.kind() == Actor.Kind.PERSON) {
            // a person's rows are fired by hand, where it is asked who may: a fact is what a system saw
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "Only systems report facts")
                    .with("person", actor.id()));
        }
        Book book = Book.of(proceeding.here().work());
        if (book.texts(Book.TAKEN).contains(take.fact())
                || book.records(Book.FACTS).stream()
                        .anyMatch(fact -> fact.text("fact").orElse("").equals(take.fact()))) {
            throw new Refusal(Finding.info("SYS_FACT_KNOWN", "The case knows this fact already"));
        }
        CaseStatus status = proceeding.here().status();
        if (status.terminal()) {
            proceeding.happen(RuleLoop.taken(take.fact(), "after-end"));
            return false;
        }
        boolean movable =
                !status.state().equals(CaseStatus.ON_HOLD) && !status.marks().cancelling() && !book.has(Book.PENDING);
        proceeding.carry(take.payload());
        boolean resolved = resolveBy(take);
        if (movable && desks.rules().fireEvent(take.event())) {
            proceeding.happen(RuleLoop.taken(take.fact(), "row"));
        } else if (resolved) {
            proceeding.happen(RuleLoop.taken(take.fact(), "resolution"));
        } else {
            defer(take, movable);
        }
        return true;
    }

    /** An event may resolve exceptions, beside firing a row; what waited for that is tried again. */
    private boolean resolveBy(Wish.Take take) {
        Set<String> types = proceeding.definition().governance().consumes().stream()
                .filter(subscription -> subscription.as().equals(take.event()))
                .map(WorkflowDefinition.Subscription::type)
                .collect(Collectors.toSet());
        List<ExceptionCase> resolved = proceeding.here().work().exceptions().stream()
                .filter(open -> desks.exceptions().spec(open.code()).terms().resolvedBy().stream()
                        .anyMatch(types::contains))
                .toList();
        ResolutionDesk resolutions = new ResolutionDesk(proceeding, desks);
        resolved.forEach(resolutions::resolvedByEvent);
        ExceptionCases cases = proceeding.definition().graph().exceptionCases();
        boolean ended = cases != null
                && types.contains(cases.endedBy())
                && resolutions.endedCase(take.payload().text("caseId").orElse(""));
        return ended || !resolved.isEmpty();
    }

    private void defer(Wish.Take take, boolean movable) {
        String state = proceeding.here().status().state();
        proceeding.happen(Happenings.of(
                EventCode.FACT_DEFERRED,
                Data.record()
                        .put("fact", take.fact())
                        .put("event", take.event())
                        .put("payload", take.payload())
                        .build()));
        boolean hasRow =
                !proceeding.definition().graph().rows(state, take.event()).isEmpty();
        boolean blocked = proceeding.definition().graph().rows(state, take.event()).stream()
                .anyMatch(row -> !desks.exceptions().blocking(row).isEmpty());
        if (movable && hasRow && !blocked) {
            desks.exceptions().raise("SYS_FACT_CONFLICT", take.fact(), false);
        }
    }

    boolean tick() {
        if (proceeding.here().status().terminal()) {
            return false;
        }
        desks.clocks().tick();
        return true;
    }

    boolean propose(Wish.Propose propose) {
        Actor actor = proceeding.command().actor();
        boolean review = propose.review() != null;
        if (review && actor.kind() != Actor.Kind.PERSON) {
            throw new Refusal(Finding.error("AI_REVIEW_BY_PERSON", "Only a person reviews a suggestion"));
        }
        if (!review && actor.kind() != Actor.Kind.AI_AGENT) {
            throw new Refusal(Finding.error("AI_IDENTITY", "A suggestion is recorded under the model's own identity"));
        }
        boolean confirms = AssistReview.CONFIRMED.equals(propose.review());
        if (confirms) {
            requireWorker(actor);
        }
        RecordValue body = Data.record()
                .put("proposal", propose.proposal().without("fact"))
                .put("review", propose.review())
                .put("by", review ? actor.id() : null)
                .build();
        proceeding.happen(Happenings.of(review ? EventCode.PROPOSAL_REVIEWED : EventCode.PROPOSED, body));
        return confirms && !proceeding.here().status().terminal();
    }

    /** Whoever may do the row may say that a suggestion to it counts: a person with an open task of the case. */
    private void requireWorker(Actor actor) {
        boolean works = proceeding.here().work().tasks().stream()
                .anyMatch(task -> desks.authorizer().mayTake(actor.asPerson().orElseThrow(), task));
        if (!works) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "Only who works the case confirms a suggestion")
                    .with("person", actor.id()));
        }
    }
}
