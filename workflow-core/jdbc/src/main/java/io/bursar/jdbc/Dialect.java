package io.bursar.jdbc;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The databases the store speaks to. A further one is a constant here, a folder of migrations and an implementation of
 * the internal statements; the contract tests say when it is right.
 *
 * <pre>{@code
 * Schema.writeTo(System.out, Dialect.POSTGRESQL);
 * }</pre>
 */
public enum Dialect {
    /** H2, embedded in the application: one process, one file. */
    H2("h2", "H2"),
    /** PostgreSQL 14 or later: any number of nodes. */
    POSTGRESQL("postgresql", "PostgreSQL");

    private final String code;
    private final String product;

    Dialect(String code, String product) {
        this.code = code;
        this.product = product;
    }

    /** The stable code; also the folder of the migrations. */
    public String code() {
        return code;
    }

    /** The files that make the tables, in order, as resources of this package. */
    public List<String> migrations() {
        return List.of("db/" + code + "/V001__cases.sql");
    }

    /**
     * The dialect of a connection.
     *
     * @throws BursarException {@code SCHEMA_MISMATCH} for a database the store does not speak to
     */
    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect dialect : values()) {
            if (dialect.product.equals(product)) {
                return dialect;
            }
        }
        throw new BursarException(
                FailureCode.SCHEMA_MISMATCH, "The store does not speak to this database", Map.of("product", product));
    }
}
