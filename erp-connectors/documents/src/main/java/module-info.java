/** Supplier documents to canonical records: UBL 2.1 invoices and credit notes, read without trusting a byte of them. */
module io.bursar.erp.documents {
    requires transitive io.bursar.model;
    requires static transitive org.jspecify;
    requires java.xml;

    exports io.bursar.erp.documents;
}
