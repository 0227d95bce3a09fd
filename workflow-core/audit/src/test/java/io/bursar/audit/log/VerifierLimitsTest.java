package io.bursar.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordContent;
import io.bursar.audit.record.RecordPosition;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifierLimitsTest {

    private final List<AuditRecord> records = SampleLog.records();
    private final byte[] export = SampleLog.export(records);

    @Test
    void linesAreReadUpToTheLimitAndNamedBeyondIt() {
        int longest = SampleLog.lines(export).stream()
                .mapToInt(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .max()
                .orElseThrow();
        assertThat(SampleLog.verify(export, new VerifierLimits(longest, 10, 10)).holds())
                .isTrue();
        assertThat(kinds(SampleLog.verify(export, new VerifierLimits(longest - 1, 10, 10))))
                .contains(BreakKind.OVER_LIMIT);
    }

    @Test
    void casesAreFollowedUpToTheLimitAndNamedOnceBeyondIt() {
        assertThat(SampleLog.verify(export, new VerifierLimits(5_000, 2, 10)).holds())
                .isTrue();
        assertThat(kinds(SampleLog.verify(export, new VerifierLimits(5_000, 1, 10))))
                .startsWith(BreakKind.OVER_LIMIT)
                .containsOnlyOnce(BreakKind.OVER_LIMIT);
    }

    @Test
    void breaksAreListedUpToTheLimitAndAllCounted() {
        byte[] noise = new byte[1_000];
        Arrays.fill(noise, (byte) '\n');
        Verdict.Broken broken = SampleLog.verify(noise, new VerifierLimits(100, 10, 7))
                .fold(
                        intact -> {
                            throw new AssertionError("noise holds");
                        },
                        found -> found);
        assertThat(broken.breaks()).hasSize(7);
        assertThat(broken.found()).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void anExportTakesCasesUpToTheLimit() throws IOException {
        LogExporter exporter = new LogExporter(new ByteArrayOutputStream(), new ExportHeader(1, SampleLog.NOW), 1);
        exporter.write(records.get(0));
        exporter.write(records.get(2));
        assertThatThrownBy(() -> exporter.write(records.get(1)))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        refused -> assertThat(refused.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
        assertThat(exporter.finish().records()).isEqualTo(2);
        assertThatThrownBy(() -> exporter.write(records.get(4))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(exporter::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theLargestReadableFormOfARecordFitsALine() {
        // two stored bytes for an instant, 43 readable ones: no value grows more
        DataValue instants = new ListValue(Collections.nCopies(ListValue.MAX_ITEMS, new InstantValue(Instant.EPOCH)));
        DataValue block = new ListValue(Collections.nCopies(100, instants));
        RecordedEvent event =
                new RecordedEvent("e", Data.record().put("block", block).build());
        AuditRecord largest = AuditRecord.of(
                RecordPosition.first(1, SampleLog.FIRST),
                records.get(0).command(),
                SampleLog.BASIS,
                RecordContent.of(List.of(event)));
        assertThat(largest.bytes().length).isGreaterThan(1_000_000);
        assertThat(SampleLog.verify(SampleLog.export(List.of(largest))).holds()).isTrue();
    }

    @Test
    void limitsHaveARange() {
        assertThatThrownBy(() -> new VerifierLimits(VerifierLimits.MAX_LINE_BYTES + 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VerifierLimits(1, VerifierLimits.MAX_CASES + 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VerifierLimits(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<BreakKind> kinds(Verdict verdict) {
        return verdict.fold(
                intact -> List.of(),
                broken -> broken.breaks().stream().map(Break::kind).toList());
    }
}
