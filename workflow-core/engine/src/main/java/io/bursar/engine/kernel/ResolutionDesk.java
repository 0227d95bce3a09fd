package io.bursar.engine.kernel;

import io.bursar.controls.approval.PlanOutcome;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Phase;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FunctionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens exceptions by hand and resolves them: who may, how, and what is tried again (canonical CT9, CT10, X3, X4). */
final class ResolutionDesk {

    /** The case ends instead (canonical X3). */
    private static final String CORRECTION = "correction";

    static final String CANCEL = "CANCEL";

    /**
     * The case asks for what another one asks for already: it names that one and ends (canonical §1.3, DUP_SUSPECT).
     */
    static final String LINKED = "LINKED_AND_CANCELLED";

    /**
     * Since this kernel a case that is said to be another one's repetition ends, and what may not be cancelled does
     * not.
     */
    private static final int LINKED_ENDS_SINCE = 4;

    /** Since which kernel nothing material is corrected while a case is carried out, plan or none. */
    private static final int CARRIED_OUT_SINCE = 5;

    /**
     * An effect in doubt was applied: found so by hand, shown by evidence, or put right in the system itself (canonical
     * X4).
     */
    static final Set<String> PROOFS = Set.of("FOUND_EQUAL", "CLOSED_WITH_EVIDENCE", "CORRECTED_IN_SOR");

    /** The system is still away; the effect stays parked. */
    static final String STILL_PARKED = "PARKED";

    /** What an undo could not do was done by hand and read back (canonical §1.3, SYS_UNDO_FAILED). */
    static final String BY_HAND = "MANUAL_ENTRY_PROVED";

    /** The process owner takes what an undo could not take back (canonical §1.3, SYS_UNDO_FAILED). */
    static final String RESIDUAL = "RESIDUAL_ACCEPTED";

    /** The case goes back to the state that issued a refused effect (canonical X3). */
    static final String STEP_BACK = "STEP_BACK";

    private static final String EFFECT = ExceptionDesk.EFFECT;
    private static final String BY_EVENT = "RESOLVED_BY_EVENT";
    private static final String BY_PERSON = "manual";

    private final Proceeding proceeding;
    private final Desks desks;

    ResolutionDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    private void requireOpen() {
        if (proceeding.here().status().terminal()) {
            throw new Refusal(Finding.error("SYS_CASE_ENDED", "The case has ended; corrections are new cases"));
        }
    }

