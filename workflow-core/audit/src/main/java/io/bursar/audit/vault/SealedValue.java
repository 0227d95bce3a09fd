package io.bursar.audit.vault;

import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.Digest;
import java.util.Objects;

/**
 * A stored restricted value: only useful with the key of its subject.
 *
 * <pre>{@code
 * store.addValue(new SealedValue(token, keyId, Sensitivity.FIN_RESTRICTED, sealed));
 * }</pre>
 *
 * @param token the token, unique in the vault, ASCII, at most 40 characters
 * @param key the key that seals it
 * @param sensitivity the class of the value
 * @param content the index and the sealed bytes
 */
public record SealedValue(TokenValue token, SubjectKey.Id key, Sensitivity sensitivity, Content content) {

    /**
     * What the key protects.
     *
     * @param blindIndex a keyed hash of class and value, unique per key; itself restricted: it must not leave the vault
     * @param sealed nonce, encrypted value and authentication tag
     */
    public record Content(Digest blindIndex, BytesValue sealed) {

        /** Refuses nulls. */
        public Content {
            Objects.requireNonNull(blindIndex, "blindIndex");
            Objects.requireNonNull(sealed, "sealed");
        }

        /** Says nothing: even the index is restricted. */
        @Override
        public String toString() {
            return "Content[***]";
        }
    }

    /** Refuses nulls. */
    public SealedValue {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(sensitivity, "sensitivity");
        Objects.requireNonNull(content, "content");
    }
}
