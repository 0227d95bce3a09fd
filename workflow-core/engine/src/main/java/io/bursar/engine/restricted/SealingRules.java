package io.bursar.engine.restricted;

import io.bursar.audit.vault.SubjectId;
import io.bursar.audit.vault.ValueSubjects;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.identity.CaseId;
import java.util.Objects;

/**
 * Whose a value is, and what is said about it before it is sealed.
 *
 * <pre>{@code
 * SealingRules.of(new ValueSubjects(key)).withFormats(SupplierFormats::of);
 * }</pre>
 *
 * @param subjects whose a value is
 * @param formats what is said about values
 */
public record SealingRules(Subjects subjects, IntakeFormats formats) {

    /** Whose a value is. */
    @FunctionalInterface
    public interface Subjects {

        /** The subject under which a value of a case is sealed; erased as a whole. */
        SubjectId of(CaseId caseId, Sensitivity sensitivity, String value);
    }

    /** Refuses null. */
    public SealingRules {
        Objects.requireNonNull(subjects, "subjects");
        Objects.requireNonNull(formats, "formats");
    }

    /**
     * Tax numbers and bank accounts are their own subjects, so that the same number has the same token in every case;
     * everything else belongs to its case.
     */
    public static SealingRules of(ValueSubjects values) {
        return new SealingRules(
                (caseId, sensitivity, value) -> sensitivity == Sensitivity.FIN_RESTRICTED
                        ? values.of(sensitivity, value)
                        : new SubjectId("case:" + caseId),
                IntakeFormats.NONE);
    }

    /** The same, saying more about values. */
    public SealingRules withFormats(IntakeFormats others) {
        return new SealingRules(subjects, others);
    }
}
