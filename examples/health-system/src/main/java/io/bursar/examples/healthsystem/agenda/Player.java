package io.bursar.examples.healthsystem.agenda;

import io.bursar.model.cases.Case;
import java.util.List;

/**
 * Somebody who makes moves: people at their tasks, suppliers, the dock, the treasury. A player remembers nothing; what
 * it does next follows from the case as it stands.
 *
 * <pre>{@code
 * Player dock = current -> delivered(current) ? List.of() : List.of(delivery(current));
 * }</pre>
 */
@FunctionalInterface
public interface Player {

    /** The moves this player would make about a case, in any order. */
    List<Move> moves(Case current);
}
