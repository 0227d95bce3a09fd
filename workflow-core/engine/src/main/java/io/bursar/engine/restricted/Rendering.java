package io.bursar.engine.restricted;

import io.bursar.audit.vault.Opened;
import io.bursar.audit.vault.Vault;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.people.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One call, rendered: which token stands for which value, so that an answer can be covered again. */
final class Rendering {

    /** Shorter values are not looked for inside other texts, where they would be found by chance. */
    private static final int MIN_INSIDE = 5;

    private final Vault vault;
    private final Actor reader;
    private final Map<String, TokenValue> tokens = new HashMap<>();
    private @Nullable String missing;

    Rendering(Vault vault, Actor reader) {
        this.vault = vault;
        this.reader = reader;
    }

    /** The call with values in place of the tokens of these fields, whose kind stays what the contract says. */
    CapabilityCall rendered(CapabilityCall call, Set<String> fields) {
        String purpose = call.capability() + " for " + call.facility();
        RecordValue arguments = record(call.arguments(), fields, purpose);
        return new CapabilityCall(
                call.capability(), call.facility(), call.idempotencyKey(), call.businessKey(), arguments);
    }

    /** Why the call cannot be rendered; empty when it can. */
    Optional<String> missing() {
        return Optional.ofNullable(missing);
    }

    /** What came back, with tokens in place of the values that were sent. */
    RecordValue covered(RecordValue answer) {
        return tokens.isEmpty() ? answer : (RecordValue) covered((DataValue) answer);
    }

    /** A text that came back, with tokens in place of the values that were sent. */
    String covered(String text) {
        String covered = text;
        for (Map.Entry<String, TokenValue> known : tokens.entrySet()) {
            String value = known.getKey();
            boolean inside = value.length() >= MIN_INSIDE && covered.contains(value);
            if (covered.equals(value) || inside) {
                covered = covered.replace(value, known.getValue().value());
            }
        }
        return covered;
    }

    private DataValue covered(DataValue value) {
        if (value instanceof RecordValue record) {
            TreeMap<String, DataValue> fields = new TreeMap<>();
            record.fields().forEach((name, field) -> fields.put(name, covered(field)));
            return new RecordValue(fields);
        }
        if (value instanceof ListValue list) {
            return new ListValue(list.items().stream().map(this::covered).toList());
        }
        if (value instanceof TokenValue token) {
            return new TokenValue(covered(token.value()));
        }
        return value instanceof TextValue text ? new TextValue(covered(text.value())) : value;
    }

    private RecordValue record(RecordValue data, Set<String> fields, String purpose) {
        TreeMap<String, DataValue> rendered = new TreeMap<>();
        data.fields().forEach((name, value) -> {
            boolean clear = fields.contains(name) && value instanceof TokenValue;
            rendered.put(name, clear ? opened((TokenValue) value, purpose) : inner(value, fields, purpose));
        });
        return new RecordValue(rendered);
    }

    private DataValue inner(DataValue value, Set<String> fields, String purpose) {
        if (value instanceof RecordValue record) {
            return record(record, fields, purpose);
        }
        if (value instanceof ListValue list) {
            return new ListValue(list.items().stream()
                    .map(item -> inner(item, fields, purpose))
                    .toList());
        }
        return value;
    }

    private TokenValue opened(TokenValue token, String purpose) {
        Opened opened = vault.open(token, reader, purpose);
        return opened.fold(
                value -> {
                    tokens.put(value, token);
                    return new TokenValue(value);
                },
                erased -> without(token, "VALUE_ERASED"),
                refused -> without(token, refused.code()));
    }

    private TokenValue without(TokenValue token, String reason) {
        missing = reason;
        return token;
    }
}
