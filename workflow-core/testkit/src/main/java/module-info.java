/**
 * What tests of workflows need: a clock to set, ids that repeat, fakes of directory and systems, a small policy. No
 * test framework.
 */
module io.bursar.testkit {
    requires transitive io.bursar.controls;
    requires transitive io.bursar.definition;
    requires transitive io.bursar.engine;
    requires transitive io.bursar.model;
    requires static transitive org.jspecify;

    exports io.bursar.testkit;
}
