/**
 * Turns YAML into definitions, or into a list of everything that is wrong with it. Entry type:
 * {@link io.bursar.definition.load.DefinitionLoader}.
 */
@NullMarked
package io.bursar.definition.load;

import org.jspecify.annotations.NullMarked;
