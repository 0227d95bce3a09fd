package io.bursar.erp.reference;

import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.ConnectorFactory;
import io.bursar.erp.spi.ConnectorSettings;
import io.bursar.erp.spi.SettingDescriptor;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Makes connectors of the reference ERP from settings: {@code file}, and optionally {@code zone}. There is no secret.
 *
 * <pre>{@code
 * Connector connector = new ReferenceConnectorFactory()
 *     .create(new ConnectorSettings(Map.of("file", "data/erp"), clock));
 * }</pre>
 */
public final class ReferenceConnectorFactory implements ConnectorFactory {

    private static final String FILE = "file";
    private static final String ZONE = "zone";

    /** For {@code ServiceLoader}. */
    public ReferenceConnectorFactory() {}

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public List<SettingDescriptor> settings() {
        return List.of(
                SettingDescriptor.required(FILE, "The durable file, without extension"),
                SettingDescriptor.optional(ZONE, "The time zone business days are counted in; UTC where absent"));
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ReferenceErpOptions options = ReferenceErpOptions.of(Path.of(settings.require(FILE)), settings.clock());
        return ReferenceConnector.open(
                settings.find(ZONE).map(zone -> options.withZone(zone(zone))).orElse(options));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new BursarException(
                    FailureCode.INVALID_POLICY, "A time zone is not known", Map.of("zone", name), unknown);
        }
    }
}
