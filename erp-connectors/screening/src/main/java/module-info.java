/**
 * Sanction and exclusion lists read from files, the check of people and suppliers against them with evidence, and the
 * run over all of them (controls §3).
 */
module io.bursar.erp.screening {
    requires static transitive org.jspecify;
    requires transitive io.bursar.controls;
    requires transitive io.bursar.erp.spi;
    requires transitive io.bursar.model;

    exports io.bursar.erp.screening;
    exports io.bursar.erp.screening.list;
    exports io.bursar.erp.screening.match;
    exports io.bursar.erp.screening.run;

    uses io.bursar.erp.spi.ConnectorFactory;

    provides io.bursar.erp.spi.ConnectorFactory with
            io.bursar.erp.screening.ListConnectorFactory;
}
