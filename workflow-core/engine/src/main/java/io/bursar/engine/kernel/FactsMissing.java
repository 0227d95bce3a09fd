package io.bursar.engine.kernel;

/** Stops a decision that lacks a fact, so that it does not wander on without it. Never leaves the kernel. */
final class FactsMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FactsMissing() {
        super("facts missing", null, false, false);
    }
}
