/**
 * Business time: calendars with holidays as data, safe across daylight-saving changes. Entry type:
 * {@link io.bursar.model.time.BusinessCalendar}.
 */
@NullMarked
package io.bursar.model.time;

import org.jspecify.annotations.NullMarked;
