package io.bursar.verifier;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.ChainLink;
import io.bursar.model.people.RoleGrant;
import io.bursar.model.people.Scope;
import io.bursar.standards.Standards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The example health system: the shipped standards and the staff of its eight hospitals. */
@SuppressWarnings("exports") // tests export nothing
public final class Riverbend {

    public static final LocalDate MONDAY = LocalDate.of(2026, 8, 3);
    public static final Standards STANDARDS = Standards.canonical();
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    public static final Staff STAFF = staff();

    private Riverbend() {}

    public static VerifierInput input() {
        return VerifierInput.of(STANDARDS.definitions().values(), STANDARDS.policy(), MONDAY)
                .with(STAFF);
    }

    /** The example with one definition in the place of the one of its name. */
    public static VerifierInput input(WorkflowDefinition changed) {
        TreeMap<WorkflowId, WorkflowDefinition> definitions = new TreeMap<>(STANDARDS.definitions());
        definitions.put(changed.id(), changed);
        return VerifierInput.of(definitions.values(), STANDARDS.policy(), MONDAY)
                .with(STAFF);
    }

    /** The example with another policy. */
    public static VerifierInput input(PolicyPack changed) {
        return VerifierInput.of(STANDARDS.definitions().values(), changed, MONDAY)
                .with(STAFF);
    }

    public static AgreedStandard agreed() {
        return AgreedStandard.of(STANDARDS.definitions().values(), STANDARDS.policy());
    }

    private static Staff staff() {
        List<ChainLink> levels = new ArrayList<>();
        List<RoleGrant> grants = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split(",", -1);
            PersonId person = new PersonId(cells[0]);
            if (!cells[2].isEmpty()) {
                levels.add(new ChainLink(person, AuthorityLevel.ofRank(Integer.parseInt(cells[2].substring(1)))));
            }
            for (String role : cells[5].split("[ ;|]+", -1)) {
                if (!role.isBlank()) {
                    grants.add(new RoleGrant(person, new RoleName(role), Scope.parse(cells[4]), SINCE, null));
                }
            }
        }
        return new Staff(levels, grants);
    }

    private static List<String> lines() {
        Path roster = Path.of(
                "..",
                "..",
                "erp-connectors",
                "embedded",
                "src",
                "main",
                "resources",
                "io",
                "bursar",
                "embedded",
                "sample",
                "staff.csv");
        try {
            return Files.readAllLines(roster, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
