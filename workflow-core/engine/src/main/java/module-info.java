/** Runs cases: the pure kernel, the ports of a host and a store, the front desk, and an in-memory store. */
module io.bursar.engine {
    requires transitive io.bursar.audit;
    requires transitive io.bursar.controls;
    requires transitive io.bursar.definition;
    requires transitive io.bursar.model;
    requires transitive io.opentelemetry.api;
    requires io.opentelemetry.context;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.bursar.engine;
    exports io.bursar.engine.command;
    exports io.bursar.engine.fact;
    exports io.bursar.engine.kernel;
    exports io.bursar.engine.memory;
    exports io.bursar.engine.port;
    exports io.bursar.engine.question;
    exports io.bursar.engine.replay;
    exports io.bursar.engine.restricted;
    exports io.bursar.engine.store;
}
