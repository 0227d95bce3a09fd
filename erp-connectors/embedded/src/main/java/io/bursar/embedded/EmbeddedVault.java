package io.bursar.embedded;

import io.bursar.audit.vault.KeyEpochs;
import io.bursar.audit.vault.ValueSubjects;
import io.bursar.engine.restricted.RenderedFields;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import javax.crypto.SecretKey;

/**
 * The keys of an embedded vault, and what leaves it. The keys come from outside the database: from the host's key
 * service, or, to begin with, from a file.
 *
 * <pre>{@code
 * EmbeddedOptions.in(folder).withVault(EmbeddedVault.keyFile(secrets.resolve("vault.keys"), LocalDate.of(2028, 12, 31)));
 * }</pre>
 *
 * @param epochs the keys that wrap the keys of subjects
 * @param subjects makes subjects of values, under a key of its own
 * @param rendered what is in the clear when it is sent
 */
public record EmbeddedVault(KeyEpochs epochs, ValueSubjects subjects, RenderedFields rendered) {

    /** Refuses null. */
    public EmbeddedVault {
        Objects.requireNonNull(epochs, "epochs");
        Objects.requireNonNull(subjects, "subjects");
        Objects.requireNonNull(rendered, "rendered");
    }

    /** A vault under the host's keys, out of which nothing is rendered: the reference ERP works with tokens. */
    public static EmbeddedVault of(KeyEpochs epochs, SecretKey valueKey) {
        return new EmbeddedVault(epochs, new ValueSubjects(valueKey), RenderedFields.NONE);
    }

    /**
     * A vault under the keys of a file, which is made with fresh keys where it is missing. Only its owner may read it
     * where the file system knows owners. Whoever has the file and the database can read every restricted value, and
     * without the file nobody can: keep it elsewhere than the database, and its copies apart.
     *
     * @param file where the keys are
     * @param destroyedOn the day on which a new file's key is destroyed, from which on erasures are final
     */
    public static EmbeddedVault keyFile(Path file, LocalDate destroyedOn) {
        KeyFile keys = KeyFile.openOrMake(file, destroyedOn);
        return of(KeyEpochs.single(keys.epoch()), keys.valueKey());
    }

    /** The same, rendering these fields when a call is sent. */
    public EmbeddedVault rendering(RenderedFields fields) {
        return new EmbeddedVault(epochs, subjects, fields);
    }
}
