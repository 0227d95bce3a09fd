/**
 * The language of workflows: definitions as immutable records, guards, a strict YAML loader, its JSON Schema, a
 * printer, and the generator of payload records.
 */
module io.bursar.definition {
    requires transitive io.bursar.model;
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;

    exports io.bursar.definition;
    exports io.bursar.definition.approval;
    exports io.bursar.definition.change;
    exports io.bursar.definition.clock;
    exports io.bursar.definition.codegen;
    exports io.bursar.definition.data;
    exports io.bursar.definition.effect;
    exports io.bursar.definition.fact;
    exports io.bursar.definition.function;
    exports io.bursar.definition.graph;
    exports io.bursar.definition.guard;
    exports io.bursar.definition.load;
    exports io.bursar.definition.payload;
    exports io.bursar.definition.print;
    exports io.bursar.definition.vocabulary;
    exports io.bursar.definition.yaml;
}
