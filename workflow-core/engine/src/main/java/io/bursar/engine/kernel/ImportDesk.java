package io.bursar.engine.kernel;

import io.bursar.definition.graph.CutoverEntry;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.GuardFormatter;
import io.bursar.engine.command.LegacyCase;
import io.bursar.engine.command.LegacyEntry;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings in open cases of the process that a workflow replaces (canonical §1.15). Where such a case stands here, the
 * definition's {@code cutover} says; past no approval without the reference of the one it had. Nothing is sent, planned
 * or told to others for what was before.
 */
final class ImportDesk {

    /** The event of the move into the state where a case goes on. */
    static final String EVENT = "import";

    private static final String NOT_HERE = "CUT_STATE_UNKNOWN";
    private static final String UNAPPROVED = "CUT_APPROVAL_MISSING";
    private static final String UNFIT = "CUT_CONDITION";
    private static final String FUTURE = "CUT_IN_THE_FUTURE";
    private static final String UNKNOWN_ACT = "CUT_FUNCTION_UNKNOWN";

    private final Proceeding proceeding;
    private final Desks desks;

    ImportDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    boolean bringCase(Wish.ImportCase wish) {
        LegacyCase legacy = wish.legacy();
        CutoverEntry entry = entry(legacy.state());
        StateSpec target = proceeding.definition().graph().state(entry.to());
        List<Finding> wrong = new ArrayList<>(unapproved(target, legacy));
        wrong.addAll(misdated(legacy));
        legacy.past().acts().forEach(act -> wrong.addAll(unknown(act)));
        if (!wrong.isEmpty()) {
            throw new Refusal(wrong);
        }
        new CaseDesk(proceeding, desks).begin(wish.opening());
        pin();
        proceeding.happen(Happenings.of(EventCode.IMPORTED, legacy.toData()));
        proceeding.carry(legacy.row());
        requireFit(entry.when());
        desks.actions().run(entry.actions());
        entry.past()
                .done()
                .forEach((alias, reference) -> done(alias, desks.facts().value(reference)));
        bringActs(legacy, entry);
        requireData();
        desks.rows().move(0, EVENT, entry.to());
        desks.invariants().requireKept();
        new ImportRun(proceeding).requireSignedOff(legacy.origin());
        return true;
    }

    private CutoverEntry entry(String state) {
        return Optional.ofNullable(proceeding
                        .definition()
                        .governance()
                        .arrivals()
                        .cutover()
                        .get(state))
                .orElseThrow(() -> new Refusal(
                        Finding.error(NOT_HERE, "The definition does not say where cases of this state go on")
                                .with("state", state)));
    }

    /** Whoever is past the approval here shows the one that was given there. */
    private List<Finding> unapproved(StateSpec target, LegacyCase legacy) {
        boolean asked = !proceeding.definition().vocabulary().approvals().isEmpty();
        boolean past = target.phase().compareTo(Phase.APPROVE) > 0;
        return asked && past && legacy.past().approved().isEmpty()
                ? List.of(Finding.error(UNAPPROVED, "The case would skip an approval: its reference is missing")
                        .with("state", target.name()))
                : List.of();
    }

    private List<Finding> misdated(LegacyCase legacy) {
        List<Instant> times = new ArrayList<>();
        legacy.past().approved().ifPresent(approval -> times.add(approval.at()));
        Optional.ofNullable(legacy.past().since()).ifPresent(times::add);
        legacy.past().acts().forEach(act -> times.add(act.at()));
        return times.stream()
                .filter(time -> time.isAfter(proceeding.now()))
                .limit(1)
                .map(time -> future(time))
                .toList();
    }

    static Finding future(Instant time) {
        return Finding.error(FUTURE, "What was done before cannot lie in the future")
                .with("at", time);
    }

    private List<Finding> unknown(LegacyEntry.Act act) {
        boolean known = proceeding.rules().policy().authority().duties().knows(act.function());
        return known ? List.of() : List.of(unknownAct(act));
    }

    static Finding unknownAct(LegacyEntry.Act act) {
        return Finding.error(UNKNOWN_ACT, "The policy knows no such function").with("function", act.function());
    }

    /** Versions and variation values are pinned when the case comes here, as at a submit. */
    private void pin() {
        RecordValue rates = new Rates(proceeding).pin().toData();
        proceeding.happen(Happenings.of(
                EventCode.PINNED,
                Data.record()
                        .put("policy", proceeding.rules().policy().header().version())
                        .put("variation", Parameters.current(proceeding))
                        .put("rates", rates.fields().isEmpty() ? null : rates)
                        .put("at", proceeding.now())
                        .put("imported", true)
                        .build()));
    }

    private void requireFit(Guard when) {
        if (desks.guards().holds(when)) {
            return;
        }
        List<Finding> why = desks.guards().failing(when).stream()
                .map(part -> Finding.error(UNFIT, "The case is not as the definition wants it to come over")
                        .with("condition", GuardFormatter.format(part)))
                .toList();
        throw new Refusal(
                why.isEmpty()
                        ? List.of(Finding.error(
                                RuleLoop.UNAVAILABLE, "A system of record did not answer what this step rests on"))
                        : why);
    }

    private void done(String alias, Optional<DataValue> reference) {
        proceeding.requireComplete();
        String number = reference
                .flatMap(ImportDesk::text)
                .orElseThrow(() ->
                        new Refusal(Finding.error(UNFIT, "The number of a document that was made before is missing")
                                .with("effect", alias)));
        desks.effects().stand(alias, number);
    }

    private static Optional<String> text(DataValue value) {
        return value instanceof io.bursar.model.data.TextValue text ? Optional.of(text.value()) : Optional.empty();
    }

    private void bringActs(LegacyCase legacy, CutoverEntry entry) {
        legacy.past().acts().forEach(act -> desks.acts().bring(act, false));
        legacy.past()
                .approved()
                .ifPresent(approval -> Optional.ofNullable(entry.past().evidence())
                        .ifPresent(function -> desks.acts()
                                .bring(new LegacyEntry.Act(approval.by(), function, approval.at(), null), true)));
    }

    private void requireData() {
        List<Finding> findings = DataCheck.findings(
                proceeding.definition().vocabulary().data(), proceeding.here().data(), true);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }
}
