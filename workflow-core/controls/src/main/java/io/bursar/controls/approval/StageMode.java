package io.bursar.controls.approval;

import io.bursar.controls.internal.StoredFields;

/**
 * Whether a stage waits for the ones before it (canonical §1.6-1).
 *
 * <pre>{@code
 * StageMode.ofCode("SERIAL");
 * }</pre>
 */
public enum StageMode {
    /** After the group before it. */
    SERIAL("SERIAL"),
    /** At the same time as the others of its group; all of them must be satisfied. */
    PARALLEL("PARALLEL");

    private final String code;

    StageMode(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The mode of a code; an unknown code is an illegal argument. */
    public static StageMode ofCode(String code) {
        return StoredFields.coded(values(), StageMode::code, code);
    }
}
