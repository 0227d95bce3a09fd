package io.bursar.examples.healthsystem.agenda;

import java.time.Instant;
import java.util.Optional;

/**
 * Work of the house that belongs to no single case: a desk that looks after connectors, a run over all suppliers. Like
 * a player it remembers nothing that a restart may not lose.
 *
 * <pre>{@code
 * duty.next().filter(at -> !at.isAfter(now)).ifPresent(due -> duty.perform());
 * }</pre>
 */
public interface Duty {

    /** When there is something to do next; empty when there is not. */
    Optional<Instant> next();

    /** Does what is due; afterwards {@link #next} is later than now, or empty. */
    void perform();
}
