package io.bursar.definition.guard;

import java.util.List;
import java.util.function.Function;

/**
 * A condition over facts, without clock, arithmetic or calls. Closed, so that a guard can be printed back, analysed and
 * explained.
 *
 * <pre>{@code
 * when: supplier.active and budget in [OK, WARN] and total <= vp.p2p.req.autoApproveLimit
 * }</pre>
 */
public sealed interface Guard {

    /** The guard that always holds, written as no {@code when} at all. */
    Guard ALWAYS = new All(List.of());

    /** Goes on with the one function that fits. */
    <T> T fold(GuardCases<T> cases);

    /**
     * Every part holds; without parts, always.
     *
     * @param parts the parts, in the order written
     */
    record All(List<Guard> parts) implements Guard {
        /** Copies the parts. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public <T> T fold(GuardCases<T> cases) {
            return cases.all().apply(this);
        }
    }

    /**
     * At least one part holds.
     *
     * @param parts the parts, in the order written
     */
    record Any(List<Guard> parts) implements Guard {
        /** Copies the parts. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public <T> T fold(GuardCases<T> cases) {
            return cases.any().apply(this);
        }
    }

    /**
     * The part does not hold.
     *
     * @param part the part
     */
    record Not(Guard part) implements Guard {
        @Override
        public <T> T fold(GuardCases<T> cases) {
            return cases.not().apply(this);
        }
    }

    /**
     * A fact is compared with constants or parameters. A comparison with an absent fact does not hold.
     *
     * @param fact the dotted path of the fact
     * @param operator how
     * @param operand with what
     */
    record Compare(String fact, Operator operator, Operand operand) implements Guard {
        @Override
        public <T> T fold(GuardCases<T> cases) {
            return cases.compare().apply(this);
        }
    }

    /**
     * A fact is there.
     *
     * @param fact the dotted path of the fact
     */
    record Present(String fact) implements Guard {
        @Override
        public <T> T fold(GuardCases<T> cases) {
            return cases.present().apply(this);
        }
    }

    /**
     * A boolean fact is true.
     *
     * @param fact the dotted path of the fact
     */
    record IsTrue(String fact) implements Guard {
        @Override
        public <T> T fold(GuardCases<T> cases) {
            return cases.isTrue().apply(this);
        }
    }

    /**
     * One function per kind of guard.
     *
     * @param all for {@link All}
     * @param any for {@link Any}
     * @param not for {@link Not}
     * @param compare for {@link Compare}
     * @param present for {@link Present}
     * @param isTrue for {@link IsTrue}
     * @param <T> what they give
     */
    record GuardCases<T>(
            Function<All, T> all,
            Function<Any, T> any,
            Function<Not, T> not,
            Function<Compare, T> compare,
            Function<Present, T> present,
            Function<IsTrue, T> isTrue) {}
}
