package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.vault.SealedValue;
import io.bursar.audit.vault.SubjectId;
import io.bursar.audit.vault.SubjectKey;
import io.bursar.audit.vault.VaultStore;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.Digest;
import io.bursar.storetck.SampleCase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcVaultStoreTest {

    private static final SubjectId DANA = new SubjectId("employee:10042");

    @TempDir
    Path directory;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static SubjectKey key(int generation, int epoch, String wrapped) {
        return SubjectKey.living(new SubjectKey.Id(DANA, generation), epoch, new BytesValue(bytes(wrapped)));
    }

    private static SealedValue value(String token, String content) {
        return new SealedValue(
                new TokenValue(token),
                new SubjectKey.Id(DANA, 1),
                Sensitivity.FIN_RESTRICTED,
                new SealedValue.Content(Digest.of(bytes(content)), new BytesValue(bytes("sealed " + content))));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheFirstKeyOfAGeneration(Dialect dialect) {
        try (ConnectionPool pool = TestDatabase.withTables(dialect, directory)) {
            VaultStore store = JdbcVaultStore.open(pool);
            assertThat(store.latestKey(DANA)).isEmpty();

            assertThat(store.addKey(key(1, 1, "a"))).isEqualTo(key(1, 1, "a"));
            assertThat(store.addKey(key(1, 2, "b"))).isEqualTo(key(1, 1, "a"));
            store.addKey(key(2, 1, "c"));

            assertThat(store.latestKey(DANA)).contains(key(2, 1, "c"));
            assertThat(store.key(new SubjectKey.Id(DANA, 1))).contains(key(1, 1, "a"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheFirstValueUnderAnIndex(Dialect dialect) {
        try (ConnectionPool pool = TestDatabase.withTables(dialect, directory)) {
            VaultStore store = JdbcVaultStore.open(pool);
            store.addKey(key(1, 1, "a"));

            assertThat(store.addValue(value("tok-1", "4711"))).isEqualTo(value("tok-1", "4711"));
            assertThat(store.addValue(value("tok-2", "4711"))).isEqualTo(value("tok-1", "4711"));

            assertThat(store.value(new TokenValue("tok-1"))).contains(value("tok-1", "4711"));
            assertThat(store.value(new TokenValue("tok-2"))).isEmpty();
            assertThat(store.valueByIndex(new SubjectKey.Id(DANA, 1), Digest.of(bytes("4711"))))
                    .contains(value("tok-1", "4711"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErasedKeyIsGoneForGoodAndSealsNothingMore(Dialect dialect) {
        try (ConnectionPool pool = TestDatabase.withTables(dialect, directory)) {
            VaultStore store = JdbcVaultStore.open(pool);
            store.addKey(key(1, 1, "a"));
            store.addValue(value("tok-1", "4711"));

            assertThat(store.eraseKeys(DANA, SampleCase.START)).containsExactly(key(1, 1, "a"));

            assertThat(store.key(new SubjectKey.Id(DANA, 1)))
                    .contains(key(1, 1, "a").erased(SampleCase.START));
            assertThat(store.value(new TokenValue("tok-1"))).isPresent();
            assertThat(store.eraseKeys(DANA, SampleCase.START)).isEmpty();
            assertThatThrownBy(() -> store.addValue(value("tok-3", "0815")))
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.VAULT_FAILED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void livingKeysMoveToANewEpochOldestFirst(Dialect dialect) {
        try (ConnectionPool pool = TestDatabase.withTables(dialect, directory)) {
            VaultStore store = JdbcVaultStore.open(pool);
            store.addKey(key(1, 2, "a"));
            store.addKey(key(2, 1, "b"));
            store.addKey(key(3, 3, "c"));

            assertThat(store.keysNotUnder(3, 10)).containsExactly(key(2, 1, "b"), key(1, 2, "a"));
            assertThat(store.keysNotUnder(3, 1)).containsExactly(key(2, 1, "b"));
            assertThat(store.replaceKey(key(2, 3, "d"), 2)).isFalse();
            assertThat(store.replaceKey(key(2, 3, "d"), 1)).isTrue();
            assertThat(store.keysNotUnder(3, 10)).containsExactly(key(1, 2, "a"));
            store.eraseKeys(DANA, SampleCase.START);
            assertThat(store.keysNotUnder(9, 10)).isEmpty();
            assertThat(store.replaceKey(key(1, 3, "e"), 2)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesThatAddAtOnceAgreeOnOneRow(Dialect dialect) throws Exception {
        try (ConnectionPool pool = TestDatabase.withTables(dialect, directory)) {
            VaultStore store = JdbcVaultStore.open(pool);
            store.addKey(key(1, 1, "a"));
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            for (int round = 0; round < 10; round++) {
                String content = "content " + round;
                int generation = round + 2;
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<String>> seen = new ArrayList<>();
                for (String node : List.of("n1", "n2")) {
                    seen.add(nodes.submit(() -> {
                        start.await();
                        return store.addValue(value(node + "-" + content.hashCode(), content))
                                        .token() + " "
                                + store.addKey(key(generation, 1, node)).wrapped();
                    }));
                }
                assertThat(seen.get(0).get()).isEqualTo(seen.get(1).get());
            }
            nodes.shutdown();
        }
    }
}
