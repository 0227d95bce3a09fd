/**
 * Facts: what a guard may ask, and where each answer comes from. Entry type:
 * {@link io.bursar.definition.fact.FactSpec}.
 */
@NullMarked
package io.bursar.definition.fact;

import org.jspecify.annotations.NullMarked;
