/** Pure decisions: approval plans, authority, separation of duties, delegation, tolerances, identifiers and clocks. */
module io.bursar.controls {
    requires static transitive org.jspecify;
    requires transitive io.bursar.model;
    requires com.google.common;

    exports io.bursar.controls.approval;
    exports io.bursar.controls.assist;
    exports io.bursar.controls.authority;
    exports io.bursar.controls.change;
    exports io.bursar.controls.commitment;
    exports io.bursar.controls.delegation;
    exports io.bursar.controls.duplicate;
    exports io.bursar.controls.identifier;
    exports io.bursar.controls.material;
    exports io.bursar.controls.name;
    exports io.bursar.controls.order;
    exports io.bursar.controls.policy;
    exports io.bursar.controls.sla;
    exports io.bursar.controls.sod;
    exports io.bursar.controls.standing;
    exports io.bursar.controls.tolerance;
    exports io.bursar.controls.variance;
    exports io.bursar.controls.variation;
}
