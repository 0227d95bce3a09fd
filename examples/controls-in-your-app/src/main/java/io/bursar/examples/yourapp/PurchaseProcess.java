package io.bursar.examples.yourapp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.common.engine.impl.identity.Authentication;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.TaskListener;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * The Flowable process the application had before: ask, approve, order.
 *
 * <pre>{@code
 * process.start("dana.reyes", purchase);
 * process.complete("lee.park", "PR-17", Map.of("verdict", "APPROVE", "reason", "Within budget"));
 * }</pre>
 */
public final class PurchaseProcess implements AutoCloseable {

    private static final String PROCESS = "purchase.bpmn20.xml";

    private final HostDatabase database;
    private final ProcessEngine engine;
    private final PurchaseControls controls;

    private PurchaseProcess(HostDatabase database, ProcessEngine engine, PurchaseControls controls) {
        this.database = database;
        this.engine = engine;
        this.controls = controls;
    }

    /** Starts the engine on the application's database and transaction manager, with its process and hooks. */
    public static PurchaseProcess open(HostDatabase database, PurchaseControls controls) {
        Objects.requireNonNull(controls, "controls");
        SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
        settings.setDataSource(database.dataSource());
        settings.setTransactionManager(database.manager());
        settings.setDatabaseSchemaUpdate("true");
        settings.setAsyncExecutorActivate(false);
        settings.setDisableIdmEngine(true);
        settings.setDisableEventRegistry(true);
        // README hooks: begin
        settings.setBeans(new HashMap<>(Map.of(
                "submitted", (ExecutionListener) controls::submitted,
                "decided", (TaskListener) controls::decided,
                "ordered", (JavaDelegate) controls::ordered)));
        // README hooks: end
        ProcessEngine engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString(PROCESS, HostDatabase.text(PROCESS))
                .deploy();
        return new PurchaseProcess(database, engine, controls);
    }

    /** Somebody asks for a purchase: the row and the process in one transaction. */
    public void start(String person, Purchase purchase) {
        as(
                person,
                () -> database.transactions().executeWithoutResult(running -> {
                    new Purchases(database).add(purchase);
                    engine.getRuntimeService()
                            .startProcessInstanceByKey("purchase", purchase.id(), Map.of("purchase", purchase.id()));
                }));
    }

    /** Somebody completes the open task of a purchase with what was filled in. */
    public void complete(String person, String purchaseId, Map<String, Object> form) {
        as(person, () -> engine.getTaskService().complete(task(purchaseId).getId(), form));
    }

    /** Somebody who is asked went away: the task goes to who is asked in their place, in one transaction. */
    public void askAnew(String purchaseId) {
        database.transactions().executeWithoutResult(running -> {
            String approver = controls.askedAnew(purchaseId);
            engine.getTaskService().setAssignee(task(purchaseId).getId(), approver);
        });
    }

    /** Who is asked now, as Flowable knows; empty where nobody is any more. */
    public List<String> assignees(String purchaseId) {
        return tasks(purchaseId).stream().map(Task::getAssignee).toList();
    }

    /** Flowable's engine, as its administrators have it. */
    ProcessEngine engine() {
        return engine;
    }

    private Task task(String purchaseId) {
        return tasks(purchaseId).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The purchase has no open task"));
    }

    private List<Task> tasks(String purchaseId) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(purchaseId)
                .list();
    }

    /** Flowable knows who is logged in on this thread. */
    private static void as(String person, Runnable work) {
        Authentication.setAuthenticatedUserId(person);
        try {
            work.run();
        } finally {
            Authentication.setAuthenticatedUserId(null);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
