package io.bursar.examples.healthsystem.world;

import io.bursar.erp.screening.ListConnector;
import io.bursar.erp.screening.ListShelf;
import io.bursar.erp.screening.list.ListLayout;
import io.bursar.erp.screening.list.ListReader;
import io.bursar.erp.screening.list.ListSource;
import io.bursar.erp.screening.list.ScreeningList;
import io.bursar.erp.screening.match.ListScreening;
import io.bursar.erp.spi.Connector;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exclusion lists of a run, invented and in the form of their publishers: on the first of each month there is
 * another edition. From October on the LEIE has a supplier of the hospitals.
 */
final class Exclusions {

    private static final LocalDate SECOND_EDITION = LocalDate.of(2026, 10, 1);
    private static final String LEIE = "OIG-LEIE";

    private final ListShelf shelf = ListShelf.of(List.of());
    private @Nullable LocalDate published;

    /** Puts the editions of a day's month on the shelf. */
    void publish(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        if (month.equals(published)) {
            return;
        }
        published = month;
        String leie = month.isBefore(SECOND_EDITION) ? "leie-2026-09.csv" : "leie-2026-10.csv";
        shelf.put(read(LEIE, ListLayout.LEIE, leie));
        shelf.put(read("SAM", ListLayout.SAM, "sam.csv"));
        shelf.put(read("OFAC-SDN", ListLayout.OFAC_SDN, "sdn.csv"));
        shelf.put(read("STATE-IL", ListLayout.STATE, "illinois.csv"));
    }

    Connector connector(InstantSource clock) {
        return ListConnector.of(shelf, clock, World.HOME);
    }

    List<ScreeningList> lists() {
        return shelf.all().stream().map(ListScreening::list).toList();
    }

    private ScreeningList read(String name, ListLayout layout, String file) {
        ListSource source = ListSource.of(name, layout, Path.of(file)).publishedOn(Objects.requireNonNull(published));
        try (@Nullable InputStream in = Exclusions.class.getResourceAsStream("lists/" + file)) {
            return ListReader.standard().read(source, Objects.requireNonNull(in, file));
        } catch (IOException unreadable) {
            throw new BursarException(
                    FailureCode.CONNECTOR_DOWN, "A shipped list cannot be read", Map.of("file", file), unreadable);
        }
    }
}
