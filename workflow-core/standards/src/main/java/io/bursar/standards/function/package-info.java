/**
 * The functions over facts that the standard definitions name. Entry type:
 * {@link io.bursar.standards.function.StandardFunctions}.
 */
@NullMarked
package io.bursar.standards.function;

import org.jspecify.annotations.NullMarked;
