/** The standard functions over facts; reached through {@link io.bursar.standards.function.StandardFunctions}. */
@NullMarked
package io.bursar.standards.internal.function;

import org.jspecify.annotations.NullMarked;
