package io.bursar.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.AuditArbitraries;
import io.bursar.audit.record.AuditRecord;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonDataProperties {

    @Provide
    Arbitrary<DataValue> values() {
        Arbitrary<DataValue> lookalikes = Arbitraries.maps(
                        Arbitraries.of("amount", "price", "currency", "date", "instant", "token", "hex", "record"),
                        AuditArbitraries.values())
                .ofMaxSize(2)
                .map(fields -> new RecordValue(new TreeMap<>(fields)));
        Arbitrary<DataValue> nested =
                lookalikes.map(inner -> new RecordValue(new TreeMap<>(java.util.Map.of("record", inner))));
        return Arbitraries.oneOf(AuditArbitraries.values(), lookalikes, nested);
    }

    @Provide
    Arbitrary<AuditRecord> records() {
        return AuditArbitraries.auditRecords();
    }

    @Property(tries = 500)
    void theReadableFormLosesNothing(@ForAll("values") DataValue value) {
        byte[] line = JsonLine.of(json -> {
            json.writeName("v");
            new JsonData(json).value(value);
        });
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            json.nextToken();
            assertThat(new JsonReading(json).value()).isEqualTo(value);
        }
    }

    @Property(tries = 100)
    void everyRecordAtTheBeginningOfACaseExportsToALogThatHolds(@ForAll("records") AuditRecord record) {
        AuditRecord first = AuditRecord.of(
                io.bursar.audit.record.RecordPosition.first(1, record.caseId()),
                record.command(),
                record.basis(),
                record.content());
        assertThat(SampleLog.verify(SampleLog.export(List.of(first))).holds()).isTrue();
    }

    @Property(tries = 100)
    void aLineIsOneLine(@ForAll("records") AuditRecord record) {
        assertThat(RecordLine.of(record)).doesNotContain((byte) '\n', (byte) '\r');
    }
}
