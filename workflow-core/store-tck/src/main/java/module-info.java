/** The contract every store keeps, as JUnit tests that a store's own test class inherits. */
module io.bursar.storetck {
    requires io.bursar.audit;
    requires io.bursar.controls;
    requires io.bursar.definition;
    requires transitive io.bursar.engine;
    requires transitive io.bursar.model;
    requires io.bursar.testkit;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static transitive org.jspecify;

    exports io.bursar.storetck;
}
