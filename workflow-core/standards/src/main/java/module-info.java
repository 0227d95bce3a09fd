/** The catalogue: canonical workflows, the functions they name, and the example policy of a health system. */
module io.bursar.standards {
    requires static transitive org.jspecify;
    requires transitive io.bursar.controls;
    requires transitive io.bursar.definition;
    requires transitive io.bursar.model;

    exports io.bursar.standards;
    exports io.bursar.standards.function;
    exports io.bursar.standards.matrix;
    exports io.bursar.standards.p2p;
    exports io.bursar.standards.policy;
}
