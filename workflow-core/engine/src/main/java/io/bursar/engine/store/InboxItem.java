package io.bursar.engine.store;

import io.bursar.model.cases.Task;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.WorkflowId;

/**
 * One open task as a work list shows it.
 *
 * <pre>{@code
 * bursar.as("lee.park").inbox().first().item().task().name();
 * }</pre>
 *
 * @param caseId the case
 * @param workflow the workflow
 * @param facility the facility
 * @param task the task
 */
public record InboxItem(CaseId caseId, WorkflowId workflow, FacilityId facility, Task task) {}
