package io.bursar.definition.guard;

/** Carries a fault from inside the parser to its entry, where it becomes a value. */
final class GuardSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final GuardFault fault;
    private final int offset;

    GuardSyntaxException(GuardFault fault, int offset) {
        super(fault.message(), null, false, false);
        this.fault = fault;
        this.offset = offset;
    }

    GuardResult toResult() {
        return new GuardResult.Malformed(fault, offset);
    }
}
