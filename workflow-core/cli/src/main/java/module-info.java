/** The architect's tool: questions about workflows, policies and logs, on a command line. */
module io.bursar.cli {
    requires static transitive org.jspecify;
    requires info.picocli;
    requires io.bursar.audit;
    requires io.bursar.controls;
    requires io.bursar.definition;
    requires io.bursar.engine;
    requires io.bursar.model;
    requires io.bursar.standards;
    requires io.bursar.verifier;

    exports io.bursar.cli;

    opens io.bursar.cli to
            info.picocli;
    opens io.bursar.cli.command to
            info.picocli;
}
