package io.bursar.erp.reference;

import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.ConnectorDescriptor;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;

/**
 * The reference ERP as a connector that owns it: closing the connector closes the file.
 *
 * <pre>{@code
 * try (ReferenceConnector connector = ReferenceConnector.open(options)) {
 *     connector.erp().load(seed);
 *     connector.send(call);
 * }
 * }</pre>
 */
public final class ReferenceConnector implements Connector {

    private final ReferenceErp erp;

    private ReferenceConnector(ReferenceErp erp) {
        this.erp = erp;
    }

    /** Opens the ERP behind a connector. */
    public static ReferenceConnector open(ReferenceErpOptions options) {
        return new ReferenceConnector(ReferenceErp.open(options));
    }

    /** The ERP itself, to load master data, receive goods and pay. */
    public ReferenceErp erp() {
        return erp;
    }

    @Override
    public ConnectorDescriptor descriptor() {
        return erp.connector().descriptor();
    }

    @Override
    public QueryOutcome query(CapabilityCall call) {
        return erp.connector().query(call);
    }

    @Override
    public CommandOutcome send(CapabilityCall call) {
        return erp.connector().send(call);
    }

    @Override
    public LookupOutcome lookUp(CapabilityCall call) {
        return erp.connector().lookUp(call);
    }

    @Override
    public void close() {
        erp.close();
    }
}
