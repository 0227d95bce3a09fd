/**
 * What a vendor implements so that Bursar can reach a system of record: one small typed interface per capability, a
 * descriptor of what is claimed, and a factory. Needs only the vocabulary of {@code io.bursar.model}.
 */
module io.bursar.erp.spi {
    requires static transitive org.jspecify;
    requires transitive io.bursar.model;

    exports io.bursar.erp.spi;
    exports io.bursar.erp.spi.budget;
    exports io.bursar.erp.spi.document;
    exports io.bursar.erp.spi.evidence;
    exports io.bursar.erp.spi.finance;
    exports io.bursar.erp.spi.payables;
    exports io.bursar.erp.spi.purchasing;
    exports io.bursar.erp.spi.receiving;
    exports io.bursar.erp.spi.standard;
    exports io.bursar.erp.spi.supplier;

    uses io.bursar.erp.spi.ConnectorFactory;
}
