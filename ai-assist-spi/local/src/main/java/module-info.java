/** Simple models without network: line match, triage of exceptions, duplicates, missing documents. */
module io.bursar.ai.local {
    requires transitive io.bursar.ai.spi;
    requires io.bursar.controls;
    requires transitive io.bursar.model;
    requires static transitive org.jspecify;

    exports io.bursar.ai.local;

    provides io.bursar.ai.spi.AssistProviderFactory with
            io.bursar.ai.local.LineMatchFactory,
            io.bursar.ai.local.TriageFactory,
            io.bursar.ai.local.DuplicateFactory,
            io.bursar.ai.local.DocumentFactory;
}
