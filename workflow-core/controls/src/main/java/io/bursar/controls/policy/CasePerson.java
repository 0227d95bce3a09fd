package io.bursar.controls.policy;

import java.util.Optional;

/**
 * A person whom the case itself names, for queues that are not a role (canonical §1.19).
 *
 * <pre>{@code
 * CasePerson.REQUESTER.code();   // requester
 * }</pre>
 */
public enum CasePerson {
    /** Who asked for it. */
    REQUESTER("requester"),
    /** The person in the case's {@code ownerId}, or who holds the work list. */
    OWNER("owner"),
    /** Who prepared what the case is about, as the log names them. */
    PREPARER("preparer"),
    /** The supervisor of the case's subject, from the HR system. */
    MANAGER("manager"),
    /** The owner of the cost centre that pays. */
    COST_CENTER_OWNER("cost-center-owner");

    private final String code;

    CasePerson(String code) {
        this.code = code;
    }

    /** The stable code used in policy files. */
    public String code() {
        return code;
    }

    /** The person of a code; empty when there is none of it. */
    public static Optional<CasePerson> ofCode(String code) {
        for (CasePerson person : values()) {
            if (person.code.equals(code)) {
                return Optional.of(person);
            }
        }
        return Optional.empty();
    }
}
