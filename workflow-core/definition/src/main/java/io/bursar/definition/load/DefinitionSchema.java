package io.bursar.definition.load;

import io.bursar.definition.load.internal.SchemaWriter;

/**
 * The JSON Schema (draft-07) of definitions, for editors and other tools. What a file must look like; which names exist
 * and which comparisons can hold only the {@link DefinitionLoader} knows.
 *
 * <pre>{@code
 * Files.writeString(path, DefinitionSchema.text());
 * }</pre>
 */
public final class DefinitionSchema {

    /** The schema's {@code $id}; the number in it changes with the language. */
    public static final String ID = SchemaWriter.ID;

    /** Where the schema lies in the jar. */
    public static final String RESOURCE = "/io/bursar/definition/definition.schema.json";

    private DefinitionSchema() {}

    /** The schema's text. */
    public static String text() {
        return SchemaWriter.schema();
    }
}
