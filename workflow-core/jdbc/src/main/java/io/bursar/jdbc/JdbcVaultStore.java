package io.bursar.jdbc;

import io.bursar.audit.vault.SealedValue;
import io.bursar.audit.vault.SubjectId;
import io.bursar.audit.vault.SubjectKey;
import io.bursar.audit.vault.VaultStore;
import io.bursar.jdbc.internal.Database;
import io.bursar.jdbc.internal.SchemaCheck;
import io.bursar.jdbc.internal.VaultRows;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The vault's rows in the tables of {@link Schema}: sealed values, and keys that only a key outside the database opens.
 *
 * <pre>{@code
 * Vault vault = new EncryptingVault(JdbcVaultStore.open(dataSource), settings, audit);
 * }</pre>
 */
public final class JdbcVaultStore implements VaultStore {

    /** Most keys one call gives. */
    public static final int MAX_PAGE = 1_000;

    private final Database database;

    private JdbcVaultStore(Database database) {
        this.database = database;
    }

    /**
     * Opens the vault's rows of a database.
     *
     * @throws BursarException as {@link JdbcStore#open}
     */
    public static JdbcVaultStore open(DataSource dataSource) {
        Database database = new Database(dataSource);
        database.one(SchemaCheck::verify);
        return new JdbcVaultStore(database);
    }

    @Override
    public Optional<SubjectKey> latestKey(SubjectId subject) {
        return database.one(connection -> VaultRows.latestKey(connection, subject));
    }

    @Override
    public Optional<SubjectKey> key(SubjectKey.Id id) {
        return database.one(connection -> VaultRows.key(connection, id, false));
    }

    @Override
    public SubjectKey addKey(SubjectKey key) {
        return unlessMet(
                () -> database.committed(connection -> {
                    Optional<SubjectKey> before = VaultRows.key(connection, key.id(), false);
                    if (before.isEmpty()) {
                        VaultRows.add(connection, key);
                    }
                    return before.orElse(key);
                }),
                () -> key(key.id()));
    }

    @Override
    public Optional<SealedValue> value(TokenValue token) {
        return database.one(connection -> VaultRows.value(connection, token));
    }

    @Override
    public Optional<SealedValue> valueByIndex(SubjectKey.Id key, Digest blindIndex) {
        return database.one(connection -> VaultRows.valueByIndex(connection, key, blindIndex));
    }

    @Override
    public SealedValue addValue(SealedValue value) {
        return unlessMet(
                () -> database.committed(connection -> VaultRows.addUnderLivingKey(connection, value)),
                () -> valueByIndex(value.key(), value.content().blindIndex()));
    }

    /** Another node may have added the same at the same moment: then its row is the one that counts. */
    private static <T> T unlessMet(Supplier<T> add, Supplier<Optional<T>> there) {
        try {
            return add.get();
        } catch (BursarException met) {
            Optional<T> other = met.code() == FailureCode.STORE_CONFLICT ? there.get() : Optional.empty();
            return other.orElseThrow(() -> met);
        }
    }

    @Override
    public List<SubjectKey> eraseKeys(SubjectId subject, Instant at) {
        return database.committed(connection -> VaultRows.erase(connection, subject, at));
    }

    @Override
    public List<SubjectKey> keysNotUnder(int epoch, int limit) {
        int page = Math.max(0, Math.min(limit, MAX_PAGE));
        return database.one(connection -> VaultRows.keysNotUnder(connection, epoch, page));
    }

    @Override
    public boolean replaceKey(SubjectKey rewrapped, int expectedEpoch) {
        return database.one(connection -> VaultRows.replace(connection, rewrapped, expectedEpoch));
    }
}
