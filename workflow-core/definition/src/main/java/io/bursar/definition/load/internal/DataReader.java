package io.bursar.definition.load.internal;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.data.Writable;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TextValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the data section. */
final class DataReader {

    /** Most fields of one definition, nested ones counted. */
    static final int MAX_FIELDS = 300;

    /** Most values of one enumeration. */
    static final int MAX_VALUES = 200;

    static final Map<String, FieldType> TYPES =
            Arrays.stream(FieldType.values()).collect(Collectors.toUnmodifiableMap(FieldType::yamlName, type -> type));

    private static final Map<String, Sensitivity> SENSITIVITIES = Arrays.stream(Sensitivity.values())
            .collect(Collectors.toUnmodifiableMap(Sensitivity::code, sensitivity -> sensitivity));

    static final Map<String, Writable> OCCASIONS = Arrays.stream(Writable.values())
            .collect(Collectors.toUnmodifiableMap(Writable::code, occasion -> occasion));

    private static final Set<FieldType> MEASURED =
            EnumSet.of(FieldType.TEXT, FieldType.CODE, FieldType.REF, FieldType.LIST);

    private static final Set<FieldType> NOT_ITEMS =
            EnumSet.of(FieldType.LIST, FieldType.RECORD, FieldType.ENUM, FieldType.TOKEN);

    private static final String WRITABLE = "writable";

    private static final String[] INNER_KEYS = {
        "type", "required", "sensitivity", "values", "of", "items", "maxLength", "sor", "owner", "doc"
    };
    private static final String[] KEYS =
            Stream.concat(Arrays.stream(INNER_KEYS), Stream.of(WRITABLE)).toArray(String[]::new);

    private int fields;

    Optional<List<FieldSpec>> fields(YamlNode node) {
        return Optional.of(fields(node, true));
    }

    private List<FieldSpec> fields(YamlNode node, boolean top) {
        List<FieldSpec> read = new ArrayList<>();
        YamlMapping section = node.mapping();
        if (section.entries().isEmpty() && node.kind() == YamlNode.Kind.MAPPING) {
            node.report(YamlFault.TOO_FEW_ENTRIES, Map.of("key", "data"));
        }
        for (YamlMapping.Entry entry : section.entries(MAX_FIELDS)) {
            if (++fields == MAX_FIELDS + 1) {
                entry.key().report(YamlFault.TOO_MANY_ENTRIES, Map.of("limit", MAX_FIELDS));
            }
            Optional<String> name = top ? Names.declared(entry.key()) : Names.name(entry.key());
            FieldSpec field = field(name.orElse(entry.name()), entry.value(), top);
            read.add(field);
        }
        return read;
    }

    private FieldSpec field(String name, YamlNode node, boolean top) {
        YamlMapping field = node.mapping();
        field.only(top ? KEYS : INNER_KEYS);
        field.optional("sor", YamlNode::text);
        field.optional("owner", YamlNode::text);
        Optional<FieldType> type = field.required("type", value -> value.choice(TYPES));
        boolean required = field.optional("required", YamlNode::flag).orElse(false);
        FieldSpec.Rules rules = new FieldSpec.Rules(
                field.optional("sensitivity", value -> value.choice(SENSITIVITIES))
                        .orElse(Sensitivity.INTERNAL),
                field.list("values", MAX_VALUES, Names::code),
                field.optional("of", value -> Optional.of(fields(value, false))).orElse(List.of()),
                itemType(field),
                field.optional("maxLength", DataReader::length).orElse(0),
                top
                        ? field.optional(WRITABLE, value -> value.choice(OCCASIONS))
                                .orElse(Writable.SUBMIT)
                        : Writable.SUBMIT,
                field.optional("doc", YamlNode::text).orElse(""));
        type.ifPresent(known -> check(known, rules, field));
        return new FieldSpec(name, type.orElse(FieldType.TEXT), required, rules);
    }

    private static Optional<Integer> length(YamlNode node) {
        return node.whole(1, TextValue.MAX_LENGTH);
    }

    private static @Nullable FieldType itemType(YamlMapping field) {
        Optional<FieldType> type = field.optional("items", value -> value.choice(TYPES));
        type.filter(NOT_ITEMS::contains)
                .ifPresent(known -> field.node().report(DefinitionFault.RULE_FOR_OTHER_TYPE, Map.of("rule", "items")));
        return type.orElse(null);
    }

    /** Checks that the rules go with the type: a rule for another type would be silently without effect. */
    private static void check(FieldType type, FieldSpec.Rules rules, YamlMapping field) {
        boolean list = type == FieldType.LIST;
        rule(field, "values", type == FieldType.ENUM);
        rule(field, "of", list || type == FieldType.RECORD);
        rule(field, "items", list);
        rule(field, "maxLength", MEASURED.contains(type));
        // what a function or a system of record gave may be kept as it is; what a submitter fills in must be described
        boolean described = field.has("of") || (list && field.has("items"));
        boolean filledIn = field.optional("required", YamlNode::flag).orElse(false);
        boolean missing = (type == FieldType.ENUM && !field.has("values"))
                || ((list || type == FieldType.RECORD) && filledIn && !described);
        if (missing) {
            field.node().report(DefinitionFault.RULE_MISSING, Map.of("type", type.yamlName()));
        }
        if (field.has("of") && field.has("items")) {
            field.node().report(DefinitionFault.RULE_FOR_OTHER_TYPE, Map.of("rule", "items"));
        }
        if (list && rules.maxLength() > ListValue.MAX_ITEMS) {
            field.node().report(YamlFault.OUT_OF_RANGE, Map.of("lowest", 1, "highest", ListValue.MAX_ITEMS));
        }
        if (rules.sensitivity().restricted() != (type == FieldType.TOKEN)) {
            field.node().report(DefinitionFault.RESTRICTED_TOKEN, Map.of("type", type.yamlName()));
        }
        field.find("values").ifPresent(values -> distinct(values, rules.values()));
    }

    private static void rule(YamlMapping field, String key, boolean fits) {
        if (!fits) {
            field.find(key).ifPresent(node -> node.report(DefinitionFault.RULE_FOR_OTHER_TYPE, Map.of("rule", key)));
        }
    }

    private static void distinct(YamlNode node, List<String> values) {
        Set<String> seen = new HashSet<>();
        values.stream()
                .filter(value -> !seen.add(value))
                .forEach(value -> node.report(DefinitionFault.DECLARED_TWICE, Map.of("name", value)));
    }
}
