package io.bursar.verifier.internal.guard;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.TextValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which values a fact can have. Enumerated fields, resolutions of exceptions and the states of effects have the values
 * declared; of every other fact only the constants it is compared with count. Any fact may be absent.
 */
public final class Domains {

    private static final List<String> EFFECT_STATES =
            List.of("NONE", "INTENT", "UNKNOWN", "CONFIRMED", "REJECTED", "PARKED", "UNDONE");

    private final Map<String, List<String>> declared = new HashMap<>();

    private Domains() {}

    /** The domains of a definition's facts. */
    public static Domains of(WorkflowDefinition definition) {
        Domains domains = new Domains();
        domains.fields("", definition.vocabulary().data());
        definition
                .graph()
                .exceptions()
                .forEach((code, exception) -> domains.declared.put(
                        "exception." + code.value() + ".resolution",
                        exception.terms().resolutions()));
        definition
                .vocabulary()
                .effects()
                .keySet()
                .forEach(alias -> domains.declared.put("effect." + alias + ".state", EFFECT_STATES));
        return domains;
    }

    private void fields(String before, List<FieldSpec> fields) {
        for (FieldSpec field : fields) {
            if (field.type() == FieldType.ENUM) {
                declared.put(before + field.name(), field.rules().values());
            } else if (field.type() == FieldType.RECORD) {
                fields(before + field.name() + ".", field.rules().fields());
            }
        }
    }

    /** The values a fact can have, given what it is compared with and whether its truth is asked. */
    List<Optional<DataValue>> values(String fact, Collection<DataValue> constants, boolean truth) {
        List<Optional<DataValue>> values = new ArrayList<>();
        List<String> words = declared.get(fact);
        if (words != null) {
            words.forEach(word -> values.add(Optional.of(new TextValue(word))));
        } else {
            Set<DataValue> flat = new LinkedHashSet<>();
            constants.forEach(constant -> {
                if (constant instanceof ListValue list) {
                    flat.addAll(list.items());
                } else {
                    flat.add(constant);
                }
            });
            if (truth || flat.isEmpty()) {
                flat.add(BooleanValue.TRUE);
            }
            Values.samples(flat).forEach(value -> values.add(Optional.of(value)));
        }
        values.add(Optional.empty());
        return values;
    }
}
