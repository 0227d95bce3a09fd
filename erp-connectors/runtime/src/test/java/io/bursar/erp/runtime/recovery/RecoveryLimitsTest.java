package io.bursar.erp.runtime.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.ParkedEffect;
import io.bursar.erp.runtime.TwoErps;
import io.bursar.model.data.Data;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.testkit.CaseLab;
import io.bursar.testkit.SmallPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operator's desk looks at no more than it can hold. */
class RecoveryLimitsTest {

    private static final WorkflowDefinition ORDER =
            DefinitionLoader.standard().load("order.yaml", """
                    workflow: lab.order
                    version: 1.0.0
                    title: What is ordered at once
                    owner: PROCUREMENT
                    calendar: FACILITY_BUSINESS
                    intakeQueue: buyer
                    businessKey: []
                    material: [what]
                    data:
                      what: { type: Text, required: true, maxLength: 20, doc: what is ordered }
                    effects:
                      po: { capability: po.create, with: { what: what }, businessKey: [case.caseId] }
                    states:
                      DRAFT: { phase: INI }
                      ORDERING: { phase: FUL }
                      DONE: { phase: END, terminal: true }
                    transitions:
                      - { row: 1, from: DRAFT, on: submit, to: ORDERING, do: [ effect: po ], who: REQUESTER }
                      - { row: 2, from: ORDERING, on: ordered, by: rule, when: effect.po.confirmed, to: DONE, who: SYSTEM }
                    """).orElseThrow();

    private final CaseLab lab = new CaseLab(List.of(ORDER), FunctionRegistry.of(List.of()), new SmallPolicy().pack());
    private final TwoErps erps = new TwoErps();

    private Recovery ofThreeAnd(int remembered) {
        return new Recovery(lab.bursar(), erps.runtime(), new Recovery.Limits(3, remembered));
    }

    /** Orders that could not be sent for so long that they are parked. */
    private void parked(int orders) {
        lab.staff().person("dana", AuthorityLevel.L1, "").role("omar", "INTEGRATION_OWNER", Scope.ENTERPRISE);
        lab.systems().named(TwoErps.NORTH.value()).down(true);
        for (int i = 0; i < orders; i++) {
            lab.as("dana")
                    .start(
                            ORDER.id(),
                            "MERCY",
                            Data.record().put("what", "Gloves").build());
        }
        lab.pass(Duration.ofHours(1));
        lab.systems().down(false);
    }

    @Test
    void asManyAreShownAsTheLimitSays() {
        parked(3);

        assertThat(ofThreeAnd(3).parked(TwoErps.NORTH)).hasSize(3);
    }

    @Test
    void ofMoreNoneIsShown() {
        parked(4);

        assertThatThrownBy(() -> ofThreeAnd(3).parked(TwoErps.NORTH))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
    }

    /** What is not remembered goes on all the same; the report does not know of it. */
    @Test
    void noMoreResumedOnesAreRememberedThanTheLimitSays() {
        parked(3);
        Recovery desk = ofThreeAnd(2);

        for (ParkedEffect order : desk.parked(TwoErps.NORTH)) {
            desk.resume(order, "omar").orThrow();
        }
        lab.pass(Duration.ofMinutes(1));

        assertThat(lab.systems().sent("po.create")).hasSize(3);
        assertThat(desk.report(TwoErps.NORTH).resumed()).isEqualTo(2);
    }
}
