package io.bursar.examples.healthsystem.people;

import io.bursar.erp.reference.fault.OutageWindow;
import io.bursar.erp.runtime.recovery.Recovery;
import io.bursar.erp.runtime.recovery.RecoveryRound;
import io.bursar.examples.healthsystem.agenda.Duty;
import io.bursar.examples.healthsystem.world.Erps;
import io.bursar.examples.healthsystem.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who looks after the connectors: when the ERP is back after its outage, lets what is parked go on, as fast as the ERP
 * takes it.
 *
 * <pre>{@code
 * Duty desk = new IntegrationDesk(world, outage);
 * }</pre>
 */
public final class IntegrationDesk implements Duty {

    private static final String OPERATOR = "brandon.abbott";

    /** How often the desk looks again, and for how long: by then every call of the outage has had its last try. */
    private static final Duration ROUND = Duration.ofMinutes(15);

    private static final Duration WATCH = Duration.ofHours(2);

    private final World world;
    private final Recovery recovery;
    private final OutageWindow outage;
    private Instant next;
    private boolean done;

    /** The desk of a world with an outage. */
    public IntegrationDesk(World world, OutageWindow outage) {
        this.world = world;
        this.recovery = new Recovery(world.bursar(), world.erps().runtime());
        this.outage = outage;
        this.next = outage.to();
    }

    @Override
    public Optional<Instant> next() {
        return done ? Optional.empty() : Optional.of(next);
    }

    @Override
    public void perform() {
        RecoveryRound round = recovery.resume(Erps.MOUNTAIN, OPERATOR);
        Instant now = world.clock().instant();
        Instant later = now.plus(ROUND);
        next = round.left() > 0 && round.nextAt().isAfter(now) && round.nextAt().isBefore(later)
                ? round.nextAt()
                : later;
        done = round.left() == 0 && now.isAfter(outage.to().plus(WATCH));
    }
}
