package io.bursar.jdbc.internal;

import io.bursar.audit.bytes.CanonicalValues;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.EffectWork.Call;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * What rows carry besides their keys, as canonical bytes; the snapshot of a case and what an effect sends are packed.
 */
final class Bodies {

    private Bodies() {}

    static byte[] of(Case stored) {
        return PackedBytes.pack(CanonicalValues.encode(stored.toData()));
    }

    static Case toCase(byte[] bytes) {
        return read(PackedBytes.unpack(bytes), Case::from);
    }

    static byte[] of(Task task) {
        return CanonicalValues.encode(task.toData());
    }

    static Task toTask(byte[] bytes) {
        return read(bytes, Task::from);
    }

    static byte[] of(Call call) {
        return PackedBytes.pack(CanonicalValues.encode(Data.record()
                .put("capability", call.capability().value())
                .put("facility", call.facility().value())
                .put("key", call.idempotencyKey())
                .put("businessKey", call.businessKey())
                .put("arguments", call.arguments())
                .put("connector", call.connector())
                .build()));
    }

    static Call toCall(byte[] bytes) {
        return read(
                PackedBytes.unpack(bytes),
                data -> new Call(
                        new CapabilityName(data.text("capability").orElseThrow()),
                        new FacilityId(data.text("facility").orElseThrow()),
                        data.text("key").orElseThrow(),
                        data.text("businessKey").orElseThrow(),
                        data.record("arguments"),
                        data.text("connector").orElse(null)));
    }

    static byte[] of(BusinessEvent event) {
        return CanonicalValues.encode(Data.record()
                .put("type", event.type())
                .put("data", event.data())
                .build());
    }

    static BusinessEvent toEvent(String id, Instant at, byte[] bytes) {
        return read(bytes, data -> new BusinessEvent(id, data.text("type").orElseThrow(), at, data.record("data")));
    }

    private static <T> T read(byte[] bytes, Function<RecordValue, T> reader) {
        return as(CanonicalValues.decode(bytes), reader);
    }

    private static <T> T as(DataValue value, Function<RecordValue, T> reader) {
        try {
            return reader.apply((RecordValue) value);
        } catch (ClassCastException | NoSuchElementException | IllegalArgumentException unreadable) {
            throw new BursarException(FailureCode.STORE_CORRUPT, "A stored body cannot be read", Map.of(), unreadable);
        }
    }
}
