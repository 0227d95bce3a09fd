package io.bursar.engine.restricted;

import io.bursar.audit.vault.Vault;
import io.bursar.controls.identifier.IdentifierKind;
import io.bursar.definition.data.FieldSpec;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Replaces restricted values of one command by tokens of the vault. */
final class Sealing {

    private static final String CODE = "DATA_VALIDATION";

    private final Vault vault;
    private final SealingRules rules;
    private final CaseId caseId;
    private final List<Finding> findings = new ArrayList<>();

    Sealing(Vault vault, SealingRules rules, CaseId caseId) {
        this.vault = vault;
        this.rules = rules;
        this.caseId = caseId;
    }

    /** Why the command is refused; empty when it is not. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Data in the form of its definition: each field as it says. */
    RecordValue data(String path, List<FieldSpec> fields, RecordValue data) {
        Map<String, FieldSpec> known = new TreeMap<>();
        fields.forEach(field -> known.put(field.name(), field));
        return each(path, data, (here, value) -> {
            FieldSpec field = known.get(here.name());
            return field == null ? value : field(here.path(), field, value);
        });
    }

    /** The payload of an event, which has a form of its own: what is named like a restricted field is one. */
    RecordValue payload(String path, RestrictedFields fields, RecordValue payload) {
        return each(path, payload, (here, value) -> {
            Optional<Sensitivity> sensitivity = fields.named(here.name());
            if (sensitivity.isPresent()) {
                return token(here.path(), sensitivity.get(), value);
            }
            return inner(value, record -> payload(here.path(), fields, record));
        });
    }

    private DataValue field(String path, FieldSpec field, DataValue value) {
        Optional<Sensitivity> sensitivity = RestrictedFields.of(field);
        if (sensitivity.isPresent()) {
            return token(path, sensitivity.get(), value);
        }
        return inner(value, record -> data(path, field.rules().fields(), record));
    }

    private static DataValue inner(DataValue value, Function<RecordValue, RecordValue> change) {
        if (value instanceof RecordValue record) {
            return change.apply(record);
        }
        if (value instanceof ListValue list) {
            return new ListValue(
                    list.items().stream().map(item -> inner(item, change)).toList());
        }
        return value;
    }

    private DataValue token(String path, Sensitivity sensitivity, DataValue value) {
        if (value instanceof TokenValue token && looksClear(token.value())) {
            refuse(path, "A value in the clear stands where a token should");
        }
        return value instanceof TextValue text ? sealed(path, sensitivity, text.value()) : value;
    }

    private DataValue sealed(String path, Sensitivity sensitivity, String written) {
        String value = plain(written);
        if (value.isEmpty() || value.length() > Vault.MAX_PLAINTEXT) {
            refuse(path, "A restricted value is empty or over its limit");
            return new TextValue("");
        }
        return vault.seal(rules.subjects().of(caseId, sensitivity, value), sensitivity, value);
    }

    /** The same number has one way to be written, or it would have several tokens. */
    private static String plain(String written) {
        return written.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }

    /** No vault gives a token without a letter, or one that is an account number. */
    private static boolean looksClear(String token) {
        return token.chars().noneMatch(Character::isLetter)
                || IdentifierKind.IBAN.check(token).holds();
    }

    private void refuse(String path, String message) {
        findings.add(Finding.error(CODE, message).with("field", path));
    }

    private static RecordValue each(String path, RecordValue data, FieldChange change) {
        TreeMap<String, DataValue> changed = new TreeMap<>();
        data.fields()
                .forEach((name, value) -> changed.put(
                        name, change.apply(new Here(name, path.isEmpty() ? name : path + "." + name), value)));
        return new RecordValue(changed);
    }

    /** A field by its name and its whole path. */
    private record Here(String name, String path) {}

    @FunctionalInterface
    private interface FieldChange {

        DataValue apply(Here here, DataValue value);
    }
}
