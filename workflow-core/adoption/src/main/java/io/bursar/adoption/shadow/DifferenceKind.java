package io.bursar.adoption.shadow;

/**
 * In what the workflow would have decided otherwise. Codes never change their meaning.
 *
 * <pre>{@code
 * DifferenceKind.MISSING_APPROVAL.code();   // MISSING_APPROVAL
 * }</pre>
 */
public enum DifferenceKind {
    /** It would not have taken the request as it was. */
    NOT_ACCEPTED("NOT_ACCEPTED"),
    /** Another person would have been asked. */
    OTHER_APPROVER("OTHER_APPROVER"),
    /** It went on there without an approval that is needed here. */
    MISSING_APPROVAL("MISSING_APPROVAL"),
    /** Somebody was asked there who need not be asked here. */
    EXTRA_APPROVAL("EXTRA_APPROVAL"),
    /** One person did two things that must be separate. */
    SOD_CONFLICT("SOD_CONFLICT"),
    /** The amount is above what the person may commit. */
    OVER_AUTHORITY("OVER_AUTHORITY"),
    /** An invoice was let through that does not match, or looks like another. */
    NO_MATCH("NO_MATCH"),
    /** An exception would be open here. */
    EXCEPTION_OPEN("EXCEPTION_OPEN"),
    /** Somebody did there what they may not do here. */
    NOT_ALLOWED("NOT_ALLOWED"),
    /** The case would stand elsewhere. */
    OTHER_STATE("OTHER_STATE"),
    /** A target of the service level was missed. */
    LATE("LATE");

    private final String code;

    DifferenceKind(String code) {
        this.code = code;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** Whether the case cannot be followed further: what it would do next is not known. */
    boolean parts() {
        return this != EXTRA_APPROVAL && this != LATE;
    }
}
