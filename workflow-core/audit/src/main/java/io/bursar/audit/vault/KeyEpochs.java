package io.bursar.audit.vault;

import java.util.Optional;

/**
 * The port to the key-encryption keys, which the host keeps outside the database.
 *
 * <pre>{@code
 * KeyEpochs keys = KeyEpochs.single(new KeyEpoch(1, key, LocalDate.of(2027, 6, 30)));
 * }</pre>
 */
public interface KeyEpochs {

    /** The epoch under which new keys are wrapped. */
    KeyEpoch current();

    /** An epoch by number; empty once it is destroyed. */
    Optional<KeyEpoch> epoch(int number);

    /** One epoch that is current. */
    static KeyEpochs single(KeyEpoch only) {
        return new KeyEpochs() {
            @Override
            public KeyEpoch current() {
                return only;
            }

            @Override
            public Optional<KeyEpoch> epoch(int number) {
                return number == only.number() ? Optional.of(only) : Optional.empty();
            }
        };
    }
}
