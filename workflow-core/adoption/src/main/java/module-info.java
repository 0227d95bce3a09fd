/** Taking a workflow into use: bringing over what was open before, and running it in the shadow of a former process. */
module io.bursar.adoption {
    requires io.bursar.audit;
    requires io.bursar.controls;
    requires transitive io.bursar.definition;
    requires transitive io.bursar.engine;
    requires transitive io.bursar.model;
    requires static transitive org.jspecify;
    requires tools.jackson.core;

    exports io.bursar.adoption.cutover;
    exports io.bursar.adoption.rows;
    exports io.bursar.adoption.shadow;
}
