/** Prints definitions as YAML. Entry type: {@link io.bursar.definition.print.DefinitionPrinter}. */
@NullMarked
package io.bursar.definition.print;

import org.jspecify.annotations.NullMarked;
