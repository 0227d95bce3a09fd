package io.bursar.erp.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.policy.CalendarBook;
import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.Organization;
import io.bursar.erp.runtime.routing.RoutingLoader;
import io.bursar.erp.runtime.routing.RoutingTable;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of the README is one. */
class ReadmeTest {

    private static final Pattern TABLE = Pattern.compile("<!-- routing -->\\s*```yaml\\n(.*?)```", Pattern.DOTALL);

    private static Organization riverbend() {
        TreeMap<FacilityId, Facility> facilities = new TreeMap<>();
        Map.of("MERCY", "RIVERBEND-MIDWEST", "FOOTHILLS", "RIVERBEND-MOUNTAIN").forEach((name, entity) -> {
            FacilityId id = new FacilityId(name);
            facilities.put(id, new Facility(id, name, new LegalEntityId(entity), ZoneOffset.UTC));
        });
        return new Organization(facilities, new TreeMap<>(), new CalendarBook(new TreeMap<>(), new TreeMap<>(), "1"));
    }

    @Test
    void theTableOfTheReadmeServesFiveHospitalsByOneErpAndThreeByTheOther() throws IOException {
        Matcher table = TABLE.matcher(Files.readString(Path.of("README.md")));
        assertThat(table.find()).isTrue();

        RoutingTable read =
                RoutingLoader.load("README.md", table.group(1), riverbend()).orThrow();

        assertThat(read.route(new FacilityId("MERCY"), new CapabilityName("po.create"))
                        .orElseThrow()
                        .connector())
                .isEqualTo(TwoErps.NORTH);
        assertThat(read.route(new FacilityId("FOOTHILLS"), new CapabilityName("po.create"))
                        .orElseThrow()
                        .connector())
                .isEqualTo(TwoErps.MOUNTAIN);
    }
}
