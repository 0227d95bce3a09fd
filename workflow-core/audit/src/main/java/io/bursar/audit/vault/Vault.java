package io.bursar.audit.vault;

import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TokenValue;
import io.bursar.model.people.Actor;

/**
 * Keeps restricted values and hands out tokens for them. Every attempt to read one is told to {@link AccessAudit}
 * before the value is given (controls §7). Whether the reader may read is the host's decision; a model never may.
 *
 * <pre>{@code
 * TokenValue account = vault.seal(new SubjectId("supplier:S-1"), Sensitivity.FIN_RESTRICTED, "DE89370400440532013000");
 * vault.open(account, Actor.person("tara.voss"), "pay run 2026-03").fold(
 *     value -> print(value), erased -> "(erased)", refused -> refused.toString());
 * Erasure erasure = vault.erase(new SubjectId("supplier:S-1"));
 * }</pre>
 */
public interface Vault {

    /** Most characters of one restricted value; longer content belongs in a document repository. */
    int MAX_PLAINTEXT = 1_000;

    /** Most characters of a purpose. */
    int MAX_PURPOSE = 200;

    /**
     * Keeps a value. The same value of the same subject and class has the same token until the subject is erased; the
     * token says nothing about the value, and nothing outside the vault can tell whether two subjects share one.
     *
     * @throws io.bursar.model.finding.BursarException {@code LIMIT_EXCEEDED} over {@link #MAX_PLAINTEXT},
     *     {@code VAULT_FAILED} where keys cannot be used
     */
    TokenValue seal(SubjectId subject, Sensitivity sensitivity, String plaintext);

    /**
     * Reads a value for someone and a purpose.
     *
     * @throws io.bursar.model.finding.BursarException {@code VAULT_FAILED} where the stored value does not authenticate
     *     or its key cannot be used; whatever {@link AccessAudit} throws, in which case nothing is given
     */
    Opened open(TokenValue token, Actor reader, String purpose);

    /**
     * Destroys every key of a subject. Its values are unreadable from now on and for good once the key-encryption
     * epochs that wrapped the keys are destroyed too, which the result dates.
     */
    Erasure erase(SubjectId subject);

    /**
     * Wraps the oldest keys of former epochs anew under the current one, so that a former epoch can be destroyed.
     *
     * @param limit most keys to move in this call
     * @return how many were moved; fewer than the limit when none are left
     */
    int rewrap(int limit);
}
