/**
 * An ERP with real rules, its own durable file and faults on demand: the embedded default, and what a connector is
 * tried against.
 */
module io.bursar.erp.reference {
    requires static transitive org.jspecify;
    requires transitive io.bursar.erp.spi;
    requires transitive io.bursar.model;
    requires com.h2database;
    requires java.sql;
    requires org.slf4j;

    exports io.bursar.erp.reference;
    exports io.bursar.erp.reference.fault;
    exports io.bursar.erp.reference.master;

    uses io.bursar.erp.spi.ConnectorFactory;

    provides io.bursar.erp.spi.ConnectorFactory with
            io.bursar.erp.reference.ReferenceConnectorFactory;
}
