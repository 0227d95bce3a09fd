package io.bursar.erp.reference.internal;

import io.bursar.erp.spi.Capability;
import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.ConnectorDescriptor;
import io.bursar.erp.spi.Connectors;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.UniquenessGuarantee;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Puts all capabilities of the reference ERP behind one connector, with what is truthfully promised about each. */
public final class AssembledErp {

    private static final String VENDOR = "reference";
    private static final String VERSION = "1";

    private AssembledErp() {}

    /** The connector over a gate. */
    public static Connector connector(Gate gate) {
        List<Capability<?, ?>> capabilities = new ArrayList<>();
        List<CapabilityDescriptor> claims = new ArrayList<>();
        for (Capability<?, ?> query : StandardBooks.queries(gate)) {
            capabilities.add(query);
            claims.add(StandardBooks.claimOfQuery(query));
        }
        for (CommandRule<?, ?> rule : StandardBooks.commands()) {
            capabilities.add(gated(rule, gate));
            claims.add(claim(rule, gate.inFlightMaximum()));
        }
        return Connectors.of(new ConnectorDescriptor(VENDOR, VERSION, claims), capabilities);
    }

    private static <Q extends CapabilityData, A extends CapabilityData> Capability<Q, A> gated(
            CommandRule<Q, A> rule, Gate gate) {
        return new GatedCommand<>(rule, gate);
    }

    /** A look-up that sees late is conclusive only when the latest landing has become visible. */
    private static CapabilityDescriptor claim(CommandRule<?, ?> rule, Duration inFlightMaximum) {
        Duration conclusive = rule.guarantee() == UniquenessGuarantee.LOOKUP_EVENTUAL
                ? inFlightMaximum.plus(StandardBooks.VISIBILITY_DELAY)
                : inFlightMaximum;
        return CapabilityDescriptor.command(rule.contract().name().value(), rule.guarantee(), conclusive);
    }
}
