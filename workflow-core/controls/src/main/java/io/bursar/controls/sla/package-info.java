/**
 * The clocks of service levels: targets on business calendars, pauses with a cap, and what happens as they run out
 * (canonical §1.8). Entry type: {@link io.bursar.controls.sla.SlaClock}.
 */
@NullMarked
package io.bursar.controls.sla;

import org.jspecify.annotations.NullMarked;
