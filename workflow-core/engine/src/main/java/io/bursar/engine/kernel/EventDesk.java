package io.bursar.engine.kernel;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import java.util.EnumSet;
import java.util.Set;

/**
 * Emits business events: ids and codes of the case, nothing restricted (canonical §1.10). Whoever carries one adds the
 * case itself.
 */
final class EventDesk {

    private static final Set<FieldType> TOLD =
            EnumSet.of(FieldType.REF, FieldType.CASE, FieldType.FACILITY, FieldType.ENUM, FieldType.CODE);

    private final Proceeding proceeding;
    private final Desks desks;

    EventDesk(Proceeding proceeding, Desks desks) {
        this.proceeding = proceeding;
        this.desks = desks;
    }

    boolean emit(String event) {
        Data.Builder data = Data.record()
                .put("caseId", proceeding.here().id().toString())
                .put("facilityId", proceeding.here().header().place().facility().value())
                .put(
                        "correlationId",
                        proceeding.here().header().place().correlation().value());
        for (FieldSpec field : proceeding.definition().vocabulary().data()) {
            DataValue value = proceeding.here().data().fields().get(field.name());
            if (value != null
                    && TOLD.contains(field.type())
                    && !field.rules().sensitivity().restricted()) {
                data.put(field.name(), value);
            }
        }
        String type = proceeding.definition().id().value() + "." + event;
        proceeding.happen(Happenings.emitted(type, data.build()));
        desks.clocks().emitted(event);
        return true;
    }
}
