package io.bursar.examples.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogFormTest {
    private static SampleCase open() {
        return Samples.draft("order");
    }

    @Test
    void wantsHeaderAndTrailer() {
        String log = SampleLog.of(open());

        assertThat(SampleLog.judge("").counts()).containsOnlyKeys("FILE");
        assertThat(SampleLog.judge(log.substring(0, log.length() - 1)).counts()).containsOnlyKeys("FILE");
        assertThat(SampleLog.judge(log.replace("\"version\":1", "\"version\":2"))
                        .counts())
                .containsOnlyKeys("FILE", "G5");
    }

    @Test
    void namesALineThatIsNotJson() {
        assertThat(SampleLog.judge(SampleLog.of(open()) + "{\"case\":\n").counts())
                .containsOnlyKeys("FILE");
    }

    @Test
    void namesALineChangedAfterwards() {
        String log = SampleLog.of(open());

        assertThat(SampleLog.judge(log.replace("north", "south")).counts()).containsOnlyKeys("G5");
    }

    @Test
    void namesARecordWhoseBytesAreNotItsHash() {
        List<String> lines = new ArrayList<>(List.of(SampleLog.HEADER));
        open().lines().forEach(line -> lines.add(line.replaceAll("\"bytes\":\".{4}", "\"bytes\":\"AAAA")));

        assertThat(SampleLog.judge(SampleLog.sealed(lines)).counts()).containsOnlyKeys("G5");
    }

    @Test
    void namesAMissingRecord() {
        List<String> lines = new ArrayList<>(List.of(SampleLog.HEADER));
        lines.addAll(open().record("propose", "person:ruth")
                .record("propose", "person:ruth")
                .lines());
        lines.remove(2);

        assertThat(SampleLog.judge(SampleLog.sealed(lines)).counts()).containsOnlyKeys("SEQ", "G5");
    }

    @Test
    void namesACaseWhoseRecordsDoNotFollowOneAnother() {
        List<String> lines = new ArrayList<>(List.of(SampleLog.HEADER));
        lines.addAll(open().record("propose", "person:ruth").lines());
        Collections.swap(lines, 1, 2);
        lines.addAll(1, List.of());
        lines.add(2, Samples.draft("other").lines().get(0));

        assertThat(SampleLog.judge(SampleLog.sealed(lines)).counts()).containsKey("FILE");
    }

    @Test
    void namesTimeThatGoesBack() {
        assertThat(SampleLog.codes(open().record("propose", "person:ruth").at("2026-03-01T00:00:00Z")))
                .containsExactly("TIME");
    }

    @Test
    void namesADecisionLaterThanItsRecord() {
        SampleCase late =
                Samples.requisition("order").change("'verdict'", "'at':{'instant':'2027-01-01T00:00:00Z'},'verdict'");

        assertThat(SampleLog.codes(late)).containsExactly("TIME");
    }

    @Test
    void namesACommandCarriedOutTwice() {
        SampleCase twice = open().command("c").record("propose", "person:ruth").command("c");
        SampleCase other = Samples.draft("other").command("d");
        SampleCase another = Samples.draft("another").command("d");

        assertThat(SampleLog.codes(twice)).containsExactly("G6");
        assertThat(SampleLog.codes(other, another)).containsExactly("G6");
    }

    @Test
    void namesACaseThatDoesNotStartOrStartsAgain() {
        assertThat(SampleLog.codes(new SampleCase("order", "p2p.requisition")
                        .record("propose", "person:ruth")
                        .event("emitted", "")))
                .containsExactly("START");
        assertThat(SampleLog.codes(open().event("started", "'state':'DRAFT'"))).containsExactly("START");
    }

    @Test
    void namesAnEventNobodyKnows() {
        assertThat(SampleLog.codes(open().event("guessed", ""))).containsExactly("EVENT");
    }

    @Test
    void namesRestrictedValues() {
        assertThat(SampleLog.codes(open().event("data-set", "'fields':{'note':'pay to DE89370400440532013000'}")))
                .containsExactly("G11");
        assertThat(SampleLog.codes(open().event("data-set", "'fields':{'note':'123-45-6789'}")))
                .containsExactly("G11");
        assertThat(SampleLog.codes(open().event("data-set", "'fields':{'supplierTax':'12-3456789'}")))
                .containsExactly("G11");
        assertThat(SampleLog.codes(open().event("data-set", "'fields':{'bankAccount':'4711'}")))
                .containsExactly("G11");
        assertThat(SampleLog.codes(open().fact("capability:x", "", "{'ssn':'1'}")))
                .containsExactly("G11");
    }

    @Test
    void letsTokensAndDocumentNumbersPass() {
        assertThat(
                        SampleLog.codes(
                                open().event(
                                                "data-set",
                                                "'fields':{'bankAccount':{'token':'DE89370400440532013000'},'invoiceNo':'12-3456789','note':'DE89370400440532013001'}")))
                .isEmpty();
    }
}
