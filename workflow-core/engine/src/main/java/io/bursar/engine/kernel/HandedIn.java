package io.bursar.engine.kernel;

import io.bursar.definition.data.FieldSpec;
import io.bursar.definition.data.Writable;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.people.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brings in from outside. Fields that rows and effects set stay as they are: whoever submits does not
 * also say that it is approved, ordered or ratified.
 */
final class HandedIn {

    /** The kernel that refuses it first. */
    static final int SINCE = 5;

    private HandedIn() {}

    /** With the opening of a case. What other cases open, the system brings from their rows. */
    static void atSubmit(Proceeding proceeding, RecordValue brought) {
        require(proceeding, Writable.SUBMIT, RecordValue.EMPTY, brought);
    }

    /** With the answers to a returned case; a form may send back what it was shown. */
    static void atResubmit(Proceeding proceeding, RecordValue brought) {
        require(proceeding, Writable.SUBMIT, proceeding.here().data(), brought);
        requireSameKey(proceeding, brought);
        new Rates(proceeding).requireOwn(brought);
    }

    /** With the resolution of an exception. */
    static void asCorrection(Proceeding proceeding, RecordValue brought) {
        require(proceeding, Writable.CORRECTION, proceeding.here().data(), brought);
        requireSameKey(proceeding, brought);
        new Rates(proceeding).requireOwn(brought);
    }

    private static void require(Proceeding proceeding, Writable occasion, RecordValue before, RecordValue brought) {
        if (proceeding.kernel() < SINCE || proceeding.command().actor().equals(Actor.SYSTEM)) {
            return;
        }
        List<Finding> findings = proceeding.definition().vocabulary().data().stream()
                .filter(field -> !field.rules().writable().at(occasion))
                .map(FieldSpec::name)
                .filter(name ->
                        differs(before.fields().get(name), brought.fields().get(name)))
                .limit(DataCheck.MAX_FINDINGS)
                .map(name -> Finding.error("DATA_VALIDATION", "A field is set by the workflow and not handed in")
                        .with("field", name))
                .toList();
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    /**
     * What names a case is not changed once it has been submitted: what was checked, called about or approved for one
     * supplier would stand for another, and of two cases with one key nobody would know (canonical §1.17).
     */
    private static void requireSameKey(Proceeding proceeding, RecordValue brought) {
        boolean submitted = proceeding.here().header().submittedAt().isPresent();
        if (proceeding.kernel() < SINCE || !submitted) {
            return;
        }
        RecordValue before = proceeding.here().data();
        List<Finding> findings = proceeding.definition().header().businessKey().stream()
                .filter(name -> before.get(name).isPresent())
                .filter(name ->
                        differs(before.fields().get(name), brought.fields().get(name)))
                .map(name -> Finding.error("SYS_CASE_KEY", "What names a case is not changed; it would be another case")
                        .with("field", name))
                .toList();
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    private static boolean differs(@Nullable DataValue before, @Nullable DataValue brought) {
        return brought != null && !brought.equals(before);
    }
}
