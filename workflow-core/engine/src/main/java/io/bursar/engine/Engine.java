package io.bursar.engine;

import io.bursar.controls.sod.ScopeKey;
import io.bursar.controls.variation.GrantExpiry;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.engine.kernel.Decision;
import io.bursar.engine.port.PeopleDirectory;
import io.bursar.engine.run.CommandRunner;
import io.bursar.engine.run.DueRound;
import io.bursar.engine.run.EffectDispatcher;
import io.bursar.engine.run.Enquirer;
import io.bursar.engine.run.EventCourier;
import io.bursar.engine.run.MitigationCases;
import io.bursar.engine.run.Telemetry;
import io.bursar.engine.run.Uncorrelated;
import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.InboxItem;
import io.bursar.engine.store.ParkedRow;
import io.bursar.engine.store.StoreReads;
import io.bursar.model.cases.Case;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final AtomicReference<Standard> inForce;
    private final CaseStore store;
    private final PeopleDirectory directory;
    private final Settings settings;
    private final CommandRunner runner;
    private final Questions questions;
    private final EffectDispatcher dispatcher;
    private final EventCourier courier;
    private final Telemetry telemetry;

    /** An engine of one standard on one host. */
    public Engine(Standard standard, Host host, Settings settings) {
        this.inForce = new AtomicReference<>(standard);
        this.store = host.store();
        this.directory = host.directory();
        this.settings = settings;
        this.runner = new CommandRunner(this::standard, host, settings);
        this.questions = new Questions(new Enquirer(runner, host));
        this.telemetry = new Telemetry(host.telemetry());
        this.dispatcher = new EffectDispatcher(
                host, settings, new EffectDispatcher.Duty(() -> standard().loaded(), telemetry));
        this.courier = new EventCourier(this::standard, host.store());
    }

    /** The rules this engine runs by. */
    public Standard standard() {
        return Objects.requireNonNull(inForce.get());
    }

    /**
     * Puts other rules into force on this node, such as a new version of the policy. What is being prepared under the
     * former policy is prepared again before it is committed (design §4.5). Other nodes go on by theirs until they
     * adopt it too; what each decided by is recorded with the decision.
     */
    public void adopt(Standard standard) {
        inForce.set(standard);
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

    /**
     * Answers questions about commands that nobody gives: who would have to approve, whether a person may. Nothing is
     * committed, written to a system of record or asked of a model.
     *
     * <pre>{@code
     * engine.questions().approvers(start, Assumptions.NONE);
     * engine.questions().permission(decide, Assumptions.NONE);
     * }</pre>
     */
    public Questions questions() {
        return questions;
    }

    private void followUp(Decision.Accepted decision) {
        Case after = decision.after();
        for (EventCourier.Early early :
                courier.early(after, decision.events(), settings.clock().instant())) {
            run(early.command())
                    .fold(
                            done -> {
                                courier.taken(early);
                                return true;
                            },
                            refused -> false);
        }
        if (!decision.outbox().calls().isEmpty()) {
            List<DueEffect> taken = dispatcher.takenByCommit(
                    after, decision.outbox().calls(), after.status().at());
            settings.dispatch().execute(() -> carryOutAtOnce(after, taken));
        }
    }

    /** Carries out what a commit of this node took; what another commit was in the way of is left to the next poll. */
    private void carryOutAtOnce(Case current, List<DueEffect> taken) {
        try {
            carryOut(current, taken);
        } catch (BursarException met) {
            if (met.code() != FailureCode.STORE_CONFLICT) {
                throw met;
            }
            LOG.info("What came of effects of case {} waits for the next poll: {}", current.id(), met.getMessage());
            telemetry.lost("effect");
        }
    }

    private boolean carryOut(Case current, List<DueEffect> taken) {
        Optional<Command> report = dispatcher.run(current, taken);
        report.ifPresent(this::run);
        return true;
    }

    /**
     * Puts a fact from outside into the delivery queue and delivers it; the same event id twice changes nothing. A fact
     * of a type that no workflow loaded here takes is nobody's and is not kept: where nodes load different workflows,
     * it is reported to one that has a taker.
     *
     * @return whether a workflow loaded here takes events of this type
     */
    public boolean report(BusinessEvent event) {
        if (!standard().subscribedTypes().contains(event.type())) {
            LOG.info("No workflow takes events of type {}", event.type());
            return false;
        }
        store.offer(event);
        DueRound round = new DueRound(telemetry);
        deliver(round, courier.due(CaseStore.MAX_PAGE, settings.clock().instant()));
        round.end();
        return true;
    }

    /**
     * Delivers the events that wait, at most so many, and does nothing else that is due: for a host that carries out no
     * effects, such as a shadow run. Gives how many changed something.
     */
    public int deliverEvents(int limit) {
        DueRound round = new DueRound(telemetry);
        deliver(round, courier.due(limit, settings.clock().instant()));
        return round.end();
    }

    /**
     * Does what is due by the clock, at most so many pieces of each kind; gives how many changed something. A piece
     * that another node was faster with is left to it. One that fails does not keep the others from being done: the
     * first failure is thrown at the end, with the others suppressed in it, and what failed comes again.
     */
    public int runDue(int limit) {
        DueRound round = new DueRound(telemetry);
        for (Map.Entry<CaseId, List<DueEffect>> taken : dispatcher.take(limit).entrySet()) {
            round.piece(
                    "effect",
                    () -> store.read(taken.getKey())
                            .map(stored -> carryOut(stored.current(), taken.getValue()))
                            .orElse(false));
        }
        deliver(round, courier.due(limit, settings.clock().instant()));
        deliver(round, courier.expired(limit, settings.clock().instant()));
        for (CaseStore.DueCase due :
                store.dueCases(settings.clock().instant(), standard().loaded(), limit)) {
            round.piece("tick", () -> changed(run(tick(due))));
        }
        return round.end();
    }

    /**
     * What is to be told of variation grants that expire: the notices 60, 30 and 7 days ahead (canonical §1.14) that
     * fall after one day and not after another, the nearest expiry first. A pure function of the policy in force and
     * the two days; nothing is recorded. A host sweeps once a day and sends each to whom its context names
     * ({@code requestedBy}, {@code approvedBy}); one that missed a day gives the day of its last sweep, so that no
     * notice is lost and none comes twice.
     *
     * <pre>{@code
     * engine.expiryNotices(lastSweep, today).forEach(mail::send);
     * }</pre>
     */
    public List<Finding> expiryNotices(LocalDate after, LocalDate until) {
        return GrantExpiry.dueBetween(after, until, standard().policy().grants());
    }

    /**
     * Effects that wait for a person, in order of case and number, after a given one (canonical §1.7): at most so many
     * rows are looked at, and those whose case went on meanwhile are left out. The last page is the one that is empty.
     *
     * <pre>{@code
     * engine.parked(Optional.empty(), 100).stream().filter(ParkedEffect::resumable).toList();
     * }</pre>
     */
    public List<ParkedEffect> parked(Optional<ParkedEffect> after, int limit) {
        Optional<ParkedRow> from = after.map(ParkedEffect::row);
        List<ParkedEffect> found = List.of();
        List<ParkedRow> page;
        do {
            page = store.parked(from, limit);
            found = page.stream()
                    .flatMap(row ->
                            store.read(row.caseId()).flatMap(stored -> ParkedEffect.of(row, stored.current())).stream())
                    .toList();
            from = page.isEmpty() ? from : Optional.of(page.get(page.size() - 1));
        } while (found.isEmpty() && !page.isEmpty());
        return found;
    }

    /**
     * Resolves anew what lies with a person who left, or lost a role or a level (canonical §1.6-11): to be called by
     * the host after the directory has changed. Approvals get a new plan, in which decisions already made stand; tasks
     * go back to the roles of their queue, or to the person's manager. Gives how many cases changed. Calling it again
     * changes nothing more; cases of definitions this node has not loaded are left to a node that has.
     *
     * <pre>{@code
     * engine.peopleChanged(new PersonId("lee.park"));   // on h2r.offboarding.access-revoked
     * }</pre>
     *
     * @throws BursarException {@code LIMIT_EXCEEDED} when more than {@value CaseStore#MAX_PAGE} tasks stay with the
     *     person, so that those behind them are not seen
     */
    public int peopleChanged(PersonId person) {
        DueRound round = new DueRound(telemetry);
        Set<CaseId> seen = new HashSet<>();
        List<InboxItem> page;
        List<CaseId> fresh;
        do {
            page = store.inbox(List.of("person:" + person), CaseStore.MAX_PAGE);
            fresh = page.stream().map(InboxItem::caseId).filter(seen::add).toList();
            for (CaseId caseId : fresh) {
                round.piece("reroute", () -> changed(reroute(caseId, person)));
            }
        } while (!fresh.isEmpty());
        int changed = round.end();
        if (page.size() == CaseStore.MAX_PAGE) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "More tasks stay with a person than are looked at",
                    Map.of("person", person.value(), "limit", Integer.toString(CaseStore.MAX_PAGE)));
        }
        return changed;
    }

    /**
     * What was done under a compensating control, oldest first: what its reviewer looks at (controls §1).
     *
     * <pre>{@code
     * engine.doneUnder(request.id()).forEach(act -> System.out.println(act.person() + " " + act.function()));
     * }</pre>
     *
     * @param mitigation the case that asked for it, or the host's case that was signed; nothing was done under any
     *     other case
     * @throws BursarException {@code LIMIT_EXCEEDED} for more than {@value StoreReads#MAX_ACTS} acts; the log has all
     */
    public List<ActRow> doneUnder(CaseId mitigation) {
        return MitigationCases.signed(store, mitigation)
                .map(found -> store.acts(
                        found.mitigation().person(),
                        List.of(ScopeKey.caseOf(mitigation).toString())))
                .orElse(List.of());
    }

    private Outcome reroute(CaseId caseId, PersonId person) {
        boolean ours = store.read(caseId)
                .filter(stored -> standard().runs(stored.current()))
                .isPresent();
        return ours
                ? run(Command.of(settings.ids().newCommandId(), caseId, Actor.SYSTEM, new Wish.Reroute(person)))
                : new Outcome.Refused(List.of());
    }

    /** The same tick on every node, so that a case which has gone on meanwhile is left alone. */
    private static Command tick(CaseStore.DueCase due) {
        CommandId id = CommandId.derivedFrom("tick", due.caseId().toString(), Long.toString(due.seq()));
        return Command.of(id, due.caseId(), Actor.SYSTEM, new Wish.Tick()).expecting(due.seq());
    }

    private static boolean changed(Outcome outcome) {
        return outcome.fold(done -> !done.replayed(), refused -> false);
    }

    /** A fact that people must see stays in the queue until they do: a refusal to show it is a fault of the policy. */
    private Outcome delivered(Command command) {
        Outcome outcome = run(command);
        return Uncorrelated.shows(command)
                ? outcome.fold(done -> done, refused -> {
                    throw new BursarException(
                            FailureCode.INVALID_POLICY,
                            "A fact that no case took cannot be shown to anybody",
                            Map.of("findings", refused.findings().toString()));
                })
                : outcome;
    }

    /** An exception that nobody resolves in place must have its case: a start that is refused stays and is said. */
    private static void requireStarted(EventCourier.Delivery delivery, Outcome outcome) {
        if (EventCourier.leavesAlone(delivery, outcome)) {
            throw new BursarException(
                    FailureCode.INVALID_POLICY,
                    "The case that is to work off an exception cannot be started",
                    Map.of("outcome", outcome.toString()));
        }
    }

    /** Delivers events that wait. */
    private void deliver(DueRound round, List<EventCourier.Delivery> deliveries) {
        for (EventCourier.Delivery delivery : deliveries) {
            boolean taken = delivery.complete();
            for (Command command : delivery.commands()) {
                AtomicBoolean waits = new AtomicBoolean();
                taken &= round.piece("event", () -> {
                    Outcome outcome = delivered(command);
                    waits.set(EventCourier.waits(delivery, outcome));
                    requireStarted(delivery, outcome);
                    return changed(outcome);
                });
                taken &= !waits.get();
            }
            if (taken) {
                round.piece("event", () -> courier.made(delivery));
            }
        }
    }
}
