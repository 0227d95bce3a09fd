/**
 * Simulated people who keep to their roles: they decide what is theirs to decide, in their own hours, and leave to the
 * next what they may not touch. Entry type: {@link io.bursar.examples.healthsystem.people.Staff}.
 *
 * <pre>{@code
 * List<Move> moves = staff.moves(current);
 * }</pre>
 */
@NullMarked
package io.bursar.examples.healthsystem.people;

import org.jspecify.annotations.NullMarked;
