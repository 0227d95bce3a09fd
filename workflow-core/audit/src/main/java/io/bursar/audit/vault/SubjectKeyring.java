package io.bursar.audit.vault;

import io.bursar.model.data.BytesValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Makes, wraps and unwraps the keys of subjects. Nothing unwrapped outlives a call. */
final class SubjectKeyring {

    private static final int KEY_BYTES = 32;

    private final VaultStore store;
    private final KeyEpochs epochs;
    private final AuthenticatedCipher cipher;

    SubjectKeyring(VaultStore store, KeyEpochs epochs, AuthenticatedCipher cipher) {
        this.store = store;
        this.epochs = epochs;
        this.cipher = cipher;
    }

    /** The living key of a subject; a new one where it has none. */
    SubjectKey livingKey(SubjectId subject) {
        Optional<SubjectKey> latest = store.latestKey(subject);
        if (latest.isPresent() && latest.get().wrapped() != null) {
            return latest.get();
        }
        int generation = latest.map(key -> key.id().generation()).orElse(0) + 1;
        SubjectKey.Id id = new SubjectKey.Id(subject, generation);
        // another node may have added the same generation meanwhile: the one stored is the one used
        return store.addKey(wrap(id, cipher.randomBytes(KEY_BYTES)));
    }

    /** The keys inside a living key. */
    SealingKeys unwrap(SubjectKey key) {
        return new SealingKeys(cipher, unwrapped(key));
    }

    int rewrap(int limit) {
        int moved = 0;
        for (SubjectKey key : store.keysNotUnder(epochs.current().number(), limit)) {
            if (store.replaceKey(wrap(key.id(), unwrapped(key)), key.epoch())) {
                moved++;
            }
        }
        return moved;
    }

    private SubjectKey wrap(SubjectKey.Id id, byte[] plain) {
        KeyEpoch epoch = epochs.current();
        byte[] wrapped = cipher.encrypt(epoch.key(), place(id, epoch.number()), plain);
        return SubjectKey.living(id, epoch.number(), new BytesValue(wrapped));
    }

    private byte[] unwrapped(SubjectKey key) {
        BytesValue wrapped = key.wrapped();
        if (wrapped == null) {
            throw failed("The key of a subject was erased meanwhile", key);
        }
        KeyEpoch epoch =
                epochs.epoch(key.epoch()).orElseThrow(() -> failed("A key-encryption epoch is not available", key));
        return cipher.decrypt(epoch.key(), place(key.id(), key.epoch()), wrapped.bytes());
    }

    private static byte[] place(SubjectKey.Id id, int epoch) {
        return ("bursar.vault.key.1\n" + id.subject() + "\n" + id.generation() + "\n" + epoch)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static BursarException failed(String message, SubjectKey key) {
        return new BursarException(FailureCode.VAULT_FAILED, message, Map.of("epoch", Integer.toString(key.epoch())));
    }
}
