package io.bursar.erp.runtime.recovery;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.engine.Bursar;
import io.bursar.engine.Outcome;
import io.bursar.engine.ParkedEffect;
import io.bursar.engine.store.CaseStore;
import io.bursar.erp.runtime.ConnectorId;
import io.bursar.erp.runtime.ConnectorRuntime;
import io.bursar.erp.runtime.LineState;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.routing.Route;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The operator's desk after an outage (canonical §1.7, requirement R140): what is parked at a connector, letting it go
 * on no faster than the connector takes it, and how long it took. What is in doubt is shown and left to people.
 *
 * <pre>{@code
 * RecoveryRound round;
 * do {
 *     round = recovery.resume(north, "omar.ortiz");
 *     waitUntil(round.nextAt());
 *     bursar.runDue();
 * } while (round.left() > 0);
 * System.out.println(recovery.report(north));
 * }</pre>
 */
public final class Recovery {

    /** Most parked effects of a connector that are looked at in one go. */
    public static final int MAX_PARKED = 50_000;

    /** Most resumed effects that are remembered for the report. */
    public static final int MAX_REMEMBERED = 200_000;

    private final Bursar bursar;
    private final ConnectorRuntime runtime;
    private final Limits limits;
    private final SortedMap<Key, Resumed> resumed = new ConcurrentSkipListMap<>();

    /** A desk for the cases of one engine and the connectors of one runtime. */
    public Recovery(Bursar bursar, ConnectorRuntime runtime) {
        this(bursar, runtime, new Limits(MAX_PARKED, MAX_REMEMBERED));
    }

    /** A desk that looks at fewer. */
    Recovery(Bursar bursar, ConnectorRuntime runtime, Limits limits) {
        this.bursar = bursar;
        this.runtime = runtime;
        this.limits = limits;
    }

    /** How many parked effects are looked at in one go, and how many resumed ones remembered. */
    record Limits(int parked, int remembered) {}

