package io.bursar.jdbc.internal;

import io.bursar.audit.vault.SealedValue;
import io.bursar.audit.vault.SubjectId;
import io.bursar.audit.vault.SubjectKey;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the vault's two tables. */
public final class VaultRows {

    private static final String KEY = "select subject, generation, epoch, wrapped, erased_at from bursar_vault_key";
    private static final String VALUE =
            "select token, subject, generation, sensitivity, blind_index, sealed from bursar_vault_value";

    private VaultRows() {}

    private static SubjectKey key(ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes(4);
        return new SubjectKey(
                new SubjectKey.Id(new SubjectId(row.getString(1)), row.getInt(2)),
                row.getInt(3),
                wrapped == null ? null : new BytesValue(wrapped),
                Micros.read(row, 5));
    }

    private static SealedValue value(ResultSet row) throws SQLException {
        return new SealedValue(
                new TokenValue(row.getString(1)),
                new SubjectKey.Id(new SubjectId(row.getString(2)), row.getInt(3)),
                sensitivity(row.getString(4)),
                new SealedValue.Content(Digest.ofHash(row.getBytes(5)), new BytesValue(row.getBytes(6))));
    }

    private static Sensitivity sensitivity(String code) {
        for (Sensitivity sensitivity : Sensitivity.values()) {
            if (sensitivity.code().equals(code)) {
                return sensitivity;
            }
        }
        throw new BursarException(
                FailureCode.STORE_CORRUPT, "A sealed value is of no known class", Map.of("class", code));
    }

    /** The key of the highest generation. */
    public static Optional<SubjectKey> latestKey(Connection connection, SubjectId subject) throws SQLException {
        return Sql.first(
                connection,
                KEY + " where subject = ? order by subject desc, generation desc limit 1",
                params -> params.text(subject.value()),
                VaultRows::key);
    }

    /** A key; locked against erasure where asked. */
    public static Optional<SubjectKey> key(Connection connection, SubjectKey.Id id, boolean locked)
            throws SQLException {
        return Sql.first(
                connection,
                KEY + " where subject = ? and generation = ?" + (locked ? " for update" : ""),
                params -> params.text(id.subject().value()).integer(id.generation()),
                VaultRows::key);
    }

    /** Adds a key. */
    public static void add(Connection connection, SubjectKey key) throws SQLException {
        Sql.update(
                connection,
                "insert into bursar_vault_key (subject, generation, epoch, wrapped, erased_at) values (?, ?, ?, ?, ?)",
                params -> params.text(key.id().subject().value())
                        .integer(key.id().generation())
                        .integer(key.epoch())
                        .bytes(key.wrapped() == null ? null : key.wrapped().bytes())
                        .time(key.erasedAt()));
    }

    /** The value of a token. */
    public static Optional<SealedValue> value(Connection connection, TokenValue token) throws SQLException {
        return Sql.first(
                connection, VALUE + " where token = ?", params -> params.text(token.value()), VaultRows::value);
    }

    /** The value under an index. */
    public static Optional<SealedValue> valueByIndex(Connection connection, SubjectKey.Id key, Digest blindIndex)
            throws SQLException {
        return Sql.first(
                connection,
                VALUE + " where subject = ? and generation = ? and blind_index = ?",
                params -> params.text(key.subject().value())
                        .integer(key.generation())
                        .bytes(blindIndex.bytes()),
                VaultRows::value);
    }

    /** Adds a value while its key's row is locked, so that an erasure comes before or after, never between. */
    public static SealedValue addUnderLivingKey(Connection connection, SealedValue value) throws SQLException {
        boolean living =
                key(connection, value.key(), true).map(SubjectKey::wrapped).isPresent();
        if (!living) {
            throw new BursarException(FailureCode.VAULT_FAILED, "The key of a subject was erased meanwhile", Map.of());
        }
        Optional<SealedValue> before =
                valueByIndex(connection, value.key(), value.content().blindIndex());
        if (before.isEmpty()) {
            Sql.update(
                    connection,
                    "insert into bursar_vault_value (token, subject, generation, sensitivity, blind_index, sealed)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    params -> params.text(value.token().value())
                            .text(value.key().subject().value())
                            .integer(value.key().generation())
                            .text(value.sensitivity().code())
                            .bytes(value.content().blindIndex().bytes())
                            .bytes(value.content().sealed().bytes()));
        }
        return before.orElse(value);
    }

    /** Erases the living keys of a subject; gives them as they were. */
    public static List<SubjectKey> erase(Connection connection, SubjectId subject, Instant at) throws SQLException {
        List<SubjectKey> living = Sql.query(
                connection,
                KEY + " where subject = ? and wrapped is not null order by subject, generation for update",
                params -> params.text(subject.value()),
                VaultRows::key);
        Sql.batch(
                connection,
                "update bursar_vault_key set wrapped = null, erased_at = ? where subject = ? and generation = ?",
                living,
                (params, key) ->
                        params.time(at).text(subject.value()).integer(key.id().generation()));
        return living;
    }

    /** Living keys that other epochs wrapped. */
    public static List<SubjectKey> keysNotUnder(Connection connection, int epoch, int limit) throws SQLException {
        return Sql.query(
                connection,
                KEY + " where wrapped is not null and epoch <> ? order by epoch, subject, generation limit ?",
                params -> params.integer(epoch).integer(limit),
                VaultRows::key);
    }

    /** Puts a rewrapped key in place of a living one. */
    public static boolean replace(Connection connection, SubjectKey rewrapped, int expectedEpoch) throws SQLException {
        return Sql.update(
                        connection,
                        "update bursar_vault_key set epoch = ?, wrapped = ?"
                                + " where subject = ? and generation = ? and epoch = ? and wrapped is not null",
                        params -> params.integer(rewrapped.epoch())
                                .bytes(
                                        rewrapped.wrapped() == null
                                                ? null
                                                : rewrapped.wrapped().bytes())
                                .text(rewrapped.id().subject().value())
                                .integer(rewrapped.id().generation())
                                .integer(expectedEpoch))
                == 1;
    }
}
