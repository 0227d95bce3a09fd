package io.bursar.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No row fires on the lack of an answer; one whose guard no answer can change does not wait for it (canonical X1). */
class GuardsInAnOutageTest {

    private static String whereItStandsWhileNobodyAnswers(String guard) {
        SmallOrderLab bench = new SmallOrderLab(
                SmallOrderLab.changed(text -> text.replace("when: supplier.status = ACTIVE", "when: " + guard)),
                new SmallPolicy());
        bench.lab.systems().down(true);
        CaseRef order = bench.submitted("100.00");
        return order.state();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supplier.status = ACTIVE or present(total)",
                "present(total) or supplier.status = ACTIVE",
                "not supplier.status = BLOCKED or present(total)",
                "not (supplier.status = ACTIVE and present(poNumber))",
                "not (present(poNumber) and supplier.status = ACTIVE)"
            })
    void goesOnWhereTheAnswerCannotMatter(String guard) {
        assertThat(whereItStandsWhileNobodyAnswers(guard)).isEqualTo("PENDING_APPROVAL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supplier.status = ACTIVE",
                "not supplier.status = BLOCKED",
                "supplier.status = ACTIVE or present(poNumber)",
                "not supplier.status = BLOCKED and present(total)",
                "not (present(poNumber) or supplier.status = BLOCKED)",
                "not (supplier.status = ACTIVE and present(total))"
            })
    void waitsWhereItCould(String guard) {
        assertThat(whereItStandsWhileNobodyAnswers(guard)).isEqualTo("SUBMITTED");
    }
}
