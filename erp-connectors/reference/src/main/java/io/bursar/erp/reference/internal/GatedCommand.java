package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.fault.FaultKind;
import io.bursar.erp.reference.internal.PendingCalls.Delivery;
import io.bursar.erp.reference.internal.books.Applied;
import io.bursar.erp.reference.internal.books.Instruction;
import io.bursar.erp.reference.internal.books.Moment;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.CapabilityRequest;
import io.bursar.erp.spi.CommandCapability;
import io.bursar.erp.spi.Outcomes;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.TransportReason;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.RetryAdvice;
import java.time.Duration;
import java.util.Optional;

/** A command as the outside meets it: through the gate, one transaction, with its guarantee and its faults. */
final class GatedCommand<Q extends CapabilityData, A extends CapabilityData> implements CommandCapability<Q, A> {

    /** Longest idempotency or business key. */
    static final int MAX_KEY_LENGTH = 500;

    private static final RecordValue SIMULATED =
            Data.record().put("vendorCode", "SIMULATED").build();

    private final CommandRule<Q, A> rule;
    private final Gate gate;

    GatedCommand(CommandRule<Q, A> rule, Gate gate) {
        this.rule = rule;
        this.gate = gate;
        gate.landing().receives(this);
    }

    @Override
    public CapabilityContract<Q, A> contract() {
        return rule.contract();
    }

    @Override
    public CommandOutcome send(CapabilityRequest<Q> request) {
        if (request.idempotencyKey().isEmpty()) {
            return Outcomes.rejected(
                    RejectionCode.INVALID_REQUEST,
                    Data.record().put("path", "idempotencyKey").build());
        }
        if (request.idempotencyKey().length() > MAX_KEY_LENGTH
                || request.businessKey().length() > MAX_KEY_LENGTH) {
            return Outcomes.rejected(RejectionCode.FIELD_TOO_LONG);
        }
        Moment moment = gate.enter();
        Optional<RetryAdvice> outage = gate.outage(moment.now());
        if (outage.isPresent()) {
            return Outcomes.notSent(TransportReason.OUTAGE, outage.get());
        }
        return gate.write(session -> attempt(session, new Instruction<>(request, moment)));
    }

    @Override
    public LookupOutcome lookUp(CapabilityRequest<Q> request) {
        Moment moment = gate.enter();
        Optional<RetryAdvice> outage = gate.outage(moment.now());
        if (outage.isPresent()) {
            return Outcomes.lookupUnavailable(TransportReason.OUTAGE, outage.get());
        }
        FaultKind fault = gate.faultOfRead(rule.contract().name(), "lookUp|" + request.reference());
        return switch (fault) {
            case TIMEOUT_BEFORE_COMMIT, TIMEOUT_AFTER_COMMIT ->
                Outcomes.lookupUnavailable(TransportReason.TIMEOUT, gate.retryAfter());
            case THROTTLED -> Outcomes.lookupUnavailable(TransportReason.THROTTLED, gate.retryAfter());
            case NONE, SLOW, LATE_LANDING, DUPLICATE_DELIVERY, BUSINESS_REJECTION, OUTAGE ->
                gate.read(session -> found(session, request, moment));
        };
    }

    /** A delivery that was under way arrives. */
    CommandOutcome land(Session session, CapabilityCall call, Moment moment) {
        CapabilityRequest<Q> request = new CapabilityRequest<>(
                call.facility(),
                call.idempotencyKey(),
                call.businessKey(),
                rule.contract().readRequest(call.arguments()));
        return apply(session, new Instruction<>(request, moment));
    }

    private CommandOutcome attempt(Session session, Instruction<Q> instruction) {
        CapabilityRequest<Q> request = instruction.request();
        FaultKind fault = gate.faultOfWrite(session, rule.contract().name(), request.idempotencyKey());
        return switch (fault) {
            case NONE, SLOW, OUTAGE -> apply(session, instruction);
            case TIMEOUT_BEFORE_COMMIT -> Outcomes.unknown(TransportReason.TIMEOUT);
            case TIMEOUT_AFTER_COMMIT -> {
                apply(session, instruction);
                yield Outcomes.unknown(TransportReason.TIMEOUT);
            }
            case LATE_LANDING -> {
                later(session, instruction, fault, gate.faults().times().lateLanding());
                yield Outcomes.unknown(TransportReason.TIMEOUT);
            }
            case DUPLICATE_DELIVERY -> {
                CommandOutcome outcome = apply(session, instruction);
                later(session, instruction, fault, gate.faults().times().duplicateDelivery());
                yield outcome;
            }
            case THROTTLED -> Outcomes.notSent(TransportReason.THROTTLED, gate.retryAfter());
            case BUSINESS_REJECTION -> Outcomes.rejected(RejectionCode.OTHER, SIMULATED);
        };
    }

    private void later(Session session, Instruction<Q> instruction, FaultKind fault, Duration delay) {
        Delivery delivery = new Delivery(fault, instruction.moment().now().plus(delay));
        gate.landing().add(session, rule.contract(), instruction.request(), delivery);
    }

    private CommandOutcome apply(Session session, Instruction<Q> instruction) {
        return Refusals.asOutcome(
                session,
                () -> absorbed(session, instruction.request()).orElseGet(() -> applyAnew(session, instruction)));
    }

    private CommandOutcome applyAnew(Session session, Instruction<Q> instruction) {
        Applied applied = rule.book().apply(session, instruction);
        AppliedCalls.insert(
                session,
                new AppliedCalls.Entry(
                        rule.contract(),
                        instruction.request(),
                        applied,
                        instruction.moment().now(),
                        hidden()));
        return Outcomes.confirmed(applied.number(), applied.result());
    }

    private Optional<CommandOutcome> absorbed(Session session, CapabilityRequest<Q> request) {
        if (!rule.enforcesKeys()) {
            return Optional.empty();
        }
        return AppliedCalls.byKey(session, rule.contract(), request.idempotencyKey())
                .map(before -> before.hasContent(AppliedCalls.hash(request))
                        ? Outcomes.confirmed(before.number(), before.result())
                        : Outcomes.rejected(RejectionCode.KEY_REUSED));
    }

    private LookupOutcome found(Session session, CapabilityRequest<Q> request, Moment moment) {
        return AppliedCalls.visible(session, rule.contract(), request, moment.now())
                .map(call -> Outcomes.found(call.number(), current(session, call)))
                .orElseGet(Outcomes::absent);
    }

    private CapabilityData current(Session session, AppliedCall call) {
        return rule.reader()
                .flatMap(reader -> reader.apply(session, call.number()))
                .<CapabilityData>map(document -> document)
                .orElseGet(call::result);
    }

    /** An eventual look-up sees a write only after a while. */
    private Duration hidden() {
        return rule.guarantee() == UniquenessGuarantee.LOOKUP_EVENTUAL ? StandardBooks.VISIBILITY_DELAY : Duration.ZERO;
    }
}