    boolean resolve(Wish.Resolve resolve) {
        requireOpen();
        ExceptionCase exception = proceeding.here().work().exceptions().stream()
                .filter(open -> open.number() == resolve.exception())
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Finding.error("SYS_NO_SUCH_EXCEPTION", "No open exception has this number")));
        requireInPlace(exception);
        requireAllowed(exception, resolve.resolution());
        requireEndable(resolve.resolution());
        if (resolve.resolution().equals(RESIDUAL)) {
            desks.steering().requireRole("PROCESS_OWNER");
        } else {
            new ResolverCheck(proceeding, desks).require(exception);
        }
        perform(exception);
        boolean material = correct(resolve);
        desks.exceptions().close(exception, resolve.resolution());
        if (ends(resolve.resolution())) {
            desks.steering().expire();
        } else {
            again(exception, resolve, material);
        }
        return true;
    }

    /** A case that nobody may cancel (CT3) does not end by the way an exception of it is resolved either. */
    private void requireEndable(String resolution) {
        boolean asked = resolution.equals(CANCEL) || resolution.equals(LINKED);
        if (asked && proceeding.kernel() >= LINKED_ENDS_SINCE) {
            desks.steering().requireEnabled("CT3");
        }
    }

    /** Where the workflow has a row of its own that ends the case by now, that one does (canonical X1). */
    private boolean ends(String resolution) {
        boolean linked = resolution.equals(LINKED)
                && proceeding.kernel() >= LINKED_ENDS_SINCE
                && !desks.rules().endsCase();
        return linked || resolution.equals(CANCEL);
    }

    private void again(ExceptionCase exception, Wish.Resolve resolve, boolean material) {
        Optional<Effect> refused = effect(exception)
                .filter(effect ->
                        effect.state() == EffectState.REJECTED && effect.call().undoes() == 0);
        if (resolve.resolution().equals(STEP_BACK) && refused.isPresent()) {
            new StepBackDesk(proceeding, desks).stepBack(refused.get(), material);
        } else {
            tryAgain(exception, resolve);
        }
    }

    /** The effect that an exception is about. */
    private Optional<Effect> effect(ExceptionCase exception) {
        String on = exception.origin().on();
        return on.startsWith(EFFECT)
                ? proceeding.here().work().effect(Integer.parseInt(on.substring(EFFECT.length())))
                : Optional.empty();
    }

    /** What a case of its own works off, with its own approver, nobody resolves beside it. */
    private static void requireInPlace(ExceptionCase exception) {
        if (exception.child() != null) {
            throw new Refusal(Finding.error("EXC_OWN_CASE", "A case of its own works off this exception")
                    .with("exception", exception.code())
                    .with("case", exception.child()));
        }
    }

    /**
     * The case that works off an exception has come to a resolution: the exception is lifted by it. Gives whether it
     * stands instead, because its check would raise it again at once or does not know.
     */
    boolean resolvedByCase(String caseId, String resolution) {
        List<ExceptionCase> open = desks.exceptions().workedOffBy(caseId);
        if (open.isEmpty() || desks.exceptions().lifted(caseId).isPresent()) {
            return false;
        }
        if (!desks.exceptions().spec(open.get(0).code()).terms().resolutions().contains(resolution)) {
            return true;
        }
        Proceeding.Mark mark = proceeding.mark();
        open.forEach(exception -> desks.exceptions().closeForGood(exception, resolution));
        boolean stands = open.stream()
                .anyMatch(exception ->
                        exception.origin().byCheck() && desks.rules().raisesAgain(exception));
        proceeding.requireComplete();
        proceeding.backTo(mark);
        if (!stands) {
            open.forEach(exception -> desks.exceptions().close(exception, resolution));
        }
        return stands;
    }

    /** The case that worked off a lifted exception has ended: what waited for that is tried again. */
    boolean endedCase(String caseId) {
        List<ExceptionCase> open = desks.exceptions().workedOffBy(caseId);
        Optional<String> how = desks.exceptions().lifted(caseId);
        if (open.isEmpty() || how.isEmpty()) {
            return false;
        }
        open.forEach(exception -> desks.exceptions().closeForGood(exception, how.get()));
        open.forEach(
                exception -> tryAgain(exception, new Wish.Resolve(exception.number(), how.get(), RecordValue.EMPTY)));
        return true;
    }

    /** Another case, or the world, has removed the cause. */
    void resolvedByEvent(ExceptionCase exception) {
        desks.exceptions().close(exception, BY_EVENT);
        if (exception.child() == null) {
            tryAgain(exception, new Wish.Resolve(exception.number(), BY_EVENT, RecordValue.EMPTY));
        }
    }

    /** Resolving may be an act of its own: refused where duties must be separate, and recorded (controls §1). */
    private void perform(ExceptionCase exception) {
        FunctionName act = desks.exceptions().spec(exception.code()).terms().act();
        if (act != null) {
            desks.acts().perform(act);
        }
    }

    private void requireAllowed(ExceptionCase exception, String resolution) {
        ExceptionSpec spec = desks.exceptions().spec(exception.code());
        if (!resolution.equals(CANCEL) && !spec.terms().resolutions().contains(resolution)) {
            throw new Refusal(Finding.error("EXC_RESOLUTION", "This exception is not resolved that way")
                    .with("exception", exception.code())
                    .with("allowed", spec.terms().resolutions()));
        }
    }

    /**
     * Corrected data must be valid. A material change voids approvals: it goes with a step back, which leads to where
     * people are asked again, and with nothing else. Gives whether approvals do not cover the case any more.
     */
    private boolean correct(Wish.Resolve resolve) {
        RecordValue correction = resolve.correction();
        if (correction.fields().isEmpty()) {
            return false;
        }
        HandedIn.asCorrection(proceeding, correction);
        Digest before = desks.approvals().digest();
        boolean approved = proceeding.here().work().approvals().satisfied() != null || isCarriedOut();
        ObjectChange object = new ObjectChange(proceeding, desks);
        proceeding.happen(Happenings.dataSet(correction));
        List<Finding> findings = DataCheck.findings(
                proceeding.definition().vocabulary().data(), proceeding.here().data(), true);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        object.follow();
        new CaseParties(proceeding).requireKnownBeneficiary();
        boolean changed = !desks.approvals().digest().equals(before);
        if (changed) {
            // whoever makes something else of a request does not approve what they made of it (canonical §1.6-4)
            new CaseParties(proceeding).noteSubmitters(CORRECTION);
        }
        boolean material = approved && changed;
        if (material) {
            requireStepBack(resolve);
        }
        return material;
    }

    /** Whether the case is past what lets it pass: also where an order or the kind of document did, and no plan. */
    private boolean isCarriedOut() {
        Phase phase = proceeding.here().status().phase();
        return proceeding.kernel() >= CARRIED_OUT_SINCE && (phase == Phase.FULFIL || phase == Phase.RECONCILE);
    }

    private static void requireStepBack(Wish.Resolve resolve) {
        if (!resolve.resolution().equals(STEP_BACK)) {
            throw new Refusal(
                    Finding.error("EXC_MATERIAL", "A material change is not a correction; it needs approval again"));
        }
    }

    private void tryAgain(ExceptionCase exception, Wish.Resolve resolve) {
        String on = exception.origin().on();
        String code = exception.code().value();
        boolean givenUp =
                desks.exceptions().spec(exception.code()).terms().givesUp().contains(resolve.resolution());
        if (on.startsWith(EFFECT) && !givenUp) {
            effect(exception).ifPresent(effect -> again(effect, resolve));
        } else if (code.startsWith("POL_")
                && proceeding.definition().vocabulary().approvals().containsKey(on)) {
            if (code.equals(PlanOutcome.AUTHORITY_GAP)) {
                // decisions made without enough authority would leave the same gap: whoever has it now decides again
                desks.approvals().voidDecisions();
            }
            desks.approvals().plan(on);
        } else if (code.equals(RaiseDesk.CONFLICT) && !resolve.resolution().equals("ACCEPTED")) {
            proceeding.happen(RuleLoop.taken(on, resolve.resolution()));
        }
    }

    private void again(Effect effect, Wish.Resolve resolve) {
        String resolution = resolve.resolution();
        boolean proved = PROOFS.contains(resolution);
        if (effect.call().undoes() > 0 && effect.state() == EffectState.REJECTED) {
            closeUndo(effect, resolution);
        } else if (effect.state() == EffectState.REJECTED) {
            resend(effect);
        } else if (effect.state().pending() && proved) {
            String reference = resolve.correction().text("reference").orElse(BY_PERSON);
            proceeding.happen(Happenings.of(
                    EventCode.EFFECT_OUTCOME,
                    outcome(effect, EffectState.CONFIRMED)
                            .put("reference", reference)
                            .build()));
        } else if (effect.parked() && !resolution.equals(STILL_PARKED)) {
            boolean asItWas = !effect.inDoubt()
                    && resolve.correction().fields().isEmpty()
                    && proceeding.kernel() >= ResumeDesk.SINCE;
            if (asItWas) {
                new ResumeDesk(proceeding, desks).again(effect);
            } else {
                sendAnew(effect);
            }
        }
    }

    /** A person has made sure that it never arrived: it is given up under its old key and sent under the next one. */
    private void sendAnew(Effect parked) {
        desks.effects().withdraw(parked);
        if (parked.call().undoes() == 0) {
            resend(parked);
            return;
        }
        Effect original =
                proceeding.here().work().effect(parked.call().undoes()).orElseThrow();
        int before = proceeding.here().work().effects().size();
        desks.effects().undo(original, parked.call().alias(), 0);
        new PendingRow(proceeding).waitsFor(before);
    }

    /** An undo that was refused is not tried again: it was done by hand, or what stays is accepted. */
    private void closeUndo(Effect undo, String resolution) {
        if (resolution.equals(BY_HAND)) {
            proceeding.happen(Happenings.of(
                    EventCode.EFFECT_OUTCOME,
                    outcome(undo, EffectState.CONFIRMED)
                            .put("reference", BY_PERSON)
                            .build()));
        } else if (resolution.equals(RESIDUAL)) {
            proceeding.happen(Happenings.of(
                    EventCode.EFFECT_OUTCOME,
                    outcome(undo, EffectState.WITHDRAWN).put("code", RESIDUAL).build()));
        }
    }

    private static Data.Builder outcome(Effect effect, EffectState state) {
        return Data.record().put("effect", effect.number()).put("state", state.code());
    }

    /** A refused effect is intended again with its next key version, and so is everything that waited behind it. */
    private void resend(Effect rejected) {
        boolean repairs = proceeding.kernel() >= LiveEffects.REPAIRS_SINCE;
        List<String> aliases = new ArrayList<>(List.of(rejected.call().alias()));
        for (Effect effect : WaitingBehind.of(proceeding.here().work(), rejected)) {
            desks.effects().withdraw(effect);
            aliases.add(effect.call().alias());
        }
        int before = proceeding.here().work().effects().size();
        int last = repairs ? desks.effects().repair(rejected) : 0;
        if (repairs) {
            aliases.removeIf(rejected.call().alias()::equals);
        }
        for (String alias : aliases) {
            last = desks.effects().intend(alias, last, rejected.call().issuedIn());
        }
        new PendingRow(proceeding).waitsFor(before);
    }
}
