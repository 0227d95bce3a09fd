package io.bursar.definition.graph;

import java.util.List;

/**
 * Who may fire a row: alternatives, each either one role or actor word (canonical §1.2, §1.16) or several that must act
 * jointly. The words {@code REQUESTER}, {@code PROXY_REQUESTER}, {@code approver}, {@code assignee}, {@code resolver}
 * and {@code SYSTEM} are resolved from the case; every other word is a role held at the case's facility.
 *
 * <pre>{@code
 * who: [BUYER, SYSTEM]          # either
 * who: [REQUESTER + BUYER]      # jointly, two distinct people
 * }</pre>
 *
 * @param alternatives the alternatives; each a list of words that act jointly
 */
public record Who(List<List<String>> alternatives) {

    /** The engine, acting on a rule. */
    public static final String SYSTEM = "SYSTEM";

    /** A person with an open approval task. */
    public static final String APPROVER = "approver";

    /** Copies the lists; somebody must be allowed. */
    public Who {
        alternatives = alternatives.stream().map(List::copyOf).toList();
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("A row names who may fire it");
        }
    }

    /** Whether the engine may fire the row by itself. */
    public boolean allowsSystem() {
        return alternatives.stream().anyMatch(words -> words.equals(List.of(SYSTEM)));
    }

    /** Whether the row is an approval decision. */
    public boolean isApprover() {
        return alternatives.stream().anyMatch(words -> words.contains(APPROVER));
    }
}
