/**
 * Several systems of record as the engine sees one: routing by facility and capability, resilience per connector, a
 * journal of calls, and recovery after an outage.
 */
module io.bursar.erp.runtime {
    requires transitive io.bursar.controls;
    requires transitive io.bursar.definition;
    requires transitive io.bursar.engine;
    requires transitive io.bursar.erp.spi;
    requires transitive io.bursar.model;
    requires transitive io.opentelemetry.api;
    requires static transitive org.jspecify;
    requires io.bursar.audit;
    requires io.github.resilience4j.bulkhead;
    requires io.github.resilience4j.circuitbreaker;
    requires io.github.resilience4j.core;
    requires io.opentelemetry.context;
    requires org.slf4j;

    exports io.bursar.erp.runtime;
    exports io.bursar.erp.runtime.journal;
    exports io.bursar.erp.runtime.recovery;
    exports io.bursar.erp.runtime.resilience;
    exports io.bursar.erp.runtime.routing;
}
