package io.bursar.erp.screening;

import io.bursar.erp.screening.list.ListFolder;
import io.bursar.erp.screening.list.ListReader;
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
 * Makes the connector from settings: {@code folder}, and optionally {@code zone}. It reads the lists once, when it is
 * made; a host that takes in new editions keeps a {@link ListShelf} of its own.
 *
 * <pre>{@code
 * Connector connector = new ListConnectorFactory()
 *     .create(new ConnectorSettings(Map.of("folder", "data/lists"), clock));
 * }</pre>
 */
public final class ListConnectorFactory implements ConnectorFactory {

    private static final String FOLDER = "folder";
    private static final String ZONE = "zone";

    /** For {@code ServiceLoader}. */
    public ListConnectorFactory() {}

    @Override
    public String name() {
        return ListConnector.VENDOR;
    }

    @Override
    public List<SettingDescriptor> settings() {
        return List.of(
                SettingDescriptor.required(FOLDER, "The folder with lists.csv and the list files"),
                SettingDescriptor.optional(ZONE, "The time zone in which lists grow old; UTC where absent"));
    }

    @Override
    public Connector create(ConnectorSettings settings) {
        ListFolder folder = ListFolder.read(Path.of(settings.require(FOLDER)), ListReader.standard());
        ZoneId zone = zone(settings.find(ZONE).orElse("UTC"));
        return ListConnector.of(ListShelf.of(folder), settings.clock(), zone);
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
