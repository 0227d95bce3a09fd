package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.controls.assist.AssistMode;
import io.bursar.controls.assist.AssistRuling;
import io.bursar.engine.CaseRef;
import io.bursar.engine.fact.AssistQuestion;
import io.bursar.engine.port.AssistReply;
import io.bursar.engine.replay.ReDecider;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Scope;
import io.bursar.testkit.FakeAssist;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What models suggest in the stream: shown, compared with what people decide, and never needed. */
abstract class Suggestions extends Bench {

    private static final RecordValue GLOVES = RequisitionForm.aLine(1, "2", "50.00");
    private static final RecordValue LINK =
            Data.record().put("resolution", "LINKED_AND_CANCELLED").build();
    private static final RecordValue ORDER =
            Data.record().put("poNumber", "PO-1").build();

    private FakeAssist models() {
        return hospital.lab().assist();
    }

    private void duplicates(String confidence) {
        models().in("A08", AssistMode.ADVISORY, "0.90").suggests("A08", LINK, confidence);
    }

    private static List<String> suggestions(CaseRef of) {
        return of.history().stream()
                .flatMap(record -> record.events().stream())
                .filter(event -> event.code().startsWith("propos"))
                .map(event -> event.body().record("proposal").text("useCase").orElse("") + " "
                        + event.body()
                                .text("review")
                                .or(() -> event.body().record("proposal").text("why"))
                                .orElse(""))
                .toList();
    }

    @Test
    void aLikelyDuplicateRequestIsLookedAtAndLinked() {
        duplicates("0.93");
        CaseUnderTest request =
                aRequisition().line(GLOVES).submitted().isIn("SUBMITTED").hasOpen("DUP_SUSPECT");

        request.resolvedBy("sam", "DUP_SUSPECT", "LINKED_AND_CANCELLED").isIn("CANCELLED");

        assertThat(suggestions(request.ref())).containsExactly("A08 AI_ADVICE_ONLY", "A08 accepted");
    }

    @Test
    void aPersonWhoSaysItIsAnotherRequestOverridesTheModel() {
        duplicates("0.93");
        CaseUnderTest request = aRequisition().line(GLOVES).submitted().hasOpen("DUP_SUSPECT");

        request.resolvedBy("sam", "DUP_SUSPECT", "CONFIRMED_DISTINCT").hasNothingOpen();

        assertThat(suggestions(request.ref())).containsExactly("A08 AI_ADVICE_ONLY", "A08 overridden");
    }

    @Test
    void belowTheThresholdNobodyIsTroubled() {
        duplicates("0.89");
        CaseUnderTest request = aRequisition().line(GLOVES).submitted().hasNothingOpen();
        assertThat(suggestions(request.ref())).containsExactly("A08 AI_LOW_CONFIDENCE");
    }

    @Test
    void theLikelyOrderIsComparedWithTheOneAPersonLinks() {
        models().in("A03", AssistMode.ADVISORY, "0.90").suggests("A03", ORDER, "0.95");
        erp().existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
        CaseUnderTest invoice = anInvoice().billing("PO-77", 1, "10", "12.00").captured();
        invoice.isIn("MATCHING").hasOpen("INV_PO_MISSING");

        invoice.resolvedBy("sam", "INV_PO_MISSING", "LINK_PO", linked(invoice));

        assertThat(suggestions(invoice.ref())).contains("A03 AI_ADVICE_ONLY", "A03 accepted");
    }

    private static RecordValue linked(CaseUnderTest invoice) {
        List<RecordValue> lines = invoice.read().data().records("lines").stream()
                .map(line -> line.with("poNumber", Data.text("PO-1")))
                .toList();
        return Data.record()
                .put("poNumber", "PO-1")
                .put("lines", Data.list(lines))
                .build();
    }

    @Test
    void aModelThatHasEarnedItSortsAHoldAndAnotherLeavesItToAPerson() {
        RecordValue price = Data.record()
                .put("cause", "CONTRACT_PRICE_CHANGED")
                .put("group", "BUYER")
                .build();
        moveTo(Hospital.withExceptionCases());
        models().in("A04", AssistMode.AUTO, "0.85").suggests("A04", price, "0.85");
        CaseUnderTest sorted =
                hospital.aHold("INV_PRICE").raised().isIn("WITH_RESOLVER").walked(102, 3);
        assertThat(sorted.text("causeCode")).contains("CONTRACT_PRICE_CHANGED");
        assertThat(suggestions(sorted.ref())).containsExactly("A04 AI_ACCEPTED", "A04 automatic");

        models().ruled("A04", new AssistRuling(AssistMode.AUTO, new BigDecimal("0.85"), null));
        CaseUnderTest shown = hospital.aHold("INV_PRICE").raised().isIn("OPEN");
        Holds.triaged(shown).isIn("WITH_RESOLVER");
        assertThat(suggestions(shown.ref())).containsExactly("A04 AI_NO_CERTIFICATE", "A04 changed");
    }

