package io.bursar.erp.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists beside two ERPs: asked what they claim, and nothing else. */
class ScreenedSystemsTest {

    private static final CapabilityCall CHECK =
            CapabilityCall.query("screening.check", TwoErps.FOOTHILLS, RecordValue.EMPTY);

    private final TwoErps erps = new TwoErps();
    private final ScriptedConnector lists =
            new ScriptedConnector(List.of(CapabilityDescriptor.query("screening.check", Duration.ofDays(1))));
    private final SystemsOfRecord systems = new ScreenedSystems(erps.runtime, lists)
            .on(new CallOrigin(new CaseId(new UUID(0, 1)), new CorrelationId("C-1"), null));

    @Test
    void theListsAreAskedWhatTheyClaim() {
        systems.query(CHECK);

        assertThat(systems.descriptor(CHECK)).isPresent();
        assertThat(lists.reached()).hasSize(1);
        assertThat(erps.journal()).isEmpty();
    }

    @Test
    void everythingElseGoesToTheErps() {
        systems.query(TwoErps.question(TwoErps.FOOTHILLS));
        systems.send(TwoErps.order(TwoErps.MERCY, "a"));
        systems.lookUp(TwoErps.order(TwoErps.MERCY, "a"));

        assertThat(lists.reached()).isEmpty();
        assertThat(erps.mountain.reached()).hasSize(1);
        assertThat(erps.north.reached()).hasSize(2);
        assertThat(systems.connector(TwoErps.order(TwoErps.MERCY, "a"))).contains("erp-north");
        assertThat(systems.connectors(TwoErps.order(TwoErps.MERCY, "a"))).containsExactly("erp-north", "erp-mountain");
    }
}
