package io.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.cli.input.CsvTable;
import io.bursar.cli.input.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command says of input it cannot read: file, line, column and code, and exit code 2. */
class BadInputTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diagram nosuch.yaml",
                "schema nosuch.yaml",
                "verify nosuch.yaml",
                "audit verify nosuch.jsonl",
                "dofa import nosuch.csv --from 2027-01-01 --resolution B-1",
                "diff shipped nosuch/dofa.yaml",
                "diff shipped shipped --log nosuch.jsonl",
                "controls matrix --policy nosuch",
                "explain act lee.park ENTER_INVOICE --facts nosuch.yaml"
            })
    void aFileThatIsNotThereIsNamed(String command) {
        Shell.Ran ran = Shell.line(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors()).hasSize(1);
        assertThat(ran.err()).containsPattern("nosuch\\S*:1:1 CLI-101 There is no such file");
    }

    @Test
    void aWordThatIsNeitherFileNorWorkflowIsSaidWithTheShippedOnes() {
        Shell.Ran ran = Shell.line("diagram p2p.requisitoin");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("p2p.requisitoin:1:1 CLI-103").contains("p2p.requisition");
    }

    @Test
    void yamlThatIsNoneIsSaidAtItsPlace() throws IOException {
        Path file = write("wrong.yaml", "workflow: p2p.requisition\nversion: [1.0\n");

        assertThat(Shell.line("diagram " + file).err()).startsWith(file + ":3:1 YML-101");
    }

    @Test
    void aDefinitionWithFaultsIsSaidFaultByFault() throws IOException {
        Path file = write("wrong.yaml", "workflow: p2p.requisition\nversoin: 1.0.0\n");

        Shell.Ran ran = Shell.line("verify " + file);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(file + ":2:1 YML-111").contains(file + ":1:1 YML-112");
    }

    @Test
    void bytesThatAreNoTextAreSaidAtTheFirstOfThem() throws IOException {
        Path binary = folder.resolve("binary.yaml");
        Files.write(binary, new byte[] {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xff, 0, 1, 2});
        Path zeros = folder.resolve("zeros.csv");
        Files.write(zeros, new byte[100]);

        assertThat(Shell.line("diagram " + binary).err()).startsWith(binary + ":2:4 CLI-105");
        assertThat(Shell.line("dofa import " + zeros + " --from 2027-01-01 --resolution B-1")
                        .err())
                .startsWith(zeros + ":1:1 CLI-105");
    }

    @Test
    void aFileIsReadUpToItsLimit() throws IOException {
        Path most = write("limits.csv", "x".repeat(TextFile.MAX_BYTES));
        Path over = write("over.csv", "x".repeat(TextFile.MAX_BYTES + 1));

        assertThat(importing(most).err() + importing(most).out()).doesNotContain("CLI-104");
        assertThat(importing(over).code()).isEqualTo(2);
        assertThat(importing(over).err()).startsWith(over + ":1:1 CLI-104").contains("limit=4194304");
    }

    @Test
    void aTableIsReadUpToItsLastLine() throws IOException {
        String header = "person,name,level,manager,scope,roles\n";
        Path most = write("most.csv", header + people(CsvTable.MAX_LINES));
        Path over = write("over.csv", header + people(CsvTable.MAX_LINES + 1));

        assertThat(Shell.line("verify p2p.supplier-screening --staff " + most).code())
                .isNotEqualTo(2);
        assertThat(Shell.line("verify p2p.supplier-screening --staff " + over).err())
                .contains("CLI-307")
                .contains("limit=20000");
    }

    private static String people(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("p").append(i).append(",P,L1,,enterprise,BUYER\n");
        }
        return lines.toString();
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(Shell.line("audit verify " + folder).err()).startsWith(folder + ":1:1 CLI-102");
    }

    @Test
    void aPolicyFolderNamesWhatIsMissingAndWhatItDoesNotKnow() throws IOException {
        write("dofa.yaml", "currency: USD\n");
        assertThat(Shell.line("controls matrix --policy " + folder).err())
                .contains("PCK-101")
                .contains("dofa.yaml:1:1 YML-112");

        write("dofas.yaml", "currency: USD\n");
        assertThat(Shell.line("controls matrix --policy " + folder).err()).contains("dofas.yaml:1:1 CLI-107");
    }

    @Test
    void aPayloadIsHeldAgainstTheFieldsOfItsWorkflow() throws IOException {
        Path payload = write(
                "payload.yaml",
                "needBy: tomorrow\nemergency: perhaps\ntotal: 5\nprofile: SMALL\nlines:\n  - { lineNo: one, colour: red }\n");

        Shell.Ran ran = Shell.line("explain approval p2p.requisition " + payload
                + " --at MERCY --by dana.reyes --staff example/staff.csv");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors())
                .extracting(line -> line.substring(payload.toString().length(), line.indexOf(' ') + 8))
                .containsExactly(
                        ":1:9 CLI-202",
                        ":2:12 YML-113",
                        ":3:8 CLI-202",
                        ":4:10 CLI-203",
                        ":6:15 CLI-202",
                        ":6:20 CLI-201");
    }

    @Test
    void staffIsReadWithEveryFaultAtItsCell() throws IOException {
        Path staff = write("staff.csv", """
                person,name,level,manager,scope,roles
                lee.park,Lee,L9,,enterprise,BUYER
                lee.park,Lee,L2,nobody,facilty:MERCY,BUYER
                dana.reyes,Dana,L1,ghost,enterprise,BUYER
                dana.reyes,Dana,L1,,enterprise,BUYER
                short,line
                "open,Dana,L1,,enterprise,BUYER
                """);

        Shell.Ran ran = Shell.line("verify p2p.supplier-screening --staff " + staff);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.errors())
                .extracting(line -> line.substring(staff.toString().length(), line.indexOf(' ') + 8))
                .containsExactly(
                        ":2:14 CLI-304",
                        ":3:24 CLI-304",
                        ":4:20 CLI-306",
                        ":5:1 CLI-305",
                        ":6:1 CLI-303",
                        ":7:1 CLI-301");
    }

    @Test
    void machinesGetTheErrorsAsJson() {
        Shell.Ran ran = Shell.line("diagram nosuch.yaml --json");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("\"file\": \"nosuch.yaml\"", "\"line\": 1", "\"column\": 1", "\"code\": \"CLI-101\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bogus", "audit", "explain", "dofa", "controls", "diagram", "diff shipped", "standards x"})
    void aCommandLineThatIsNoneEndsWithUsage(String command) {
        Shell.Ran ran = command.isEmpty() ? Shell.run() : Shell.line(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("CLI-112 ").contains("Usage: bursar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "bogus --json", "explain --json", "diagram --json", "verify --bogus --json"})
    void machinesGetTheFaultsOfACommandLineAsJsonToo(String command) {
        Shell.Ran ran = Shell.line(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("{\n  \"errors\": [").contains("\"code\": \"CLI-112\"", "\"usage\": \"bursar");
    }

    @Test
    void aGroupWithoutItsCommandNamesItsCommands() {
        assertThat(Shell.line("explain --json").out()).contains("Name one of: approval, act");
        assertThat(Shell.line("audit").err()).contains("Name one of: verify");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify --on someday",
                "standards --on someday",
                "audit verify example/log.jsonl --heads 5f52",
                "dofa import example/limits.csv --from soon --resolution B-1",
                "dofa import example/limits.csv --from 2027-01-01 --resolution B-1 --currency EURO",
                "dofa import example/limits.csv --from 2027-01-01 --resolution B-1 --currency XXX",
                "dofa import example/limits.csv --from +12027-01-01 --resolution B-1",
                "dofa import example/limits.csv --from 2027-01-01 --resolution B:1",
                "explain act lee.park ENTER_INVOICE --now yesterday"
            })
    void anOptionOfAnotherFormIsNamed(String command) {
        Shell.Ran ran = Shell.line(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--").contains(":1:1 CLI-108");
    }

    @Test
    void aPolicyIsNotComparedWithADefinition() {
        assertThat(Shell.line("diff shipped p2p.requisition").err()).contains("CLI-111");
        assertThat(Shell.line("diff p2p.invoice p2p.requisition").err()).contains("CLI-111");
    }

    @Test
    void whatIsNotThereIsSaidBeforeWhatCannotBeCompared() {
        assertThat(Shell.line("diff nosuch.yaml shipped").err()).startsWith("nosuch.yaml:1:1 CLI-101");
        assertThat(Shell.line("diff shipped nosuch").err()).startsWith("nosuch:1:1 CLI-103");
    }

    @Test
    void aFaultOfAPolicyIsFoundAtTheFileAsItWasGiven() throws IOException {
        Path part = write("dofa.yaml", "currency: [USD\n");
        assertThat(Shell.line("diff shipped " + part).err()).startsWith(part + ":2:1 YML-101");

        assertThat(Shell.line("standards --policy " + folder).err())
                .contains(part + ":2:1 YML-101", folder.resolve("sod.yaml") + ":1:1 PCK-101");
    }

    @Test
    void aMissingColumnIsSaidOnceAndNotWhatFollowsFromIt() throws IOException {
        Path part = write("dofa.yaml", "currency: USD\neffectiveFrom: 2027-01-01\nresolution: B-1\n");

        assertThat(Shell.line("diff shipped " + part).errors()).hasSize(1);
    }

    @Test
    void aReportingLineThatIsACircleIsFound() throws IOException {
        Path staff = write("staff.csv", """
                person,name,level,manager,scope,roles
                lee.park,Lee,L2,kim.ito,enterprise,BUYER
                kim.ito,Kim,L3,lee.park,enterprise,BUYER
                ada.roe,Ada,L1,lee.park,enterprise,BUYER
                """);

        Shell.Ran ran = Shell.line("verify p2p.supplier-screening --staff " + staff);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(":2:17 CLI-309", "person=kim.ito");
    }

    private Shell.Ran importing(Path file) {
        return Shell.line("dofa import " + file + " --from 2027-01-01 --resolution B-1");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
