/**
 * How far a supplier's figures may differ from what was ordered and received (controls §5). Entry type:
 * {@link io.bursar.controls.tolerance.ToleranceRule}.
 */
@NullMarked
package io.bursar.controls.tolerance;

import org.jspecify.annotations.NullMarked;
