package io.bursar.examples.healthsystem.world;

import io.bursar.audit.vault.AccessFile;
import io.bursar.audit.vault.EncryptingVault;
import io.bursar.audit.vault.KeyEpoch;
import io.bursar.audit.vault.KeyEpochs;
import io.bursar.audit.vault.ValueSubjects;
import io.bursar.audit.vault.VaultSettings;
import io.bursar.engine.port.CommandIntake;
import io.bursar.engine.restricted.SealingRules;
import io.bursar.engine.restricted.VaultIntake;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.jdbc.JdbcVaultStore;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.standards.function.SupplierFormats;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * The vault of a run: tax numbers and accounts come in the clear and become tokens before anything is recorded. Its
 * keys follow from the seed, as its values are invented; a hospital keeps keys outside, as {@code EmbeddedVault} does.
 */
final class Safe implements AutoCloseable {

    private static final int KEY_BYTES = 32;
    private static final LocalDate DESTROYED_ON = LocalDate.of(2036, 12, 31);

    private final Dice dice;
    private final InstantSource clock;
    private final JdbcVaultStore store;
    private final AccessFile accesses;
    private final KeyEpochs epochs;
    private final ValueSubjects subjects;

    private Safe(Path folder, DataSource database, InstantSource clock, Dice dice) {
        this.dice = dice;
        this.clock = clock;
        this.store = JdbcVaultStore.open(database);
        this.accesses = AccessFile.open(
                folder.resolve("vault-access.log"), new TimeOrderedIds(clock, new Random(dice.hashCode())));
        this.epochs = KeyEpochs.single(new KeyEpoch(1, key("vault", "AES"), DESTROYED_ON));
        this.subjects = new ValueSubjects(key("subjects", "HmacSHA256"));
    }

    static Safe open(Path folder, DataSource database, InstantSource clock, Dice dice) {
        return new Safe(folder, database, clock, dice);
    }

    private SecretKey key(String of, String algorithm) {
        byte[] bytes = new byte[KEY_BYTES];
        new FixedRandom(dice.about("key of " + of)).nextBytes(bytes);
        return new SecretKeySpec(bytes, algorithm);
    }

    /** What seals restricted values of commands. */
    CommandIntake intake() {
        return new VaultIntake(
                vault(new SecureRandom()), SealingRules.of(subjects).withFormats(SupplierFormats::of));
    }

    /** The token of a value, the same in every run of the seed: what tax authority and bank know it by. */
    String token(String written) {
        // as the intake writes it: the same number has one token, however it was written
        String clear = written.replace("-", "");
        return vault(new FixedRandom(dice.about("token of " + clear)))
                .seal(subjects.of(Sensitivity.FIN_RESTRICTED, clear), Sensitivity.FIN_RESTRICTED, clear)
                .value();
    }

    private EncryptingVault vault(SecureRandom random) {
        return new EncryptingVault(store, new VaultSettings(epochs, random, clock), accesses);
    }

    @Override
    public void close() {
        accesses.close();
    }
}