    @Test
    void aCauseThatTheStandardDoesNotKnowIsNoSuggestion() {
        moveTo(Hospital.withExceptionCases());
        models().in("A04", AssistMode.AUTO, "0.85")
                .suggests(
                        "A04",
                        Data.record()
                                .put("cause", "BAD_MOOD")
                                .put("group", "BUYER")
                                .build(),
                        "1");
        CaseUnderTest hold = hospital.aHold("INV_PRICE").raised().isIn("OPEN");
        Holds.triaged(hold).isIn("WITH_RESOLVER");
    }

    @Test
    void aLikelySupplierIsLookedAtByTheSteward() {
        models().in("A08", AssistMode.ADVISORY, "0.90")
                .suggests(
                        "A08",
                        Data.record().put("resolution", "EXTEND_EXISTING").build(),
                        "0.90");
        CaseUnderTest supplier = aSupplier().onboarding().submitted().hasOpen("SUP_DUPLICATE");

        supplier.resolvedBy(steward(), "SUP_DUPLICATE", "EXTEND_EXISTING").isIn("CANCELLED");

        assertThat(suggestions(supplier.ref())).containsExactly("A08 AI_ADVICE_ONLY", "A08 accepted");
    }

    private String steward() {
        return hospital.lab()
                .staff()
                .holders(new RoleName("SUPPLIER_STEWARD"), Scope.facility("MERCY"), hospital.today())
                .get(0)
                .value();
    }

    @Test
    void aModelThatHasEarnedItAsksForADocumentAndDoesNothingElse() {
        models().in("A13", AssistMode.AUTO, "0.90")
                .suggests("A13", Data.record().put("resolution", "UPLOADED").build(), "0.99");
        CaseUnderTest supplier =
                aSupplier().onboarding().submitted().isIn("VERIFYING").hasOpen("DOC_MISSING");

        supplier.resolvedBy("dana", "DOC_MISSING", "UPLOADED")
                .isIn("PENDING_APPROVAL")
                .walked(122, 4);

        assertThat(suggestions(supplier.ref())).containsExactly("A13 AI_ACCEPTED", "A13 automatic");
    }

    @Test
    void withoutACertificateTheMissingDocumentIsOnlyShown() {
        models().ruled("A13", new AssistRuling(AssistMode.AUTO, new BigDecimal("0.90"), null))
                .suggests("A13", Data.record().put("resolution", "UPLOADED").build(), "0.99");
        CaseUnderTest supplier = aSupplier().onboarding().submitted().isIn("PENDING_APPROVAL");

        assertThat(suggestions(supplier.ref())).containsExactly("A13 AI_NO_CERTIFICATE");
    }

    /** Everything a model can do to a case that nobody's eyes need: off, unsure, abstaining, failing, throwing. */
    static Stream<Consumer<FakeAssist>> whatModelsDo() {
        return Stream.of(
                models -> {},
                models -> everyUse(models, question -> new AssistReply.Failed("SLOW")),
                models -> everyUse(models, question -> new AssistReply.Abstained("ambiguous", FakeAssist.MODEL)),
                models -> everyUse(models, question -> {
                    throw new IllegalStateException("gone");
                }),
                models -> Set.of("A03", "A04", "A08", "A13")
                        .forEach(use ->
                                models.in(use, AssistMode.ADVISORY, "0.90").suggests(use, ORDER, "0.5")));
    }

    private static void everyUse(FakeAssist models, Function<AssistQuestion, AssistReply> answer) {
        Set.of("A03", "A04", "A08", "A13")
                .forEach(use -> models.in(use, AssistMode.AUTO, "0.90").answers(use, answer));
    }

    @ParameterizedTest
    @MethodSource("whatModelsDo")
    void theStreamRunsTheSameWhateverModelsDo(Consumer<FakeAssist> models) {
        List<String> without = stream(Hospital.withExceptionCases());
        Hospital with = Hospital.withExceptionCases();
        models.accept(with.lab().assist());

        assertThat(stream(with)).isEqualTo(without);
        for (CaseRef one : with.cases()) {
            assertThat(new ReDecider(with.lab().bursar().engine().standard()).check(one.history()))
                    .isEmpty();
        }
    }

    /** An order that is approved, received and paid, and an invoice that is held for its price: what happened. */
    private static List<String> stream(Hospital hospital) {
        hospital.aRequisition().line(GLOVES).submitted();
        hospital.erp()
                .existing(Orders.of("SUP-9", RequisitionForm.aLine(1, "100", "12.00")))
                .receive(1, "100");
        hospital.anInvoice().numbered("A-1").billing("PO-1", 1, "10", "12.00").captured();
        CaseUnderTest held = hospital.anInvoice()
                .numbered("A-2")
                .billing("PO-1", 1, "20", "13.50")
                .captured();
        hospital.holdsOf(held).forEach(Holds::triaged);
        hospital.aSupplier().onboarding().submitted();
        hospital.passDays(2);
        return hospital.cases().stream()
                .flatMap(one -> one.history().stream())
                .flatMap(Suggestions::happened)
                .toList();
    }

    /** The events of a record but those about suggestions, as they stand in the log. */
    private static Stream<String> happened(AuditRecord record) {
        return record.events().stream()
                .filter(event -> !event.code().startsWith("propos"))
                .map(RecordedEvent::toString);
    }
}
