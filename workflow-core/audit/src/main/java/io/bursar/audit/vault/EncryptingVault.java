package io.bursar.audit.vault;

import io.bursar.audit.vault.AccessRecord.Access;
import io.bursar.audit.vault.AccessRecord.Outcome;
import io.bursar.audit.vault.SealingKeys.SealedPlace;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.Digest;
import io.bursar.model.people.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A vault with the cryptography of the JDK: AES-256-GCM per value, one random key per subject, wrapped by a
 * key-encryption epoch that lives outside the store. Safe for many threads and, over a shared store, for many nodes.
 *
 * <pre>{@code
 * Vault vault = new EncryptingVault(store, new VaultSettings(keys, new SecureRandom(), Clock.systemUTC()), audit);
 * }</pre>
 */
public final class EncryptingVault implements Vault {

    private static final int TOKEN_BYTES = 16;
    private static final String TOKEN_PREFIX = "vt1.";

    private final VaultStore store;
    private final VaultSettings settings;
    private final AccessAudit audit;
    private final AuthenticatedCipher cipher;
    private final SubjectKeyring keyring;

    /** A vault over a store. */
    public EncryptingVault(VaultStore store, VaultSettings settings, AccessAudit audit) {
        this.store = Objects.requireNonNull(store, "store");
        this.settings = settings;
        this.audit = Objects.requireNonNull(audit, "audit");
        this.cipher = new AuthenticatedCipher(settings.random());
        this.keyring = new SubjectKeyring(store, settings.keys(), cipher);
    }

    @Override
    public TokenValue seal(SubjectId subject, Sensitivity sensitivity, String plaintext) {
        bounded(plaintext, MAX_PLAINTEXT);
        String whole = new TextValue(plaintext).value();
        SubjectKey key = keyring.livingKey(subject);
        SealingKeys keys = keyring.unwrap(key);
        Digest index = keys.blindIndex(sensitivity, whole);
        Optional<SealedValue> known = store.valueByIndex(key.id(), index);
        if (known.isPresent()) {
            return known.get().token();
        }
        SealedPlace place = new SealedPlace(newToken(), key.id(), sensitivity);
        SealedValue.Content content = new SealedValue.Content(index, keys.seal(place, whole));
        // two nodes may seal the same value at once: the stored token is the one both give
        return store.addValue(new SealedValue(place.token(), place.key(), sensitivity, content))
                .token();
    }

    @Override
    public Opened open(TokenValue token, Actor reader, String purpose) {
        bounded(purpose, MAX_PURPOSE);
        Opened opened = read(token, reader);
        Outcome outcome =
                opened.fold(revealed -> Outcome.REVEALED, erased -> Outcome.ERASED, refused -> Outcome.REFUSED);
        // before the value leaves: a read that cannot be kept does not happen
        audit.keep(new AccessRecord(now(), reader, purpose, new Access(token, outcome)));
        return opened;
    }

    @Override
    public Erasure erase(SubjectId subject) {
        Instant at = now();
        List<SubjectKey> destroyed = store.eraseKeys(subject, at);
        LocalDate last = null;
        for (SubjectKey key : destroyed) {
            LocalDate ends = endOf(key.epoch());
            last = last == null || ends.isAfter(last) ? ends : last;
        }
        return new Erasure(subject, at, destroyed.size(), last);
    }

    @Override
    public int rewrap(int limit) {
        return keyring.rewrap(limit);
    }

    private Opened read(TokenValue token, Actor reader) {
        if (reader.kind() == Actor.Kind.AI_AGENT) {
            return new Opened.Refused(Finding.error(
                    "VAULT_READER_IS_MODEL", "A model never reads a restricted value; its inputs carry tokens"));
        }
        Optional<SealedValue> found = store.value(token);
        if (found.isEmpty()) {
            return new Opened.Refused(Finding.error("VAULT_UNKNOWN_TOKEN", "The vault did not give this token"));
        }
        SealedValue value = found.get();
        SubjectKey key = store.key(value.key()).orElseThrow(EncryptingVault::lostKey);
        Instant erasedAt = key.erasedAt();
        if (erasedAt != null) {
            return new Opened.Erased(erasedAt);
        }
        SealedPlace place = new SealedPlace(value.token(), value.key(), value.sensitivity());
        return new Opened.Revealed(
                keyring.unwrap(key).open(place, value.content().sealed()));
    }

    /** An older backup may hold the key wrapped by an older epoch, so those have to be gone as well. */
    private LocalDate endOf(int epoch) {
        LocalDate last = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        for (int number = 1; number <= epoch; number++) {
            LocalDate ends =
                    settings.keys().epoch(number).map(KeyEpoch::destroyedOn).orElse(last);
            last = ends.isAfter(last) ? ends : last;
        }
        return last;
    }

    private TokenValue newToken() {
        return new TokenValue(TOKEN_PREFIX + HexFormat.of().formatHex(cipher.randomBytes(TOKEN_BYTES)));
    }

    private Instant now() {
        return settings.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void bounded(String text, int limit) {
        if (text.isEmpty() || text.length() > limit) {
            throw new BursarException(
                    FailureCode.LIMIT_EXCEEDED,
                    "A restricted value or purpose is empty or over the limit",
                    Map.of("limit", Integer.toString(limit)));
        }
    }

    private static BursarException lostKey() {
        return new BursarException(FailureCode.VAULT_FAILED, "A sealed value has no key row", Map.of());
    }
}
