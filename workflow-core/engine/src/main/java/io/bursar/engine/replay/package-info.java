/**
 * Decides the recorded log again: zero differences is a gate from the first day (design §3). Entry type:
 * {@link io.bursar.engine.replay.ReDecider}.
 */
@NullMarked
package io.bursar.engine.replay;

import org.jspecify.annotations.NullMarked;
