package io.bursar.engine.run;

import io.bursar.engine.Host;
import io.bursar.engine.Settings;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Settlement;
import io.bursar.engine.command.Wish;
import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.DueEffect;
import io.bursar.engine.store.EffectWork;
import io.bursar.engine.store.Loaded;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out effects a node has taken. What is proved not sent is tried again; what may have been sent is re-sent only
 * where the receiver enforces the key, else looked up after the in-flight maximum, and parked while doubt remains
 * (design §4.2, canonical X4).
 */
public final class EffectDispatcher {

    /** How often a call proved not sent is tried again before it is parked (canonical §1.7). */
    static final int MAX_RETRIES = 5;

    /** The first wait between tries; doubles up to {@link #LONGEST_WAIT}. */
    static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** The longest wait between tries. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(EffectDispatcher.class);

    private final CaseStore store;
    private final SystemsOfRecord systems;
    private final Settings settings;
    private final Duty duty;

    /** A dispatcher for one engine. */
    public EffectDispatcher(Host host, Settings settings, Duty duty) {
        this.store = host.store();
        this.systems = host.systems();
        this.settings = settings;
        this.duty = duty;
    }

    /** Of which definitions it carries out effects, and where it says what it lost. */
    public record Duty(Supplier<Loaded> loaded, Telemetry telemetry) {}

    /** The effects that are due for this node, by case. */
    public Map<CaseId, List<DueEffect>> take(int limit) {
        TakeRequest request = request(limit);
        Map<CaseId, List<DueEffect>> byCase = new TreeMap<>();
        for (DueEffect due : store.takeEffects(request)) {
            byCase.computeIfAbsent(due.caseId(), id -> new ArrayList<>()).add(due);
        }
        byCase.forEach((caseId, taken) -> taken.addAll(store.takeEffectsOf(caseId, request)));
        return byCase;
    }

    private TakeRequest request(int limit) {
        return new TakeRequest(
                settings.node(),
                settings.clock().instant(),
                settings.lease(),
                limit,
                duty.loaded().get());
    }

    /** The effects a commit of this node wrote as taken by it. */
    public List<DueEffect> takenByCommit(Case after, Map<Integer, EffectWork.Call> calls, Instant now) {
        List<DueEffect> taken = new ArrayList<>();
        calls.forEach((number, call) -> {
            Optional<Effect> effect = after.work().effect(number);
            if (effect.filter(found -> found.state() == EffectState.INTENT).isPresent()) {
                EffectWork work = new EffectWork(number, EffectWork.Stage.READY, now, call);
                taken.add(new DueEffect(after.id(), work, 0, new DueEffect.Lease(1, now, false)));
            }
        });
        return taken;
    }

    /**
     * Runs taken effects of one case in order and gives the command that reports them; empty when nothing is to be
     * reported.
     */
    public Optional<Command> run(Case current, List<DueEffect> taken) {
        List<DueEffect> ordered = taken.stream()
                .sorted(Comparator.comparingInt(due -> due.work().number()))
                .toList();
        Set<Integer> confirmed = new HashSet<>();
        List<Settlement> settlements = new ArrayList<>();
        for (DueEffect due : ordered) {
            Optional<Effect> effect = current.work().effect(due.work().number());
            if (effect.isPresent() && mayGo(current, effect.get(), confirmed)) {
                runOne(current, due, effect.get())
                        .filter(news -> mayReport(due, news))
                        .ifPresent(settlement -> {
                            settlements.add(settlement);
                            if (settlement.state() == EffectState.CONFIRMED) {
                                confirmed.add(settlement.effect());
                            }
                        });
            }
        }
        if (settlements.isEmpty()) {
            return Optional.empty();
        }
        String fences = ordered.stream()
                .map(due -> due.work().number() + "/" + due.lease().fence())
                .reduce("", (a, b) -> a + "," + b);
        CommandId id = CommandId.derivedFrom("settle", current.id().toString(), fences);
        return Optional.of(Command.of(id, current.id(), Actor.SYSTEM, new Wish.Settle(settlements)));
    }

    /**
     * Applied is applied, whoever reports it. Anything else may be overtaken by the node that has the effect now, so
     * that only the holder of the lease says it: a refusal of the first sending must not end an effect that another
     * node is sending again.
     */
    private boolean mayReport(DueEffect due, Settlement news) {
        if (news.state() == EffectState.CONFIRMED || store.keep(due, settings.lease())) {
            return true;
        }
        lost(due);
        return false;
    }

    private void lost(DueEffect due) {
        LOG.info("Another node has effect {} of case {}", due.work().number(), due.caseId());
        duty.telemetry().lost("effect");
    }

    /** Puts an effect off; one that another node has taken meanwhile is that node's. */
    private void postpone(DueEffect due, Instant until) {
        try {
            store.postpone(due, until);
        } catch (BursarException conflict) {
            if (conflict.code() != FailureCode.STORE_CONFLICT) {
                throw conflict;
            }
            lost(due);
        }
    }

