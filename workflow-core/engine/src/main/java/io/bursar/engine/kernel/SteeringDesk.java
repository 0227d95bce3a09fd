package io.bursar.engine.kernel;

import io.bursar.engine.command.Steering;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseStatus;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Discards, withdraws, cancels, holds and resumes whole cases, and takes back what they did (canonical CT1–CT5, CT8,
 * CT16).
 */
final class SteeringDesk {

    private static final Set<Phase> BEFORE_EFFECTS = Set.of(Phase.INITIATE, Phase.VALIDATE, Phase.ROUTE, Phase.APPROVE);

    private static final Set<String> HOLD_REASONS = Set.of(
            "WAITING_REQUESTER",
            "WAITING_SUPPLIER",
            "WAITING_CANDIDATE",
            "WAITING_PRACTITIONER",
            "SCHEDULED_DATE",
            "LEGAL_HOLD",
            "INVESTIGATION",
            "DISPUTE",
            "COMPLIANCE_REVIEW",
            "SYSTEM_OUTAGE");

    private final Proceeding proceeding;
    private final Desks desks;

    SteeringDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    void steer(Steering step) {
        if (proceeding.here().status().terminal()) {
            throw new Refusal(Finding.error("SYS_CASE_ENDED", "The case has ended; corrections are new cases"));
        }
        switch (step) {
            case DISCARD -> discard();
            case WITHDRAW -> withdraw();
            case CANCEL -> cancel();
            case HOLD -> hold();
            case RESUME -> resume();
        }
    }

    private void discard() {
        requireEnabled("CT1");
        requireRequester();
        String first = proceeding.definition().graph().first().name();
        if (!proceeding.here().status().state().equals(first)) {
            throw new Refusal(Finding.error("SYS_NOT_A_DRAFT", "Only a draft can be discarded"));
        }
        desks.rows().end("discard", "CANCELLED");
    }

    private void withdraw() {
        requireEnabled("CT2");
        requireRequester();
        boolean early = BEFORE_EFFECTS.contains(proceeding.here().status().phase());
        boolean untouched = proceeding.here().work().effects().stream().allMatch(SteeringDesk::isReservationOrGone);
        if (!early || !untouched) {
            throw new Refusal(Finding.error(
                    "SYS_TOO_LATE_TO_WITHDRAW",
                    "Something has happened in a system of record; the case must be cancelled"));
        }
        begin("withdraw");
    }

    private static boolean isReservationOrGone(Effect effect) {
        String capability = effect.call().capability().value();
        return capability.endsWith(".reserve")
                || capability.endsWith(".release")
                || effect.state() == EffectState.WITHDRAWN
                || effect.state() == EffectState.REJECTED
                || effect.state() == EffectState.UNDONE;
    }

    private void cancel() {
        requireEnabled("CT3");
        requireReason();
        requireRole("PROCESS_OWNER");
        begin("cancel");
    }

    /** A returned case that nobody resubmitted in time ends (CT8). */
    void expire() {
        begin("expire");
    }

    /** A rejection without a row of its own ends the case (CT13); reservations are released first. */
    void reject() {
        desks.tasks().leave("reject");
        desks.rows().end("reject", "REJECTED");
    }

    private void begin(String how) {
        proceeding.happen(Happenings.of(
                EventCode.CANCELLING, Data.record().put("how", how).build()));
        desks.tasks().leave("");
        desks.approvals().voidDecisions();
    }

    /**
     * Goes on with a cancellation: withdraws what cannot have been sent, waits for answers, takes back what is
     * confirmed in reverse order, and ends the case when nothing is left. Gives whether anything happened.
     */
    boolean sweep() {
        Case here = proceeding.here();
        for (Effect effect : here.work().effects()) {
            if (effect.state() == EffectState.INTENT && desks.effects().waits(effect)) {
                desks.effects().withdraw(effect);
                return true;
            }
        }
        boolean waits =
                here.work().effects().stream().anyMatch(effect -> effect.state().pending())
                        || here.work().exceptions().stream()
                                .anyMatch(open -> open.code().value().equals(SettlementDesk.UNDO_FAILED));
        if (waits) {
            return false;
        }
        List<Effect> confirmed = new ArrayList<>(here.work().effects());
        for (int i = confirmed.size() - 1; i >= 0; i--) {
            Effect effect = confirmed.get(i);
            String undo = effect.call().undoes() > 0 || desks.effects().foundNothing(effect)
                    ? null
                    : desks.effects().spec(effect.call().alias()).consequences().undo();
            if (effect.state() == EffectState.CONFIRMED && undo != null && !residualAccepted(here, effect)) {
                desks.effects().undo(effect, undo, 0);
                return true;
            }
        }
        new ActionRunner(proceeding, desks).release();
        desks.rows().move(0, "cancel", "CANCELLED");
        return true;
    }

    /** A person took what an undo could not take back. */
    private static boolean residualAccepted(Case here, Effect effect) {
        return here.work().effects().stream()
                .anyMatch(undo -> undo.call().undoes() == effect.number()
                        && undo.state() == EffectState.WITHDRAWN
                        && undo.answer().code() != null);
    }

    private void hold() {
        requireEnabled("CT4");
        String reason = proceeding.command().terms().reason();
        if (!HOLD_REASONS.contains(reason)) {
            throw new Refusal(Finding.error("SYS_HOLD_REASON", "A case is held for one of the listed reasons")
                    .with("reasons", HOLD_REASONS.stream().sorted().toList()));
        }
        if (proceeding.here().status().state().equals(CaseStatus.ON_HOLD)) {
            throw new Refusal(Finding.error("SYS_ALREADY_HELD", "The case is on hold already"));
        }
        requireInvolved();
        proceeding.happen(Happenings.of(
                EventCode.HELD, Data.record().put("reason", reason).build()));
        desks.clocks().pauseAll(reason);
    }

    private void resume() {
        if (!proceeding.here().status().state().equals(CaseStatus.ON_HOLD)) {
            throw new Refusal(Finding.error("SYS_NOT_HELD", "The case is not on hold"));
        }
        requireInvolved();
        proceeding.happen(Happenings.of(EventCode.RESUMED, RecordValue.EMPTY));
        desks.clocks().resumeAll();
    }

    void requireEnabled(String common) {
        if (proceeding.definition().graph().disabled().contains(common)) {
            throw new Refusal(Finding.error("POL_STEP_DISABLED", "This workflow does not allow the step")
                    .with("step", common));
        }
    }

    private void requireReason() {
        if (proceeding.command().terms().reason().isBlank()) {
            throw new Refusal(Finding.error("APR_REASON_MISSING", "A reason must be given"));
        }
    }

    private void requireRequester() {
        if (!desks.authorizer().isRequester()) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "Only the requester may take this step"));
        }
    }

    void requireRole(String role) {
        Actor actor = proceeding.command().actor();
        boolean holds = actor.asPerson()
                .map(person -> desks.authorizer().holds(person, role))
                .orElse(false);
        if (!holds) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "This person may not take this step")
                    .with("role", role));
        }
    }

    /** The process owner, or whoever holds a task of the case, holds and resumes it; the system resumes it too. */
    private void requireInvolved() {
        Actor actor = proceeding.command().actor();
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return;
        }
        boolean involved = actor.asPerson()
                .map(person -> proceeding.here().work().tasks().stream()
                                .anyMatch(task -> desks.authorizer().mayTake(person, task))
                        || desks.authorizer().holds(person, "PROCESS_OWNER"))
                .orElse(false);
        if (!involved) {
            throw new Refusal(Finding.error("POL_NOT_ALLOWED", "This person may not take this step"));
        }
    }
}
