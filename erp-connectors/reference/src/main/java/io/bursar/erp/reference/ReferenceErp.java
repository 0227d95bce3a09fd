package io.bursar.erp.reference;

import io.bursar.erp.reference.internal.AssembledErp;
import io.bursar.erp.reference.internal.Gate;
import io.bursar.erp.reference.internal.books.MasterLoader;
import io.bursar.erp.reference.internal.database.Database;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.spi.Connector;

/**
 * An ERP with real rules and its own durable file: what it has acknowledged survives {@code kill -9}, and late and
 * second deliveries that are under way survive with it. Safe for use by several threads; one process per file.
 *
 * <pre>{@code
 * try (ReferenceErp erp = ReferenceErp.open(ReferenceErpOptions.of(Path.of("target/erp"), clock))) {
 *     erp.load(seed);
 *     CommandOutcome outcome = erp.connector().send(call);
 * }
 * }</pre>
 */
public final class ReferenceErp implements AutoCloseable {

    private final Database database;
    private final Gate gate;
    private final ReferenceErpOptions options;
    private final Connector connector;

    private ReferenceErp(Database database, ReferenceErpOptions options) {
        this.database = database;
        this.options = options;
        this.gate = new Gate(database, options);
        this.connector = AssembledErp.connector(gate);
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws io.bursar.model.finding.BursarException with {@code STORE_UNAVAILABLE} where the file cannot be opened,
     *     {@code SCHEMA_MISMATCH} where it has another version
     */
    public static ReferenceErp open(ReferenceErpOptions options) {
        return new ReferenceErp(Database.open(options.file()), options);
    }

    /** Loads master data in one transaction; what is there already is changed. */
    public void load(ReferenceErpSeed seed) {
        gate.enter();
        gate.write(session -> {
            MasterLoader.load(session, seed);
            return seed;
        });
    }

    /** All capabilities of this ERP; closing the connector leaves the ERP open. */
    public Connector connector() {
        return connector;
    }

    /** The dock, where goods are received. */
    public Receiving receiving() {
        return new Receiving(gate);
    }

    /** The treasury, where payment runs are prepared, released and settled. */
    public Treasury treasury() {
        return new Treasury(gate, options.dualReleaseAmount());
    }

    /** What is in the books, for reports and tests. */
    public ReferenceErpBooks books() {
        return new ReferenceErpBooks(gate);
    }

    /** Lets late and second deliveries land that are due by now; every call does so by itself. */
    public void settleDeliveries() {
        gate.enter();
    }

    @Override
    public void close() {
        database.close();
    }
}
