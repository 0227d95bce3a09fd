/**
 * How far facilities are from the enterprise, and what they do otherwise by grant. Entry type:
 * {@link io.bursar.controls.variance.FacilityVariance}.
 */
@NullMarked
package io.bursar.controls.variance;

import org.jspecify.annotations.NullMarked;
