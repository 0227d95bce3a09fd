/**
 * The people, master data and catalogue of an invented health system with eight hospitals, so that the canonical
 * standards have somebody to run for. Entry types: {@link io.bursar.embedded.sample.SampleStaff} and
 * {@link io.bursar.embedded.sample.SampleMasters}.
 *
 * <pre>{@code
 * SampleStaff staff = SampleStaff.riverbend();
 * ReferenceErpSeed seed = SampleMasters.of(policy, now);
 * }</pre>
 */
@NullMarked
package io.bursar.embedded.sample;

import org.jspecify.annotations.NullMarked;
