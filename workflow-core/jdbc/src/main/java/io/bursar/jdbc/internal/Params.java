package io.bursar.jdbc.internal;

import io.bursar.model.identity.CaseId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement one after the other. */
public final class Params {

    private final PreparedStatement statement;
    private int next = 1;

    Params(PreparedStatement statement) {
        this.statement = statement;
    }

    /** A UUID. */
    public Params uuid(UUID value) throws SQLException {
        statement.setObject(next++, value);
        return this;
    }

    /** A case. */
    public Params caseId(CaseId value) throws SQLException {
        return uuid(value.value());
    }

    /** A number. */
    public Params number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    /** A small number. */
    public Params integer(int value) throws SQLException {
        statement.setInt(next++, value);
        return this;
    }

    /** A time, as microseconds; null for none. */
    public Params time(@Nullable Instant value) throws SQLException {
        if (value == null) {
            statement.setNull(next++, Types.BIGINT);
            return this;
        }
        return number(Micros.of(value));
    }

    /** A text; null for none. */
    public Params text(@Nullable String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    /** A truth. */
    public Params truth(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    /** Bytes; null for none. */
    public Params bytes(byte @Nullable [] value) throws SQLException {
        statement.setBytes(next++, value);
        return this;
    }

    /** An exact number. */
    public Params decimal(java.math.BigDecimal value) throws SQLException {
        statement.setBigDecimal(next++, value);
        return this;
    }

    /** An array of texts. */
    public Params texts(Collection<String> values) throws SQLException {
        return array("text", values.toArray());
    }

    /** An array of small numbers. */
    public Params integers(Collection<Integer> values) throws SQLException {
        return array("int4", values.toArray());
    }

    /** An array of numbers, of which some may be null. */
    public Params numbers(Collection<? extends @Nullable Long> values) throws SQLException {
        return array("int8", values.toArray(new Long[0]));
    }

    /** An array of truth values. */
    public Params truths(Collection<Boolean> values) throws SQLException {
        return array("bool", values.toArray(new Boolean[0]));
    }

    /** An array of bytes. */
    public Params byteses(Collection<byte[]> values) throws SQLException {
        return array("bytea", values.toArray(new byte[0][]));
    }

    private Params array(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    /** Ends a row of a batch; the parameters begin anew. */
    public void endRow() throws SQLException {
        statement.addBatch();
        next = 1;
    }
}
