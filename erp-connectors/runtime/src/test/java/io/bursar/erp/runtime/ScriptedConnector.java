package io.bursar.erp.runtime;

import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.ConnectorDescriptor;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.capability.UniquenessGuarantee;
import io.bursar.model.data.RecordValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A connector that answers as a test says, and remembers what reached it. */
public final class ScriptedConnector implements Connector {

    /** What an order is confirmed with. */
    public static final CommandOutcome CONFIRMED = new CommandOutcome.Confirmed("PO-1", RecordValue.EMPTY);

    /** What a question is answered with. */
    public static final QueryOutcome ANSWER = new QueryOutcome.Answer(RecordValue.EMPTY, Instant.EPOCH);

    private final List<CapabilityDescriptor> claims;
    private final List<CapabilityCall> reached = new ArrayList<>();
    private Function<CapabilityCall, QueryOutcome> queries = call -> ANSWER;
    private Function<CapabilityCall, CommandOutcome> sends = call -> CONFIRMED;
    private Function<CapabilityCall, LookupOutcome> lookUps = call -> new LookupOutcome.Absent();

    /** One that claims orders, postings and the status of suppliers. */
    public ScriptedConnector() {
        this(List.of(
                CapabilityDescriptor.query("supplier.status", Duration.ofSeconds(5)),
                CapabilityDescriptor.command("po.create", UniquenessGuarantee.LOOKUP_STRONG, Duration.ofSeconds(60)),
                CapabilityDescriptor.command(
                        "invoice.post", UniquenessGuarantee.SERVER_ENFORCED, Duration.ofSeconds(60))));
    }

    /** One that claims this. */
    public ScriptedConnector(List<CapabilityDescriptor> claims) {
        this.claims = claims;
    }

    /** How it answers questions. */
    public ScriptedConnector answers(Function<CapabilityCall, QueryOutcome> how) {
        queries = how;
        return this;
    }

    /** How it takes writes. */
    public ScriptedConnector takes(Function<CapabilityCall, CommandOutcome> how) {
        sends = how;
        return this;
    }

    /** How it looks up. */
    public ScriptedConnector finds(Function<CapabilityCall, LookupOutcome> how) {
        lookUps = how;
        return this;
    }

    /** What reached it, in order. */
    public synchronized List<CapabilityCall> reached() {
        return List.copyOf(reached);
    }

    private synchronized CapabilityCall noted(CapabilityCall call) {
        reached.add(call);
        return call;
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return new ConnectorDescriptor("scripted", "1", claims);
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        return queries.apply(noted(call));
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        return sends.apply(noted(call));
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        return lookUps.apply(noted(call));
    }
}
