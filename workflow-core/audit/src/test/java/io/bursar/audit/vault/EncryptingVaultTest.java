package io.bursar.audit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.record.RecordedEvent;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.people.Actor;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EncryptingVaultTest {

    private static final SubjectId ACME = new SubjectId("supplier:S-1");
    private static final SubjectId OTHER = new SubjectId("supplier:S-2");
    private static final String ACCOUNT = "DE89370400440532013000";
    private static final Actor TREASURER = Actor.person("tara.voss");
    private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
    private static final LocalDate FIRST_END = LocalDate.of(2026, 6, 30);
    private static final LocalDate SECOND_END = LocalDate.of(2026, 12, 31);

    private final Epochs epochs = new Epochs();
    private final InMemoryVaultStore store = new InMemoryVaultStore();
    private final List<AccessRecord> accesses = new ArrayList<>();
    private final VaultSettings settings = new VaultSettings(epochs, new SecureRandom(), () -> NOW);
    private final Vault vault = new EncryptingVault(store, settings, accesses::add);

    @Test
    void givesBackWhatWasSealedAndKeepsTheRead() {
        TokenValue token = vault.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT);
        assertThat(shown(vault.open(token, TREASURER, "pay run"))).isEqualTo(ACCOUNT);
        assertThat(token.value()).startsWith("vt1.").hasSize(36).doesNotContain("DE89");
        assertThat(accesses).hasSize(1);
        RecordedEvent event = accesses.get(0).toEvent();
        assertThat(event.code()).isEqualTo("vault.read");
        assertThat(event.body().get("token")).contains(token);
        assertThat(event.body().text("purpose")).contains("pay run");
        assertThat(event.body().text("outcome")).contains("revealed");
        assertThat(accesses.get(0).reader()).isEqualTo(TREASURER);
    }

    @Test
    void theSameValueOfTheSameSubjectAndClassHasTheSameToken() {
        TokenValue token = vault.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT);
        assertThat(vault.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT)).isEqualTo(token);
        assertThat(vault.seal(ACME, Sensitivity.PII_RESTRICTED, ACCOUNT)).isNotEqualTo(token);
        assertThat(vault.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT + "1")).isNotEqualTo(token);
        assertThat(vault.seal(OTHER, Sensitivity.FIN_RESTRICTED, ACCOUNT)).isNotEqualTo(token);
        Vault otherNode = new EncryptingVault(store, settings, accesses::add);
        assertThat(otherNode.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT)).isEqualTo(token);
    }

    @Test
    void aReadThatCannotBeKeptGivesNothing() {
        TokenValue token = vault.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT);
        Vault unheard = new EncryptingVault(store, settings, access -> {
            throw new IllegalStateException("log is full");
        });
        assertThatThrownBy(() -> unheard.open(token, TREASURER, "pay run")).hasMessage("log is full");
    }

    @Test
    void aModelIsRefusedAndTheAttemptIsKept() {
        TokenValue token = vault.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT);
        assertThat(shown(vault.open(token, Actor.aiAgent("coder-1"), "match"))).isEqualTo("VAULT_READER_IS_MODEL");
        assertThat(shown(vault.open(new TokenValue("vt1.0"), TREASURER, "match")))
                .isEqualTo("VAULT_UNKNOWN_TOKEN");
        assertThat(accesses)
                .extracting(access -> access.access().outcome())
                .containsExactly(AccessRecord.Outcome.REFUSED, AccessRecord.Outcome.REFUSED);
    }

    @Test
    void erasureDestroysOneSubjectAndSaysFromWhenItIsFinal() {
        TokenValue token = vault.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT);
        TokenValue kept = vault.seal(OTHER, Sensitivity.FIN_RESTRICTED, ACCOUNT);
        Erasure erasure = vault.erase(ACME);
        assertThat(erasure).isEqualTo(new Erasure(ACME, NOW, 1, FIRST_END));
        assertThat(shown(vault.open(token, TREASURER, "audit"))).isEqualTo("erased " + NOW);
        assertThat(shown(vault.open(kept, TREASURER, "audit"))).isEqualTo(ACCOUNT);
        assertThat(vault.erase(ACME).finalOn()).isEmpty();
        TokenValue again = vault.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT);
        assertThat(again).isNotEqualTo(token);
        assertThat(shown(vault.open(again, TREASURER, "audit"))).isEqualTo(ACCOUNT);
        assertThat(shown(vault.open(token, TREASURER, "audit"))).isEqualTo("erased " + NOW);
    }

    @Test
    void rewrappedKeysOutliveTheirEpoch() {
        TokenValue first = vault.seal(ACME, Sensitivity.PHI, "key-1");
        vault.seal(OTHER, Sensitivity.PHI, "key-2");
        epochs.advance();
        assertThat(vault.rewrap(1)).isEqualTo(1);
        assertThat(vault.rewrap(10)).isEqualTo(1);
        assertThat(vault.rewrap(10)).isZero();
        epochs.destroy(1);
        assertThat(shown(vault.open(first, TREASURER, "check"))).isEqualTo("key-1");
        assertThat(vault.erase(ACME).finalOn()).contains(SECOND_END);
    }

    @Test
    void erasureWaitsForEveryEpochThatABackupMayNeed() {
        vault.seal(ACME, Sensitivity.PHI, "key-1");
        epochs.advanceTo(LocalDate.of(2026, 4, 30));
        assertThat(vault.rewrap(10)).isEqualTo(1);
        assertThat(vault.erase(ACME).finalOn()).contains(FIRST_END);
    }

    @Test
    void withoutItsEpochNothingOpens() {
        TokenValue token = vault.seal(ACME, Sensitivity.PHI, "key-1");
        epochs.advance();
        epochs.destroy(1);
        assertFails(() -> vault.open(token, TREASURER, "check"));
        assertThat(accesses).isEmpty();
        assertThat(vault.erase(ACME).finalOn()).contains(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aSealedValueDoesNotOpenInAnotherPlace() {
        TokenValue token = vault.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT);
        SealedValue row = store.value(token).orElseThrow();
        SealedValue.Content moved = new SealedValue.Content(
                io.bursar.model.identity.Digest.of(new byte[] {1}),
                row.content().sealed());
        TokenValue forged = new TokenValue("vt1.forged");
        store.addValue(new SealedValue(forged, row.key(), row.sensitivity(), moved));
        assertFails(() -> vault.open(forged, TREASURER, "check"));
        assertFails(() -> openFlipped(row));
    }

    @Test
    void nothingStoredOrPrintedHoldsTheValue() {
        TokenValue token = vault.seal(ACME, Sensitivity.FIN_RESTRICTED, ACCOUNT);
        SealedValue row = store.value(token).orElseThrow();
        Opened opened = vault.open(token, TREASURER, "pay run");
        assertThat(row + " " + opened + " " + accesses + " " + store.latestKey(ACME))
                .doesNotContain(ACCOUNT);
        assertThat(new String(row.content().sealed().bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(ACCOUNT);
    }

    @Test
    void textsAreBounded() {
        TokenValue token = vault.seal(ACME, Sensitivity.PHI, "\u20AC".repeat(Vault.MAX_PLAINTEXT));
        assertThat(shown(vault.open(token, TREASURER, "p".repeat(Vault.MAX_PURPOSE))))
                .hasSize(Vault.MAX_PLAINTEXT);
        assertOver(() -> vault.seal(ACME, Sensitivity.PHI, "x".repeat(Vault.MAX_PLAINTEXT + 1)));
        assertOver(() -> vault.seal(ACME, Sensitivity.PHI, ""));
        assertCode(() -> vault.seal(ACME, Sensitivity.PHI, "\uD800"), FailureCode.WRONG_TYPE);
        assertOver(() -> vault.open(token, TREASURER, "p".repeat(Vault.MAX_PURPOSE + 1)));
        assertThat(new SubjectId("s".repeat(SubjectId.MAX_LENGTH)).value()).isNotEmpty();
        assertThatThrownBy(() -> new SubjectId("s".repeat(SubjectId.MAX_LENGTH + 1)))
                .isInstanceOf(BursarException.class);
        assertThatThrownBy(() -> new SubjectId("a b")).isInstanceOf(BursarException.class);
    }

    private void openFlipped(SealedValue row) {
        byte[] sealed = row.content().sealed().bytes();
        sealed[sealed.length - 1] ^= 1;
        TokenValue token = new TokenValue("vt1.flipped");
        store.addValue(new SealedValue(
                token,
                row.key(),
                row.sensitivity(),
                new SealedValue.Content(io.bursar.model.identity.Digest.of(sealed), new BytesValue(sealed))));
        vault.open(token, TREASURER, "check");
    }

    private static String shown(Opened opened) {
        return opened.fold(value -> value, at -> "erased " + at, refused -> refused.code());
    }

    private static void assertFails(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertCode(call, FailureCode.VAULT_FAILED);
    }

    private static void assertOver(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertCode(call, FailureCode.LIMIT_EXCEEDED);
    }

    private static void assertCode(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, FailureCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    /** Two epochs, of which the operator may destroy the first. */
    private static final class Epochs implements KeyEpochs {

        private final Map<Integer, KeyEpoch> known = new HashMap<>(Map.of(1, epoch(1, FIRST_END)));
        private int current = 1;

        void advance() {
            advanceTo(SECOND_END);
        }

        void advanceTo(LocalDate end) {
            current = 2;
            known.put(2, epoch(2, end));
        }

        void destroy(int number) {
            known.remove(number);
        }

        @Override
        public KeyEpoch current() {
            return known.get(current);
        }

        @Override
        public Optional<KeyEpoch> epoch(int number) {
            return Optional.ofNullable(known.get(number));
        }

        private static KeyEpoch epoch(int number, LocalDate end) {
            byte[] bytes = new byte[32];
            bytes[0] = (byte) number;
            SecretKey key = new SecretKeySpec(bytes, "AES");
            return new KeyEpoch(number, key, end);
        }
    }
}
