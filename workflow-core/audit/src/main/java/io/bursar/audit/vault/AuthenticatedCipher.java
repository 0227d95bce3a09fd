package io.bursar.audit.vault;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in GCM with a fresh nonce of 96 bits before the ciphertext and a tag of 128 bits after it. */
final class AuthenticatedCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random;

    AuthenticatedCipher(SecureRandom random) {
        this.random = random;
    }

    byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    byte[] encrypt(SecretKey key, byte[] place, byte[] content) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(content);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException failed) {
            throw new BursarException(
                    FailureCode.VAULT_FAILED, "A restricted value could not be encrypted", Map.of(), failed);
        }
    }

    byte[] decrypt(SecretKey key, byte[] place, byte[] whole) {
        if (whole.length < NONCE_BYTES) {
            throw new BursarException(FailureCode.VAULT_FAILED, "A sealed value is too short", Map.of());
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(whole, NONCE_BYTES), place)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
        } catch (GeneralSecurityException failed) {
            throw new BursarException(
                    FailureCode.VAULT_FAILED,
                    "A sealed value does not authenticate: its bytes, its place or the key is not the one it was sealed with",
                    Map.of(),
                    failed);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
