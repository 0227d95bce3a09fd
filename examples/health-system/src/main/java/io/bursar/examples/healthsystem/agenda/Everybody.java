package io.bursar.examples.healthsystem.agenda;

import java.util.List;

/**
 * Who takes part in a simulation.
 *
 * <pre>{@code
 * new Everybody(List.of(staff, dock, treasury), List.of(integrationDesk));
 * }</pre>
 *
 * @param players who makes moves about cases
 * @param duties who has work that belongs to no case
 */
public record Everybody(List<Player> players, List<Duty> duties) {

    /** Copies the lists. */
    public Everybody {
        players = List.copyOf(players);
        duties = List.copyOf(duties);
    }
}
