package io.bursar.adoption.shadow;

import io.bursar.definition.effect.EffectSpec;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Settlement;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.store.StoredCase;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Phase;
import io.bursar.model.cases.Task;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plays one event of the former process on its shadow case, and says what is different. */
final class ShadowPlayer {

    private static final String LATE = "SLA_BREACH";

    /** Most rounds of confirming what follows from what was confirmed. */
    static final int MAX_ROUNDS = 20;

    /** Who does what a system did there. */
    private static final Actor FEED = Actor.service("former-process");

    private final ShadowStore store;
    private final ShadowCase shadow;
    private final ShadowMap map;

    ShadowPlayer(ShadowStore store, ShadowCase shadow, ShadowMap map) {
        this.store = store;
        this.shadow = shadow;
        this.map = map;
    }

    /** Whether a case has missed a target that is still open. */
    static boolean late(ShadowStore store, CaseId caseId) {
        return store.engine().store().read(caseId).map(StoredCase::current).stream()
                .flatMap(found -> found.work().exceptions().stream())
                .map(ExceptionCase::code)
                .anyMatch(code -> code.value().equals(LATE));
    }

    /** Where a case stands; a dash for one that never began. */
    static String state(ShadowStore store, CaseId caseId) {
        return store.engine()
                .store()
                .read(caseId)
                .map(found -> found.current().status().state())
                .orElse("-");
    }

    void play(LegacyEvent event, List<ShadowStep> steps) {
        for (ShadowStep step : steps) {
            boolean beginning = step instanceof ShadowStep.Begin;
            if (beginning != shadow.begun() && (beginning || shadow.followed())) {
                step.fold(new ShadowStep.StepCases<Boolean>(
                        begin -> begin(begin, event),
                        fire -> fire(fire, event),
                        decide -> decide(decide.verdict(), event),
                        confirm -> confirm(confirm, event),
                        reach -> reach(reach.state(), event)));
                settleAssumed();
            }
        }
    }

    private boolean begin(ShadowStep.Begin begin, LegacyEvent event) {
        LegacyEvent.Subject subject = event.subject();
        Actor actor = actor(event);
        CaseHeader.Place place = new CaseHeader.Place(
                subject.facility(),
                store.engine()
                        .standard()
                        .policy()
                        .organization()
                        .facility(subject.facility())
                        .legalEntity(),
                "shadow",
                new CorrelationId("shadow:" + subject.chain()),
                null,
                List.of());
        Opening opening = new Opening(
                subject.workflow(),
                place,
                new Opening.Requester(new PersonId(actor.id()), null),
                event.doing().data());
        shadow.begins();
        return run(actor, new Wish.Start(opening, begin.event()), "")
                .fold(done -> true, refused -> differs(event, refused.findings(), DifferenceKind.NOT_ACCEPTED));
    }

    private static Actor actor(LegacyEvent event) {
        return event.doing()
                .person()
                .map(person -> Actor.person(person.value()))
                .orElse(FEED);
    }

    private boolean fire(ShadowStep.Fire fire, LegacyEvent event) {
        RecordValue data = event.doing().data();
        RecordValue payload = fire.under() == null ? data : RecordValue.EMPTY.with(fire.under(), data);
        return run(actor(event), new Wish.Fire(fire.event(), payload), "as in the former process")
                .fold(done -> true, refused -> differs(event, refused.findings(), DifferenceKind.OTHER_STATE));
    }

    private boolean decide(Verdict verdict, LegacyEvent event) {
        List<Task> asked = current().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .toList();
        if (asked.isEmpty()) {
            return notAsked(event);
        }
        List<Finding> why = new ArrayList<>();
        for (Task task : asked) {
            Outcome outcome = run(actor(event), new Wish.Decide(task.number(), verdict), "as in the former process");
            if (outcome.fold(done -> true, refused -> !why.addAll(refused.findings()))) {
                return true;
            }
        }
        return differs(event, why, DifferenceKind.OTHER_APPROVER, "asked here: " + waiting(asked));
    }

    /** Nobody is asked here: either nobody need be, or the case has not come so far. */
    private boolean notAsked(LegacyEvent event) {
        boolean past = current().status().phase().compareTo(Phase.APPROVE) > 0;
        shadow.differs(new Difference(
                past ? DifferenceKind.EXTRA_APPROVAL : blocked().orElse(DifferenceKind.OTHER_STATE),
                event.name(),
                event.doing().at(),
                past ? "nobody need be asked here any more" : standing()));
        return false;
    }

