/** Where cases live: H2 embedded, PostgreSQL for many nodes. */
module io.bursar.jdbc {
    requires transitive io.bursar.audit;
    requires transitive io.bursar.controls;
    requires transitive io.bursar.engine;
    requires transitive io.bursar.model;
    requires transitive java.sql;
    // only who opens an H2 file needs it
    requires static com.h2database;
    requires static transitive org.jspecify;

    exports io.bursar.jdbc;
    exports io.bursar.jdbc.host;
}
