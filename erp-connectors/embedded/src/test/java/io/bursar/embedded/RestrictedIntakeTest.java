package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.log.ExportHeader;
import io.bursar.audit.log.LogExporter;
import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.vault.AccessRecord;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Opening;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.cases.Effect;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.testkit.CaseLab;
import io.bursar.testkit.SmallPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restricted values from intake to the call that needs them, and nowhere else (SUP-I4). */
class RestrictedIntakeTest {

    /** As written and as kept, so that neither form stands anywhere. */
    private static final List<String> CLEAR = List.of(
            CardLab.TIN,
            "123456789",
            CardLab.ACCOUNT,
            CardLab.FORMER,
            "GB82WEST12345698765432",
            CardLab.SSN,
            "998877665544");

    @TempDir
    Path folder;

    @Test
    void noValueInTheClearStandsInRowsLogEventsEffectsOrNotifications() throws IOException {
        CaseId caseId;
        try (CardLab lab = new CardLab(folder)) {
            CaseRef card = lab.bursar.as("dana").start(CardLab.CARD.id(), "MERCY", CardLab.card());
            caseId = card.id();
            lab.bursar.runDue();
            lab.bursar
                    .as("dana")
                    .fire(
                            caseId,
                            "replaceAccount",
                            Data.record()
                                    .put(
                                            "formerAccounts",
                                            Data.list(List.of(Data.record()
                                                    .put("account", "9988-7766 5544")
                                                    .build())))
                                    .build())
                    .orThrow();
            lab.bursar.runDue();

            assertThat(card.read().status().state()).isEqualTo("DONE");
            assertClear(card.read().toString() + card.timeline(), "the case");
            assertClear(export(lab.log(caseId)), "the export");
            assertClear(lab.systems.sent("notify.send").toString(), "a notification");
            assertThat(lab.systems.sent("notify.send").toString()).contains("Visible Surgical");
            String rows = lab.everyCell();
            assertClear(rows, "a row");
            assertThat(rows)
                    .as("what is not restricted is found by the same search")
                    .contains("Visible Surgical");
        }
        assertClear(Files.readString(folder.resolve("access.log"), StandardCharsets.ISO_8859_1), "the access audit");
    }

    @Test
    void theCallThatNeedsItCarriesTheValueAndOnlyInTheFieldThatIsNamed() {
        try (CardLab lab = new CardLab(folder)) {
            lab.bursar.as("dana").start(CardLab.CARD.id(), "MERCY", CardLab.card());
            lab.bursar.runDue();
            CapabilityCall sent = lab.systems.sent("supplier.bank.update").get(0);

            assertThat(sent.arguments().get("accountToken")).contains(new TokenValue(CardLab.ACCOUNT));
            assertThat(sent.arguments().at("bank.account").orElseThrow().toString())
                    .contains("vt1.")
                    .doesNotContain(CardLab.ACCOUNT);
        }
    }

