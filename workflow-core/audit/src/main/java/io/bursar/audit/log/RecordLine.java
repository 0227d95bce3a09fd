package io.bursar.audit.log;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.audit.record.RecordContent;
import io.bursar.audit.record.RecordPosition;
import io.bursar.audit.record.RecordedCommand;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.audit.record.RecordedFact;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Actor;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A record as a line: everything before {@code bytes} follows from {@code bytes}. */
final class RecordLine {

    static final String START = "{\"case\":\"";
    static final String SEQ = "\",\"seq\":";
    static final String HASH = "\"hash\":\"";
    static final String BYTES = "\",\"bytes\":\"";
    static final String END = "\"}";

    private RecordLine() {}

    static byte[] of(AuditRecord record) {
        return JsonLine.of(json -> write(record, json));
    }

    private static void write(AuditRecord record, JsonGenerator json) {
        position(record.position(), json);
        command(record.command(), json);
        basis(record.basis(), json);
        content(record.content(), json);
        json.writeStringProperty("prev", record.position().prevHash().toString());
        json.writeStringProperty("hash", record.hash().toString());
        json.writeStringProperty("bytes", Base64.getEncoder().encodeToString(record.bytes()));
    }

    private static void position(RecordPosition position, JsonGenerator json) {
        json.writeStringProperty("case", position.caseId().toString());
        json.writeNumberProperty("seq", position.seq());
        json.writeNumberProperty("epoch", position.storeEpoch());
    }

    private static void command(RecordedCommand command, JsonGenerator json) {
        json.writeStringProperty("at", JsonLine.instant(command.at()));
        json.writeStringProperty("command", command.commandId().toString());
        json.writeStringProperty("kind", command.kind());
        Actor actor = command.performer().actor();
        json.writeName("actor");
        json.writeStartObject();
        json.writeStringProperty("kind", actor.kind().code());
        json.writeStringProperty("id", actor.id());
        json.writeEndObject();
        optional(
                "principal",
                actor.principal() == null ? null : actor.principal().value(),
                json);
        RoleName role = command.performer().role();
        optional("role", role == null ? null : role.value(), json);
    }

    private static void basis(DecisionBasis basis, JsonGenerator json) {
        json.writeStringProperty("workflow", basis.workflowId().value());
        json.writeStringProperty("definition", basis.definition().toString());
        json.writeStringProperty("policy", basis.policy().toString());
        json.writeNumberProperty("kernel", basis.kernelVersion());
    }

    private static void content(RecordContent content, JsonGenerator json) {
        json.writeName("facts");
        json.writeStartArray();
        content.facts().forEach(fact -> fact(fact, json));
        json.writeEndArray();
        json.writeName("events");
        json.writeStartArray();
        content.events().forEach(event -> event(event, json));
        json.writeEndArray();
        optional("reason", content.reason(), json);
        optional("trace", content.trace(), json);
    }

    private static void fact(RecordedFact fact, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("source", fact.source());
        json.writeName("key");
        new JsonData(json).record(fact.key());
        json.writeStringProperty("asOf", JsonLine.instant(fact.asOf()));
        json.writeName("value");
        new JsonData(json).value(fact.value());
        json.writeEndObject();
    }

    private static void event(RecordedEvent event, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", event.code());
        json.writeName("body");
        new JsonData(json).record(event.body());
        json.writeEndObject();
    }

    private static void optional(String name, @Nullable String text, JsonGenerator json) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }
}
