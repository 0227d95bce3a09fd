package io.bursar.erp.runtime.recovery;

import io.bursar.model.finding.Finding;
import java.time.Instant;
import java.util.List;

/**
 * What one round of resuming did, and when the next one has room.
 *
 * <pre>{@code
 * RecoveryRound round = recovery.resume(north, "omar.ortiz");
 * clock.advanceTo(round.nextAt());
 * }</pre>
 *
 * @param resumed effects that go on
 * @param refused why some do not
 * @param left effects that may still be resumed, once there is room
 * @param inDoubt parked effects that only a person can settle
 * @param nextAt when the connector has room again; now where it has
 */
public record RecoveryRound(int resumed, List<Finding> refused, int left, int inDoubt, Instant nextAt) {

    /** Copies the findings. */
    public RecoveryRound {
        refused = List.copyOf(refused);
    }
}
