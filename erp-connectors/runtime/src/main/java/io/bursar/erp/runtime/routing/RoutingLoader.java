package io.bursar.erp.runtime.routing;

import io.bursar.controls.policy.Organization;
import io.bursar.definition.yaml.LoadError;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.YamlDocument;
import io.bursar.definition.yaml.YamlLimits;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.erp.runtime.internal.RoutingReader;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a routing table from YAML, and says everything that is wrong with it at once.
 *
 * <pre>{@code
 * RoutingTable table = RoutingLoader.load("routing.yaml", text, policy.organization()).orThrow();
 * }</pre>
 */
public final class RoutingLoader {

    private RoutingLoader() {}

    /**
     * What reading gave.
     *
     * @param table the table; null where it cannot be used
     * @param errors what is wrong, in the order of the text
     */
    public record Result(@Nullable RoutingTable table, List<LoadError> errors) {

        /** Copies the errors. */
        public Result {
            errors = List.copyOf(errors);
        }

        /**
         * The table.
         *
         * @throws BursarException {@code INVALID_POLICY} naming the first errors where there are some
         */
        public RoutingTable orThrow() {
            if (table == null) {
                throw new BursarException(
                        FailureCode.INVALID_POLICY,
                        "A routing table cannot be used",
                        Map.of("errors", LoadError.first(errors)));
            }
            return table;
        }
    }

    /** Reads a text; the source is the name that errors give it. */
    public static Result load(String source, String text, Organization organization) {
        LoadErrors errors = new LoadErrors();
        Optional<YamlNode> root = YamlDocument.read(source, text, YamlLimits.STANDARD, errors);
        Optional<RoutingTable> read = root.map(node -> RoutingReader.read(node, organization));
        List<LoadError> all = new ArrayList<>(errors.sorted());
        if (all.isEmpty()) {
            read.ifPresent(table -> all.addAll(new RoutingCheck(table).rows()));
        }
        return new Result(all.isEmpty() ? read.orElse(null) : null, all);
    }
}
