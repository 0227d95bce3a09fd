package io.bursar.model.variation;

import io.bursar.model.data.DataValue;
import io.bursar.model.identity.RoleName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a scope may set inside a declared range, in the declared direction only.
 *
 * <pre>{@code
 * p2p.req.autoApproveLimit: { type: Money, stricter: lower, range: [0, 1000], default: 500, approver: CFO }
 * }</pre>
 *
 * @param key the key, unique over all workflows
 * @param kind what it changes
 * @param direction which way is stricter
 * @param values what it may be
 * @param approver the role that approves a grant
 */
public record VariationPoint(String key, VariationKind kind, Direction direction, Values values, RoleName approver) {

    /** Refuses nulls. */
    public VariationPoint {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(approver, "approver");
    }

    /** A parameter. */
    public VariationPoint(String key, Direction direction, Values values, RoleName approver) {
        this(key, VariationKind.PARAMETER, direction, values, approver);
    }

    /**
     * What a variation point may be.
     *
     * @param type the type's name as written in YAML: Money, Pct, Int, Bool, Set, List, Map
     * @param initial the enterprise value unless the policy sets another
     * @param lowest the lowest value of an ordered type; null for no bound
     * @param highest the highest value of an ordered type; null for no bound
     * @param choice the words it may choose from; of kinds that name something
     */
    public record Values(
            String type,
            DataValue initial,
            @Nullable DataValue lowest,
            @Nullable DataValue highest,
            Choice choice) {

        /** Refuses nulls. */
        public Values {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(initial, "initial");
            Objects.requireNonNull(choice, "choice");
        }

        /** Values of a point that names nothing. */
        public Values(String type, DataValue initial, @Nullable DataValue lowest, @Nullable DataValue highest) {
            this(type, initial, lowest, highest, Choice.NONE);
        }
    }

    /**
     * The words that a point of kind {@code EXTRA_TASK}, {@code CALENDAR}, {@code TEMPLATE} or {@code ROUTING_MAP} may
     * choose from. The words of a calendar that has a direction stand from the slowest to the strictest.
     *
     * @param words calendars, templates, groups, or the queues of extra tasks
     * @param places what is routed, or the states of extra tasks; empty for other kinds
     * @param holds whether a case stays in its state until the extra tasks there are done
     */
    public record Choice(List<String> words, List<String> places, boolean holds) {

        /** The choice of a point that names nothing. */
        public static final Choice NONE = new Choice(List.of(), List.of(), false);

        /** Copies the lists. */
        public Choice {
            words = List.copyOf(words);
            places = List.copyOf(places);
        }
    }
}
