package io.bursar.verifier.mutation;

/** What became of a mutant. */
enum Fate {
    /** It does not load: the loader says where. */
    REFUSED_AT_LOAD,
    /** It loads as the same definition or policy. */
    SAME,
    /** Refuted, with a path. */
    REFUTED,
    /** Refuted without a path. */
    REFUTED_WITHOUT_PATH,
    /** Not decided. */
    UNKNOWN,
    /** Proved all the same. */
    SURVIVED,
    /** The verifier failed. */
    CRASHED;

    /** Whether it needs an explanation. */
    boolean open() {
        return this != REFUSED_AT_LOAD && this != SAME && this != REFUTED;
    }
}
