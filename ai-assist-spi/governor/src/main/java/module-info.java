/** How far models may go: modes, certificates, switches, and what became of what they suggested. */
module io.bursar.ai.governor {
    requires transitive io.bursar.ai.spi;
    requires transitive io.bursar.audit;
    requires transitive io.bursar.controls;
    requires transitive io.bursar.definition;
    requires transitive io.bursar.engine;
    requires transitive io.bursar.model;
    requires static transitive org.jspecify;

    exports io.bursar.ai.governor;

    uses io.bursar.ai.spi.AssistProviderFactory;
}
