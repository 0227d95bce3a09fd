package io.bursar.model.cases;

/**
 * What a task asks for.
 *
 * <pre>{@code
 * TaskKind.ofCode("approval");   // APPROVAL
 * }</pre>
 */
public enum TaskKind {
    /** A decision of an approval stage. */
    APPROVAL("approval"),
    /** Work that fires a row. */
    WORK("work"),
    /** The resolution of an exception. */
    EXCEPTION("exception");

    private final String code;

    TaskKind(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The kind of a code. */
    public static TaskKind ofCode(String code) {
        for (TaskKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No such kind of task");
    }
}
