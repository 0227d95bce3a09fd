/**
 * How a facility differs within limits: which value of a variation point holds for a place on a day, and why (canonical
 * §1.14). Entry type: {@link io.bursar.controls.variation.VariationResolver}.
 */
@NullMarked
package io.bursar.controls.variation;

import org.jspecify.annotations.NullMarked;
