package io.bursar.engine;

import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.engine.kernel.Decision;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.engine.run.CommandRunner;
import io.bursar.engine.run.EffectDispatcher;
import io.bursar.engine.run.EventCourier;
import io.bursar.engine.run.Telemetry;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.DueEffect;
import io.bursar.model.cases.Case;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs commands of cases on one node: decides, commits, carries out effects, delivers events and lets clocks tick. It
 * keeps no state of its own; any number of engines may share a store.
 *
 * <pre>{@code
 * Engine engine = new Engine(standard, Host.of(store, directory, systems), settings);
 * Outcome outcome = engine.run(command);
 * engine.runDue(100);   // what is due by the clock: effects, events, timers
 * }</pre>
 */
public final class Engine {

    private final Standard standard;
    private final CaseStore store;
    private final PeopleDirectory directory;
    private final Settings settings;
    private final CommandRunner runner;
    private final EffectDispatcher dispatcher;
    private final EventCourier courier;
    private final Telemetry telemetry;

    /** An engine of one standard on one host. */
    public Engine(Standard standard, Host host, Settings settings) {
        this.standard = standard;
        this.store = host.store();
        this.directory = host.directory();
        this.settings = settings;
        this.runner = new CommandRunner(standard, host, settings);
        this.dispatcher = new EffectDispatcher(host.store(), host.systems(), settings);
        this.courier = new EventCourier(standard, host.store());
        this.telemetry = new Telemetry(host.telemetry());
    }

    /** The rules this engine runs by. */
    public Standard standard() {
        return standard;
    }

    /** Where its cases live. */
    public CaseStore store() {
        return store;
    }

    /** Who people are. */
    public PeopleDirectory directory() {
        return directory;
    }

    /** How it runs. */
    public Settings settings() {
        return settings;
    }

    /** Runs one command to its commit, then hands this commit's effects to the dispatch executor. */
    public Outcome run(Command command) {
        CommandRunner.Ran ran = telemetry.command(command, () -> runner.run(command));
        Decision.Accepted decision = ran.decision();
        if (decision != null) {
            followUp(decision);
        }
        return ran.outcome();
    }

    /**
     * Decides a command outside a transaction, with all its I/O, for a commit inside the host's transaction.
     *
     * <pre>{@code
     * PreparedCommand prepared = engine.prepare(command);
     * Outcome outcome = prepared.commit(store.on(connection, prepared.locks()));   // SQL only; the host commits
     * }</pre>
     */
    public PreparedCommand prepare(Command command) {
        return new PreparedCommand(runner.prepareForHost(command));
    }

    private void followUp(Decision.Accepted decision) {
        Case after = decision.after();
        courier.early(after, decision.events(), settings.clock().instant()).forEach(this::run);
        if (!decision.outbox().calls().isEmpty()) {
            List<DueEffect> taken = dispatcher.takenByCommit(
                    after, decision.outbox().calls(), after.status().at());
            settings.dispatch().execute(() -> carryOut(after, taken));
        }
    }

    private void carryOut(Case current, List<DueEffect> taken) {
        Optional<Command> report = dispatcher.run(current, taken);
        report.ifPresent(this::run);
    }

    /** Puts a fact from outside into the delivery queue and delivers it; the same event id twice changes nothing. */
    public void report(BusinessEvent event) {
        store.offer(event);
        deliver(CaseStore.MAX_PAGE);
    }

    /** Does what is due by the clock, at most so many pieces of each kind; gives how many were done. */
    public int runDue(int limit) {
        int done = 0;
        for (Map.Entry<CaseId, List<DueEffect>> taken : dispatcher.take(limit).entrySet()) {
            Optional<Case> current = store.read(taken.getKey()).map(stored -> stored.current());
            current.ifPresent(found -> carryOut(found, taken.getValue()));
            done++;
        }
        done += deliver(limit);
        Instant now = settings.clock().instant();
        for (CaseId caseId : store.dueCases(now, limit)) {
            run(Command.of(
                    CommandId.derivedFrom("tick", caseId.toString(), now.toString()),
                    caseId,
                    Actor.SYSTEM,
                    new Wish.Tick()));
            done++;
        }
        return done;
    }

    /** Delivers events that wait; gives how many. */
    private int deliver(int limit) {
        List<EventCourier.Delivery> due = courier.due(limit);
        for (EventCourier.Delivery delivery : due) {
            delivery.commands().forEach(this::run);
            courier.made(delivery);
        }
        return due.size();
    }
}
