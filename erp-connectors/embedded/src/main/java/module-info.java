/**
 * Everything in one dependency: engine, H2 file, canonical standards, reference ERP and sample staff. For trying out
 * and for tests.
 */
module io.bursar.embedded {
    requires transitive io.bursar.engine;
    requires transitive io.bursar.erp.reference;
    requires transitive io.bursar.erp.runtime;
    requires transitive io.bursar.erp.screening;
    requires transitive io.bursar.jdbc;
    requires transitive io.bursar.model;
    requires transitive io.bursar.standards;
    requires io.bursar.erp.spi;
    requires static transitive org.jspecify;

    exports io.bursar.embedded;
    exports io.bursar.embedded.sample;
}
