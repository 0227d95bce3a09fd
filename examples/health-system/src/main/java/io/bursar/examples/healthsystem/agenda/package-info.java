/**
 * What happens next: moves that people and outside parties make, each derived from the store, the ERP and the seed, so
 * that nothing is lost when a run is killed. Entry type: {@link io.bursar.examples.healthsystem.agenda.Agenda}.
 *
 * <pre>{@code
 * agenda.look(current);          // a case has changed
 * agenda.takeDue(now);           // the cases whose move is due
 * }</pre>
 */
@NullMarked
package io.bursar.examples.healthsystem.agenda;

import org.jspecify.annotations.NullMarked;
