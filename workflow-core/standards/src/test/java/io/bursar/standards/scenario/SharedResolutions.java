package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.command.Wish;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.cases.EffectState;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every way to resolve what every workflow may meet (canonical §1.3, X3, X4): a write that is refused, in doubt or
 * cannot be sent, and what is said twice, by nobody known or otherwise than it was written.
 */
abstract class SharedResolutions extends Bench {

    private static final int TRIES = 7;

    private CaseUnderTest sending(WriteOfCase write) {
        if (write == WriteOfCase.HOLD) {
            moveTo(Hospital.withExceptionCases());
        }
        return write.prepared(hospital);
    }

    // --- refused

    private CaseUnderTest refused(WriteOfCase write) {
        CaseUnderTest of = sending(write);
        erp().refuses(write.capability(), "FIELD_TOO_LONG");
        write.send(of);
        return of.hasOpen("SYS_CONNECTOR_REJECT");
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void aStepThatIsTakenBackIsTakenAnew(WriteOfCase write) {
        CaseUnderTest of = refused(write);

        of.resolvedBy("omar", "SYS_CONNECTOR_REJECT", "STEP_BACK");
        if (erp().sent(write.capability()).size() == 1) {
            write.send(of);
        }

        write.isDone(of.hasNothingOpen());
        assertThat(erp().sent(write.capability())).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(value = WriteOfCase.class, mode = EnumSource.Mode.EXCLUDE, names = "HOLD")
    void whatIsRefusedIsGivenUp(WriteOfCase write) {
        CaseUnderTest of = refused(write);

        of.resolvedBy("omar", "SYS_CONNECTOR_REJECT", "CANCEL").isIn("CANCELLED");

        assertThat(erp().sent(write.capability())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"SYS_CONNECTOR_REJECT, omar, CANCEL", "DUP_SUSPECT, ann, LINKED_AND_CANCELLED"})
    void aHoldIsNeverGivenUpByTheWayAnExceptionIsResolved(String code, String resolver, String resolution) {
        CaseUnderTest of = sending(WriteOfCase.HOLD).raisedBy("sam", code);

        assertThat(CaseUnderTest.refusal(of.triesToResolve(resolver, code, resolution, RecordValue.EMPTY)))
                .as("its invoice would be held by nobody's case")
                .containsExactly("POL_STEP_DISABLED");

        of.isIn("PENDING_APPROVAL").hasOpen(code);
    }

    // --- in doubt

    private CaseUnderTest inDoubt(WriteOfCase write) {
        CaseUnderTest of = sending(write);
        hospital.lab()
                .systems()
                .guarantees(write.capability(), UniquenessGuarantee.LOOKUP_EVENTUAL)
                .next(write.capability(), new CommandOutcome.Unknown("TIMEOUT"));
        write.send(of);
        hospital.pass(Duration.ofHours(1));
        return of.hasOpen("SYS_EFFECT_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void whatNeverArrivedIsSentAgainByAPerson(WriteOfCase write) {
        CaseUnderTest of = inDoubt(write);

        of.resolvedBy("omar", "SYS_EFFECT_UNKNOWN", "RESENT");
        hospital.pass(Duration.ofMinutes(1));

        write.isDone(of.hasNothingOpen());
        assertThat(erp().sent(write.capability())).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void whatIsFoundEqualCountsAsDone(WriteOfCase write) {
        counts(write, "FOUND_EQUAL");
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void whatEvidenceShowsCountsAsDone(WriteOfCase write) {
        counts(write, "CLOSED_WITH_EVIDENCE");
    }

    private void counts(WriteOfCase write, String resolution) {
        CaseUnderTest of = inDoubt(write);
        CapabilityCall lost = erp().sent(write.capability()).get(0);
        hospital.lab().systems().land(lost);

        of.resolvedBy("omar", "SYS_EFFECT_UNKNOWN", resolution, write.seen());

        write.isDone(of.hasNothingOpen());
        assertThat(erp().sent(write.capability()))
                .as("what is there is no reason to send again")
                .hasSize(1);
    }

    // --- cannot be sent

    private CaseUnderTest parked(WriteOfCase write) {
        CaseUnderTest of = sending(write);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            hospital.lab()
                    .systems()
                    .next(
                            write.capability(),
                            new CommandOutcome.NotSent("AWAY", RetryAdvice.after(Duration.ofSeconds(1))));
        }
        write.send(of);
        hospital.pass(Duration.ofHours(1));
        return of.hasOpen("SYS_CONNECTOR_DOWN");
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void whatCannotBeSentIsSentWhenTheSystemIsBack(WriteOfCase write) {
        CaseUnderTest of = parked(write);

        of.resolvedBy("omar", "SYS_CONNECTOR_DOWN", "CONNECTOR_BACK");
        hospital.pass(Duration.ofMinutes(1));

        write.isDone(of.hasNothingOpen());
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void whatStaysParkedIsNotLost(WriteOfCase write) {
        CaseUnderTest of = parked(write);
        int sent = erp().sent(write.capability()).size();

        of.resolvedBy("omar", "SYS_CONNECTOR_DOWN", "PARKED").hasNothingOpen();
        hospital.passDays(1);

        assertThat(erp().sent(write.capability()))
                .as("it is not tried meanwhile")
                .hasSize(sent);
        assertThat(of.read().work().effects())
                .filteredOn(effect -> effect.call().capability().value().equals(write.capability()))
                .allMatch(effect -> effect.state() == EffectState.PARKED || effect.parked());
    }

    // --- what is said

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void whatBelongsToNoCaseIsDismissed(WriteOfCase write) {
        goesOnAfter(write, "SYS_UNCORRELATED", "omar", "DISMISSED");
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void anApproverIsFoundFurtherUp(WriteOfCase write) {
        goesOnAfter(write, "POL_NO_APPROVER", "polly", "HIERARCHY_CLIMBED");
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void whatReadsBackOtherwiseIsPutRightWhereItIsKept(WriteOfCase write) {
        goesOnAfter(write, "SYS_READBACK_DIFF", write.intake(), "CORRECTED_IN_SOR");
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void whatReadsBackOtherwiseIsCorrectedInACaseOfItsOwn(WriteOfCase write) {
        goesOnAfter(write, "SYS_READBACK_DIFF", write.intake(), "CORRECTION_CASE");
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void aFactThatDoesNotFitIsReversedWhereItComesFrom(WriteOfCase write) {
        goesOnAfter(write, "SYS_FACT_CONFLICT", write.intake(), "REVERSED_IN_SOR");
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void aFactThatDoesNotFitIsAccepted(WriteOfCase write) {
        goesOnAfter(write, "SYS_FACT_CONFLICT", write.intake(), "ACCEPTED");
    }

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void aFactThatDoesNotFitIsCorrectedInACaseOfItsOwn(WriteOfCase write) {
        goesOnAfter(write, "SYS_FACT_CONFLICT", write.intake(), "CORRECTION_CASE");
    }

    /** It keeps the case from writing, and no longer once it is resolved. */
    private void goesOnAfter(WriteOfCase write, String code, String resolver, String resolution) {
        CaseUnderTest of = sending(write).raisedBy("omar", code).hasOpen(code);
        boolean refused = !CaseUnderTest.refusal(write.tries(of)).isEmpty();
        assertThat(erp().sent(write.capability())).isEmpty();

        of.resolvedBy(resolver, code, resolution).hasNothingOpen();

        if (refused) {
            write.send(of);
        }
        write.isDone(of);
    }

    // --- said twice

    @ParameterizedTest
    @EnumSource(value = WriteOfCase.class, mode = EnumSource.Mode.EXCLUDE, names = "HOLD")
    void aCaseThatRepeatsAnotherEnds(WriteOfCase write) {
        CaseUnderTest of = sending(write).raisedBy("omar", "DUP_SUSPECT");

        of.resolvedBy(write.intake(), "DUP_SUSPECT", "LINKED_AND_CANCELLED").isIn("CANCELLED");

        assertThat(erp().sent(write.capability())).isEmpty();
    }

    // --- what could not be taken back

    @ParameterizedTest
    @EnumSource(WriteOfCase.class)
    void theProcessOwnerAcceptsWhatStays(WriteOfCase write) {
        CaseUnderTest of = sending(write).raisedBy("omar", "SYS_UNDO_FAILED");
        assertThat(CaseUnderTest.refusal(
                        of.triesToResolve("omar", "SYS_UNDO_FAILED", "RESIDUAL_ACCEPTED", RecordValue.EMPTY)))
                .containsExactly("POL_NOT_ALLOWED");

        of.desk("pia")
                .run(
                        of.ref().id(),
                        new Wish.Resolve(of.exception("SYS_UNDO_FAILED"), "RESIDUAL_ACCEPTED", RecordValue.EMPTY),
                        "A fee was paid")
                .orThrow();

        write.send(of.hasNothingOpen());
        write.isDone(of);
    }
}
