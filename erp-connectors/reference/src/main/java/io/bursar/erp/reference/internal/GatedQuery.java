package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.internal.books.Moment;
import io.bursar.erp.reference.internal.books.Refusal;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.CapabilityRequest;
import io.bursar.erp.spi.Outcomes;
import io.bursar.erp.spi.QueryCapability;
import io.bursar.erp.spi.TransportReason;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.finding.RetryAdvice;
import java.util.Optional;

/** A query as the outside meets it: through the gate, on a snapshot. */
final class GatedQuery<Q extends CapabilityData, A extends CapabilityData> implements QueryCapability<Q, A> {

    private final CapabilityContract<Q, A> contract;
    private final Book<Q, A> book;
    private final Gate gate;

    GatedQuery(CapabilityContract<Q, A> contract, Book<Q, A> book, Gate gate) {
        this.contract = contract;
        this.book = book;
        this.gate = gate;
    }

    @Override
    public CapabilityContract<Q, A> contract() {
        return contract;
    }

    @Override
    public QueryOutcome query(CapabilityRequest<Q> request) {
        Moment moment = gate.enter();
        Optional<RetryAdvice> outage = gate.outage(moment.now());
        if (outage.isPresent()) {
            return Outcomes.unavailable(TransportReason.OUTAGE, outage.get());
        }
        return switch (faultOf(request)) {
            case TIMEOUT_BEFORE_COMMIT, TIMEOUT_AFTER_COMMIT ->
                Outcomes.unavailable(TransportReason.TIMEOUT, gate.retryAfter());
            case THROTTLED -> Outcomes.unavailable(TransportReason.THROTTLED, gate.retryAfter());
            case NONE, SLOW, LATE_LANDING, DUPLICATE_DELIVERY, BUSINESS_REJECTION, OUTAGE ->
                gate.read(session -> answer(session, request, moment));
        };
    }

    private FaultKind faultOf(CapabilityRequest<Q> request) {
        return gate.faults().isQuiet() ? FaultKind.NONE : gate.faultOfRead(contract.name(), AppliedCalls.hash(request));
    }

    private QueryOutcome answer(Session session, CapabilityRequest<Q> request, Moment moment) {
        try {
            return book.read(session, request.content(), moment)
                    .map(answer -> Outcomes.answer(answer, moment.now()))
                    .orElseGet(() -> Outcomes.notFound(moment.now()));
        } catch (Refusal refusal) {
            // a query has no rejection: what it names is not there, or the question makes no sense
            return Outcomes.notFound(moment.now());
        }
    }

    /** Reads the answer; empty where there is no such object. */
    @FunctionalInterface
    interface Book<Q extends CapabilityData, A extends CapabilityData> {
        Optional<A> read(Session session, Q content, Moment moment);
    }
}