    private static boolean mayGo(Case current, Effect effect, Set<Integer> confirmed) {
        int after = effect.call().after();
        return effect.state().pending()
                && effect.state() != EffectState.PARKED
                && (after == 0
                        || confirmed.contains(after)
                        || current.work()
                                .effect(after)
                                .filter(before ->
                                        before.state() == EffectState.CONFIRMED || before.state() == EffectState.UNDONE)
                                .isPresent());
    }

    /** The systems as this effect meets them: it goes where it was first meant to go. */
    private SystemsOfRecord systemsOf(Case current, EffectWork.Call work) {
        return systems.on(new CallOrigin(current.id(), current.header().place().correlation(), work.connector()));
    }

    private Optional<Settlement> runOne(Case current, DueEffect due, Effect effect) {
        EffectWork.Call work = due.work().call();
        if (work == null) {
            return Optional.empty();
        }
        CapabilityCall call = work.toCall();
        SystemsOfRecord systems = systemsOf(current, work);
        Optional<CapabilityDescriptor> descriptor = systems.descriptor(call);
        if (descriptor.isEmpty()) {
            LOG.warn("No connector claims capability {}", work.capability());
            return Optional.of(Settlement.parked(effect.number(), "NO_CONNECTOR"));
        }
        boolean enforced = descriptor.get().guarantee() == UniquenessGuarantee.SERVER_ENFORCED;
        boolean doubtful = due.lease().mayBeSent() || effect.state() == EffectState.UNKNOWN;
        if (enforced || !doubtful) {
            return send(due, effect, new Sending(systems, call, descriptor.get()));
        }
        if (effect.state() != EffectState.UNKNOWN) {
            // somebody took it before and may have sent it: doubt, until the in-flight maximum has passed
            Instant at = settings.clock().instant().plus(descriptor.get().inFlightMaximum());
            return Optional.of(Settlement.unknown(effect.number(), "TAKEN_OVER", at));
        }
        return lookUp(due, effect, new Sending(systems, call, descriptor.get()));
    }

    private record Sending(SystemsOfRecord systems, CapabilityCall call, CapabilityDescriptor descriptor) {}

    private Optional<Settlement> send(DueEffect due, Effect effect, Sending sending) {
        int number = effect.number();
        CommandOutcome outcome = sending.systems().send(sending.call());
        return outcome.fold(
                confirmed -> Optional.of(Settlement.confirmed(number, confirmed.reference(), confirmed.result())),
                rejected -> Optional.of(Settlement.rejected(number, rejected.code(), rejected.detail())),
                unknown -> Optional.of(Settlement.unknown(number, unknown.reason(), lookUpAt(due, sending))),
                notSent -> retryOrPark(due, number, notSent));
    }

    /** Where the key is enforced a re-send answers soon; elsewhere the in-flight maximum must pass first. */
    private Instant lookUpAt(DueEffect due, Sending sending) {
        Instant now = settings.clock().instant();
        return sending.descriptor().guarantee() == UniquenessGuarantee.SERVER_ENFORCED
                ? now.plus(wait(due.attempt()))
                : now.plus(sending.descriptor().inFlightMaximum());
    }

    private Optional<Settlement> retryOrPark(DueEffect due, int number, CommandOutcome.NotSent notSent) {
        if (due.attempt() >= MAX_RETRIES || notSent.advice().kind() == RetryAdvice.Kind.NEVER) {
            return Optional.of(Settlement.parked(number, notSent.reason()));
        }
        Duration wait = wait(due.attempt());
        Duration advised = notSent.advice().delay();
        postpone(due, settings.clock().instant().plus(advised.compareTo(wait) > 0 ? advised : wait));
        return Optional.empty();
    }

    /** Doubles with every try; spread by the effect's own fence so that not everybody comes back at once. */
    private static Duration wait(int attempt) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempt, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Optional<Settlement> lookUp(DueEffect due, Effect effect, Sending sending) {
        int number = effect.number();
        return sending.systems()
                .lookUp(sending.call())
                .fold(
                        found -> Optional.of(found(effect, found.reference(), found.result())),
                        absent -> sending.descriptor().guarantee() == UniquenessGuarantee.LOOKUP_STRONG
                                // the in-flight maximum has passed and the look-up sees everything: it was not applied
                                ? send(due, effect, sending)
                                : Optional.of(Settlement.parked(number, "ABSENT_WITH_DOUBT")),
                        down -> {
                            postpone(due, settings.clock().instant().plus(LONGEST_WAIT));
                            return Optional.empty();
                        });
    }

    private static Settlement found(Effect effect, String reference, RecordValue result) {
        boolean different = result.text("difference").isPresent();
        return different
                ? Settlement.parked(effect.number(), "FOUND_DIFFERENT")
                : Settlement.confirmed(effect.number(), reference, result);
    }
}
