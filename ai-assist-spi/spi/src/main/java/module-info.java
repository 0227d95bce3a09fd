/**
 * What models may suggest: use cases, suggestions and evidence. A suggestion is a recorded fact and never a decision.
 */
module io.bursar.ai.spi {
    requires transitive io.bursar.model;
    requires static transitive org.jspecify;

    exports io.bursar.ai.spi;
}
