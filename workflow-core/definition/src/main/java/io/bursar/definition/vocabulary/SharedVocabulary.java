package io.bursar.definition.vocabulary;

import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.model.identity.ExceptionCode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What all workflows have in common (canonical §1.2, §1.3, §1.10, §1.19), declared once.
 *
 * <pre>{@code
 * SharedVocabulary shared = DefinitionLoader.standard().vocabulary();
 * shared.registry().queues().get("buyer");   // [BUYER]
 * }</pre>
 *
 * @param inherited what every workflow inherits
 * @param registry which names there are
 */
public record SharedVocabulary(Inherited inherited, Registry registry) {

    /** The queue name that stands for the intake queue of the workflow at hand. */
    public static final String INTAKE = "intake";

    /** A model: never a role that anybody or anything holds (canonical §1.2, G8). */
    private static final String AI_AGENT = "AI_AGENT";

    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{0,119}");

    /**
     * The same with more roles.
     *
     * @throws IllegalArgumentException for what is no code such as {@code HEAD_NURSE}, and for a word that is resolved
     *     from the case, such as {@code REQUESTER}
     */
    public SharedVocabulary withRoles(Collection<String> more) {
        Set<String> roles = new LinkedHashSet<>(registry.roles());
        for (String role : more) {
            if (!ROLE.matcher(role).matches() || registry.actors().contains(role) || role.equals(AI_AGENT)) {
                throw new IllegalArgumentException("The word is no name for a role");
            }
            roles.add(role);
        }
        return new SharedVocabulary(
                inherited,
                new Registry(registry.queues(), List.copyOf(roles), registry.actors(), registry.calendars()));
    }

    /**
     * What every workflow inherits.
     *
     * @param states the inherited states by name
     * @param exceptions the inherited exceptions by code; their queue may be {@value SharedVocabulary#INTAKE}
     * @param events the events every workflow emits, as the part after the workflow id
     * @param rows the inherited rows, as documentation: the engine carries them out
     */
    public record Inherited(
            Map<String, StateSpec> states,
            Map<ExceptionCode, ExceptionSpec> exceptions,
            List<String> events,
            List<InheritedRow> rows) {
        /** Copies everything, keeping the order written. */
        public Inherited {
            states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
            exceptions = Collections.unmodifiableMap(new LinkedHashMap<>(exceptions));
            events = List.copyOf(events);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Which names there are.
     *
     * @param queues the queues, each with the roles or actor words that resolve it
     * @param roles the roles
     * @param actors the words in {@code who} that are resolved from the case
     * @param calendars the calendars
     */
    public record Registry(
            Map<String, List<String>> queues, List<String> roles, List<String> actors, List<String> calendars) {
        /** Copies everything, keeping the order written. */
        public Registry {
            queues = Collections.unmodifiableMap(new LinkedHashMap<>(queues));
            roles = List.copyOf(roles);
            actors = List.copyOf(actors);
            calendars = List.copyOf(calendars);
        }
    }
}
