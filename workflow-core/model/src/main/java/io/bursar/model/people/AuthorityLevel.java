package io.bursar.model.people;

/**
 * The levels of financial authority (controls §2), L1 supervisor to L8 board. Authority belongs to a position.
 *
 * <pre>{@code
 * AuthorityLevel.ofRank(3).code();   // L3, a director
 * }</pre>
 */
public enum AuthorityLevel {
    /** Supervisor. */
    L1(1),
    /** Manager. */
    L2(2),
    /** Director. */
    L3(3),
    /** Vice president or facility COO. */
    L4(4),
    /** Facility CEO or senior vice president. */
    L5(5),
    /** System CFO or COO. */
    L6(6),
    /** System CEO. */
    L7(7),
    /** Board or finance committee. */
    L8(8);

    private final int rank;

    AuthorityLevel(int rank) {
        this.rank = rank;
    }

    /** 1 for L1 to 8 for L8. */
    public int rank() {
        return rank;
    }

    /** The level of a rank from 1 to 8. */
    public static AuthorityLevel ofRank(int rank) {
        for (AuthorityLevel level : values()) {
            if (level.rank == rank) {
                return level;
            }
        }
        throw new IllegalArgumentException("Authority levels go from 1 to 8");
    }

    /** The code used in policy files and stored data, such as {@code L3}. */
    public String code() {
        return "L" + rank;
    }
}
