/** Who could do what at a facility, and whether its people are enough for the duties of a whole case or chain. */
@NullMarked
package io.bursar.verifier.internal.staffing;

import org.jspecify.annotations.NullMarked;
