package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;

/** Orders that the ERP has already. */
final class Orders {

    private Orders() {}

    static RecordValue of(String supplier, RecordValue... lines) {
        return Data.record()
                .put("supplierId", supplier)
                .put("requesterId", "dana")
                .put("approvedById", "olga")
                .put("ratified", true)
                .put("lines", Data.list(List.of(lines)))
                .build();
    }
}
