package io.bursar.erp.screening;

import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.ConnectorDescriptor;
import io.bursar.erp.spi.Connectors;
import io.bursar.model.capability.CapabilityDescriptor;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/**
 * Makes the connector that answers {@code screening.check} from the lists of a shelf.
 *
 * <pre>{@code
 * Connector screening = ListConnector.of(shelf, Clock.systemUTC(), ZoneId.of("America/New_York"));
 * }</pre>
 */
public final class ListConnector {

    /** The name of the connector. */
    public static final String VENDOR = "screening-lists";

    private static final String VERSION = "1.0.0";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private ListConnector() {}

    /**
     * A connector over a shelf.
     *
     * @param shelf the lists; new editions count from the next check on
     * @param clock business time
     * @param zone where the day is counted by which lists grow old
     */
    public static Connector of(ListShelf shelf, InstantSource clock, ZoneId zone) {
        ConnectorDescriptor descriptor = new ConnectorDescriptor(
                VENDOR, VERSION, List.of(CapabilityDescriptor.query("screening.check", TIMEOUT)));
        return Connectors.of(descriptor, new ListCheck(shelf, clock, zone));
    }
}
