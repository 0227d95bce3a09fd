package io.bursar.cli.command;

import io.bursar.cli.dofa.DofaSheet;
import io.bursar.cli.dofa.RatesSheet;
import io.bursar.cli.input.CliFault;
import io.bursar.cli.input.CsvTable;
import io.bursar.cli.input.Policies;
import io.bursar.cli.input.TextFile;
import io.bursar.cli.input.Unusable;
import io.bursar.cli.output.Answer;
import io.bursar.cli.output.Json;
import io.bursar.controls.authority.MonthStartRates;
import io.bursar.definition.yaml.LoadError;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.standards.policy.PolicyTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Turns the authority table of a spreadsheet into the policy file, after the checks of controls §2: limits never fall
 * from one level to the next, and every type reaches an unlimited level.
 *
 * <pre>{@code
 * bursar dofa import limits.csv --from 2027-01-01 --resolution BOARD-2026-11-03 --out policy/dofa.yaml
 * }</pre>
 */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Turns the authority table of a spreadsheet (CSV) into the policy file dofa.yaml, after its checks.")
public final class DofaImportCommand extends Question {

    @Parameters(paramLabel = "CSV", description = "a line per level, a column per type, as controls §2 prints it")
    private Path sheet = Path.of("");

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "first day of the limits")
    private String from = "";

    @Option(names = "--resolution", required = true, paramLabel = "REF", description = "the resolution behind them")
    private String resolution = "";

    @Option(names = "--currency", defaultValue = "USD", description = "the currency of all limits (default USD)")
    private String currency = "USD";

    @Option(
            names = "--rates",
            paramLabel = "CSV",
            description = "month-start rates: a line per month, a column per currency (default: none)")
    private @Nullable Path rates;

    @Option(names = "--out", paramLabel = "YAML", description = "where the file is written (default: the output)")
    private @Nullable Path out;

    /** A command, to be filled by its options. */
    public DofaImportCommand() {}

    @Override
    protected Answer answer() {
        LoadErrors errors = new LoadErrors();
        CsvTable table = CsvTable.read(TextFile.read(sheet, TextFile.MAX_BYTES), errors);
        DofaSheet limits = DofaSheet.read(table, terms(), errors);
        LoadErrors ofRates = new LoadErrors();
        MonthStartRates worth = rates(Currency.getInstance(limits.terms().currency()), ofRates);
        if (!errors.isEmpty() || !ofRates.isEmpty()) {
            return refused(Stream.concat(errors.sorted().stream(), ofRates.sorted().stream())
                    .toList());
        }
        List<String> yaml = new ArrayList<>(limits.yaml());
        if (rates != null) {
            yaml.addAll(RatesSheet.yaml(worth).lines().toList());
        }
        String text = String.join("\n", yaml) + "\n";
        // what was written is read back by the reader of policies, so that the file loads for certain
        Policies.load(PolicyTexts.shipped().with(PolicyTexts.DOFA, text));
        Map<String, Object> columns = new LinkedHashMap<>();
        limits.limits()
                .forEach((type, column) -> columns.put(
                        type.code(),
                        column.stream().map(limit -> limit.toString()).toList()));
        List<String> lines = new ArrayList<>(yaml);
        Path file = out;
        if (file != null) {
            write(file, text);
            lines = List.of(file + " written: " + columns.size() + " types for 8 levels. "
                    + (rates == null ? "Joint signatures, local limits and rates" : "Joint signatures and local limits")
                    + " are not in the sheet; add them to the file.");
        }
        return Answer.fine(lines, Json.object("columns", columns, "yaml", text));
    }

    /** The rates of their sheet; none without one. */
    private MonthStartRates rates(Currency limits, LoadErrors errors) {
        Path file = rates;
        if (file == null) {
            return MonthStartRates.NONE;
        }
        return RatesSheet.read(CsvTable.read(TextFile.read(file, TextFile.MAX_BYTES), errors), limits, errors);
    }

    private DofaSheet.Terms terms() {
        try {
            if (!resolution.matches("[A-Za-z0-9][A-Za-z0-9._/-]{0,119}")) {
                throw Unusable.of(
                        CliFault.BAD_OPTION,
                        "--resolution",
                        Map.of("value", resolution, "wanted", "letters, digits and . _ / -"));
            }
            if (!from.matches("\\d{4}-\\d{2}-\\d{2}")) {
                throw new DateTimeException("No day as a policy file has it");
            }
            Currency money = Currency.getInstance(currency);
            if (money.getDefaultFractionDigits() < 0) {
                throw new IllegalArgumentException("Nobody pays in this currency");
            }
            return new DofaSheet.Terms(money.getCurrencyCode(), LocalDate.parse(from), resolution);
        } catch (DateTimeException unfit) {
            throw Unusable.of(CliFault.BAD_OPTION, "--from", Map.of("value", from, "wanted", "2027-01-01"));
        } catch (IllegalArgumentException unfit) {
            throw Unusable.of(CliFault.BAD_OPTION, "--currency", Map.of("value", currency, "wanted", "ISO 4217"));
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw Unusable.of(
                    CliFault.UNWRITABLE,
                    file.toString(),
                    Map.of("cause", unwritable.getClass().getSimpleName()));
        }
    }

    private static Answer refused(List<LoadError> errors) {
        return Answer.of(
                false,
                errors.stream().map(LoadError::toString).toList(),
                Json.object("errors", errors.stream().map(Question::tree).toList()));
    }
}
