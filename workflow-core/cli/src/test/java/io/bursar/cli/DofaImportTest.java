package io.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The authority table of a spreadsheet becomes the policy file, after the checks of controls §2. */
class DofaImportTest {

    private static final String TERMS = " --from 2026-01-01 --resolution BOARD-2025-11-04";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSheetOfTheContractBecomesTheShippedColumns() {
        Shell.Ran ran = Shell.line("dofa import example/limits.csv" + TERMS);
        List<String> shipped =
                PolicyTexts.shipped().files().get(PolicyTexts.DOFA).lines().toList();

        assertThat(ran.code()).isZero();
        assertThat(ran.lines().subList(1, ran.lines().size()))
                .isEqualTo(shipped.subList(1, ran.lines().size()));
    }

    @Test
    void whatIsWrittenLoadsAsAPolicy() throws IOException {
        Path out = folder.resolve("dofa.yaml");

        Shell.Ran ran = Shell.line("dofa import example/limits.csv --out " + out + TERMS);

        assertThat(ran.code()).isZero();
        assertThat(PolicyLoader.load(PolicyTexts.shipped().with(PolicyTexts.DOFA, Files.readString(out)))
                        .errors())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a limit below the one of the level before, at its cell
                "250 000,100 000,100 000,250 000,500 000 | 90 000,100 000,100 000,250 000,500 000 | 6:23 CLI-308",
                // a type that does not reach an unlimited level
                "committee,UNLIMITED | committee,9 000 000 | 9:30 CLI-308",
                // cells that are no amounts
                "manager,5 000 | manager,5 000.50 | 3:12 CLI-304",
                "manager,5 000 | manager,-5 000 | 3:12 CLI-304",
                "manager,5 000 | manager,5 00 | 3:12 CLI-304",
                "manager,5 000 | manager, | 3:12 CLI-304",
                "manager,5 000 | manager,3000000000 | 3:12 CLI-304",
                // levels and columns
                "L2,manager | L9,manager | 3:1 CLI-304",
                "L2,manager | L3,manager | 4:1 CLI-305",
                ",PAYROLL, | ,PAYROL, | 1:1 CLI-302",
                "Typical title | CAPITAL | 1:45 CLI-305",
                "Level,Typical | Stufe,Typical | 1:1 CLI-302"
            })
    void whatIsWrongIsSaidAtItsCell(String before, String after, String expected) throws IOException {
        String sheet = Files.readString(Path.of("example/limits.csv"));
        assertThat(sheet).contains(before);
        Path file = Files.writeString(folder.resolve("limits.csv"), sheet.replace(before, after));

        Shell.Ran ran = Shell.line("dofa import " + file + TERMS);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines().get(0)).startsWith(file + ":" + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "null", "yes", "1.5e3", "B-1", "2026-11-03"})
    void whateverTheReferenceLooksLikeTheFileHasItAsText(String reference) {
        Shell.Ran ran = Shell.line("dofa import example/limits.csv --from 2027-01-01 --resolution " + reference);

        assertThat(ran.code()).isZero();
        assertThat(PolicyLoader.load(PolicyTexts.shipped().with(PolicyTexts.DOFA, ran.out()))
                        .errors())
                .isEmpty();
    }

    @Test
    void aQuotedCommaInTheFirstLineIsNoSeparator() throws IOException {
        String sheet = Files.readString(Path.of("example/limits.csv"));
        String semicolons = sheet.replaceAll("\"(\\d+),(\\d{3})\"", "$1 $2")
                .replace(",", ";")
                .replace("Typical title", "\"title, typical\"");
        Path file = Files.writeString(folder.resolve("limits.csv"), semicolons);

        assertThat(Shell.line("dofa import " + file + TERMS).out())
                .isEqualTo(Shell.line("dofa import example/limits.csv" + TERMS).out());
    }

    @Test
    void aMissingLevelIsNamed() throws IOException {
        String sheet = Files.readString(Path.of("example/limits.csv"));
        Path file = Files.writeString(folder.resolve("limits.csv"), sheet.replaceFirst("(?m)^L4.*\\n", ""));

        assertThat(Shell.line("dofa import " + file + TERMS).out())
                .contains("CLI-308")
                .contains("missing=L4");
    }

    @Test
    void sheetsOfOtherSpreadsheetsAreReadToo() throws IOException {
        String sheet = Files.readString(Path.of("example/limits.csv"));
        String european = sheet.replaceAll("\"(\\d+),(\\d{3})\"", "$1'$2")
                .replace(",", ";")
                .replace("\n", "\r\n");
        Path file = Files.writeString(folder.resolve("limits.csv"), "\uFEFF" + european);

        Shell.Ran ran = Shell.line("dofa import " + file + TERMS);

        assertThat(ran.out())
                .isEqualTo(Shell.line("dofa import example/limits.csv" + TERMS).out());
    }
}
