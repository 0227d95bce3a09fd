package io.bursar.proofs.ward;

import java.util.Random;

/**
 * One thing that happens in the ward. The numbers pick among what is there when it happens, so that every sequence of
 * moves makes sense and a shorter one still does.
 *
 * @param kind what kind of thing
 * @param who picks a person
 * @param what picks a case, a task or a person
 * @param how picks among the ways to do it
 */
record Move(Kind kind, int who, int what, int how) {

    /** The largest number a move picks with. */
    static final int MOST = 9_999;

    /** What may happen. */
    enum Kind {
        ORDER(10),
        EMERGENCY(5),
        SUPPLIER(5),
        DECIDE(34),
        STEP(24),
        DELEGATE(8),
        ABSENCE(3),
        TIME(6),
        REASSIGN(3),
        STEER(4),
        EXCEPTION(7),
        MACHINE(2),
        STAFF(4),
        DEMOTE(3),
        BULK(3),
        LOOK(2),
        RESUBMIT(6),
        /** Stands in none of the plain sequences, so that their numbers keep what they found. */
        REVIEWER(0),
        /** Somebody says in a form what only rows say; in none of the plain sequences either. */
        HAND_IN(0),
        /** Somebody says that duties stand in the way. */
        CONFLICT(0),
        /** An order is changed to what it is. */
        SAME(0),
        /** What a system says to the next notice gets lost. */
        LOST(0),
        /** Compensating controls are asked for, signed, ended and made use of. */
        MITIGATE(0),
        /** A case is taken to another supplier. */
        OBJECT(0),
        /** A delivery is counted beside its order. */
        DOCUMENT(0),
        /** A command is sent again by somebody else, or for something else. */
        REPEAT(0),
        /** Somebody does what is not theirs to do. */
        MEDDLE(0),
        /** Orders in another currency. */
        FOREIGN(0),
        /** Standing approvals that begin later, are over or hold elsewhere. */
        GRANTED(0),
        /** What a place varies, soundly or not. */
        VARY(0),
        /** A case is taken to another version of its workflow. */
        MIGRATE(0);

        final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /** A move by chance. */
    static Move any(Random random) {
        int total = 0;
        for (Kind kind : Kind.values()) {
            total += kind.weight;
        }
        int left = random.nextInt(total);
        for (Kind kind : Kind.values()) {
            left -= kind.weight;
            if (left < 0) {
                return new Move(kind, random.nextInt(MOST), random.nextInt(MOST), random.nextInt(MOST));
            }
        }
        throw new IllegalStateException("The weights do not add up");
    }
}
