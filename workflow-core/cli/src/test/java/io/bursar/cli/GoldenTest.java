package io.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What machines read, held against reviewed files. Run with {@code -Dbursar.rewrite=true} to write them anew. */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/bursar/cli/golden");
    private static final String APPROVAL = "explain approval p2p.requisition example/requisition.yaml --at MERCY"
            + " --by dana.reyes --staff example/staff.csv --facts example/facts.yaml --now 2026-08-03T15:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "approval-may.json, 0, APPROVAL --may lee.park --json",
        "approval-may-not.json, 1, APPROVAL --may dana.reyes --json",
        "act.json, 1, explain act greta.dorsey ENTER_INVOICE --facts example/facts.yaml --json",
        "diff-policy.json, 1, diff shipped example/dofa.yaml --log example/log.jsonl --json",
        "dofa.json, 0, dofa import example/limits.csv --from 2027-01-01 --resolution BOARD-2026-11-03 --json",
        "dofa-wrong.json, 1, dofa import example/limits-wrong.csv --from 2027-01-01 --resolution BOARD-2026-11-03 --json",
        "audit.json, 0, audit verify example/log.jsonl --json",
        "diagram.json, 0, diagram p2p.supplier-screening --json",
        "missing.json, 2, diagram nosuch.yaml --json"
    })
    void whatMachinesReadStaysAsReviewed(String file, int code, String command) throws IOException {
        Shell.Ran ran = Shell.line(command.replace("APPROVAL", APPROVAL));

        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("bursar.rewrite")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, ran.out());
        }
        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.out()).isEqualTo(Files.readString(golden));
    }
}
