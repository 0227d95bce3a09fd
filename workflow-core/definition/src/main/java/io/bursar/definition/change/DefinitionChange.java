package io.bursar.definition.change;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.definition.print.DefinitionPrinter;
import io.bursar.model.variation.ChangeEffect;
import java.util.List;
import java.util.Objects;

/**
 * What differs between two versions of a definition. They are compared as what they mean, not as they are written:
 * spelling, order of keys and comments do not count. Whether a guard that was rewritten lets more through is not
 * decided here; what cannot be compared counts as weakening, and the verifier says what still holds.
 *
 * <pre>{@code
 * DefinitionChange change = DefinitionChange.between(published, draft);
 * change.effect();              // WEAKENING
 * change.reachesOpenCases();    // false: they stay with the version they have pinned (canonical §1.1)
 * }</pre>
 *
 * @param before the one version
 * @param after the other version
 * @param differences where they differ, in the order of the language
 */
public record DefinitionChange(
        WorkflowDefinition before, WorkflowDefinition after, List<DefinitionDifference> differences) {

    /** Copies the differences. */
    public DefinitionChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        differences = List.copyOf(differences);
    }

    /** What differs between two definitions. */
    public static DefinitionChange between(WorkflowDefinition before, WorkflowDefinition after) {
        DefinitionPrinter printer =
                new DefinitionPrinter(DefinitionLoader.standard().vocabulary());
        return new DefinitionChange(before, after, TreeComparison.of(printer.tree(before), printer.tree(after)));
    }

    /** What the whole change does to controls. */
    public ChangeEffect effect() {
        return differences.stream().map(DefinitionDifference::effect).reduce(ChangeEffect.NEUTRAL, ChangeEffect::and);
    }

    /**
     * Whether open cases may come over: a case runs by the version it pinned, and only a declared migration, which is
     * an act of its own, takes it to another one (canonical CT12).
     */
    public boolean reachesOpenCases() {
        return after.id().equals(before.id())
                && after.governance().migrations().stream()
                        .anyMatch(migration ->
                                migration.from().equals(before.header().version()));
    }
}
