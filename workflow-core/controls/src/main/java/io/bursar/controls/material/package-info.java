/**
 * What an approval covers, and whether a change voids it (canonical §1.6-8). Entry types:
 * {@link io.bursar.controls.material.MaterialDigest}, {@link io.bursar.controls.material.MaterialChange}.
 */
@NullMarked
package io.bursar.controls.material;

import org.jspecify.annotations.NullMarked;
