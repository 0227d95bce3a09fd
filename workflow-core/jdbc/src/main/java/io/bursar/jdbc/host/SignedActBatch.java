package io.bursar.jdbc.host;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/**
 * A batch as it travels: its bytes and an Ed25519 signature over exactly those.
 *
 * <pre>{@code
 * SignedActBatch sent = SignedActBatch.sign(batch, privateKey);
 * controls.on(connection).take(new SignedActBatch(sent.content(), sent.signature()), source);
 * }</pre>
 */
public final class SignedActBatch {

    /** Longest content in bytes. */
    public static final int MAX_BYTES = 1_000_000;

    private static final String ALGORITHM = "Ed25519";

    private final byte[] content;
    private final byte[] signature;

    /** A batch as it came; nothing is checked yet. */
    public SignedActBatch(byte[] content, byte[] signature) {
        this.content = content.clone();
        this.signature = signature.clone();
    }

    /** Signs a batch; a key that is not Ed25519 is an illegal argument. */
    public static SignedActBatch sign(ActBatch batch, PrivateKey key) {
        try {
            byte[] content = batch.bytes();
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(content);
            return new SignedActBatch(content, signing.sign());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("A batch is signed with an Ed25519 key", unusable);
        }
    }

    /** A copy of the signed bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** A copy of the signature. */
    public byte[] signature() {
        return signature.clone();
    }

    /** Whether it is short enough to be looked at. */
    boolean isWithinLimit() {
        return content.length <= MAX_BYTES;
    }

    /** Whether the holder of a key signed exactly these bytes. */
    boolean isSignedBy(PublicKey key) {
        try {
            Signature checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key);
            checking.update(content);
            return checking.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (InvalidKeyException unusable) {
            throw new IllegalArgumentException("A source has an Ed25519 key", unusable);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform from 15 on has Ed25519", missing);
        }
    }
}
