package io.bursar.examples.healthsystem.plan;

import io.bursar.examples.healthsystem.chance.Dice;

/**
 * What kind of request a requester makes, with its share in a thousand.
 *
 * <pre>{@code
 * RequestKind.of(dice).name();
 * }</pre>
 */
public enum RequestKind {
    /** A small order from the catalogue at contract prices, under a standing approval. */
    CATALOG(270),
    /** Supplies on contract, up to the limits of executives. */
    ROUTINE(260),
    /** Something nobody has a contract for: quotes are asked. */
    SOURCED(50),
    /** A service on contract, with a statement of work. */
    SERVICES(70),
    /** Software, some of it with patient information. */
    SOFTWARE(60),
    /** Drugs. */
    PHARMACY(90),
    /** Controlled substances, schedule II. */
    CONTROLLED(20),
    /** Equipment that is capitalised. */
    CAPITAL(50),
    /** Ordered by word of mouth and ratified later. */
    EMERGENCY(40),
    /** Agency nurses. */
    AGENCY(25),
    /** A contract item at another price than the contract's. */
    OFF_CONTRACT(15),
    /** The same request as the one before, made again. */
    AGAIN(10),
    /** A supplier that is blocked, not screened or not screened lately. */
    UNFIT_SUPPLIER(15),
    /** An account that the cost centre may not use. */
    WRONG_ACCOUNT(10),
    /** More than the whole budget of a small laboratory. */
    OVER_BUDGET(5),
    /** Needed before it was asked for: refused at the counter. */
    TOO_LATE(10);

    private static final int WHOLE = 1_000;

    private final int perMille;

    RequestKind(int perMille) {
        this.perMille = perMille;
    }

    /** The kind that dice decide. */
    static RequestKind of(Dice dice) {
        int roll = dice.between(0, WHOLE - 1, "kind");
        for (RequestKind kind : values()) {
            roll -= kind.perMille;
            if (roll < 0) {
                return kind;
            }
        }
        return ROUTINE;
    }
}
