package io.bursar.examples.yourapp;

import io.bursar.jdbc.Schema;
import io.bursar.jdbc.host.HostControls;
import io.bursar.jdbc.host.HostRules;
import io.bursar.model.identity.WorkflowId;
import io.bursar.standards.Standards;
import java.nio.file.Path;

/**
 * The application, put together: its database, its process, its service, and the controls in both.
 *
 * <pre>{@code
 * try (YourApp app = YourApp.open(folder)) {
 *     app.process().start("dana.reyes", purchase);
 * }
 * }</pre>
 */
public final class YourApp implements AutoCloseable {

    private final HostDatabase database;
    private final HostControls controls;
    private final PurchaseProcess process;
    private final Invoices invoices;
    private final Staff staff;

    private YourApp(HostDatabase database) {
        this.staff = new Staff();
        this.database = database;
        // README open: begin
        Schema.apply(database.dataSource()); // or print it: Schema.writeTo(out, Dialect.POSTGRESQL)
        HostRules rules = HostRules.of(
                new WorkflowId("shop.purchase"), Standards.canonical().policy());
        HostControls controls = HostControls.open(database.dataSource(), rules, staff);
        // README open: end
        this.controls = controls;
        this.process = PurchaseProcess.open(database, new PurchaseControls(database, controls, staff));
        this.invoices = new Invoices(database, controls);
    }

    /** Opens the application with files in a folder. */
    public static YourApp open(Path folder) {
        return new YourApp(HostDatabase.open(folder.resolve("shop")));
    }

    /** Its database. */
    public HostDatabase database() {
        return database;
    }

    /** The controls in it. */
    public HostControls controls() {
        return controls;
    }

    /** Its Flowable process. */
    public PurchaseProcess process() {
        return process;
    }

    /** Who works here. */
    public Staff staff() {
        return staff;
    }

    /** Its plain Spring service. */
    public Invoices invoices() {
        return invoices;
    }

    @Override
    public void close() {
        process.close();
        database.close();
    }
}
