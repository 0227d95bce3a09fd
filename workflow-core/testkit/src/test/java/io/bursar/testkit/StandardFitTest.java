package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sod.SodRule;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodScope;
import io.bursar.controls.sod.SodTerms;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.engine.Standard;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FunctionName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A misspelt name of a duty does not switch the control off: the rules do not load. */
class StandardFitTest {

    private static final PolicyPack SEPARATED = new SmallPolicy()
            .duties(SodRules.loadOrThrow(
                    List.of(new SodRule(
                            "SOD-01",
                            Set.of(new FunctionName("REQUEST")),
                            Set.of(new FunctionName("APPROVE_REQUISITION")),
                            SodTerms.blocking(SodScope.CASE))),
                    Map.of()))
            .pack();

    private static void isRefused(WorkflowDefinition definition, String... saying) {
        assertThatThrownBy(() -> Standard.of(List.of(definition), SEPARATED, FunctionRegistry.of(List.of())))
                .isInstanceOfSatisfying(BursarException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.INVALID_POLICY);
                    assertThat(failure.context().get("first")).contains(saying);
                });
    }

    @Test
    void anActThatIsNoFunctionOfThePolicyIsRefusedWithItsPlaceAndTheNearestName() {
        WorkflowDefinition typo = SmallOrderLab.changed(text -> text.replace("act: REQUEST }", "act: REQEST }"));

        isRefused(typo, "POLICY_NO_FUNCTION", "REQEST", "row 1", "nearest REQUEST");
    }

    @Test
    void aRuleThatThePolicyDoesNotHaveIsRefused() {
        WorkflowDefinition typo = SmallOrderLab.changed(text -> text + "\nsod: [SOD-99]\n");

        isRefused(typo, "POLICY_NO_RULE", "SOD-99");
    }

    @Test
    void aPolicyThatSeparatesNothingKnowsEveryAct() {
        assertThat(Standard.of(List.of(SmallOrderLab.ORDER), new SmallPolicy().pack(), FunctionRegistry.of(List.of()))
                        .definitions())
                .hasSize(1);
    }
}
