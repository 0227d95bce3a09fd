package io.bursar.examples.healthsystem.inbox;

import io.bursar.examples.healthsystem.agenda.PlannedStart;
import io.bursar.examples.healthsystem.report.BadInput;
import java.util.List;

/**
 * What became of incoming files: cases that will be started, and what was not taken.
 *
 * <pre>{@code
 * incoming.bad().forEach(System.out::println);
 * }</pre>
 *
 * @param starts cases that will be started
 * @param bad what was not taken, with findings; notes on what was taken stand here too
 */
public record Incoming(List<PlannedStart> starts, List<BadInput> bad) {
    /** Copies the lists. */
    public Incoming {
        starts = List.copyOf(starts);
        bad = List.copyOf(bad);
    }
}
