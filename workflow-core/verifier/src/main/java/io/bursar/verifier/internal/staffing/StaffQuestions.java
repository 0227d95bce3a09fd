package io.bursar.verifier.internal.staffing;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.QueueRule;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.Who;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.model.data.ListValue;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import io.bursar.model.variation.ExtraTask;
import io.bursar.model.variation.VariationKind;
import io.bursar.verifier.Staff;
import io.bursar.verifier.ToldActs;
import io.bursar.verifier.VerifierInput;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who could act at which facility, remembered for the many times it is asked. */
public final class StaffQuestions {

    /** What can be the name of a role at all; a grant may say anything. */
    private static final Pattern ROLE = Pattern.compile("[!-~]{1,120}");

    private final VerifierInput input;
    private final Staff staff;
    private final Map<String, SortedSet<PersonId>> holders = new HashMap<>();
    private final Set<String> words;
    private final SortedSet<PersonId> everybody = new TreeSet<>();

    /** For the staff of an input. */
    public StaffQuestions(VerifierInput input, Staff staff) {
        this.input = input;
        this.staff = staff;
        this.words =
                Set.copyOf(DefinitionLoader.standard().vocabulary().registry().actors());
        staff.levels().forEach(link -> everybody.add(link.person()));
        staff.grants().forEach(grant -> everybody.add(grant.person()));
    }

    /** The facilities. */
    public Collection<Facility> facilities() {
        return input.policy().organization().facilities().values();
    }

    /** The staff. */
    public Staff staff() {
        return staff;
    }

    /** Who holds a role at a facility. */
    public SortedSet<PersonId> holders(RoleName role, Facility facility) {
        return holders.computeIfAbsent(role + "@" + facility.id(), any -> staff.holders(role, facility, input.day()));
    }

    /** Whether a word of {@code who} is resolved from the case, so that it needs no holder. */
    public boolean ofTheCase(String word) {
        return words.contains(word) || word.equals("COST_CENTER_OWNER");
    }

    /** Whether the case names who works a queue. */
    boolean ofTheCase(QueueName queue) {
        return input.policy()
                .organization()
                .queue(queue)
                .map(rule -> rule.person() != null)
                .orElse(false);
    }

    /** Whose acts are those that no row performs. */
    public ToldActs told() {
        return input.beside().told();
    }

    /** Whether somebody works a queue at a facility: a person whom the case names, or a holder of its roles. */
    public boolean worked(QueueName queue, Facility facility) {
        Optional<QueueRule> rule = input.policy().organization().queue(queue);
        return rule.isPresent()
                && (rule.get().roles().isEmpty()
                        || rule.get().roles().stream()
                                .anyMatch(role -> !holders(role, facility).isEmpty()));
    }

    /** The tasks that a facility adds by grant to cases of a definition. */
    public List<ExtraTask> extraTasks(WorkflowDefinition definition, Facility facility) {
        return Added.tasks(input, definition, facility);
    }

    /** The roles that a facility asks by grant beside those of an approval of money. */
    public List<RoleName> extraStages(WorkflowDefinition definition, Facility facility) {
        return extraStages(definition, facility, input.day());
    }

    /** The roles that a facility asks by grant on a day. */
    public List<RoleName> extraStages(WorkflowDefinition definition, Facility facility, LocalDate day) {
        return Added.values(input, definition, new Added.Where(VariationKind.EXTRA_STAGE, facility, day))
                .flatMap(value -> value instanceof ListValue list ? list.texts().stream() : Stream.empty())
                .filter(ROLE.asMatchPredicate())
                .map(RoleName::new)
                .distinct()
                .toList();
    }

    /** The day that is looked at, and the later ones on which a grant begins. */
    public List<LocalDate> days() {
        Stream<LocalDate> later = input.policy().grants().stream()
                .map(grant -> grant.terms().validFrom())
                .filter(from -> from.isAfter(input.day()));
        return Stream.concat(Stream.of(input.day()), later).distinct().sorted().toList();
    }

    /** Who performs a function in a system of record at a facility; nobody where no role is named for it. */
    public SortedSet<PersonId> telling(FunctionName function, Facility facility) {
        return holders(List.copyOf(told().holders().getOrDefault(function, Set.of())), facility);
    }

    /** The people whom any of some roles names. */
    public SortedSet<PersonId> holders(List<RoleName> roles, Facility facility) {
        SortedSet<PersonId> all = new TreeSet<>();
        roles.forEach(role -> all.addAll(holders(role, facility)));
        return all;
    }

    /** Whom a word of {@code who} can mean: anybody where the case names the person, else the holders of a role. */
    public SortedSet<PersonId> meant(String word, Facility facility) {
        if (word.equals(Who.SYSTEM)) {
            return new TreeSet<>();
        }
        return ofTheCase(word) ? everybody : holders(new RoleName(word), facility);
    }

    /** Who works a queue at a facility; nobody where the policy does not know it. */
    public SortedSet<PersonId> working(QueueName queue, Facility facility) {
        Optional<QueueRule> rule = input.policy().organization().queue(queue);
        if (rule.isEmpty()) {
            return new TreeSet<>();
        }
        return rule.get().person() == null ? holders(rule.get().roles(), facility) : everybody;
    }

    /** Everybody who has a level of authority or a role. */
    public SortedSet<PersonId> everybody() {
        return everybody;
    }
}
