/**
 * Variation points and grants: how a facility differs within limits (canonical §1.14). Entry type:
 * {@link io.bursar.model.variation.VariationPoint}.
 */
@NullMarked
package io.bursar.model.variation;

import org.jspecify.annotations.NullMarked;
