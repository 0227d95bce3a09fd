package io.bursar.engine.kernel;

import io.bursar.controls.variation.ParameterSet;
import io.bursar.model.data.RecordValue;

/** The variation values in force for the case's place today: what a draft reads, and what submit pins. */
final class Parameters {

    private Parameters() {}

    static RecordValue current(Proceeding proceeding) {
        return resolved(proceeding).values();
    }

    static ParameterSet resolved(Proceeding proceeding) {
        var policy = proceeding.rules().policy();
        var facility = proceeding.here().header().place().facility();
        return policy.parameters(
                proceeding.definition().vocabulary().variation().values(),
                policy.place(facility, null),
                proceeding.today());
    }
}
