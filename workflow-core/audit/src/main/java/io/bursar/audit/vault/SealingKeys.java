package io.bursar.audit.vault;

import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The two keys that come from a subject's key: one seals values, one indexes them; neither reveals the other. */
final class SealingKeys {

    private static final String HMAC = "HmacSHA256";

    private final AuthenticatedCipher cipher;
    private final SecretKey sealing;
    private final SecretKey indexing;

    SealingKeys(AuthenticatedCipher cipher, byte[] subjectKey) {
        this.cipher = cipher;
        SecretKeySpec root = new SecretKeySpec(subjectKey, HMAC);
        this.sealing = new SecretKeySpec(hmac(root, "bursar.vault.seal.1"), "AES");
        this.indexing = new SecretKeySpec(hmac(root, "bursar.vault.index.1"), HMAC);
    }

    /** The index under which a value of a class is found again. */
    Digest blindIndex(Sensitivity sensitivity, String plaintext) {
        return Digest.ofHash(hmac(indexing, sensitivity.code() + "\n" + plaintext));
    }

    BytesValue seal(SealedPlace place, String plaintext) {
        return new BytesValue(cipher.encrypt(sealing, place.bytes(), plaintext.getBytes(StandardCharsets.UTF_8)));
    }

    String open(SealedPlace place, BytesValue sealed) {
        return new String(cipher.decrypt(sealing, place.bytes(), sealed.bytes()), StandardCharsets.UTF_8);
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new BursarException(
                    FailureCode.VAULT_FAILED, "The platform cannot compute a keyed hash", Map.of(), broken);
        }
    }

    /** Where a sealed value belongs; moved to another row it does not open. */
    record SealedPlace(TokenValue token, SubjectKey.Id key, Sensitivity sensitivity) {

        byte[] bytes() {
            return String.join(
                            "\n",
                            "bursar.vault.value.1",
                            token.value(),
                            key.subject().value(),
                            Integer.toString(key.generation()),
                            sensitivity.code())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
