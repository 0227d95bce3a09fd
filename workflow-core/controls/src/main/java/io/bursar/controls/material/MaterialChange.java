package io.bursar.controls.material;

import io.bursar.controls.authority.AuthorityLimit;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a change voids the approvals (canonical §1.6-8), always against what was last approved, so that small changes
 * add up.
 *
 * <pre>{@code
 * MaterialChange.compare(spec, approved, changed, evaluation.highestLimit())
 *     .fold(same -> keep(), within -> keep(), material -> reopen(material.fields()));
 * }</pre>
 */
public sealed interface MaterialChange {

    /** One answer per case. */
    <T> T fold(Function<Unchanged, T> unchanged, Function<Within, T> within, Function<Material, T> material);

    /** No material field has changed: the digests are equal. */
    record Unchanged() implements MaterialChange {
        @Override
        public <T> T fold(
                Function<Unchanged, T> unchanged, Function<Within, T> within, Function<Material, T> material) {
            return unchanged.apply(this);
        }
    }

    /**
     * Material fields have changed in ways that leave the approvals standing: a total within the allowance or lower, a
     * supplier named where none was, something dropped. Approvals keep the digest they were given on.
     *
     * @param fields the paths that changed
     */
    record Within(List<String> fields) implements MaterialChange {

        /** Copies the paths. */
        public Within {
            fields = List.copyOf(fields);
        }

        @Override
        public <T> T fold(
                Function<Unchanged, T> unchanged, Function<Within, T> within, Function<Material, T> material) {
            return within.apply(this);
        }
    }

    /**
     * The approvals are void.
     *
     * @param fields the paths that changed materially
     * @param reason why
     */
    record Material(List<String> fields, Reason reason) implements MaterialChange {

        /** Copies the paths. */
        public Material {
            fields = List.copyOf(fields);
        }

        @Override
        public <T> T fold(
                Function<Unchanged, T> unchanged, Function<Within, T> within, Function<Material, T> material) {
            return material.apply(this);
        }
    }

    /** Why approvals are void. */
    enum Reason {
        /** A material field other than the total has changed. */
        FIELD("FIELD"),
        /** The total rose by more than the allowance. */
        ALLOWANCE("ALLOWANCE"),
        /** The total rose above the highest limit that was counted. */
        ABOVE_LIMIT("ABOVE_LIMIT");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /** Whether the approvals are void. */
    default boolean isMaterial() {
        return this instanceof Material;
    }

    /**
     * Compares a change with what was last approved.
     *
     * @param spec the material fields
     * @param approved the data that was approved
     * @param proposed the data as it is to be
     * @param highest the highest limit counted in the approval; unlimited for plans that test the role only
     */
    static MaterialChange compare(
            MaterialSpec spec, RecordValue approved, RecordValue proposed, AuthorityLimit highest) {
        List<String> changed = new ArrayList<>();
        List<String> material = new ArrayList<>();
        for (Projection group : Projection.groups(spec.fields())) {
            List<Entry> before = group.entries(approved);
            List<Entry> after = group.entries(proposed);
            if (!before.equals(after)) {
                changed.addAll(group.paths());
                if (!isHarmless(group.rule(), before, after)) {
                    material.addAll(group.paths());
                }
            }
        }
        Optional<Reason> total = total(spec, approved, proposed, highest);
        if (!material.isEmpty() || total.isPresent()) {
            total.ifPresent(reason -> material.add(spec.totalPath() == null ? "" : spec.totalPath()));
            return new Material(material, total.orElse(Reason.FIELD));
        }
        if (hasTotalChanged(spec, approved, proposed)) {
            changed.add(spec.totalPath() == null ? "" : spec.totalPath());
        }
        return changed.isEmpty() ? new Unchanged() : new Within(changed);
    }

    private static boolean isHarmless(MaterialField.Rule rule, List<Entry> before, List<Entry> after) {
        return switch (rule) {
            case ANY -> false;
            case NAMING_FREE -> before.stream().allMatch(Entry::isAbsent) && before.size() == after.size();
            case ADDITION -> isContained(after, before);
        };
    }

    private static boolean isContained(List<Entry> some, List<Entry> all) {
        List<Entry> left = new ArrayList<>(all);
        return some.stream().allMatch(left::remove);
    }

    private static Optional<Reason> total(
            MaterialSpec spec, RecordValue approved, RecordValue proposed, AuthorityLimit highest) {
        String path = spec.totalPath();
        if (path == null || !hasTotalChanged(spec, approved, proposed)) {
            return Optional.empty();
        }
        Optional<Money> before = approved.money(path);
        Optional<Money> after = proposed.money(path);
        if (before.isEmpty()
                || after.isEmpty()
                || !before.get().currency().equals(after.get().currency())) {
            return Optional.of(Reason.FIELD);
        }
        if (!after.get().exceeds(before.get())) {
            return Optional.empty();
        }
        if (!spec.allowance().covers(before.get(), after.get())) {
            return Optional.of(Reason.ALLOWANCE);
        }
        return highest.covers(after.get()) ? Optional.empty() : Optional.of(Reason.ABOVE_LIMIT);
    }

    private static boolean hasTotalChanged(MaterialSpec spec, RecordValue approved, RecordValue proposed) {
        String path = spec.totalPath();
        return path != null && !approved.money(path).equals(proposed.money(path));
    }
}
