/**
 * Generates payload records and JSON Schemas from the data sections of definitions. Entry type:
 * {@link io.bursar.definition.codegen.PayloadGenerator}.
 *
 * <pre>{@code
 * Map<String, String> sources = new PayloadGenerator("com.example.payload").sources(definition, "Requisition");
 * GeneratedFiles.at(directory).rewrite(sources);
 * }</pre>
 */
@NullMarked
package io.bursar.definition.codegen;

import org.jspecify.annotations.NullMarked;