    private boolean confirm(ShadowStep.Confirm confirm, LegacyEvent event) {
        String alias = confirm.effect();
        Optional<Effect> intended = current().work().effects().stream()
                .filter(effect ->
                        effect.call().alias().equals(alias) && effect.state().pending())
                .findFirst();
        String given = event.doing().reference();
        String reference = given == null ? alias + " of " + shadow.subject().key() : given;
        RecordValue said = event.doing().data().with(confirm.numbered(), Data.text(reference));
        intended.ifPresent(effect -> settle(Settlement.confirmed(effect.number(), reference, answered(alias, said))));
        return intended.isPresent();
    }

    /** What the former process said, under the names by which the definition reads the answer of the effect. */
    private RecordValue answered(String alias, RecordValue said) {
        RecordValue answer = RecordValue.EMPTY;
        EffectSpec spec = store.engine()
                .standard()
                .rulesFor(current())
                .definition()
                .vocabulary()
                .effects()
                .get(alias);
        Map<String, String> sets = spec == null ? Map.of() : spec.consequences().sets();
        for (Map.Entry<String, String> set : sets.entrySet()) {
            Optional<DataValue> value = said.get(set.getKey());
            if (value.isPresent() && !set.getValue().contains(".")) {
                answer = answer.with(set.getValue(), value.get());
            }
        }
        return answer;
    }

    private boolean reach(String state, LegacyEvent event) {
        Set<String> visited = Set.of(current().status().marks().visited().split(",", -1));
        if (visited.contains(state)) {
            return true;
        }
        List<Task> asked = current().work().tasks().stream()
                .filter(task -> task.kind() == TaskKind.APPROVAL)
                .toList();
        DifferenceKind kind = asked.isEmpty()
                ? blocked().orElse(DifferenceKind.OTHER_STATE)
                : blocked().filter(found -> found == DifferenceKind.NO_MATCH).orElse(DifferenceKind.MISSING_APPROVAL);
        shadow.differs(new Difference(
                kind,
                event.name(),
                event.doing().at(),
                asked.isEmpty() ? standing() : standing() + "; asked here: " + waiting(asked)));
        return false;
    }

    private Optional<DifferenceKind> blocked() {
        List<String> codes = current().work().exceptions().stream()
                .map(exception -> exception.code().value())
                .filter(code -> !code.equals(LATE))
                .toList();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                codes.stream().anyMatch(code -> code.startsWith("INV_") || code.startsWith("DUP_"))
                        ? DifferenceKind.NO_MATCH
                        : codes.contains("POL_SOD_CONFLICT")
                                ? DifferenceKind.SOD_CONFLICT
                                : codes.contains("POL_AUTHORITY_GAP")
                                        ? DifferenceKind.OVER_AUTHORITY
                                        : DifferenceKind.EXCEPTION_OPEN);
    }

    private String standing() {
        Case here = current();
        String open = here.work().exceptions().stream()
                .map(exception -> exception.code().value())
                .distinct()
                .collect(Collectors.joining(", "));
        return "it stands in " + here.status().state() + (open.isEmpty() ? "" : " with " + open + " open");
    }

    private static String waiting(List<Task> asked) {
        return asked.stream()
                .map(task -> task.assignee()
                        .map(PersonId::value)
                        .orElseGet(() -> String.join(" or ", task.audience().queueKeys())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What no event of the former process confirms counts as done, and what follows from that as well. */
    private void settleAssumed() {
        Set<String> awaited = map.awaited();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Map<Integer, Effect> open = store.engine().store().read(shadow.id()).stream()
                    .flatMap(found -> found.current().work().effects().stream())
                    .filter(effect -> effect.state() == EffectState.INTENT
                            && !awaited.contains(effect.call().alias()))
                    .collect(Collectors.toMap(Effect::number, effect -> effect));
            if (open.isEmpty()) {
                return;
            }
            open.values()
                    .forEach(effect -> settle(Settlement.confirmed(
                            effect.number(),
                            effect.call().alias() + " of " + shadow.subject().key(),
                            RecordValue.EMPTY)));
        }
    }

    private void settle(Settlement settlement) {
        run(Actor.SYSTEM, new Wish.Settle(List.of(settlement)), "");
    }

    private boolean differs(LegacyEvent event, List<Finding> findings, DifferenceKind otherwise) {
        return differs(event, findings, otherwise, "");
    }

    private boolean differs(LegacyEvent event, List<Finding> findings, DifferenceKind otherwise, String more) {
        String says = Refusals.says(findings);
        shadow.differs(new Difference(
                Refusals.kind(findings, otherwise),
                event.name(),
                event.doing().at(),
                more.isEmpty() ? says : says + "; " + more));
        return false;
    }

    private Outcome run(Actor actor, Wish wish, String reason) {
        Command command = Command.of(store.engine().settings().ids().newCommandId(), shadow.id(), actor, wish);
        Outcome outcome = store.engine().run(reason.isEmpty() ? command : command.because(reason));
        store.deliver();
        return outcome;
    }

    private Case current() {
        return store.engine().store().read(shadow.id()).orElseThrow().current();
    }
}
