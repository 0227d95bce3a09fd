package io.bursar.engine.kernel;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds data against a definition's data section: nothing unknown, every type right, everything required there at
 * submit.
 */
final class DataCheck {

    /** Most findings one check reports. */
    static final int MAX_FINDINGS = 50;

    private static final String CODE = "DATA_VALIDATION";
    private static final String EXTENSION = "x_";

    private final List<Finding> findings = new ArrayList<>();
    private final boolean complete;

    private DataCheck(boolean complete) {
        this.complete = complete;
    }

    /** The findings; {@code complete} also asks for the required fields. */
    static List<Finding> findings(List<FieldSpec> fields, RecordValue data, boolean complete) {
        DataCheck check = new DataCheck(complete);
        check.record("", fields, data);
        return check.findings.size() > MAX_FINDINGS ? check.findings.subList(0, MAX_FINDINGS) : check.findings;
    }

    /** The extension fields of a case that its facility was not granted (canonical §1.14, EXTRA_FIELD). */
    static List<Finding> extensions(RecordValue data, List<String> granted) {
        return data.fields().keySet().stream()
                .filter(name -> name.startsWith(EXTENSION) && !granted.contains(name))
                .limit(MAX_FINDINGS)
                .map(name -> Finding.error(CODE, "An extension field is not granted here")
                        .with("field", name))
                .toList();
    }

    private void record(String path, List<FieldSpec> fields, RecordValue data) {
        Set<String> known = new HashSet<>();
        for (FieldSpec field : fields) {
            known.add(field.name());
            DataValue value = data.fields().get(field.name());
            String here = path.isEmpty() ? field.name() : path + "." + field.name();
            if (value != null) {
                field(here, field, value);
            } else if (complete && field.required()) {
                add(here, "A required field is missing");
            }
        }
        data.fields().keySet().stream()
                .filter(name -> !known.contains(name) && !name.startsWith(EXTENSION))
                .forEach(name -> add(path.isEmpty() ? name : path + "." + name, "A field is not part of the data"));
    }

    private void field(String path, FieldSpec field, DataValue value) {
        if (value.kind() != field.type().kind()) {
            boolean clear = field.type() == FieldType.TOKEN;
            add(path, clear ? "A restricted value must come as a token of the vault" : "A field has the wrong type");
            return;
        }
        if (value instanceof TextValue text) {
            text(path, field, text.value());
        } else if (value instanceof DecimalValue number
                && field.type() == FieldType.INT
                && number.value().scale() > 0) {
            add(path, "A whole number has decimals");
        } else if (value instanceof ListValue list) {
            list(path, field, list);
        } else if (value instanceof RecordValue record
                && !field.rules().fields().isEmpty()) {
            record(path, field.rules().fields(), record);
        }
    }

    private void text(String path, FieldSpec field, String text) {
        if (field.type() == FieldType.ENUM && !field.rules().values().contains(text)) {
            add(path, "A code is not one of the listed ones");
        }
        if (field.rules().maxLength() > 0 && text.length() > field.rules().maxLength()) {
            add(path, "A text is over its limit");
        }
        if (complete && field.required() && text.isBlank()) {
            add(path, "A required field is empty");
        }
    }

    private void list(String path, FieldSpec field, ListValue list) {
        int most = field.rules().maxLength();
        if (most > 0 && list.items().size() > most) {
            add(path, "A list is over its limit");
        }
        if (complete && field.required() && list.items().isEmpty()) {
            add(path, "A required list is empty");
        }
        for (int i = 0; i < list.items().size() && findings.size() <= MAX_FINDINGS; i++) {
            DataValue item = list.items().get(i);
            String here = path + "[" + i + "]";
            if (item instanceof RecordValue record && !field.rules().fields().isEmpty()) {
                record(here, field.rules().fields(), record);
            } else if (field.rules().itemType() != null
                    && item.kind() != field.rules().itemType().kind()) {
                add(here, "An item has the wrong type");
            }
        }
    }

    private void add(String path, String message) {
        if (findings.size() <= MAX_FINDINGS) {
            findings.add(Finding.error(CODE, message).with("field", path));
        }
    }
}
