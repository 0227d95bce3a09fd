package io.bursar.engine.kernel;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.FieldType;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.util.EnumSet;
import java.util.Map;
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

    /** Emits an event that tells the ids and codes of the case, and what its row adds; restricted values never. */
    boolean emit(String event, RecordValue more) {
        RecordValue data = told(proceeding.definition(), proceeding.here());
        for (Map.Entry<String, DataValue> one : more.fields().entrySet()) {
            if (!(one.getValue() instanceof TokenValue)) {
                data = data.with(one.getKey(), one.getValue());
            }
        }
        String type = proceeding.definition().id().value() + "." + event;
        proceeding.happen(Happenings.emitted(type, data));
        desks.clocks().emitted(event);
        return true;
    }

    /** The type of the field, or of each item of a list of plain values. */
    private static FieldType kind(FieldSpec field) {
        FieldType items = field.rules().itemType();
        return field.type() == FieldType.LIST && items != null ? items : field.type();
    }

    /** The ids and codes of a case that its events tell, lists of them included. */
    static RecordValue told(WorkflowDefinition definition, Case of) {
        Data.Builder data = Data.record()
                .put("caseId", of.id().toString())
                .put("facilityId", of.header().place().facility().value())
                .put("correlationId", of.header().place().correlation().value());
        for (FieldSpec field : definition.vocabulary().data()) {
            DataValue value = of.data().fields().get(field.name());
            if (value != null
                    && TOLD.contains(kind(field))
                    && !field.rules().sensitivity().restricted()) {
                data.put(field.name(), value);
            }
        }
        return data.build();
    }
}
