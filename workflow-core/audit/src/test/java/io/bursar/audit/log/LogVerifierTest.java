package io.bursar.audit.log;

import static io.bursar.audit.log.SampleLog.FIRST;
import static io.bursar.audit.log.SampleLog.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordContent;
import io.bursar.model.identity.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogVerifierTest {

    private static final int FIRST_RECORD = 1;
    private static final int LAST_RECORD = 5;

    private final List<AuditRecord> records = SampleLog.records();
    private final byte[] export = SampleLog.export(records);

    @Test
    void anUntouchedLogHolds() {
        LogSummary summary = SampleLog.verify(export).fold(Verdict.Intact::summary, broken -> {
            throw new AssertionError(broken.breaks().toString());
        });
        assertThat(summary.records()).isEqualTo(5);
        assertThat(summary.cases()).isEqualTo(2);
        assertThat(SampleLog.verify(SampleLog.export(List.of())).holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x20, 0x80, 0xFF})
    void everyChangedByteIsFound(int pattern) {
        for (int i = 0; i < export.length; i++) {
            byte[] changed = export.clone();
            changed[i] ^= (byte) pattern;
            assertThat(SampleLog.verify(changed).holds()).as("byte %d", i).isFalse();
        }
    }

    @Test
    void aChangedByteInARecordNamesTheRecord() {
        List<String> lines = SampleLog.lines(export);
        int at = export.length - SampleLog.join(lines.subList(FIRST_RECORD + 2, lines.size())).length;
        int length = SampleLog.join(lines.subList(FIRST_RECORD + 2, FIRST_RECORD + 3)).length - 1;
        for (int i = at; i < at + length; i++) {
            byte[] changed = export.clone();
            changed[i] ^= 1;
            if (changed[i] == '\n' || i < at + "{\"case\":".length()) {
                continue; // the line falls in two, or is no record line any more
            }
            Break found = SampleLog.breaks(changed).get(0);
            assertThat(found.place()).as("byte %d: %s", i - at, found).isEqualTo(new Break.Place(4, FIRST, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aRemovedRecordIsNamed(int index) {
        AuditRecord removed = records.get(index);
        List<String> lines = SampleLog.lines(export);
        lines.remove(FIRST_RECORD + index);
        assertThat(SampleLog.breaks(SampleLog.join(lines))).anySatisfy(found -> {
            assertThat(found.kind()).isEqualTo(BreakKind.MISSING);
            assertThat(found.place().caseId()).isEqualTo(removed.caseId());
            assertThat(found.place().seq()).isEqualTo(removed.seq());
        });
    }

    @Test
    void aRemovedCaseIsNamed() {
        List<String> lines = SampleLog.lines(export);
        lines.removeIf(line -> line.startsWith("{\"case\":\"" + SECOND));
        assertThat(SampleLog.breaks(SampleLog.join(lines))).anySatisfy(found -> {
            assertThat(found.kind()).isEqualTo(BreakKind.MISSING);
            assertThat(found.place().caseId()).isEqualTo(SECOND);
        });
    }

    @Test
    void aCaseWithoutItsEndIsNamed() {
        List<String> lines = SampleLog.lines(export);
        lines.removeIf(line -> line.startsWith("{\"head\":\"" + SECOND));
        assertThat(SampleLog.breaks(SampleLog.join(lines)).get(0).toString())
                .isEqualTo("line 8, case " + SECOND + ", record 2: head-differs: The case does not end with the record"
                        + " the export says (the export does not say how the case ends)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aRepeatedRecordIsNamed(int index) {
        for (int to = FIRST_RECORD + index + 1; to <= LAST_RECORD + 1; to++) {
            List<String> lines = SampleLog.lines(export);
            lines.add(to, lines.get(FIRST_RECORD + index));
            assertNamed(lines, records.get(index), BreakKind.REPEATED, BreakKind.OUT_OF_ORDER);
        }
    }

    @Test
    void recordsInAnotherOrderAreNamed() {
        for (int[] pair : new int[][] {{0, 2}, {2, 4}, {0, 4}, {1, 3}}) {
            List<String> lines = SampleLog.lines(export);
            String earlier = lines.get(FIRST_RECORD + pair[0]);
            lines.set(FIRST_RECORD + pair[0], lines.get(FIRST_RECORD + pair[1]));
            lines.set(FIRST_RECORD + pair[1], earlier);
            assertNamed(lines, records.get(pair[0]), BreakKind.MISSING, BreakKind.OUT_OF_ORDER);
        }
    }

    @Test
    void casesThatMixInAnotherOrderAreFoundByTheHashOfTheLines() {
        List<String> lines = SampleLog.lines(export);
        lines.add(1, lines.remove(2));
        assertThat(SampleLog.breaks(SampleLog.join(lines)))
                .extracting(Break::kind)
                .containsExactly(BreakKind.LINES_HASH);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aRecordWrittenAnewWithItsOwnHashIsFound(int index) {
        AuditRecord forged = forged(records.get(index));
        List<String> lines = SampleLog.lines(export);
        lines.set(FIRST_RECORD + index, line(forged));
        BreakKind expected = index < 3 ? BreakKind.UNLINKED : BreakKind.HEAD;
        assertThat(SampleLog.breaks(SampleLog.join(lines))).anySatisfy(found -> {
            assertThat(found.kind()).isEqualTo(expected);
            assertThat(found.place().caseId()).isEqualTo(forged.caseId());
            assertThat(found.place().seq()).isBetween(forged.seq(), forged.seq() + 1);
        });
        List<AuditRecord> all = new ArrayList<>(records);
        all.set(index, forged);
        boolean last = index >= 3;
        assertThat(SampleLog.verify(SampleLog.export(all)).holds()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void anInsertedRecordIsFoundEvenWhenTheWholeFileIsWrittenAnew(int index) {
        AuditRecord forged = AuditRecord.of(
                records.get(index).nextPosition(1),
                records.get(index).command(),
                SampleLog.BASIS,
                RecordContent.of(List.of()));
        List<AuditRecord> all = new ArrayList<>(records);
        all.add(index + 1, forged);
        assertNamed(SampleLog.lines(SampleLog.export(all)), forged, BreakKind.INSERTED);
    }

    @Test
    void aLogWrittenAnewAsAWholeIsFoundByTheHeadsThatWereKept() throws IOException {
        Digest kept = SampleLog.verify(export).fold(intact -> intact.summary().heads(), broken -> Digest.NONE);
        LogVerifier verifier = new LogVerifier(VerifierLimits.USUAL);
        assertThat(verifier.check(new ByteArrayInputStream(export), kept).holds())
                .isTrue();
        byte[] anew = SampleLog.export(records.subList(0, 4));
        assertThat(SampleLog.verify(anew).holds()).isTrue();
        Verdict verdict = verifier.check(new ByteArrayInputStream(anew), kept);
        assertThat(verdict.fold(intact -> List.<Break>of(), Verdict.Broken::breaks))
                .extracting(Break::kind)
                .containsExactly(BreakKind.NOT_THE_KNOWN_LOG);
    }

    @Test
    void everyTruncationIsFound() {
        for (int length = 0; length < export.length; length++) {
            assertThat(SampleLog.breaks(Arrays.copyOf(export, length)))
                    .as("cut to %d bytes", length)
                    .extracting(Break::kind)
                    .contains(BreakKind.TRUNCATED);
        }
    }

    @Test
    void everyRemovedOrRepeatedLineIsFound() {
        for (int i = 0; i < 9; i++) {
            List<String> fewer = SampleLog.lines(export);
            fewer.remove(i);
            assertThat(SampleLog.verify(SampleLog.join(fewer)).holds()).isFalse();
            List<String> more = SampleLog.lines(export);
            more.add(i, more.get(i));
            assertThat(SampleLog.verify(SampleLog.join(more)).holds()).isFalse();
        }
    }

    @Test
    void whateverFollowsTheTrailerIsNamed() {
        List<String> lines = SampleLog.lines(export);
        for (String more : List.of("", lines.get(8), lines.get(5), "{}")) {
            List<String> longer = new ArrayList<>(lines);
            longer.add(more);
            assertThat(SampleLog.breaks(SampleLog.join(longer)))
                    .containsExactly(new Break(Break.Place.ofLine(10), BreakKind.AFTER_END, ""));
        }
    }

    @Test
    void otherRenderingsOfTheSameContentAreRefused() {
        List<String> lines = SampleLog.lines(export);
        String line = lines.get(1);
        for (String other : List.of(
                line.replace(",\"seq\"", ", \"seq\""),
                line.replace("\u00e9", "\\u00e9"),
                line.replace("18250.00", "18250.0"),
                line + " ",
                line + "\r")) {
            lines.set(1, other);
            assertThat(SampleLog.breaks(SampleLog.join(lines)).get(0).place().line())
                    .isEqualTo(2);
        }
        String start = new String(export, 0, 60, java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(start).startsWith("{\"format\":\"bursar-log\",\"version\":1,\"storeEpoch\":1,");
    }

    @Test
    void aRecordOfALaterEpochThanTheExportIsNamed() {
        AuditRecord later = AuditRecord.of(
                records.get(4).nextPosition(2), records.get(4).command(), SampleLog.BASIS, RecordContent.of(List.of()));
        List<AuditRecord> all = new ArrayList<>(records);
        all.add(later);
        assertNamed(SampleLog.lines(SampleLog.export(all)), later, BreakKind.EPOCH);
    }

    private static void assertNamed(List<String> lines, AuditRecord record, BreakKind... kinds) {
        assertThat(SampleLog.breaks(SampleLog.join(lines))).anySatisfy(found -> {
            assertThat(found.kind()).isIn((Object[]) kinds);
            assertThat(found.place().caseId()).isEqualTo(record.caseId());
            assertThat(found.place().seq()).isEqualTo(record.seq());
            assertThat(found.place().line()).isBetween(2L, 8L);
        });
    }

    private static AuditRecord forged(AuditRecord original) {
        return AuditRecord.of(
                original.position(),
                original.command(),
                original.basis(),
                original.content().withReason("Forged"));
    }

    private static String line(AuditRecord record) {
        return SampleLog.lines(SampleLog.export(List.of(record))).get(1);
    }
}
