package io.bursar.adoption.cutover;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.port.CallOrigin;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.LogRow;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.LookupOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What imports said of suppliers, read from the log of their cases. Many ERPs keep no screening dates: laid over an
 * answer of {@code supplier.status}, an import fills what the system of record leaves out and overrides nothing. A
 * screening grows old as any other does.
 *
 * <pre>{@code
 * SupplierReferences known = SupplierReferences.of(store, List.of(run));
 * Host host = Host.of(store, directory, known.over(systems));
 * }</pre>
 */
public final class SupplierReferences {

    static final String SUBJECT = "supplier:";
    private static final String STATUS = "supplier.status";

    private final Map<String, RecordValue> bySupplier;

    private SupplierReferences(Map<String, RecordValue> bySupplier) {
        this.bySupplier = Map.copyOf(bySupplier);
    }

    /** What these imports said, a later one over an earlier. */
    public static SupplierReferences of(CaseStore store, Collection<CaseId> runs) {
        Map<String, RecordValue> found = new HashMap<>();
        for (CaseId run : runs) {
            long next = 1;
            List<LogRow> page = store.log(run, next, CaseStore.MAX_PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> note(AuditRecord.parse(row.bytes()), found));
                next += page.size();
                page = store.log(run, next, CaseStore.MAX_PAGE);
            }
        }
        return new SupplierReferences(found);
    }

    private static void note(AuditRecord record, Map<String, RecordValue> found) {
        record.events().stream()
                .filter(event -> event.code().equals(EventCode.REFERENCE_IMPORTED.code()))
                .forEach(event -> {
                    String subject = event.body().text("subject").orElse("");
                    if (subject.startsWith(SUBJECT)) {
                        found.put(
                                subject.substring(SUBJECT.length()),
                                event.body().record("fields"));
                    }
                });
    }

    /** What is known of a supplier; empty where no import named it. */
    public Optional<RecordValue> known(String supplierId) {
        return Optional.ofNullable(bySupplier.get(supplierId));
    }

    /** The same systems, with what is known laid under their answers about suppliers. */
    public SystemsOfRecord over(SystemsOfRecord systems) {
        return new Completed(systems, this);
    }

    private RecordValue completed(String supplierId, RecordValue answer) {
        return known(supplierId).map(imported -> imported.with(answer)).orElse(answer);
    }

    private record Completed(SystemsOfRecord inner, SupplierReferences references) implements SystemsOfRecord {

        @Override
        public Optional<CapabilityDescriptor> descriptor(CapabilityCall call) {
            return inner.descriptor(call);
        }

        @Override
        public QueryOutcome query(CapabilityCall call) {
            QueryOutcome outcome = inner.query(call);
            if (!call.capability().value().equals(STATUS)) {
                return outcome;
            }
            String supplier = call.arguments().text("supplierId").orElse("");
            return outcome.fold(
                    answer -> new QueryOutcome.Answer(references.completed(supplier, answer.value()), answer.asOf()),
                    missing -> missing,
                    down -> down);
        }

        @Override
        public CommandOutcome send(CapabilityCall call) {
            return inner.send(call);
        }

        @Override
        public LookupOutcome lookUp(CapabilityCall call) {
            return inner.lookUp(call);
        }

        @Override
        public Optional<String> connector(CapabilityCall call) {
            return inner.connector(call);
        }

        @Override
        public List<String> connectors(CapabilityCall call) {
            return inner.connectors(call);
        }

        @Override
        public SystemsOfRecord on(CallOrigin origin) {
            return new Completed(inner.on(origin), references);
        }
    }
}
