/** The verifier: definitions, policy, grants and staff are explored before anything runs. */
module io.bursar.verifier {
    requires static transitive org.jspecify;
    requires transitive io.bursar.controls;
    requires transitive io.bursar.definition;
    requires transitive io.bursar.model;

    exports io.bursar.verifier;
}
