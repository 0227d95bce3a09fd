package io.bursar.erp.runtime.internal;

import io.bursar.engine.port.CallOrigin;
import io.bursar.erp.runtime.ConnectorId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.spi.MDCAdapter;

/** What log lines of a call carry; what they carried before is there again afterwards. */
final class CallContext implements AutoCloseable {

    /** The case. */
    static final String CASE = "bursar.case";

    /** The chain of cases. */
    static final String CORRELATION = "bursar.correlation";

    /** The connector. */
    static final String CONNECTOR = "bursar.connector";

    private final MDCAdapter logged;
    private final Map<String, String> before = new LinkedHashMap<>();

    private CallContext(MDCAdapter logged) {
        this.logged = logged;
    }

    static CallContext of(MDCAdapter logged, ConnectorId connector, @Nullable CallOrigin origin) {
        CallContext context = new CallContext(logged);
        context.put(CONNECTOR, connector.value());
        if (origin != null) {
            context.put(CASE, origin.caseId().toString());
            context.put(CORRELATION, origin.correlation().value());
        }
        return context;
    }

    private void put(String key, String value) {
        String old = logged.get(key);
        before.put(key, old == null ? "" : old);
        logged.put(key, value);
    }

    @Override
    public void close() {
        before.forEach((key, old) -> {
            if (old.isEmpty()) {
                logged.remove(key);
            } else {
                logged.put(key, old);
            }
        });
    }
}
