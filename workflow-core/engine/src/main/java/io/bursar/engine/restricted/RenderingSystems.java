package io.bursar.engine.restricted;

import io.bursar.audit.vault.Vault;
import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.finding.RetryAdvice;
import io.bursar.model.people.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Renders tokens to values at the moment of sending, for the fields that are named and for no other, and covers them
 * again in whatever comes back. Work rows, log, journal and outcomes never see a value. Each read is told to the
 * vault's access audit before it happens. A value that was erased or that the vault does not know is not sent: a write
 * is {@code NotSent}, a query {@code Unavailable}, until a person has acted.
 *
 * <pre>{@code
 * SystemsOfRecord systems = new RenderingSystems(routed, vault, RenderedFields.OUTSIDE);
 * }</pre>
 */
public final class RenderingSystems implements SystemsOfRecord {

    /** Who reads, in the access audit. */
    public static final Actor READER = Actor.service("bursar-send");

    private final SystemsOfRecord inner;
    private final Vault vault;
    private final RenderedFields fields;

    /** Systems behind which values are in the clear. */
    public RenderingSystems(SystemsOfRecord inner, Vault vault, RenderedFields fields) {
        this.inner = Objects.requireNonNull(inner, "inner");
        this.vault = Objects.requireNonNull(vault, "vault");
        this.fields = Objects.requireNonNull(fields, "fields");
    }

    @Override
    public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
        return inner.descriptor(call);
    }

    @Override
    public Optional<String> connector(CapabilityCall call) {
        return inner.connector(call);
    }

    @Override
    public List<String> connectors(CapabilityCall call) {
        return inner.connectors(call);
    }

    @Override
    public SystemsOfRecord on(CallOrigin origin) {
        return new RenderingSystems(inner.on(origin), vault, fields);
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        return rendered(
                call,
                (sent, rendering) -> inner.query(sent)
                        .fold(
                                answer -> new QueryOutcome.Answer(rendering.covered(answer.value()), answer.asOf()),
                                missing -> missing,
                                down -> new QueryOutcome.Unavailable(rendering.covered(down.reason()), down.advice())),
                reason -> new QueryOutcome.Unavailable(reason, RetryAdvice.AFTER_OPERATOR_ACTION));
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        return rendered(
                call,
                (sent, rendering) -> inner.send(sent)
                        .fold(
                                confirmed -> new CommandOutcome.Confirmed(
                                        rendering.covered(confirmed.reference()),
                                        rendering.covered(confirmed.result())),
                                rejected -> new CommandOutcome.Rejected(
                                        rejected.code(), rendering.covered(rejected.detail())),
                                unknown -> new CommandOutcome.Unknown(rendering.covered(unknown.reason())),
                                notSent -> new CommandOutcome.NotSent(
                                        rendering.covered(notSent.reason()), notSent.advice())),
                reason -> new CommandOutcome.NotSent(reason, RetryAdvice.AFTER_OPERATOR_ACTION));
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        return rendered(
                call,
                (sent, rendering) -> inner.lookUp(sent)
                        .fold(
                                found -> new LookupOutcome.Found(
                                        rendering.covered(found.reference()), rendering.covered(found.result())),
                                absent -> absent,
                                down -> new LookupOutcome.Unavailable(rendering.covered(down.reason()), down.advice())),
                reason -> new LookupOutcome.Unavailable(reason, RetryAdvice.AFTER_OPERATOR_ACTION));
    }

    private <T> T rendered(CapabilityCall call, Sending<T> sending, Function<String, T> missing) {
        Set<String> clear = fields.of(call.capability());
        Rendering rendering = new Rendering(vault, READER);
        CapabilityCall sent = clear.isEmpty() ? call : rendering.rendered(call, clear);
        return rendering.missing().map(missing).orElseGet(() -> sending.send(sent, rendering));
    }

    /** One way to call, with what is needed to cover its answer. */
    @FunctionalInterface
    private interface Sending<T> {

        T send(CapabilityCall call, Rendering rendering);
    }
}
