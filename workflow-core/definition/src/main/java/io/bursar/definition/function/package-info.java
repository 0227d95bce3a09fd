/**
 * Named, versioned, total functions that turn facts into a fact where a guard alone cannot say it (design §4.12). Entry
 * types: {@link io.bursar.definition.function.FactFunction} and {@link io.bursar.definition.function.FunctionRegistry}.
 */
@NullMarked
package io.bursar.definition.function;

import org.jspecify.annotations.NullMarked;
