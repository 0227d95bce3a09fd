package io.bursar.verifier.internal.staffing;

import io.bursar.controls.policy.Facility;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.data.DataValue;
import io.bursar.model.variation.ExtraTask;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import io.bursar.verifier.VerifierInput;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What grants add at a facility: stages and tasks. */
public final class Added {

    private Added() {}

    /**
     * Where and when something is added.
     *
     * @param kind what is added
     * @param facility where
     * @param day when
     */
    record Where(VariationKind kind, Facility facility, LocalDate day) {}

    /** The tasks that a facility adds to cases of a definition. */
    static List<ExtraTask> tasks(VerifierInput input, WorkflowDefinition definition, Facility facility) {
        return values(input, definition, new Where(VariationKind.EXTRA_TASK, facility, input.day()))
                .flatMap(value -> ExtraTask.all(value).stream())
                .toList();
    }

    /** Those of them that hold a case until they are done. */
    public static List<ExtraTask> holding(VerifierInput input, WorkflowDefinition definition, Facility facility) {
        Where where = new Where(VariationKind.EXTRA_TASK, facility, input.day());
        return values(input, definition, where, point -> point.values().choice().holds())
                .flatMap(value -> ExtraTask.all(value).stream())
                .toList();
    }

    static Stream<DataValue> values(VerifierInput input, WorkflowDefinition definition, Where where) {
        return values(input, definition, where, point -> true);
    }

    private static Stream<DataValue> values(
            VerifierInput input, WorkflowDefinition definition, Where where, Predicate<VariationPoint> which) {
        List<VariationPoint> points = definition.vocabulary().variation().values().stream()
                .filter(point -> point.kind() == where.kind() && which.test(point))
                .toList();
        if (points.isEmpty()) {
            return Stream.empty();
        }
        return input
                .policy()
                .parameters(points, input.policy().place(where.facility().id(), null), where.day())
                .parameters()
                .values()
                .stream()
                .map(parameter -> parameter.value());
    }
}
