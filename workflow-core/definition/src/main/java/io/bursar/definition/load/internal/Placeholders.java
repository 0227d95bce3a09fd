package io.bursar.definition.load.internal;

import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.time.BusinessDuration;

/**
 * Stand in for values that were refused, so that reading goes on to the next fault. A definition that contains one
 * never leaves the loader, since the refusal is in the list of errors.
 */
final class Placeholders {

    static final BusinessDuration DURATION = BusinessDuration.hours(1);
    static final QueueName QUEUE = new QueueName("none");
    static final RoleName ROLE = new RoleName("NONE");
    static final FunctionName ACT = new FunctionName("NONE");
    static final WorkflowId WORKFLOW = new WorkflowId("none");
    static final ExceptionCode EXCEPTION = new ExceptionCode("NONE");
    static final CapabilityName CAPABILITY = new CapabilityName("none");

    private Placeholders() {}
}
