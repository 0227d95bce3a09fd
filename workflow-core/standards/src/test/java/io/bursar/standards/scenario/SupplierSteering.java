package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.Standard;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.AuthorityLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every case knows, of suppliers: give up, cancel, hold, ask back, expire, come over, faults and shared codes. */
abstract class SupplierSteering extends Bench {

    private CaseUnderTest asked() {
        return aSupplier().onboarding().submitted().isIn("PENDING_APPROVAL");
    }

    @Test
    void aDraftIsDiscarded() {
        CaseUnderTest draft = aSupplier().onboarding().drafted();
        draft.steeredBy("dana", Steering.DISCARD, "").orThrow();
        draft.isIn("CANCELLED");
    }

    @Test
    void aRequestIsWithdrawnAndAnotherMayOnboardTheSame() {
        CaseUnderTest supplier = asked();
        supplier.steeredBy("dana", Steering.WITHDRAW, "").orThrow();
        supplier.isIn("CANCELLED");
    }

    @Test
    void cancellingBlocksWhatWasCreated() {
        erp().suppliers().forgetsWhatIsWritten(true);
        CaseUnderTest supplier = asked().approvedBy("sol", "sue").isIn("PROVISIONING");

        supplier.steeredBy("pia", Steering.CANCEL, "Wrong company").orThrow();

        supplier.isIn("CANCELLED");
        assertThat(erp().masters().supplier("SUP-NEW-1").isTrue("blocked")).isTrue();
    }

    @Test
    void cancellingAChangeRestoresWhatWasThere() {
        erp().suppliers().forgetsWhatIsWritten(true);
        CaseUnderTest change =
                aSupplier().changing("SUP-9").with("dba", "Northwind").submitted();
        change.approvedBy("sue").isIn("PROVISIONING");

        change.steeredBy("pia", Steering.CANCEL, "Wrong company").orThrow();

        change.isIn("CANCELLED");
        assertThat(erp().sent("supplier.update")).hasSize(2);
    }

    @Test
    void aCaseIsHeldAndGoesOn() {
        CaseUnderTest supplier = asked();
        supplier.steeredBy("pia", Steering.HOLD, "WAITING_SUPPLIER").orThrow();
        supplier.isIn("ON_HOLD");
        supplier.steeredBy("pia", Steering.RESUME, "").orThrow();
        supplier.isIn("PENDING_APPROVAL").approvedBy("sol", "sue").isIn("CLOSED");
    }

    @Test
    void whatIsAskedBackAndAnsweredGoesOn() {
        CaseUnderTest supplier = asked().askedBy("sol", "Which goods?").isIn("RETURNED");

        supplier.fires("dana", "resubmit", RecordValue.EMPTY)
                .isIn("PENDING_APPROVAL")
                .approvedBy("sol", "sue")
                .isIn("CLOSED");
    }

    @Test
    void whatNobodyAnswersExpires() {
        CaseUnderTest supplier = asked().askedBy("sol", "Which goods?").isIn("RETURNED");
        hospital.passDays(15);
        supplier.isIn("CANCELLED");
    }

    @Test
    void aRunningCaseComesOver() {
        CaseUnderTest supplier = asked();
        var newer = Weakened.supplier()
                .with("version: 1.0.0", "version: 1.1.0")
                .with("\ninvariants:\n", "\nmigrations: [ { from: 1.0.0 } ]\ninvariants:\n")
                .definition();
        List<io.bursar.definition.WorkflowDefinition> all =
                new ArrayList<>(Hospital.STANDARDS.definitions().values());
        all.add(newer);
        hospital.lab()
                .bursar()
                .engine()
                .adopt(Standard.of(all, Hospital.STANDARDS.policy(), Hospital.STANDARDS.functions()));

        supplier.desk("pia")
                .run(supplier.ref().id(), new Wish.Migrate("1.1.0"), "New release")
                .orThrow();

        assertThat(supplier.log().all(EventCode.MIGRATED)).hasSize(1);
        supplier.approvedBy("sol", "sue").isIn("CLOSED");
    }

    // --- faults

    @Test
    void aLostAnswerIsLookedUpAndNothingIsCreatedTwice() {
        hospital.lab().systems().guarantees("supplier.create", UniquenessGuarantee.LOOKUP_STRONG);
        erp().losesAnswer("supplier.create");
        CaseUnderTest supplier = asked().approvedBy("sol", "sue").isIn("PROVISIONING");

        hospital.pass(Duration.ofMinutes(5));

        supplier.isIn("CLOSED");
        assertThat(erp().sent("supplier.create")).hasSize(1);
    }

