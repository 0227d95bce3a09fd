package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.engine.store.BusinessEvent;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CaseStore.DueCase;
import io.bursar.engine.store.CaseStore.TakeRequest;
import io.bursar.engine.store.EffectWork.Stage;
import io.bursar.engine.store.Loaded;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.model.data.Data;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import io.bursar.storetck.SampleCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of earlier versions open, and everything in them is read. */
class GoldenFileTest {

    private static final BusinessEvent EVENT = new BusinessEvent(
            "e-1",
            "p2p.receiving.posted",
            SampleCase.START,
            Data.record().put("poNumber", "PO-1").build());

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = "cases-v1.mv.db.gz")
    void aFileOfAnEarlierVersionOpensAndIsReadInFull(String name) throws IOException {
        try (InputStream packed = Objects.requireNonNull(GoldenFileTest.class.getResourceAsStream("golden/" + name));
                InputStream plain = new GZIPInputStream(packed)) {
            Files.copy(plain, directory.resolve("cases.mv.db"));
        }
        try (H2Database file = H2Database.open(directory.resolve("cases"))) {
            Schema.apply(file.dataSource());
            readInFull(JdbcStore.open(file.dataSource()));
        }
    }

    private static void readInFull(CaseStore store) {
        SampleCase sample = new SampleCase(1);
        assertThat(store.read(sample.id()).orElseThrow().current().status().seq())
                .isEqualTo(2);
        assertThat(store.log(sample.id(), 1, 10))
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(AuditRecord.parse(row.bytes()).caseId()).isEqualTo(sample.id()));
        assertThat(store.inbox(List.of("BUYER@MERCY"), 10)).hasSize(1);
        assertThat(store.acts(new PersonId("lee.park"), List.of("case:1"))).hasSize(1);
        assertThat(store.commitments(List.of("split:1"), Instant.EPOCH)).hasSize(1);
        assertThat(store.claims(List.of(new ClaimKey("invoice.exact", "A")))).hasSize(1);
        assertThat(store.subscribers("p2p.receiving.posted|PO-1")).containsExactly(sample.id());
        assertThat(store.undelivered(10)).containsExactly(EVENT);
        assertThat(store.dueCases(SampleCase.START, Loaded.EVERYTHING, 10))
                .containsExactly(new DueCase(sample.id(), 2));
        assertThat(store.takeEffects(new TakeRequest("n1", SampleCase.START, Duration.ofMinutes(1), 10)))
                .singleElement()
                .satisfies(effect -> assertThat(effect.work().call()).isNotNull());
    }

    /** Writes the file of the present version. */
    static final class Maker {

        private Maker() {}

        public static void main(String[] arguments) throws IOException {
            Path directory = Files.createTempDirectory("golden");
            try (H2Database file = H2Database.open(directory.resolve("cases"))) {
                Schema.apply(file.dataSource());
                write(JdbcStore.open(file.dataSource()));
            }
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
                Files.copy(directory.resolve("cases.mv.db"), out);
            }
        }

        private static void write(CaseStore store) {
            SampleCase sample = new SampleCase(1);
            sample.commit(store, sample.work());
            sample.commit(
                    store,
                    sample.work()
                            .opens(1, "BUYER@MERCY", SampleCase.START)
                            .intends(1, Stage.READY, SampleCase.START)
                            .acts("lee.park", "case:1", "APPROVE")
                            .commits(Money.usd("10.00"), "split:1")
                            .claims("invoice.exact", "A")
                            .businessKey("REQ-1")
                            .subscribes("p2p.receiving.posted|PO-1")
                            .emits(EVENT)
                            .nextDue(SampleCase.START));
        }
    }
}
