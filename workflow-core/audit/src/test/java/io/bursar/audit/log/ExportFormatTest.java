package io.bursar.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.audit.record.Performer;
import io.bursar.audit.record.RecordContent;
import io.bursar.audit.record.RecordPosition;
import io.bursar.audit.record.RecordedCommand;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.audit.record.RecordedFact;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.people.Actor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportFormatTest {

    private static final String NONE = "0".repeat(64);

    @Test
    void everyLineHasThePublishedForm() {
        AuditRecord record = record(
                Data.record().put("supplierId", "S-1").build(),
                Data.record().put("stage", 1).build());
        List<String> lines = SampleLog.lines(SampleLog.export(List.of(record)));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .isEqualTo("{\"format\":\"bursar-log\",\"version\":1,\"storeEpoch\":1,"
                        + "\"exportedAt\":\"2026-03-02T09:15:00.000000Z\"}");
        String head = "{\"head\":\"" + SampleLog.FIRST + "\",\"seq\":1,\"hash\":\"" + record.hash() + "\"}";
        assertThat(lines.get(1))
                .isEqualTo("{\"case\":\"" + SampleLog.FIRST + "\",\"seq\":1,\"epoch\":1,"
                        + "\"at\":\"2026-03-02T09:15:00.000001Z\",\"command\":\"" + SampleLog.FIRST
                        + "\",\"kind\":\"approve\",\"actor\":{\"kind\":\"person\",\"id\":\"lee\"},"
                        + "\"principal\":\"dana\",\"role\":\"MANAGER\",\"workflow\":\"w\",\"definition\":\"" + NONE
                        + "\",\"policy\":\"" + NONE + "\",\"kernel\":1,"
                        + "\"facts\":[{\"source\":\"supplier.read\",\"key\":{\"supplierId\":\"S-1\"},"
                        + "\"asOf\":\"1970-01-01T00:00:00.000000Z\",\"value\":true}],"
                        + "\"events\":[{\"code\":\"approved\",\"body\":{\"stage\":1}}],"
                        + "\"reason\":\"ok\",\"trace\":\"t\",\"prev\":\"" + NONE + "\",\"hash\":\"" + record.hash()
                        + "\",\"bytes\":\"" + Base64.getEncoder().encodeToString(record.bytes()) + "\"}");
        assertThat(lines.get(2)).isEqualTo(head);
        String before = String.join("\n", lines.subList(0, 3)) + "\n";
        assertThat(lines.get(3))
                .isEqualTo("{\"records\":1,\"cases\":1,\"heads\":\"" + hash(head + "\n") + "\",\"lines\":\""
                        + hash(before) + "\"}");
    }

    @Test
    void everyKindOfValueHasAShapeOfItsOwn() {
        RecordValue body = Data.record()
                .put("a", "text")
                .put("b", new BigDecimal("-0.50"))
                .put("c", false)
                .put("d", Money.usd("420"))
                .put("e", UnitPrice.of("0.0425", "USD"))
                .put("f", LocalDate.of(26, 1, 5))
                .put("g", Instant.parse("2026-01-05T10:00:00.5Z"))
                .put("h", new TokenValue("vt1.x"))
                .put("i", new BytesValue(new byte[] {0, (byte) 0xAB}))
                .put("j", Data.texts(List.of("x")))
                .put("k", RecordValue.EMPTY)
                .build();
        assertThat(body(body))
                .isEqualTo("{\"a\":\"text\",\"b\":-0.5,\"c\":false,"
                        + "\"d\":{\"amount\":\"420.00\",\"currency\":\"USD\"},"
                        + "\"e\":{\"price\":\"0.0425\",\"currency\":\"USD\"},\"f\":{\"date\":\"0026-01-05\"},"
                        + "\"g\":{\"instant\":\"2026-01-05T10:00:00.500000Z\"},\"h\":{\"token\":\"vt1.x\"},"
                        + "\"i\":{\"hex\":\"00ab\"},\"j\":[\"x\"],\"k\":{}}");
    }

    @Test
    void aRecordThatLooksLikeAnotherKindIsWrapped() {
        RecordValue looksLikeDate = Data.record().put("date", "2026-01-05").build();
        RecordValue body = Data.record().put("value", looksLikeDate).build();
        assertThat(body(body)).isEqualTo("{\"value\":{\"record\":{\"date\":\"2026-01-05\"}}}");
        assertThat(body(looksLikeDate)).isEqualTo("{\"date\":\"2026-01-05\"}");
        RecordValue named = Data.record().put("record", "x").build();
        assertThat(body(Data.record().put("value", named).build()))
                .isEqualTo("{\"value\":{\"record\":{\"record\":\"x\"}}}");
    }

    @Test
    void textIsEscapedOnlyWhereItMustBe() {
        String text = "/\"\\\b\f\n\r\t\u0000\u001f\u007f\u2028\u00e9\uD83D\uDE00<>&'";
        assertThat(body(Data.record()
                        .put("\uD83D\uDE00\u001f/", new TextValue(text))
                        .build()))
                .isEqualTo("{\"\uD83D\uDE00\\u001f/\":\"/\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028\u00e9"
                        + "\uD83D\uDE00<>&'\"}");
    }

    private static String body(RecordValue body) {
        String line = SampleLog.lines(SampleLog.export(List.of(record(RecordValue.EMPTY, body))))
                .get(1);
        String start = "\"code\":\"approved\",\"body\":";
        return line.substring(line.indexOf(start) + start.length(), line.indexOf("}],\"reason\""));
    }

    private static AuditRecord record(RecordValue key, RecordValue body) {
        Performer performer =
                new Performer(Actor.person("lee").onBehalfOf(new PersonId("dana")), new RoleName("MANAGER"));
        return AuditRecord.of(
                RecordPosition.first(1, SampleLog.FIRST),
                new RecordedCommand(
                        SampleLog.NOW.plusNanos(1_999), new CommandId(SampleLog.FIRST.value()), "approve", performer),
                new DecisionBasis(new WorkflowId("w"), Digest.NONE, Digest.NONE, 1),
                new RecordContent(
                        List.of(new RecordedFact(
                                "supplier.read", key, Instant.EPOCH, io.bursar.model.data.BooleanValue.TRUE)),
                        List.of(new RecordedEvent("approved", body)),
                        "ok",
                        "t"));
    }

    private static String hash(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
