package io.bursar.engine.command;

import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.WorkflowId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a new case begins with.
 *
 * <pre>{@code
 * new Opening(ProcureToPay.REQUISITION, place, people, requisition.toData());
 * }</pre>
 *
 * @param workflow the workflow
 * @param place where it belongs
 * @param people for whom it runs; {@code startedAt} is set by the engine
 * @param data its data
 */
public record Opening(WorkflowId workflow, CaseHeader.Place place, Requester people, RecordValue data) {

    /** Refuses nulls. */
    public Opening {
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(data, "data");
    }

    /**
     * For whom a case is opened.
     *
     * @param requester who asks
     * @param beneficiary for whom it is; null for the requester
     */
    public record Requester(
            io.bursar.model.identity.PersonId requester, io.bursar.model.identity.@Nullable PersonId beneficiary) {}
}
