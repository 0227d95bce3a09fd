/**
 * Commitments counted across cases, split requests, and claims that only one case may hold (canonical §1.6-10, design
 * §4.4). Entry types: {@link io.bursar.controls.commitment.SplitDetection},
 * {@link io.bursar.controls.commitment.ClaimKey}.
 */
@NullMarked
package io.bursar.controls.commitment;

import org.jspecify.annotations.NullMarked;
