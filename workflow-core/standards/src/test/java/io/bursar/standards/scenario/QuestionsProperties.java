package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.approval.ApprovalPlan;
import io.bursar.engine.question.ApproversAnswer;
import io.bursar.engine.question.Assumptions;
import io.bursar.engine.question.Supposed;
import io.bursar.model.cases.Case;
import io.bursar.model.data.BooleanValue;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is foretold is what happens, whoever asks for whatever, whoever is away. */
class QuestionsProperties {

    private static final List<String> CLASSES =
            List.of(RequisitionForm.SUPPLIES, "43211500", "51101500", "81111500", "80111600");
    private static final List<String> PEOPLE = List.of("mia", "lee", "vera", "carl", MercyStaff.CFO, "gwen.sato", "bo");

    @Property(tries = 60)
    void thePlanThatIsForetoldIsThePlanThatIsMade(
            @ForAll @IntRange(max = 4) int unspsc,
            @ForAll @IntRange(min = 1, max = 3_000_000) int price,
            @ForAll @IntRange(max = 127) int away,
            @ForAll @IntRange(max = 7) int special) {
        Hospital hospital = new Hospital();
        for (int i = 0; i < PEOPLE.size(); i++) {
            if ((away >> i & 1) == 1) {
                hospital.lab().staff().away(PEOPLE.get(i));
            }
        }
        RequisitionForm form = hospital.aRequisition().of(CLASSES.get(unspsc), price + ".00");
        if ((special & 1) == 1) {
            form.toBeSourced();
        }
        if ((special & 2) == 2) {
            form.with("referralSource", BooleanValue.TRUE);
        }
        if ((special & 4) == 4) {
            form.benefiting("mia");
        }

        ApproversAnswer foretold =
                hospital.lab().bursar().engine().questions().approvers(form.command(), Assumptions.NONE);
        Case made = form.submitted().read();

        assertThat(plan(foretold))
                .isEqualTo(made.work().approvals().currentPlan().map(ApprovalPlan::from));
        assertThat(codes(supposed(foretold).after())).isEqualTo(codes(made));
    }

    private static List<String> codes(Case found) {
        return found.work().exceptions().stream()
                .map(open -> open.code().value())
                .sorted()
                .toList();
    }

    private static Optional<ApprovalPlan> plan(ApproversAnswer answer) {
        return answer.fold(
                asked -> Optional.of(asked.plan()),
                nobody -> Optional.empty(),
                refused -> Optional.empty(),
                needs -> Optional.empty());
    }

    private static Supposed supposed(ApproversAnswer answer) {
        return answer.fold(
                ApproversAnswer.Asked::supposed,
                ApproversAnswer.Nobody::supposed,
                refused -> {
                    throw new AssertionError("refused: " + refused);
                },
                needs -> {
                    throw new AssertionError("facts are missing: " + needs);
                });
    }
}
