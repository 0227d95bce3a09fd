package io.bursar.definition.codegen;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.internal.JsonText;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Generates Java payload records and a JSON Schema from the data section of a definition (design §4.13). The records
 * wrap the value tree the kernel sees: nothing is copied, and a field that a definition adds later is kept.
 *
 * <pre>{@code
 * PayloadGenerator generator = new PayloadGenerator("com.example.payload");
 * generator.sources(definition, "Requisition").keySet();   // Requisition.java, RequisitionBuilder.java, RequisitionLine.java …
 * }</pre>
 */
public final class PayloadGenerator {

    private final String packageName;

    /** A generator of sources in a package. */
    public PayloadGenerator(String packageName) {
        this.packageName = packageName;
    }

    /**
     * The source files by name: a record, its builder, and the same for each record inside it, and an enumeration for
     * each field with listed values.
     *
     * @param definition whose data
     * @param typeName the name of the payload, a noun of the glossary
     */
    public SortedMap<String, String> sources(WorkflowDefinition definition, String typeName) {
        TreeMap<String, String> sources = new TreeMap<>();
        String doc = Words.sentence(
                Words.escaped(definition.header().title()) + ": the data of a {@code " + definition.id() + "} case");
        PayloadType root =
                new PayloadType(typeName, doc, definition.vocabulary().data());
        for (PayloadType type : root.withNested()) {
            sources.put(type.name() + ".java", new RecordWriter(packageName, type).text());
            sources.put(type.name() + "Builder.java", new BuilderWriter(packageName, type).text());
            for (FieldSpec field : type.enumerations()) {
                sources.put(
                        Words.type(type.name(), field) + ".java",
                        new EnumWriter(packageName, type.name(), field).text());
            }
        }
        return sources;
    }

    /** The file that says what the package is. */
    public String packageInfo(String sentence) {
        return "/** " + Words.sentence(Words.escaped(sentence)) + " Generated from the definitions; do not edit. */\n"
                + "@NullMarked\npackage " + packageName + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
    }

    /** The JSON Schema (draft-07) of the data of a definition, for hosts that take it as JSON. */
    public String schema(WorkflowDefinition definition) {
        return JsonText.of(PayloadSchema.of(definition));
    }
}
