/** Segregation of duties over recorded acts (controls §1). Entry type: {@link io.bursar.controls.sod.SodCheck}. */
@NullMarked
package io.bursar.controls.sod;

import org.jspecify.annotations.NullMarked;
