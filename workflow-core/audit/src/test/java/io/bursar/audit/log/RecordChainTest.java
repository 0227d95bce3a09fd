package io.bursar.audit.log;

import static io.bursar.audit.log.SampleLog.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.RecordContent;
import io.bursar.audit.record.RecordPosition;
import io.bursar.audit.record.RecordedCommand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordChainTest {

    private final List<AuditRecord> records = SampleLog.records().stream()
            .filter(record -> record.caseId().equals(FIRST))
            .toList();

    @Test
    void anUntouchedChainHolds() {
        assertThat(RecordChain.verify(records).holds()).isTrue();
        assertThat(RecordChain.verifyStored(
                                records.stream().map(AuditRecord::bytes).toList())
                        .holds())
                .isTrue();
        assertThat(RecordChain.verify(List.of()).holds()).isTrue();
    }

    @Test
    void itsSummaryIsThatOfAnExport() {
        LogSummary chain = summary(RecordChain.verify(records));
        assertThat(chain).isEqualTo(summary(SampleLog.verify(SampleLog.export(records))));
    }

    @Test
    void aGapIsNamed() {
        List<Break> breaks = breaks(List.of(records.get(0), records.get(2)));
        assertThat(breaks).containsExactly(new Break(new Break.Place(2, FIRST, 2), BreakKind.MISSING, ""));
        assertThat(breaks(List.of(records.get(2))).get(0).toString())
                .isEqualTo("line 1, case " + FIRST + ", record 1: missing-record: The record is missing: removed, or"
                        + " moved elsewhere (and on to record 2)");
    }

    @Test
    void aRecordThatContinuesAnotherOneIsNamed() {
        AuditRecord other = AuditRecord.of(
                records.get(0).position(), records.get(0).command(), SampleLog.BASIS, RecordContent.of(List.of()));
        assertThat(breaks(List.of(other, records.get(1), records.get(2))))
                .extracting(Break::kind, found -> found.place().seq())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(BreakKind.UNLINKED, 2L));
    }

    @Test
    void timeAndEpochNeverGoBack() {
        RecordedCommand command = records.get(1).command();
        RecordedCommand earlier = new RecordedCommand(
                command.at().minusSeconds(3_600), command.commandId(), command.kind(), command.performer());
        RecordPosition place = records.get(0).nextPosition(1);
        AuditRecord late = AuditRecord.of(place, earlier, SampleLog.BASIS, RecordContent.of(List.of()));
        assertThat(breaks(List.of(records.get(0), late)))
                .extracting(Break::kind)
                .containsExactly(BreakKind.TIME_BACK);
        AuditRecord restored =
                AuditRecord.of(RecordPosition.first(2, FIRST), command, SampleLog.BASIS, RecordContent.of(List.of()));
        AuditRecord former =
                AuditRecord.of(restored.nextPosition(1), command, SampleLog.BASIS, RecordContent.of(List.of()));
        assertThat(breaks(List.of(restored, former))).extracting(Break::kind).containsExactly(BreakKind.EPOCH);
        AuditRecord later =
                AuditRecord.of(restored.nextPosition(3), command, SampleLog.BASIS, RecordContent.of(List.of()));
        assertThat(RecordChain.verify(List.of(restored, later)).holds()).isTrue();
    }

    @Test
    void aRowThatCannotBeReadIsABreakAndNotAFailure() {
        List<byte[]> rows =
                new ArrayList<>(records.stream().map(AuditRecord::bytes).toList());
        rows.set(1, new byte[] {9});
        List<Break> breaks = RecordChain.verifyStored(rows).fold(intact -> List.of(), Verdict.Broken::breaks);
        assertThat(breaks)
                .extracting(Break::kind, found -> found.place().line())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(BreakKind.UNREADABLE, 2L),
                        org.assertj.core.groups.Tuple.tuple(BreakKind.MISSING, 3L));
    }

    @Test
    void breaksAreListedUpToTheLimit() {
        Verdict verdict = RecordChain.verify(Collections.nCopies(VerifierLimits.MAX_BREAKS + 2, records.get(0)));
        Verdict.Broken broken = verdict.fold(
                intact -> {
                    throw new AssertionError("repeated records hold");
                },
                found -> found);
        assertThat(broken.breaks()).hasSize(VerifierLimits.MAX_BREAKS);
        assertThat(broken.found()).isEqualTo(VerifierLimits.MAX_BREAKS + 1L);
    }

    private static List<Break> breaks(List<AuditRecord> records) {
        return RecordChain.verify(records).fold(intact -> List.of(), Verdict.Broken::breaks);
    }

    private static LogSummary summary(Verdict verdict) {
        return verdict.fold(Verdict.Intact::summary, broken -> {
            throw new AssertionError(broken.breaks().toString());
        });
    }
}
