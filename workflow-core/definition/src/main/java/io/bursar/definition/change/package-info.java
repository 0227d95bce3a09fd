/**
 * What differs between two versions of a definition, and what that does to controls. Entry type:
 * {@link io.bursar.definition.change.DefinitionChange}.
 */
@NullMarked
package io.bursar.definition.change;

import org.jspecify.annotations.NullMarked;
