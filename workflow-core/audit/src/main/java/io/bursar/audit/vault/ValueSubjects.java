package io.bursar.audit.vault;

import io.bursar.model.data.Sensitivity;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes a subject of a value itself, so that the same tax number or bank account has the same token whoever gave it:
 * what duplicate detection across suppliers rests on (controls §6). The subject is a keyed hash of class and value; it
 * stays in the vault like any blind index (design §4.6), and the key stays outside the database. Erasing such a subject
 * erases the value for everybody who gave it.
 *
 * <pre>{@code
 * TokenValue tin = vault.seal(subjects.of(FIN_RESTRICTED, "123456789"), FIN_RESTRICTED, "123456789");
 * }</pre>
 */
public final class ValueSubjects {

    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "value:";

    private final SecretKey key;

    /** Subjects under a key; under another key the same value is another subject and gets another token. */
    public ValueSubjects(SecretKey key) {
        this.key = Objects.requireNonNull(key, "key");
    }

    /**
     * The subject of a value.
     *
     * @throws BursarException {@code VAULT_FAILED} where the key cannot be used
     */
    public SubjectId of(Sensitivity sensitivity, String value) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] hash = mac.doFinal(
                    ("bursar.vault.subject.1\n" + sensitivity.code() + "\n" + value).getBytes(StandardCharsets.UTF_8));
            return new SubjectId(PREFIX + HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException broken) {
            throw new BursarException(
                    FailureCode.VAULT_FAILED, "The key of value subjects cannot be used", Map.of(), broken);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ValueSubjects[***]";
    }
}