    @Test
    void aLostAnswerThatCannotBeLookedUpIsParked() {
        hospital.lab()
                .systems()
                .guarantees("supplier.create", UniquenessGuarantee.NONE)
                .next("supplier.create", new CommandOutcome.Unknown("TIMEOUT"));
        CaseUnderTest supplier = asked().approvedBy("sol", "sue");
        hospital.pass(Duration.ofMinutes(30));

        assertThat(supplier.openCodes()).contains("SYS_EFFECT_UNKNOWN");
    }

    @Test
    void aRefusalWithoutACodeOfItsOwnGoesToIntegration() {
        erp().refuses("supplier.create", "INVALID_REQUEST");
        CaseUnderTest supplier =
                asked().approvedBy("sol", "sue").isIn("PROVISIONING").hasOpen("SYS_CONNECTOR_REJECT");

        supplier.resolvedBy("omar", "SYS_CONNECTOR_REJECT", "RESEND_CORRECTED").isIn("CLOSED");
    }

    @Test
    void anUndoThatFailsIsParked() {
        erp().suppliers().forgetsWhatIsWritten(true);
        CaseUnderTest supplier = asked().approvedBy("sol", "sue").isIn("PROVISIONING");
        erp().refuses("supplier.block", "SUPPLIER_UNKNOWN");
        supplier.steeredBy("pia", Steering.CANCEL, "Wrong company").orThrow();

        supplier.resolvedBy("omar", "SYS_UNDO_FAILED", "MANUAL_ENTRY_PROVED").isIn("CANCELLED");
    }

    @Test
    void whileTheErpIsAwayNothingIsDecidedOnIt() {
        hospital.lab().systems().down(true);
        CaseUnderTest supplier = aSupplier().changing("SUP-9").drafted();
        assertThat(CaseUnderTest.refusal(supplier.tries("dana", "submit", RecordValue.EMPTY)))
                .isEmpty();
        assertThat(supplier.openCodes()).contains("SYS_CONNECTOR_DOWN");

        hospital.lab().systems().down(false);
        hospital.pass(Duration.ofMinutes(10));
        supplier.isIn("PENDING_APPROVAL").hasNothingOpen();
    }

    @Test
    void withoutAStewardThereIsNoPlan() {
        hospital.lab().staff().leaves("sue");
        CaseUnderTest supplier =
                aSupplier().onboarding().submitted().isIn("PENDING_APPROVAL").hasOpen("POL_NO_APPROVER");

        hospital.lab()
                .staff()
                .person("stella", AuthorityLevel.L2, "")
                .role("stella", "SUPPLIER_STEWARD", io.bursar.model.people.Scope.facility("MERCY"));
        supplier.resolvedBy("polly", "POL_NO_APPROVER", "APPROVER_ASSIGNED")
                .approvedBy("sol", "stella")
                .isIn("CLOSED");
    }

    @ParameterizedTest
    @CsvSource({
        "SYS_UNCORRELATED, omar, LINKED, true",
        "SYS_FACT_CONFLICT, sue, ACCEPTED, true",
        "POL_SOD_CONFLICT, conny, ACTOR_REPLACED, true",
        "POL_AUTHORITY_GAP, conny, LEVEL_ADDED, true",
        "DATA_MASTER_MISSING, sue, MASTER_MAINTAINED, true",
        "DATA_VALIDATION, dana, FIXED, true",
        "DOC_MISSING, dana, UPLOADED, true",
        "DUP_SUSPECT, sue, CONFIRMED_DISTINCT, true",
        "AI_LOW_CONFIDENCE, sue, DONE_BY_HAND, false",
        "AI_UNAVAILABLE, sue, DONE_WITHOUT, false",
        "SLA_BREACH, sue, ESCALATED, false"
    })
    void aSharedCodeIsResolvedAndTheCaseGoesOn(String code, String resolver, String resolution, boolean blocks) {
        CaseUnderTest supplier = asked().raisedBy("sam", code).hasOpen(code);
        if (blocks) {
            assertThat(CaseUnderTest.refusal(supplier.approval("sol").approve("Fine")))
                    .containsExactly("SYS_BLOCKED");
        }
        int number = supplier.exception(code);
        supplier.desk(resolver)
                .run(supplier.ref().id(), new Wish.Resolve(number, resolution, RecordValue.EMPTY), "")
                .orThrow();

        supplier.approvedBy("sol", "sue").isIn("CLOSED");
    }
}
