/**
 * The evidence log: canonical bytes, chained records, the vault for restricted values, export and the offline verifier.
 * Runs with the engine or beside any other application.
 */
module io.bursar.audit {
    requires transitive io.bursar.model;
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports io.bursar.audit.bytes;
    exports io.bursar.audit.log;
    exports io.bursar.audit.record;
    exports io.bursar.audit.vault;
}
