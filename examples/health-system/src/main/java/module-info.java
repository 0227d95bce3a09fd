/** The main job: eight hospitals that buy and pay for some weeks on a virtual clock, and what their log proves. */
module io.bursar.examples.healthsystem {
    requires io.bursar.ai.local;
    requires transitive io.bursar.ai.governor;
    requires transitive io.bursar.ai.spi;
    requires transitive io.bursar.audit;
    requires transitive io.bursar.controls;
    requires transitive io.bursar.embedded;
    requires transitive io.bursar.engine;
    requires transitive io.bursar.erp.documents;
    requires transitive io.bursar.erp.reference;
    requires transitive io.bursar.erp.runtime;
    requires transitive io.bursar.erp.screening;
    requires transitive io.bursar.erp.spi;
    requires transitive io.bursar.jdbc;
    requires transitive io.bursar.model;
    requires transitive io.bursar.standards;
    requires info.picocli;
    requires java.xml;
    requires tools.jackson.core;
    requires static transitive org.jspecify;

    exports io.bursar.examples.intake;

    opens io.bursar.examples.healthsystem to
            info.picocli;
}