    @Test
    void everyReadIsToldToTheAccessAuditBeforeTheValueLeaves() {
        try (CardLab lab = new CardLab(folder)) {
            lab.bursar.as("dana").start(CardLab.CARD.id(), "MERCY", CardLab.card());
            lab.bursar.runDue();

            assertThat(lab.accesses.records()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(record -> {
                assertThat(record.events().get(0).code()).isEqualTo(AccessRecord.EVENT_CODE);
                assertThat(record.events().get(0).body().text("outcome")).contains("revealed");
                assertThat(record.command().performer().actor().id()).isEqualTo("bursar-send");
            });
            assertThat(lab.accesses.records())
                    .extracting(record ->
                            record.events().get(0).body().text("purpose").orElse(""))
                    .contains("tin.match for MERCY", "supplier.bank.update for MERCY");
        }
    }

    @Test
    void theSameNumberHasOneTokenInEveryCaseAndTheNumberOfAPersonOnePerCase() {
        try (CardLab lab = new CardLab(folder)) {
            RecordValue one = lab.bursar
                    .as("dana")
                    .start(CardLab.CARD.id(), "MERCY", CardLab.card())
                    .read()
                    .data();
            RecordValue other = lab.bursar
                    .as("dana")
                    .start(
                            CardLab.CARD.id(),
                            "MERCY",
                            CardLab.card()
                                    .with(Data.record().put("tin", "12 3456789").build()))
                    .read()
                    .data();

            assertThat(other.get("tin")).isEqualTo(one.get("tin"));
            assertThat(other.at("bank.account")).isEqualTo(one.at("bank.account"));
            assertThat(other.get("signerSsn")).isNotEqualTo(one.get("signerSsn"));
        }
    }

    @Test
    void whatWasErasedIsNotSentAndTheEffectWaitsForAPerson() {
        try (CardLab lab = new CardLab(folder)) {
            lab.systems.down(true);
            CaseRef card = lab.bursar.as("dana").start(CardLab.CARD.id(), "MERCY", CardLab.card());
            lab.vault.erase(lab.subjects.of(Sensitivity.FIN_RESTRICTED, CardLab.ACCOUNT));
            lab.systems.down(false);
            for (int attempt = 0; attempt < 10; attempt++) {
                lab.time.pass(Duration.ofMinutes(10));
                lab.bursar.runDue();
            }

            assertThat(lab.systems.sent("supplier.bank.update")).isEmpty();
            assertThat(card.read().status().state()).isEqualTo("WRITING");
            assertThat(card.read().work().effects())
                    .extracting(Effect::state)
                    .extracting(Object::toString)
                    .containsExactly("PARKED");
        }
    }

    @Test
    void aValueInTheClearDressedAsATokenIsRefusedAndNotRepeated() {
        try (CardLab lab = new CardLab(folder)) {
            for (String dressed : List.of("123456789", "123-45-6789", "GB82WEST12345698765432")) {
                RecordValue data = CardLab.card().with("tin", new TokenValue(dressed));
                Outcome outcome = tryStart(lab, data);

                assertRefused(outcome, "tin", dressed);
            }
            assertRefused(
                    tryStart(
                            lab,
                            CardLab.card().with(Data.record().put("tin", " - ").build())),
                    "tin",
                    " - ");
        }
    }

    @Test
    void withoutAVaultAValueInTheClearIsRefused() {
        CaseLab plain = new CaseLab(List.of(CardLab.CARD), FunctionRegistry.of(List.of()), new SmallPolicy().pack());
        plain.staff().person("dana", AuthorityLevel.L1, "");
        CaseId caseId = plain.bursar().engine().settings().ids().newCaseId();
        Opening opening = plain.as("dana").opening(CardLab.CARD.id(), "MERCY", CardLab.card(), caseId);
        Outcome outcome = plain.as("dana").tryStart(opening, "submit", caseId);

        assertRefused(outcome, "tin", "123456789");
        assertThat(outcome.toString()).contains("must come as a token of the vault");
    }

    private static Outcome tryStart(CardLab lab, RecordValue data) {
        CaseId caseId = lab.bursar.engine().settings().ids().newCaseId();
        Opening opening = lab.bursar.as("dana").opening(CardLab.CARD.id(), "MERCY", data, caseId);
        return lab.bursar.as("dana").tryStart(opening, "submit", caseId);
    }

    private static void assertRefused(Outcome outcome, String field, String value) {
        String said = outcome.fold(done -> "done", refused -> refused.findings().toString());
        assertThat(said).contains("DATA_VALIDATION").contains(field).doesNotContain("field " + value);
        assertClear(said, "a refusal");
    }

    private static void assertClear(String text, String where) {
        for (String value : CLEAR) {
            assertThat(text.contains(value)).as("%s in %s", value, where).isFalse();
        }
    }

    private static String export(List<AuditRecord> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LogExporter exporter = new LogExporter(out, new ExportHeader(1, TestTime.MONDAY));
        for (AuditRecord record : records) {
            exporter.write(record);
        }
        exporter.finish();
        return out.toString(StandardCharsets.UTF_8);
    }
}
