/**
 * Clocks: targets in business time, and what happens when they run out. Entry type:
 * {@link io.bursar.definition.clock.ClockSpec}.
 */
@NullMarked
package io.bursar.definition.clock;

import org.jspecify.annotations.NullMarked;
