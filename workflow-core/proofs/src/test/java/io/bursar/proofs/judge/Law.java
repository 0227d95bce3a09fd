package io.bursar.proofs.judge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the judge holds a log against, in plain words and numbers: which functions the rows are, which of them one
 * person may not combine, what each level may commit, and what each approval demands.
 *
 * @param functions the function of a row, by {@code workflow#row}
 * @param roles the role that a row by hand is open to, by {@code workflow#row}; a row that is missing is open to others
 * @param pairs the functions that are separate
 * @param limits what L1 to L8 may commit alone, by column; null in the last place for no limit
 * @param joint from which amount on two people of L6 or above sign, by column
 * @param demands what an approval demands, by {@code workflow#approval}
 * @param standing the standing approvals, by id
 * @param local what only some wards have
 */
public record Law(
        Map<String, String> functions,
        Map<String, String> roles,
        List<Pair> pairs,
        Map<String, List<String>> limits,
        Map<String, String> joint,
        Map<String, Demand> demands,
        Map<String, Standing> standing,
        Local local) {

    /** A law of which only some of the rest is not empty. */
    public Law(
            Map<String, String> functions,
            Map<String, String> roles,
            List<Pair> pairs,
            Map<String, List<String>> limits,
            Map<String, String> joint,
            Map<String, Demand> demands,
            Map<String, Standing> standing) {
        this(functions, roles, pairs, limits, joint, demands, standing, Local.NONE);
    }

    /** The same with what only some wards have. */
    public Law with(Local more) {
        return new Law(functions, roles, pairs, limits, joint, demands, standing, more);
    }

    /** The same with these standing approvals. */
    public Law withStanding(Map<String, Standing> grants) {
        return new Law(functions, roles, pairs, limits, joint, demands, grants, local);
    }

    /**
     * What only some wards have.
     *
     * @param blocks the rows that an open exception keeps from being taken, by {@code workflow#code}
     * @param resolutions how an exception may be resolved, by {@code workflow#code}; a code that is missing is not
     *     looked at
     * @param disabled the common rows that a workflow does not have, by workflow
     * @param reasons the rows for which a reason is given, as {@code workflow#row}
     * @param rates what one unit of another currency is worth, by {@code currency month}, such as {@code EUR 2026-03}
     * @param varied the value that a place may vary; null for none
     */
    public record Local(
            Map<String, Set<Integer>> blocks,
            Map<String, Set<String>> resolutions,
            Map<String, Set<String>> disabled,
            Set<String> reasons,
            Map<String, String> rates,
            @Nullable Varied varied) {

        /** Nothing of that. */
        public static final Local NONE = new Local(Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), null);

        /** Rates, and nothing else. */
        public static Local rates(Map<String, String> rates) {
            return new Local(Map.of(), Map.of(), Map.of(), Set.of(), rates, null);
        }

        /** Something that a place varies, and nothing else. */
        public static Local varied(Varied varied) {
            return new Local(Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), varied);
        }
    }

    /** The days for which a rule without a number of days looks back. */
    public static final int NO_DAYS = 0;

    /**
     * Two sets of functions and how far they are kept apart.
     *
     * @param id the rule
     * @param a one side
     * @param b the other
     * @param scope {@code CASE}, {@code CHAIN} or {@code OBJECT}
     * @param days how many days an object counts; {@value #NO_DAYS} for the other scopes
     * @param mitigable whether one person may combine them for a while, where two others have signed for it
     */
    public record Pair(String id, Set<String> a, Set<String> b, String scope, int days, boolean mitigable) {

        /** A rule that nothing softens. */
        public Pair(String id, Set<String> a, Set<String> b, String scope, int days) {
            this(id, a, b, scope, days, false);
        }

        boolean separates(String one, String other) {
            return (a.contains(one) && b.contains(other)) || (b.contains(one) && a.contains(other));
        }
    }

    /**
     * What an approval demands before anything may leave.
     *
     * @param function the function that deciding is
     * @param money whether somebody with authority over the whole amount must be among those who approved
     * @param meanings how many people must say yes as what
     * @param committeeFrom the amount from which those of {@code committee} are demanded too
     * @param committee how many people as what from that amount on
     * @param humans how many different people, the requester counted
     */
    public record Demand(
            String function,
            boolean money,
            Map<String, Integer> meanings,
            String committeeFrom,
            Map<String, Integer> committee,
            int humans) {

        Map<String, Integer> meaningsFor(BigDecimal amount, BigDecimal from) {
            if (amount.compareTo(from) < 0) {
                return meanings;
            }
            Map<String, Integer> all = new java.util.TreeMap<>(meanings);
            all.putAll(committee);
            return all;
        }
    }

    /**
     * A standing approval.
     *
     * @param grantor who gave it
     * @param perCase the most of one case
     * @param cumulative the most of all
     * @param from its first day
     * @param expires its last day
     * @param place where it holds: {@code ENTERPRISE}, or a facility
     */
    public record Standing(
            String grantor, String perCase, String cumulative, LocalDate from, LocalDate expires, String place) {

        /** One that holds everywhere in the year 2026. */
        public Standing(String grantor, String perCase, String cumulative) {
            this(grantor, perCase, cumulative, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "ENTERPRISE");
        }
    }

    Optional<String> functionOf(String workflow, int row) {
        return Optional.ofNullable(functions.get(workflow + "#" + row));
    }

    Optional<String> roleOf(String workflow, int row) {
        return Optional.ofNullable(roles.get(workflow + "#" + row));
    }

    Demand demandOf(String workflow, String approval) {
        Demand demand = demands.get(workflow + "#" + approval);
        if (demand == null) {
            throw new IllegalArgumentException("No law for " + workflow + "#" + approval);
        }
        return demand;
    }

    /** Whether somebody of a level may commit an amount; level 0 may commit nothing. */
    boolean covers(String column, int level, BigDecimal amount) {
        if (level < 1) {
            return false;
        }
        String limit = limits.get(column).get(level - 1);
        BigDecimal most = limit.equals("UNLIMITED") ? amount : new BigDecimal(limit);
        return most.signum() > 0 && most.compareTo(amount) >= 0;
    }

    boolean needsTwoSignatures(String column, BigDecimal amount) {
        String from = joint.get(column);
        return from != null && amount.compareTo(new BigDecimal(from)) >= 0;
    }
}
