package io.bursar.audit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.log.ExportHeader;
import io.bursar.audit.log.LogExporter;
import io.bursar.audit.log.LogVerifier;
import io.bursar.audit.log.Verdict;
import io.bursar.audit.record.AuditRecord;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.IdSource;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.model.people.Actor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessFileTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final IdSource ids = new TimeOrderedIds(() -> NOON, new SecureRandom());

    @TempDir
    Path folder;

    @Test
    void keepsWhoReadWhatForWhatAndGoesOnAfterItIsOpenedAgain() {
        try (AccessFile file = open()) {
            file.keep(read("vt1.a", NOON));
        }
        try (AccessFile file = open()) {
            file.keep(read("vt1.b", NOON.plusSeconds(1)));

            assertThat(file.records())
                    .extracting(record -> record.seq() + " "
                            + record.command().performer().actor() + " "
                            + record.events().get(0).body().get("token").orElseThrow())
                    .containsExactly("1 tara.voss TokenValue[value=vt1.a]", "2 tara.voss TokenValue[value=vt1.b]");
        }
    }

    @Test
    void anExportOfItVerifies() throws IOException {
        try (AccessFile file = open()) {
            file.keep(read("vt1.a", NOON));
            file.keep(read("vt1.b", NOON));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            LogExporter exporter = new LogExporter(out, new ExportHeader(1, NOON));
            for (AuditRecord record : file.records()) {
                exporter.write(record);
            }
            exporter.finish();

            Verdict verdict = LogVerifier.verify(new ByteArrayInputStream(out.toByteArray()));
            assertThat(verdict.<Boolean>fold(intact -> true, broken -> false)).isTrue();
        }
    }

    @Test
    void aRecordCutOffIsCutAwayAndTheRestGoesOn() throws IOException {
        try (AccessFile file = open()) {
            file.keep(read("vt1.a", NOON));
            file.keep(read("vt1.b", NOON));
        }
        byte[] whole = Files.readAllBytes(path());
        Files.write(path(), Arrays.copyOf(whole, whole.length - 7));

        try (AccessFile file = open()) {
            assertThat(file.records()).hasSize(1);
            file.keep(read("vt1.c", NOON));
            assertThat(file.records()).hasSize(2);
        }
    }

    @Test
    void aChangedOrRemovedRecordIsNoticedWhenItIsOpened() throws IOException {
        try (AccessFile file = open()) {
            for (String token : List.of("vt1.a", "vt1.b", "vt1.c")) {
                file.keep(read(token, NOON));
            }
        }
        byte[] whole = Files.readAllBytes(path());
        int first = 4 + java.nio.ByteBuffer.wrap(whole).getInt();
        Files.write(path(), Arrays.copyOfRange(whole, first, whole.length));
        assertBroken();

        byte[] changed = whole.clone();
        changed[first / 2] ^= 1;
        Files.write(path(), changed);
        assertThatThrownBy(this::open).isInstanceOf(BursarException.class);
    }

    @Test
    void moreThanAnUnfinishedRecordAtTheEndWasNotLeftByUs() throws IOException {
        open().close();
        Files.write(path(), new byte[4_096], StandardOpenOption.APPEND);
        open().close();
        Files.write(path(), new byte[4_097]);
        assertBroken();
    }

    @Test
    void aClockThatWasSetBackKeepsNobodyFromBeingRecorded() {
        try (AccessFile file = open()) {
            file.keep(read("vt1.a", NOON));
            file.keep(read("vt1.b", NOON.minusSeconds(60)));

            assertThat(file.records()).extracting(AuditRecord::at).containsExactly(NOON, NOON);
        }
    }

    @Test
    void aFileThatIsFullKeepsNoMoreAndNothingIsRead() throws IOException {
        try (AccessFile file = open()) {
            file.keep(read("vt1.a", NOON));
            file.keep(read("vt1.b", NOON));
        }
        long size = Files.size(path());
        Files.delete(path());

        try (AccessFile file = AccessFile.open(path(), ids, size)) {
            file.keep(read("vt1.a", NOON));
            file.keep(read("vt1.b", NOON));
            assertThatThrownBy(() -> file.keep(read("vt1.c", NOON)))
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
            assertThat(file.records()).hasSize(2);
        }
        Files.delete(path());
        try (AccessFile file = AccessFile.open(path(), ids, size - 1)) {
            file.keep(read("vt1.a", NOON));
            assertThatThrownBy(() -> file.keep(read("vt1.b", NOON))).isInstanceOf(BursarException.class);
            assertThat(file.records()).hasSize(1);
        }
    }

    @Test
    void oneAtATimeHasTheFile() {
        try (AccessFile file = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            BursarException.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.STORE_UNAVAILABLE));
            assertThat(file.records()).isEmpty();
        }
    }

    private void assertBroken() {
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.EVIDENCE_BROKEN));
    }

    private AccessFile open() {
        return AccessFile.open(path(), ids);
    }

    private Path path() {
        return folder.resolve("access.log");
    }

    private static AccessRecord read(String token, Instant at) {
        return new AccessRecord(
                at,
                Actor.person("tara.voss"),
                "pay run",
                new AccessRecord.Access(new TokenValue(token), AccessRecord.Outcome.REVEALED));
    }
}
