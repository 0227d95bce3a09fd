package io.bursar.engine.restricted;

import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.WorkflowId;

/**
 * Says about values in the clear what cannot be said about tokens, such as whether the form of a tax number holds.
 *
 * <pre>{@code
 * IntakeFormats formats = (workflow, clear) -> Data.record().put("tinFormat", "VALID").build();
 * }</pre>
 */
@FunctionalInterface
public interface IntakeFormats {

    /** Says nothing. */
    IntakeFormats NONE = (workflow, clear) -> RecordValue.EMPTY;

    /**
     * Fields that take the place of what the command says of them; no value in the clear among them.
     *
     * @param workflow the workflow of the case
     * @param clear the data as the command gives it, over what the case has
     */
    RecordValue say(WorkflowId workflow, RecordValue clear);
}
