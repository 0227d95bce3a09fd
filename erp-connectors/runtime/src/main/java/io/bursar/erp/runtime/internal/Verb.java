package io.bursar.erp.runtime.internal;

import io.bursar.erp.runtime.journal.OutcomeClass;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.TransportReason;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One way to call a connector, and what it means when no answer comes: a read has none, a write is in doubt.
 *
 * @param callClass the class
 * @param connect calls the connector
 * @param heldBack the outcome of a call that never left
 * @param lost the outcome of a call that left and has no answer
 * @param meaning what an outcome says
 * @param repeatable reasons after which the same call may be made again at once (design §4.2)
 * @param <O> the outcome
 */
public record Verb<O>(
        CallClass callClass,
        BiFunction<Connector, CapabilityCall, O> connect,
        BiFunction<String, RetryAdvice, O> heldBack,
        Function<String, O> lost,
        Function<O, Said> meaning,
        Set<String> repeatable) {

    private static final RetryAdvice SOON = RetryAdvice.after(Duration.ofSeconds(1));

    /** A read, or look-up, may be repeated whatever became of the former try. */
    private static final Set<String> READ_AGAIN = Set.of(
            TransportReason.TIMEOUT.code(),
            TransportReason.CONNECTION_LOST.code(),
            TransportReason.REFUSED_CONNECTION.code(),
            TransportReason.THROTTLED.code());

    /** A write only where nothing was processed, for certain. */
    private static final Set<String> SEND_AGAIN =
            Set.of(TransportReason.REFUSED_CONNECTION.code(), TransportReason.THROTTLED.code());

    /** Reads. */
    public static final Verb<QueryOutcome> QUERY = new Verb<>(
            CallClass.QUERY,
            Connector::query,
            QueryOutcome.Unavailable::new,
            reason -> new QueryOutcome.Unavailable(reason, SOON),
            outcome -> outcome.fold(
                    answer -> Said.answer(OutcomeClass.ANSWERED),
                    missing -> Said.answer(OutcomeClass.NOT_FOUND),
                    down -> new Said(OutcomeClass.UNAVAILABLE, down.reason(), down.advice())),
            READ_AGAIN);

    /** Writes. */
    public static final Verb<CommandOutcome> SEND = new Verb<>(
            CallClass.COMMAND,
            Connector::send,
            CommandOutcome.NotSent::new,
            CommandOutcome.Unknown::new,
            outcome -> outcome.fold(
                    confirmed -> Said.answer(OutcomeClass.CONFIRMED),
                    rejected -> new Said(OutcomeClass.REJECTED, rejected.code(), RetryAdvice.NEVER),
                    unknown -> new Said(OutcomeClass.UNKNOWN, unknown.reason(), RetryAdvice.NEVER),
                    notSent -> new Said(OutcomeClass.NOT_SENT, notSent.reason(), notSent.advice())),
            SEND_AGAIN);

    /** Looks up. */
    public static final Verb<LookupOutcome> LOOK_UP = new Verb<>(
            CallClass.LOOKUP,
            Connector::lookUp,
            LookupOutcome.Unavailable::new,
            reason -> new LookupOutcome.Unavailable(reason, SOON),
            outcome -> outcome.fold(
                    found -> Said.answer(OutcomeClass.FOUND),
                    absent -> Said.answer(OutcomeClass.ABSENT),
                    down -> new Said(OutcomeClass.UNAVAILABLE, down.reason(), down.advice())),
            READ_AGAIN);

    /** The same outcome with advice that is not longer than what is obeyed. */
    O bounded(O outcome) {
        Said said = meaning.apply(outcome);
        boolean tooLong = said.advice().kind() == RetryAdvice.Kind.AFTER
                && said.advice().delay().compareTo(Limits.MAX_RETRY_AFTER) > 0;
        return tooLong ? heldBack.apply(said.reason(), RetryAdvice.after(Limits.MAX_RETRY_AFTER)) : outcome;
    }

    /** Whether the same call may be made again within the call: never a write that may have been sent. */
    boolean mayRepeat(Said said) {
        boolean open = said.outcome() == OutcomeClass.NOT_SENT || said.outcome() == OutcomeClass.UNAVAILABLE;
        return open && said.advice().kind() == RetryAdvice.Kind.AFTER && repeatable.contains(said.reason());
    }
}
