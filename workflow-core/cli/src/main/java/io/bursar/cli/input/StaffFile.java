package io.bursar.cli.input;

import io.bursar.cli.input.CsvTable.Cell;
import io.bursar.cli.input.CsvTable.Row;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.SourcePosition;
import io.bursar.model.finding.BursarException;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads who works here from CSV: {@code person,name,level,manager,scope,roles}, roles between blanks. The manager is
 * the id of another line; empty ends the chain.
 *
 * <pre>{@code
 * Map<PersonId, StaffFile.Member> staff = StaffFile.read(Path.of("staff.csv"));
 * }</pre>
 */
public final class StaffFile {

    /** The columns, in this order. */
    public static final List<String> COLUMNS = List.of("person", "name", "level", "manager", "scope", "roles");

    private final LoadErrors errors = new LoadErrors();

    private StaffFile() {}

    /**
     * One person.
     *
     * @param person the id
     * @param level the authority of the position
     * @param manager whom they report to; null for nobody
     * @param scope where they hold their roles
     * @param roles what they hold
     */
    public record Member(
            PersonId person, AuthorityLevel level, @Nullable PersonId manager, Scope scope, Set<RoleName> roles) {

        /** Copies the roles. */
        public Member {
            roles = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        }
    }

    /** The people of a file, in the order written; unusable with every fault. */
    public static Map<PersonId, Member> read(Path path) {
        TextFile file = TextFile.read(path, TextFile.MAX_BYTES);
        StaffFile reading = new StaffFile();
        Map<PersonId, Member> staff = reading.members(CsvTable.read(file, reading.errors));
        if (!reading.errors.isEmpty()) {
            throw new Unusable(reading.errors.sorted());
        }
        return staff;
    }

    private Map<PersonId, Member> members(CsvTable table) {
        Map<PersonId, Member> staff = new LinkedHashMap<>();
        List<String> found = table.header().cells().stream().map(Cell::text).toList();
        if (!found.equals(COLUMNS)) {
            if (errors.isEmpty()) {
                errors.report(
                        CliFault.BAD_HEADER,
                        table.header().cell(0).position(),
                        Map.of("wanted", String.join(",", COLUMNS)));
            }
            return staff;
        }
        Map<PersonId, SourcePosition> managers = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            member(row).ifPresent(member -> {
                if (staff.put(member.person(), member) != null) {
                    errors.report(CliFault.DUPLICATE, row.cell(0).position(), Map.of("person", member.person()));
                }
                if (member.manager() != null) {
                    managers.put(member.manager(), row.cell(3).position());
                }
            });
        }
        managers.forEach((manager, position) -> {
            if (!staff.containsKey(manager)) {
                errors.report(CliFault.UNKNOWN_PERSON, position, Map.of("person", manager));
            } else if (isInCircle(manager, staff)) {
                errors.report(CliFault.CIRCLE, position, Map.of("person", manager));
            }
        });
        return staff;
    }

    /** Whether somebody reports to themselves in the end. */
    private static boolean isInCircle(PersonId person, Map<PersonId, Member> staff) {
        Member member = staff.get(person);
        for (int steps = 0; member != null && member.manager() != null && steps < staff.size(); steps++) {
            if (member.manager().equals(person)) {
                return true;
            }
            member = staff.get(member.manager());
        }
        return false;
    }

    private Optional<Member> member(Row row) {
        Optional<PersonId> person = of(row.cell(0), PersonId::new);
        Optional<AuthorityLevel> level = of(row.cell(2), StaffFile::level);
        Optional<PersonId> manager = row.cell(3).isEmpty() ? Optional.empty() : of(row.cell(3), PersonId::new);
        Optional<Scope> scope = of(row.cell(4), Scope::parse);
        List<RoleName> roles = new ArrayList<>();
        for (String role : row.cell(5).text().split(" ", -1)) {
            if (!role.isBlank()) {
                of(new Cell(role, row.cell(5).position()), RoleName::new).ifPresent(roles::add);
            }
        }
        return person.flatMap(id -> level.flatMap(
                rank -> scope.map(place -> new Member(id, rank, manager.orElse(null), place, Set.copyOf(roles)))));
    }

    private <T> Optional<T> of(Cell cell, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(cell.text()));
        } catch (IllegalArgumentException | BursarException unfit) {
            errors.report(CliFault.BAD_CELL, cell.position(), Map.of("value", cell.text()));
            return Optional.empty();
        }
    }

    private static AuthorityLevel level(String code) {
        for (AuthorityLevel level : AuthorityLevel.values()) {
            if (level.code().equals(code)) {
                return level;
            }
        }
        throw new IllegalArgumentException("No such level");
    }
}
