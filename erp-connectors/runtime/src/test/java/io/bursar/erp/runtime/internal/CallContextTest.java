package io.bursar.erp.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.port.CallOrigin;
import io.bursar.erp.runtime.TwoErps;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CorrelationId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.BasicMDCAdapter;

/** Log lines of a call say for which case they are, and afterwards say what they said before. */
class CallContextTest {

    private final BasicMDCAdapter logged = new BasicMDCAdapter();
    private final CallOrigin origin = new CallOrigin(new CaseId(new UUID(0, 1)), new CorrelationId("C-1"), null);

    @Test
    void carriesCaseChainAndConnectorDuringTheCallAndRestoresWhatWasThere() {
        logged.put(CallContext.CASE, "another");
        logged.put("host", "its own");

        try (CallContext during = CallContext.of(logged, TwoErps.NORTH, origin)) {
            assertThat(during).isNotNull();
            assertThat(logged.getCopyOfContextMap())
                    .isEqualTo(Map.of(
                            "host",
                            "its own",
                            CallContext.CASE,
                            origin.caseId().toString(),
                            CallContext.CORRELATION,
                            "C-1",
                            CallContext.CONNECTOR,
                            "erp-north"));
        }

        assertThat(logged.getCopyOfContextMap()).isEqualTo(Map.of("host", "its own", CallContext.CASE, "another"));
    }

    @Test
    void aCallWithoutACaseSaysOnlyTheConnector() {
        try (CallContext during = CallContext.of(logged, TwoErps.NORTH, null)) {
            assertThat(during).isNotNull();
            assertThat(logged.getCopyOfContextMap()).isEqualTo(Map.of(CallContext.CONNECTOR, "erp-north"));
        }
    }
}
