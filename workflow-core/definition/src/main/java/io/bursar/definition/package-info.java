/**
 * The definition language: workflows as data. Entry type: {@link io.bursar.definition.WorkflowDefinition}.
 *
 * <pre>{@code
 * LoadResult result = DefinitionLoader.standard().load("requisition.yaml", text);
 * }</pre>
 */
@NullMarked
package io.bursar.definition;

import org.jspecify.annotations.NullMarked;
