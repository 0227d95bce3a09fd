package io.bursar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.authority.MonthStartRates;
import io.bursar.model.money.Money;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
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

    @Test
    void ratesOfTheirOwnSheetStandInTheFileAndLoad() throws IOException {
        Path out = folder.resolve("dofa.yaml");

        Shell.Ran ran = Shell.line("dofa import example/limits.csv --rates example/rates.csv --out " + out + TERMS);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).doesNotContain("rates");
        MonthStartRates rates = PolicyLoader.load(PolicyTexts.shipped().with(PolicyTexts.DOFA, Files.readString(out)))
                .orElseThrow()
                .pack()
                .authority()
                .limits()
                .rates();
        assertThat(rates.of(YearMonth.of(2027, 1)).flatMap(month -> month.inLimits(Money.of("100.00", "EUR"))))
                .contains(Money.usd("116.40"));
        assertThat(rates.of(YearMonth.of(2027, 2)).flatMap(month -> month.inLimits(Money.of("100.00", "CAD"))))
                .as("an empty cell")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // months
                "2027-02 | 2027-13 | 3:1 CLI-304",
                "2027-02 | 2027-2 | 3:1 CLI-304",
                "2027-02 | 2027-01 | 3:1 CLI-305",
                // currencies
                "EUR,CAD | EURO,CAD | 1:7 CLI-304",
                "EUR,CAD | USD,CAD | 1:7 CLI-304",
                "EUR,CAD | XAU,CAD | 1:7 CLI-304",
                "EUR,CAD | EUR,EUR | 1:11 CLI-305",
                "Month,EUR | Monat,EUR | 1:1 CLI-302",
                // rates
                "2027-01,1.1640 | 2027-01,0 | 2:9 CLI-304",
                "2027-01,1.1640 | 2027-01,-1 | 2:9 CLI-304",
                "2027-01,1.1640 | 2027-01,1000001 | 2:9 CLI-304",
                "2027-01,1.1640 | 2027-01,soon | 2:9 CLI-304",
                "2027-01,1.1640 | 2027-01,1.12345678901 | 2:9 CLI-304",
                "2027-01,1.1640 | 2027-01,1e3 | 2:9 CLI-304"
            })
    void whatIsWrongWithARateIsSaidAtItsCell(String before, String after, String expected) throws IOException {
        String sheet = Files.readString(Path.of("example/rates.csv"));
        assertThat(sheet).contains(before);
        Path file = Files.writeString(folder.resolve("rates.csv"), sheet.replace(before, after));

        Shell.Ran ran = Shell.line("dofa import example/limits.csv --rates " + file + TERMS);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines().get(0)).startsWith(file + ":" + expected);
    }

    @Test
    void aPolicyHasRatesOfSoManyMonthsAndNoMore() throws IOException {
        StringBuilder sheet = new StringBuilder("Month,EUR\n");
        for (int i = 0; i < MonthStartRates.MAX_MONTHS; i++) {
            sheet.append(YearMonth.of(2000, 1).plusMonths(i)).append(",1.1\n");
        }
        Path file = Files.writeString(folder.resolve("rates.csv"), sheet);
        assertThat(Shell.line("dofa import example/limits.csv --rates " + file + TERMS)
                        .code())
                .isZero();

        Files.writeString(file, sheet.append("2099-01,1.1\n"));

        Shell.Ran ran = Shell.line("dofa import example/limits.csv --rates " + file + TERMS);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.lines()).singleElement().asString().startsWith(file + ":242:1 CLI-307");
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
