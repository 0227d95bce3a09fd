package io.bursar.examples.healthsystem.agenda;

import io.bursar.engine.command.Wish;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.StoredCase;
import io.bursar.examples.healthsystem.people.Office;
import io.bursar.examples.healthsystem.world.Tries;
import io.bursar.examples.healthsystem.world.World;
import io.bursar.model.cases.Case;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lets time pass: jumps to the next moment at which anything is due, lets the engine do what is due by the clock, and
 * lets people and outside parties make their moves. It keeps nothing that cannot be made again from the store, so it
 * may be killed at any moment.
 *
 * <pre>{@code
 * Simulation simulation = new Simulation(world, office, everybody, changed, end);
 * simulation.plan(starts);
 * while (simulation.step()) {}
 * }</pre>
 */
public final class Simulation {

    /** How often a move is tried before the case is left waiting: for longer than anybody is on leave. */
    static final int MAX_TRIES = 20;

    /** Most steps within one moment. */
    private static final int MAX_IDLE = 10_000;

    private static final String CHAIN = "C-";
    private static final Duration NEXT_TRY = Duration.ofHours(20);

    private final World world;
    private final Office office;
    private final List<Player> players;
    private final List<Duty> duties;
    private final Set<CaseId> changed;
    private final Instant end;
    private final Agenda agenda = new Agenda();
    private final Map<CaseId, PlannedStart> starts = new TreeMap<>();
    private final Tries tries;
    private int idle;

    /**
     * A simulation in a world.
     *
     * @param world the world
     * @param office where commands are handed in
     * @param cast who makes moves, and who has work that belongs to no case
     * @param changed where the world notes the cases that were committed
     * @param end when it ends even if something is still to do
     */
    public Simulation(World world, Office office, Everybody cast, Set<CaseId> changed, Instant end) {
        this.world = world;
        this.tries = world.tries();
        this.office = office;
        this.players = List.copyOf(cast.players());
        this.duties = List.copyOf(cast.duties());
        this.changed = changed;
        this.end = end;
    }

    /** Puts everything on the agenda: what is in the store, and what is still to be started. */
    public void plan(Collection<PlannedStart> planned) {
        // a run that was killed may have told what nobody has heard yet
        world.deliver();
        CaseStore store = world.bursar().engine().store();
        Set<CaseId> known = new LinkedHashSet<>();
        Optional<CaseId> after = Optional.empty();
        List<CaseId> page = store.cases(after, CaseStore.MAX_PAGE);
        while (!page.isEmpty()) {
            known.addAll(page);
            after = Optional.of(page.get(page.size() - 1));
            page = store.cases(after, CaseStore.MAX_PAGE);
        }
        known.forEach(this::lookAgain);
        planned.stream().filter(start -> !known.contains(start.caseId())).forEach(start -> {
            starts.put(start.caseId(), start);
            agenda.put(start.caseId(), start.at());
        });
    }

    /** Goes on to the next moment; gives whether there was one. */
    public boolean step() {
        Optional<Instant> people = agenda.next();
        Optional<Instant> engine = world.bursar().engine().store().nextDue();
        Optional<Instant> duty =
                duties.stream().flatMap(each -> each.next().stream()).min(Comparator.naturalOrder());
        Instant next = earliest(Optional.ofNullable(earliest(people, engine)), duty);
        if (next == null || next.isAfter(end)) {
            return false;
        }
        requireProgress(next);
        world.advanceTo(next);
        Instant now = world.clock().instant();
        if (engine.filter(due -> !due.isAfter(now)).isPresent()) {
            world.runDue();
        }
        duties.stream()
                .filter(each -> each.next().filter(at -> !at.isAfter(now)).isPresent())
                .forEach(Duty::perform);
        lookAtChanged();
        for (CaseId caseId : agenda.takeDue(now)) {
            move(caseId, now);
            lookAtChanged();
        }
        world.deliver();
        lookAtChanged();
        return true;
    }

    /** Something that is due and stays due would keep a run in one moment for ever. */
    private void requireProgress(Instant next) {
        idle = next.isAfter(world.clock().instant()) ? 0 : idle + 1;
        if (idle > MAX_IDLE) {
            throw new BursarException(
                    FailureCode.INVARIANT_BROKEN, "Something that is due is never done", Map.of("at", next.toString()));
        }
    }

    private static @Nullable Instant earliest(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other).orElse(null);
        }
        return one.get().isBefore(other.get()) ? one.get() : other.get();
    }

    private void move(CaseId caseId, Instant now) {
        PlannedStart start = starts.remove(caseId);
        if (start != null) {
            office.act(
                    new Office.Step(caseId, "start"),
                    start.actor(),
                    new Wish.Start(start.opening(), start.event()),
                    "");
            return;
        }
        List<Move> due = moves(caseId).stream()
                .filter(move -> !move.at().isAfter(now))
                .sorted(Comparator.comparing(Move::at))
                .toList();
        for (Move move : due) {
            if (move.deed().getAsBoolean()) {
                tries.succeeded(caseId);
                changed.add(caseId);
                return;
            }
        }
        Tries.Failure failure = new Tries.Failure(seq(caseId), tries.count(caseId) + 1, now);
        tries.failed(caseId, failure);
        tryAgain(caseId, failure);
    }

    private void tryAgain(CaseId caseId, Tries.Failure failure) {
        if (failure.count() < MAX_TRIES) {
            agenda.put(caseId, failure.at().plus(NEXT_TRY));
        }
    }

    private long seq(CaseId caseId) {
        return read(caseId).map(found -> found.status().seq()).orElse(0L);
    }

    /** After a restart: what was refused in vain is tried when it would have been tried. */
    private void lookAgain(CaseId caseId) {
        tries.of(caseId, seq(caseId)).ifPresentOrElse(failure -> tryAgain(caseId, failure), () -> look(caseId));
    }

    private void lookAtChanged() {
        Set<CaseId> seen = new TreeSet<>(changed);
        changed.clear();
        List.copyOf(seen).forEach(caseId -> chainOf(caseId).ifPresent(seen::add));
        seen.stream().filter(caseId -> !starts.containsKey(caseId)).forEach(this::look);
    }

    /** The first case of a chain may have a move when a later one has changed: a bill that came back is put right. */
    private Optional<CaseId> chainOf(CaseId caseId) {
        return read(caseId)
                .map(found -> found.header().place().correlation().value())
                .filter(chain -> chain.startsWith(CHAIN))
                .map(chain -> CaseId.of(chain.substring(CHAIN.length())));
    }

    private Optional<Case> read(CaseId caseId) {
        return world.bursar().engine().store().read(caseId).map(StoredCase::current);
    }

    private void look(CaseId caseId) {
        Optional<Instant> next = moves(caseId).stream().map(Move::at).min(Comparator.naturalOrder());
        next.ifPresentOrElse(at -> agenda.put(caseId, at), () -> agenda.drop(caseId));
    }

    private List<Move> moves(CaseId caseId) {
        return read(caseId).stream()
                .flatMap(found -> players.stream().flatMap(player -> player.moves(found).stream()))
                .toList();
    }

    /** How many cases somebody will still do something about. */
    public int open() {
        return agenda.size();
    }
}
