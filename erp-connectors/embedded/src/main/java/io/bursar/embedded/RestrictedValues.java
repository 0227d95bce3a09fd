package io.bursar.embedded;

import io.bursar.audit.vault.AccessFile;
import io.bursar.audit.vault.EncryptingVault;
import io.bursar.audit.vault.Vault;
import io.bursar.audit.vault.VaultSettings;
import io.bursar.engine.Host;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.engine.restricted.RenderingSystems;
import io.bursar.engine.restricted.SealingRules;
import io.bursar.engine.restricted.VaultIntake;
import io.bursar.jdbc.JdbcVaultStore;
import io.bursar.standards.function.SupplierFormats;
import java.security.SecureRandom;
import javax.sql.DataSource;

/**
 * The vault of an embedded Bursar: its rows beside the cases, its keys outside, and a file that says who read what.
 *
 * <pre>{@code
 * embedded.restricted().orElseThrow().vault().open(token, Actor.person("tara.voss"), "pay run 2026-03");
 * }</pre>
 *
 * @param vault the vault
 * @param accesses who read which value
 */
public record RestrictedValues(Vault vault, AccessFile accesses) implements AutoCloseable {

    /** The name of the file that says who read what, in the folder of the options. */
    public static final String ACCESS_FILE = "vault-access.log";

    static RestrictedValues open(EmbeddedVault keys, EmbeddedOptions options, DataSource cases) {
        AccessFile accesses = AccessFile.open(options.folder().resolve(ACCESS_FILE), options.ids());
        VaultSettings settings = new VaultSettings(keys.epochs(), new SecureRandom(), options.clock());
        return new RestrictedValues(new EncryptingVault(JdbcVaultStore.open(cases), settings, accesses), accesses);
    }

    /** Systems behind which the named fields are in the clear. */
    SystemsOfRecord rendering(SystemsOfRecord systems, EmbeddedVault keys) {
        return new RenderingSystems(systems, vault, keys.rendered());
    }

    /** A host that seals before it records. */
    Host sealing(Host host, EmbeddedVault keys) {
        SealingRules rules = SealingRules.of(keys.subjects()).withFormats(SupplierFormats::of);
        return host.withIntake(new VaultIntake(vault, rules));
    }

    @Override
    public void close() {
        accesses.close();
    }
}
