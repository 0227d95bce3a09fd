package io.bursar.cli.dofa;

import io.bursar.cli.input.CliFault;
import io.bursar.cli.input.CsvTable;
import io.bursar.cli.input.CsvTable.Cell;
import io.bursar.cli.input.CsvTable.Row;
import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.authority.DofaRule;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.SourcePosition;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The authority table as controls §2 prints it: a line per level, a column per type of commitment, limits in whole
 * units of one currency. Thousands may be grouped by blanks, commas (in quotes) or apostrophes; {@code UNLIMITED} and 0
 * are what they say. Every fault is found at its cell, those of the table as a whole too.
 *
 * <pre>{@code
 * DofaSheet sheet = DofaSheet.read(table, terms, errors);
 * sheet.yaml();
 * }</pre>
 *
 * @param terms what holds for the whole table
 * @param limits the limits of each type, by level
 */
public record DofaSheet(Terms terms, Map<CommitmentType, List<AuthorityLimit>> limits) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ ,'\u00A0\u202F]\\d{3})*|\\d+");
    private static final Pattern LEVEL = Pattern.compile("L[1-8]");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._/]*-[A-Za-z0-9._/-]*");
    private static final String UNLIMITED = "UNLIMITED";

    /** Copies the limits. */
    public DofaSheet {
        limits = Collections.unmodifiableMap(new EnumMap<>(limits));
    }

    /**
     * What holds for the whole table.
     *
     * @param currency the currency of all limits
     * @param from the first day
     * @param resolution the resolution that granted them
     */
    public record Terms(String currency, LocalDate from, String resolution) {}

    /** The table of a sheet; faults are reported, and a sheet with a fault is not to be used. */
    public static DofaSheet read(CsvTable table, Terms terms, LoadErrors errors) {
        return new Reading(table, terms, errors).sheet();
    }

    /** The policy file {@code dofa.yaml}, without joint signatures and local limits. */
    public List<String> yaml() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Delegation of financial authority: limits per commitment, L1 to L8, inclusive. 0 means review only.");
        lines.add("currency: " + terms.currency());
        lines.add("effectiveFrom: " + terms.from());
        lines.add("resolution: " + quoted(terms.resolution()));
        lines.add("columns:");
        limits.forEach((type, column) -> lines.add(String.format(
                Locale.ROOT,
                "  %-16s [%s]",
                type.code() + ":",
                String.join(", ", column.stream().map(DofaSheet::written).toList()))));
        return lines;
    }

    /** A reference that YAML would take for a number or a word of its own, such as 2026 or null, stands in quotes. */
    private static String quoted(String resolution) {
        return PLAIN.matcher(resolution).matches() ? resolution : '"' + resolution + '"';
    }

    private static String written(AuthorityLimit limit) {
        Money amount = limit.amount();
        if (amount != null) {
            return amount.amount().toBigInteger().toString();
        }
        return limit.isNone() ? "0" : UNLIMITED;
    }

    /** One reading of a sheet. */
    private static final class Reading {

        private final CsvTable table;
        private final Terms terms;
        private final LoadErrors errors;
        private final Map<AuthorityLevel, Row> rows = new EnumMap<>(AuthorityLevel.class);
        private final Map<CommitmentType, Integer> columns = new EnumMap<>(CommitmentType.class);

        Reading(CsvTable table, Terms terms, LoadErrors errors) {
            this.table = table;
            this.terms = terms;
            this.errors = errors;
        }

        DofaSheet sheet() {
            Map<CommitmentType, List<AuthorityLimit>> limits = new EnumMap<>(CommitmentType.class);
            Optional<Integer> levels = table.column("Level");
            if (levels.isEmpty() && errors.isEmpty()) {
                errors.report(CliFault.BAD_HEADER, headerCell(), Map.of("missing", "Level"));
            }
            levels.ifPresent(this::level);
            for (CommitmentType type : CommitmentType.values()) {
                column(type).ifPresent(at -> columns.put(type, at));
            }
            if (errors.isEmpty()) {
                columns.forEach((type, at) -> limits.put(type, column(at)));
            }
            if (errors.isEmpty()) {
                check(limits);
            }
            return new DofaSheet(terms, limits);
        }

        /** A column may be titled {@code CONTRACT (TCV)}: what stands in brackets is for people. */
        private Optional<Integer> column(CommitmentType type) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < table.header().cells().size(); i++) {
                if (titled(table.header().cell(i)).equals(type.code())) {
                    found.add(i);
                }
            }
            if (found.isEmpty() && table.column("Level").isPresent()) {
                errors.report(CliFault.BAD_HEADER, headerCell(), Map.of("missing", type.code()));
            }
            found.stream()
                    .skip(1)
                    .forEach(at -> errors.report(
                            CliFault.DUPLICATE, table.header().cell(at).position(), Map.of("type", type.code())));
            return found.stream().findFirst();
        }

        private static String titled(Cell cell) {
            String title = cell.text();
            int bracket = title.indexOf('(');
            return (bracket < 0 ? title : title.substring(0, bracket)).strip();
        }

        private SourcePosition headerCell() {
            return table.header().cells().isEmpty()
                    ? new SourcePosition("", 1, 1)
                    : table.header().cell(0).position();
        }

        private void level(int at) {
            for (Row row : table.rows()) {
                Cell cell = row.cell(at);
                if (!LEVEL.matcher(cell.text()).matches()) {
                    errors.report(
                            CliFault.BAD_CELL, cell.position(), Map.of("value", cell.text(), "wanted", "L1 to L8"));
                } else if (rows.put(AuthorityLevel.ofRank(cell.text().charAt(1) - '0'), row) != null) {
                    errors.report(CliFault.DUPLICATE, cell.position(), Map.of("level", cell.text()));
                }
            }
            for (AuthorityLevel level : AuthorityLevel.values()) {
                if (!rows.containsKey(level) && errors.isEmpty()) {
                    errors.report(CliFault.INCONSISTENT, headerCell(), Map.of("missing", level.code()));
                }
            }
        }

        private List<AuthorityLimit> column(int at) {
            List<AuthorityLimit> column = new ArrayList<>();
            rows.values().forEach(row -> column.add(limit(row.cell(at))));
            return column;
        }

        private AuthorityLimit limit(Cell cell) {
            if (cell.text().equalsIgnoreCase(UNLIMITED)) {
                return AuthorityLimit.UNLIMITED;
            }
            String digits = GROUPED.matcher(cell.text()).matches() ? cell.text().replaceAll("[^0-9]", "") : "";
            try {
                // what the policy file can hold: whole units of at most 2,147,483,647
                if (AMOUNT.matcher(digits).matches() && Long.parseLong(digits) <= Integer.MAX_VALUE) {
                    return AuthorityLimit.upTo(Money.of(digits, terms.currency()));
                }
            } catch (BursarException unfit) {
                // said below, with what is wanted
            }
            errors.report(
                    CliFault.BAD_CELL,
                    cell.position(),
                    Map.of("value", cell.text(), "wanted", "whole units up to 2147483647, or UNLIMITED"));
            return AuthorityLimit.NONE;
        }

        /** The checks of the table itself (controls §2), each told at the cell it is about. */
        private void check(Map<CommitmentType, List<AuthorityLimit>> limits) {
            List<DofaRule> rules = new ArrayList<>();
            limits.forEach((type, column) -> {
                for (AuthorityLevel level : AuthorityLevel.values()) {
                    AuthorityLimit limit = column.get(level.rank() - 1);
                    rules.add(
                            new DofaRule(type, level, limit, Scope.ENTERPRISE, terms.from(), null, terms.resolution()));
                }
            });
            List<Finding> findings =
                    AuthorityTable.load(rules, List.of()).fold(loaded -> List.of(), refused -> refused.findings());
            for (Finding finding : findings) {
                errors.report(CliFault.INCONSISTENT, place(finding), Map.of("finding", finding));
            }
        }

        private SourcePosition place(Finding finding) {
            CommitmentType type = CommitmentType.ofCode(finding.context().getOrDefault("type", ""));
            String level = finding.context().getOrDefault("level", AuthorityLevel.L8.code());
            Row row = rows.getOrDefault(AuthorityLevel.ofRank(level.charAt(1) - '0'), table.header());
            return row.cell(columns.getOrDefault(type, 0)).position();
        }
    }
}