    private record Key(CaseId caseId, int number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byCase = caseId.compareTo(other.caseId);
            return byCase != 0 ? byCase : Integer.compare(number, other.number);
        }
    }

    private record Resumed(ConnectorId connector, Instant parkedAt, Instant resumedAt) {}

    /**
     * What is parked at a connector, in order of case and number.
     *
     * @throws BursarException {@code LIMIT_EXCEEDED} where there are more than {@value #MAX_PARKED} parked effects
     */
    public List<ParkedEffect> parked(ConnectorId connector) {
        List<ParkedEffect> found = new ArrayList<>();
        int seen = 0;
        List<ParkedEffect> page = bursar.engine().parked(Optional.empty(), CaseStore.MAX_PAGE);
        while (!page.isEmpty()) {
            seen += page.size();
            if (seen > limits.parked()) {
                throw new BursarException(
                        FailureCode.LIMIT_EXCEEDED,
                        "Too many effects are parked to be looked at in one go",
                        Map.of("limit", Integer.toString(limits.parked())));
            }
            page.stream()
                    .filter(parked -> at(parked).filter(connector::equals).isPresent())
                    .forEach(found::add);
            page = bursar.engine().parked(Optional.of(page.get(page.size() - 1)), CaseStore.MAX_PAGE);
        }
        return found;
    }

    /** How many effects are parked at each connector; none at those that are not named. */
    public SortedMap<ConnectorId, Integer> counts() {
        SortedMap<ConnectorId, Integer> counts = new TreeMap<>();
        for (ConnectorId connector : runtime.table().connectors().keySet()) {
            int parked = parked(connector).size();
            if (parked > 0) {
                counts.put(connector, parked);
            }
        }
        return counts;
    }

    /** Where it was to go: recorded with the work, else by the table. */
    private Optional<ConnectorId> at(ParkedEffect parked) {
        String recorded = parked.target().connector();
        return recorded == null
                ? runtime.table()
                        .route(parked.target().facility(), parked.target().capability())
                        .map(Route::connector)
                : Optional.of(recorded)
                        .filter(name -> ConnectorId.FORM.matcher(name).matches())
                        .map(ConnectorId::new);
    }

    /** Lets one parked effect go on; refused as {@link io.bursar.engine.Desk#resume} says. */
    public Outcome resume(ParkedEffect parked, String operator) {
        Outcome outcome = bursar.as(operator).resume(parked);
        Instant now = bursar.engine().settings().clock().instant();
        boolean done = outcome.fold(yes -> true, no -> false);
        if (done && resumed.size() < limits.remembered()) {
            at(parked)
                    .ifPresent(connector -> resumed.merge(
                            new Key(parked.caseId(), parked.number()),
                            new Resumed(connector, parked.since(), now),
                            (first, again) -> new Resumed(connector, first.parkedAt(), now)));
        }
        return outcome;
    }

    /**
     * Lets as many parked effects of a connector go on as it would take now: none while its breaker is open, a few on
     * trial, then as its rate allows. They are sent by the next {@link Bursar#runDue}.
     */
    public RecoveryRound resume(ConnectorId connector, String operator) {
        List<ParkedEffect> all = parked(connector);
        List<ParkedEffect> resumable =
                all.stream().filter(ParkedEffect::resumable).toList();
        int room =
                runtime.line(connector, CallClass.COMMAND).map(LineState::room).orElse(0);
        int now = Math.min(room, resumable.size());
        int done = 0;
        List<Finding> refused = new ArrayList<>();
        for (ParkedEffect parked : resumable.subList(0, now)) {
            done += resume(parked, operator).fold(yes -> 1, no -> {
                refused.addAll(no.findings());
                return 0;
            });
        }
        Duration wait = runtime.line(connector, CallClass.COMMAND)
                .map(LineState::opensIn)
                .orElse(Duration.ZERO);
        Instant nextAt = bursar.engine().settings().clock().instant().plus(wait);
        return new RecoveryRound(done, refused, resumable.size() - done, all.size() - resumable.size(), nextAt);
    }

    /** How what was resumed at this desk fared; the answers are read from the logs of the cases. */
    public RecoveryReport report(ConnectorId connector) {
        int count = 0;
        int underWay = 0;
        int parkedAgain = 0;
        List<Duration> settled = new ArrayList<>();
        Instant since = null;
        Instant until = null;
        for (Map.Entry<Key, Resumed> entry : resumed.entrySet()) {
            Resumed one = entry.getValue();
            if (!one.connector().equals(connector)) {
                continue;
            }
            count++;
            since = since == null || one.parkedAt().isBefore(since) ? one.parkedAt() : since;
            Optional<Heard> heard = heard(entry.getKey(), one);
            if (heard.isEmpty()) {
                underWay++;
            } else if (heard.get().state() == EffectState.PARKED) {
                parkedAgain++;
            } else {
                Instant at = heard.get().at();
                settled.add(Duration.between(one.parkedAt(), at));
                until = until == null || at.isAfter(until) ? at : until;
            }
        }
        return new RecoveryReport(connector, count, underWay, parkedAgain, settled, since, until);
    }

    private record Heard(EffectState state, Instant at) {}

    /** The latest that the log says of an effect since it was resumed; empty while that is nothing final. */
    private Optional<Heard> heard(Key key, Resumed one) {
        Heard latest = null;
        for (AuditRecord record : bursar.find(key.caseId()).history()) {
            for (RecordedEvent event : record.events()) {
                Optional<EffectState> state = record.at().isBefore(one.resumedAt()) ? Optional.empty() : of(event, key);
                latest = state.isPresent() ? new Heard(state.get(), record.at()) : latest;
            }
        }
        return Optional.ofNullable(latest)
                .filter(heard -> heard.state() != EffectState.INTENT && heard.state() != EffectState.UNKNOWN);
    }

    private static Optional<EffectState> of(RecordedEvent event, Key key) {
        RecordValue body = event.body();
        boolean about = body.decimal("effect")
                .map(BigDecimal::intValue)
                .filter(number -> number == key.number())
                .isPresent();
        if (!about) {
            return Optional.empty();
        }
        return switch (EventCode.ofCode(event.code())) {
            case EFFECT_OUTCOME -> body.text("state").map(EffectState::ofCode);
            case EFFECT_WITHDRAWN -> Optional.of(EffectState.WITHDRAWN);
            default -> Optional.empty();
        };
    }
}
