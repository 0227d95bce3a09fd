package io.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.log.ExportHeader;
import io.bursar.audit.log.LogExporter;
import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.audit.record.Performer;
import io.bursar.audit.record.RecordContent;
import io.bursar.audit.record.RecordPosition;
import io.bursar.audit.record.RecordedCommand;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.model.data.Data;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.Actor;
import io.bursar.standards.policy.PolicyTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between two versions, what that does to controls, and which open cases it touches. */
class DiffTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPolicyDoesNotDifferFromItself() {
        Shell.Ran ran = Shell.line("diff shipped shipped --log example/log.jsonl");

        assertThat(ran.code()).isZero();
        assertThat(ran.lines())
                .containsExactly(
                        "policy 2026.2 -> 2026.2: NEUTRAL, not material for open cases",
                        "0 of 2 open cases are touched:");
    }

    @Test
    void aHigherLimitWeakensWhateverElseIsTightened() {
        Shell.Ran ran = Shell.line("diff shipped example/dofa.yaml");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines().get(0)).isEqualTo("policy 2026.2 -> 2026.2: WEAKENING, material for open cases");
        assertThat(ran.out())
                .contains("WEAKENING authority, OPEX_BUDGETED at L2")
                .contains("now 6,000.00 USD; before it allows 5,000.00 USD")
                .contains("TIGHTENING authority, WRITE_OFF at L3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what counts as in force at the act reaches both open cases
                "dofa.yaml | [1000, 5000, 25000, 100000, 250000, 1000000, 5000000, UNLIMITED] | [1000, 4000, 25000, 100000, 250000, 1000000, 5000000, UNLIMITED] | TIGHTENING, material | 2 | authority",
                "queues.yaml | buyer: { roles: [BUYER] } | buyer: { roles: [BUYER, SOURCING_LEAD] } | NEUTRAL, material | 2 | queues",
                // what is local reaches the case of that place only
                "facilities.yaml | Mercy Regional Medical Center | Mercy Medical Center | NEUTRAL, material | 1 | facility",
                // a parameter is pinned at submit: it reaches the draft only, at its place
                "grants.yaml | scope: facility:LAKEVIEW, value: [CLINICAL_ENGINEERING] | scope: facility:LAKEVIEW, value: [] | WEAKENING, not material | 1 | parameters",
                "grants.yaml | scope: facility:STANNE, value: 4 | scope: facility:STANNE, value: 5 | TIGHTENING, not material | 0 | parameters"
            })
    void theOpenCasesThatAreTouchedAreNamed(
            String file, String before, String after, String effect, int touched, String part) throws IOException {
        String shipped = PolicyTexts.shipped().files().get(file);
        assertThat(shipped).contains(before);
        Path changed = Files.writeString(folder.resolve(file), shipped.replace(before, after));

        Shell.Ran ran = Shell.line("diff shipped " + changed + " --log example/log.jsonl");

        assertThat(ran.lines().get(0)).isEqualTo("policy 2026.2 -> 2026.2: " + effect + " for open cases");
        assertThat(ran.out()).contains(touched + " of 2 open cases are touched:");
        assertThat(ran.lines().stream()
                        .filter(line -> line.endsWith("by " + part))
                        .count())
                .isEqualTo(touched);
    }

    @Test
    void aRuleLessOfSegregationOfDutiesWeakens() throws IOException {
        String sod = PolicyTexts.shipped().files().get("sod.yaml");
        Path changed = Files.writeString(folder.resolve("sod.yaml"), sod.replaceFirst("(?m)^  SOD-03:.*\\n", ""));

        Shell.Ran ran = Shell.line("diff shipped " + changed + " --log example/log.jsonl");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("WEAKENING duties").contains("2 of 2 open cases are touched:");
    }

    @Test
    void aDraftOfADefinitionIsComparedByWhatItMeans() throws IOException {
        String shipped =
                Files.readString(Path.of("../standards/src/main/resources/io/bursar/standards/p2p/requisition.yaml"));
        String draft = shipped.replace("minimumHumans: 2\n    within: 2 BD", "minimumHumans: 3\n    within: 2 BD");
        Path file = Files.writeString(folder.resolve("requisition.yaml"), "# a comment\n" + draft);

        Shell.Ran ran = Shell.line("diff p2p.requisition " + file + " --log example/log.jsonl");

        assertThat(ran.code()).isZero();
        assertThat(ran.lines().get(1)).isEqualTo("  TIGHTENING approvals.spend.minimumHumans: 2 -> 3");
        assertThat(ran.lines().get(0)).contains("TIGHTENING, open cases stay with");
        assertThat(ran.out()).contains("0 of 2 open cases may be migrated:");
    }

    @Test
    void casesOfAProcessThatAHostRunsAreCountedAndNotLookedAt() throws IOException {
        Path log = folder.resolve("host.jsonl");
        Instant at = Instant.parse("2026-08-03T15:00:00Z");
        try (OutputStream out = Files.newOutputStream(log)) {
            LogExporter exporter = new LogExporter(out, new ExportHeader(1, at));
            exporter.write(AuditRecord.of(
                    RecordPosition.first(1, CaseId.of("00000000-0000-7000-8000-000000000009")),
                    new RecordedCommand(
                            at,
                            CommandId.derivedFrom("enter", "INV-88"),
                            "perform",
                            Performer.of(Actor.person("greta.dorsey"))),
                    new DecisionBasis(new WorkflowId("shop.purchase"), Digest.NONE, Digest.NONE, 1),
                    RecordContent.of(List.of(new RecordedEvent(
                            "started",
                            Data.record()
                                    .put("kind", "invoice")
                                    .put("key", "INV-88")
                                    .put("chain", "invoice:INV-88")
                                    .build())))));
            exporter.finish();
        }

        Shell.Ran ran = Shell.line("diff shipped example/dofa.yaml --log " + log);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("0 of 0 open cases are touched:")
                .endsWith("1 cases are of a process that a host runs itself, and were not looked at\n");
        assertThat(Shell.line("diff shipped example/dofa.yaml --json --log " + log)
                        .out())
                .contains("\"casesOfHosts\": 1");
    }

    @Test
    void aLogThatDoesNotHoldIsNotAsked() throws IOException {
        String log = Files.readString(Path.of("example/log.jsonl"));
        Path cut = Files.writeString(folder.resolve("log.jsonl"), log.substring(0, log.length() / 2));

        Shell.Ran ran = Shell.line("diff shipped shipped --log " + cut);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith(cut + ":1:1 CLI-110");
    }
}
