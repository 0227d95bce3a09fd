package io.bursar.examples.healthsystem.people;

import io.bursar.ai.governor.KillSwitch;
import io.bursar.ai.governor.StopScope;
import io.bursar.ai.spi.AiUseCaseId;
import io.bursar.engine.Desk;
import io.bursar.engine.store.StoredCase;
import io.bursar.examples.healthsystem.agenda.Duty;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.plan.Season;
import io.bursar.examples.healthsystem.world.World;
import io.bursar.model.identity.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The compliance officer who stops the triage of invoice holds by models for some days of the season, and lets it go on
 * (canonical §1.12). What there is to do follows from the case of the switch.
 *
 * <pre>{@code
 * Duty stop = new ModelStop(world, season, dice);
 * }</pre>
 */
public final class ModelStop implements Duty {

    private static final String OFFICER = "della.farrow";
    private static final String FACILITY = "MERCY";
    private static final StopScope TRIAGE = StopScope.useCase(new AiUseCaseId("A04"));
    private static final int FIRST_DAY = 15;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration STOPPED = Duration.ofDays(6);

    private final World world;
    private final CaseId caseId;
    private final Instant from;

    /** The stop of a season. */
    public ModelStop(World world, Season season, Dice dice) {
        this.world = world;
        this.caseId = new CaseId(dice.about("kill switch").id("case"));
        this.from = season.firstDay()
                .plusDays(FIRST_DAY)
                .atTime(MORNING)
                .atZone(World.HOME)
                .toInstant();
    }

    @Override
    public Optional<Instant> next() {
        Optional<StoredCase> thrown = world.bursar().engine().store().read(caseId);
        if (thrown.isEmpty()) {
            return Optional.of(from);
        }
        return thrown.filter(found -> !found.current().status().terminal()).map(open -> from.plus(STOPPED));
    }

    @Override
    public void perform() {
        Desk desk = world.bursar().as(OFFICER);
        if (world.bursar().engine().store().read(caseId).isEmpty()) {
            KillSwitch.stop(desk, FACILITY, TRIAGE, caseId).orThrow();
        } else {
            KillSwitch.restore(desk, caseId, "The suggestions of the last days were looked through")
                    .orThrow();
        }
    }
}
