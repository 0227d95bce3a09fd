/**
 * The pure kernel: {@code decide(situation, command, facts) → accepted | refused | needs facts} and {@code apply(case,
 * event) → case}. No I/O, no clock, no randomness; everything it rests on comes in as a value and is recorded (design
 * §3). Entry type: {@link io.bursar.engine.kernel.Kernel}.
 */
@NullMarked
package io.bursar.engine.kernel;

import org.jspecify.annotations.NullMarked;
