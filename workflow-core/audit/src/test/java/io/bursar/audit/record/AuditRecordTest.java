package io.bursar.audit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.money.Money;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditRecordTest {

    private static final CaseId CASE = CaseId.of("0192f3a0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00.123456789Z");
    private static final DecisionBasis BASIS = new DecisionBasis(
            new WorkflowId("p2p.requisition"), Digest.of(new byte[] {1}), Digest.of(new byte[] {2}), 1);

    @Test
    void formatOneNeverChanges() {
        AuditRecord record = AuditRecord.of(
                RecordPosition.first(7, CASE),
                new RecordedCommand(
                        Instant.EPOCH,
                        new CommandId(CASE.value()),
                        "approve",
                        new Performer(
                                Actor.person("lee.park").onBehalfOf(new PersonId("dana")), new RoleName("MANAGER"))),
                new DecisionBasis(new WorkflowId("w"), Digest.NONE, Digest.NONE, 1),
                new RecordContent(
                        List.of(new RecordedFact("s", RecordValue.EMPTY, Instant.EPOCH, Data.text("v"))),
                        List.of(new RecordedEvent("e", RecordValue.EMPTY)),
                        "ok",
                        "t"));
        String caseBytes = "0192f3a0000070008000000000000001";
        String none = "00".repeat(32);
        assertThat(HexFormat.of().formatHex(record.bytes()))
                .isEqualTo("01" + "0f" + "07" + caseBytes + "01" + none
                        + "00" + caseBytes + "07617070726f7665" + "70" + "086c65652e7061726b"
                        + "0177" + none + none + "01"
                        + "0464616e61" + "074d414e41474552" + "026f6b" + "0174"
                        + "01" + "0173" + "00" + "00" + "740176"
                        + "01" + "0165" + "00");
    }

    @Test
    void aUsualRecordStaysSmall() {
        RecordedFact supplier = new RecordedFact(
                "supplier.read",
                Data.record().put("supplierId", "S-10042").build(),
                NOW,
                Data.record().put("active", true).put("paymentTerms", "NET30").build());
        RecordedFact budget = new RecordedFact(
                "budget.check",
                Data.record().put("costCenter", "4711").put("period", "2026-03").build(),
                NOW,
                Data.record()
                        .put("available", Money.usd("18250.00"))
                        .put("result", "OK")
                        .build());
        List<RecordedEvent> events = List.of(
                event(
                        "validationPassed",
                        Data.record()
                                .put("from", "SUBMITTED")
                                .put("to", "VALIDATED")
                                .build()),
                event(
                        "planComputed",
                        Data.record().put("stages", 2).put("rule", "spend").build()),
                event(
                        "taskOpened",
                        Data.record().put("queue", "MANAGER").put("due", NOW).build()));
        AuditRecord record = AuditRecord.of(
                RecordPosition.first(1, CASE),
                command("submit"),
                BASIS,
                RecordContent.of(events).withFacts(List.of(supplier, budget)));
        assertThat(record.bytes().length).isLessThan(600);
    }

    @Test
    void continuesTheRecordBeforeIt() {
        AuditRecord first =
                AuditRecord.of(RecordPosition.first(1, CASE), command("start"), BASIS, RecordContent.of(List.of()));
        RecordPosition next = first.nextPosition(2);
        assertThat(next).isEqualTo(new RecordPosition(2, CASE, 2, first.hash()));
        assertThat(first.at()).isEqualTo(Instant.parse("2026-03-02T09:15:00.123456Z"));
        assertThatThrownBy(() -> new RecordPosition(1, CASE, 2, Digest.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordPosition(1, CASE, 1, first.hash()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesFormatsItDoesNotKnow() {
        byte[] bytes = AuditRecord.of(
                        RecordPosition.first(1, CASE), command("start"), BASIS, RecordContent.of(List.of()))
                .bytes();
        bytes[0] = 2;
        assertCorruptAt(bytes, "0");
        bytes[0] = 1;
        bytes[1] = 16;
        assertCorruptAt(bytes, "1");
    }

    @Test
    void partsAreBounded() {
        RecordedEvent event = event("e", RecordValue.EMPTY);
        RecordContent most = RecordContent.of(Collections.nCopies(RecordLimits.MAX_EVENTS, event));
        AuditRecord record = AuditRecord.of(RecordPosition.first(1, CASE), command("start"), BASIS, most);
        assertThat(AuditRecord.parse(record.bytes()).events()).hasSize(RecordLimits.MAX_EVENTS);
        assertOver(() -> RecordContent.of(Collections.nCopies(RecordLimits.MAX_EVENTS + 1, event)));
        RecordedFact fact = new RecordedFact("f", RecordValue.EMPTY, NOW, Data.text(""));
        assertThat(most.withFacts(Collections.nCopies(RecordLimits.MAX_FACTS, fact))
                        .facts())
                .hasSize(RecordLimits.MAX_FACTS);
        assertOver(() -> most.withFacts(Collections.nCopies(RecordLimits.MAX_FACTS + 1, fact)));
        assertThat(most.withReason("r".repeat(RecordLimits.MAX_REASON)).givenReason())
                .isPresent();
        assertOver(() -> most.withReason("r".repeat(RecordLimits.MAX_REASON + 1)));
        assertThat(most.withTrace("t".repeat(RecordLimits.MAX_TRACE)).traceContext())
                .isPresent();
        assertOver(() -> most.withTrace("t".repeat(RecordLimits.MAX_TRACE + 1)));
        assertThat(event("c".repeat(RecordLimits.MAX_NAME), RecordValue.EMPTY).code())
                .isNotEmpty();
        assertOver(() -> event("c".repeat(RecordLimits.MAX_NAME + 1), RecordValue.EMPTY));
    }

    @Test
    void aRecordOverOneMebibyteIsRefused() {
        RecordedEvent large =
                event("e", Data.record().put("t", "x".repeat(20_000)).build());
        RecordContent content = RecordContent.of(Collections.nCopies(53, large));
        assertOver(() -> AuditRecord.of(RecordPosition.first(1, CASE), command("start"), BASIS, content));
    }

    private static RecordedCommand command(String kind) {
        return new RecordedCommand(
                NOW, new CommandId(CASE.value()), kind, new Performer(Actor.person("dana.reyes"), null));
    }

    private static RecordedEvent event(String code, RecordValue body) {
        return new RecordedEvent(code, body);
    }

    private static void assertCorruptAt(byte[] bytes, String offset) {
        assertThatThrownBy(() -> AuditRecord.parse(bytes)).isInstanceOfSatisfying(BursarException.class, refused -> {
            assertThat(refused.code()).isEqualTo(FailureCode.STORE_CORRUPT);
            assertThat(refused.context()).containsEntry("offset", offset);
        });
    }

    private static void assertOver(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BursarException.class,
                        refused -> assertThat(refused.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
    }
}
