/**
 * How far facilities are from the enterprise in their figures and in their policy. Entry types:
 * {@link io.bursar.controls.variance.FacilityVariance} and {@link io.bursar.controls.variance.DriftReport}.
 */
@NullMarked
package io.bursar.controls.variance;

import org.jspecify.annotations.NullMarked;
