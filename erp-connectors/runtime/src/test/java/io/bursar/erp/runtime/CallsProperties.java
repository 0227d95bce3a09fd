package io.bursar.erp.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.runtime.journal.CallRecord;
import io.bursar.erp.runtime.resilience.BreakerState;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an ERP answers, in whatever order and however much time passes between. */
class CallsProperties {

    private static final Limits.Trip TRIP = new Limits.Trip(4, 50, Duration.ofSeconds(30), 2);
    private static final int PER_SECOND = 5;

    /** One write: how long after the one before, and what each try of it meets. */
    record Write(Duration after, List<CommandOutcome> meets) {}

    @Provide
    Arbitrary<List<Write>> writes() {
        Arbitrary<CommandOutcome> outcome = Arbitraries.of(
                ScriptedConnector.CONFIRMED,
                new CommandOutcome.Rejected("PERIOD_CLOSED", RecordValue.EMPTY),
                new CommandOutcome.Unknown("TIMEOUT"),
                new CommandOutcome.Unknown("QUEUED"),
                new CommandOutcome.NotSent("THROTTLED", RetryAdvice.after(Duration.ofMillis(300))),
                new CommandOutcome.NotSent("REFUSED_CONNECTION", RetryAdvice.after(Duration.ofMillis(10))),
                new CommandOutcome.NotSent("OUTAGE", RetryAdvice.after(Duration.ofSeconds(40))),
                new CommandOutcome.NotSent("UNAUTHORIZED", RetryAdvice.AFTER_OPERATOR_ACTION));
        Arbitrary<Duration> pause =
                Arbitraries.of(0L, 1L, 100L, 1_000L, 31_000L).map(Duration::ofMillis);
        return Combinators.combine(pause, outcome.list().ofSize(6))
                .as(Write::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static boolean mayHaveLanded(CommandOutcome outcome) {
        return !(outcome instanceof CommandOutcome.NotSent);
    }

    /** Runs writes, each with a key of its own; gives by key what its tries met. */
    private static Map<String, List<CommandOutcome>> run(TwoErps erps, List<Write> writes) {
        Map<String, List<CommandOutcome>> met = new HashMap<>();
        Map<String, List<CommandOutcome>> script = new HashMap<>();
        erps.north.takes(call -> {
            assertThat(erps.runtime
                            .line(TwoErps.NORTH, CallClass.COMMAND)
                            .orElseThrow()
                            .breaker())
                    .as("nothing passes an open breaker")
                    .isNotEqualTo(BreakerState.OPEN);
            List<CommandOutcome> tries = met.computeIfAbsent(call.idempotencyKey(), key -> new ArrayList<>());
            CommandOutcome next = script.get(call.idempotencyKey()).get(tries.size());
            tries.add(next);
            return next;
        });
        int number = 0;
        for (Write write : writes) {
            erps.clock.advance(write.after());
            String key = "k" + number++;
            script.put(key, write.meets());
            CommandOutcome outcome = erps.send(TwoErps.MERCY, key);
            List<CommandOutcome> tries = met.getOrDefault(key, List.of());
            if (!tries.isEmpty() && mayHaveLanded(tries.get(tries.size() - 1))) {
                assertThat(outcome).as("what is known is told").isEqualTo(tries.get(tries.size() - 1));
            } else {
                assertThat(outcome).as("nothing was applied").isInstanceOf(CommandOutcome.NotSent.class);
            }
        }
        return met;
    }

    private static TwoErps erps() {
        return new TwoErps(limits -> limits.withBreaker(TRIP)
                .withRate(new Limits.Rate(PER_SECOND, Duration.ofSeconds(1)))
                .withRetries(new Limits.Retries(3, Duration.ofMillis(50), Duration.ofSeconds(1))));
    }

    @Property(tries = 400)
    void aWriteThatMayHaveBeenSentIsNeverSentAgain(@ForAll("writes") List<Write> writes) {
        Map<String, List<CommandOutcome>> met = run(erps(), writes);

        met.values().forEach(tries -> {
            assertThat(tries.size()).isLessThanOrEqualTo(4);
            for (CommandOutcome before : tries.subList(0, tries.size() - 1)) {
                assertThat(mayHaveLanded(before)).isFalse();
            }
        });
    }

    @Property(tries = 400)
    void theBreakerOpensAndClosesAsTheLatestCallsSay(@ForAll("writes") List<Write> writes) {
        TwoErps erps = erps();
        run(erps, writes);

        Model model = new Model();
        for (CallRecord row : erps.journal()) {
            if (row.answer().passed()) {
                model.sees(row);
            } else if (row.answer().reason().equals("CIRCUIT_OPEN")) {
                assertThat(model.openAt(row.at()))
                        .as("held back only while open")
                        .isTrue();
            }
        }
    }

    @Property(tries = 400)
    void noSecondHasMoreCallsThanTheRateAllows(@ForAll("writes") List<Write> writes) {
        TwoErps erps = erps();
        run(erps, writes);

        List<Instant> passed = erps.journal().stream()
                .filter(row -> row.answer().passed())
                .map(CallRecord::at)
                .toList();
        for (int i = 0; i + 2 * PER_SECOND < passed.size(); i++) {
            Duration between = Duration.between(passed.get(i), passed.get(i + 2 * PER_SECOND));
            assertThat(between)
                    .as("a burst and its refill take a second")
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    /** A breaker as a reader of the README would keep it, on paper. */
    private static final class Model {
        private final List<Boolean> window = new ArrayList<>();
        private final List<Boolean> trials = new ArrayList<>();
        private Instant opened = Instant.MIN;
        private BreakerState state = BreakerState.CLOSED;

        boolean openAt(Instant now) {
            return state == BreakerState.OPEN && !now.isAfter(opened.plus(TRIP.open()));
        }

        void sees(CallRecord row) {
            assertThat(openAt(row.at())).as("nothing passes while open").isFalse();
            if (state == BreakerState.OPEN) {
                state = BreakerState.HALF_OPEN;
                trials.clear();
            }
            boolean counts = switch (row.answer().reason()) {
                case "THROTTLED" -> false;
                default -> true;
            };
            boolean failed =
                    !row.answer().outcome().reached() && !row.answer().reason().equals("QUEUED");
            if (counts && state == BreakerState.CLOSED) {
                window.add(failed);
                if (window.size() > TRIP.window()) {
                    window.remove(0);
                }
                decide(window, TRIP.window(), row);
            } else if (counts) {
                trials.add(failed);
                if (trials.size() == TRIP.trials() && !decide(trials, TRIP.trials(), row)) {
                    state = BreakerState.CLOSED;
                    window.clear();
                }
            }
            assertThat(row.answer().breaker()).isEqualTo(state);
        }

        private boolean decide(List<Boolean> calls, int full, CallRecord row) {
            long failures = calls.stream().filter(failed -> failed).count();
            boolean opens = calls.size() == full && failures * 100 >= (long) TRIP.failures() * full;
            if (opens) {
                state = BreakerState.OPEN;
                opened = row.at().plus(row.answer().latency());
                window.clear();
            }
            return opens;
        }
    }
}
