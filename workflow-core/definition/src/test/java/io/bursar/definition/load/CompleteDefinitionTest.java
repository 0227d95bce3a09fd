package io.bursar.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.graph.Action;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.guard.GuardFormatter;
import io.bursar.definition.guard.Operand;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.money.Money;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompleteDefinitionTest {

    private final WorkflowDefinition definition = Texts.complete();

    private TransitionSpec row(int number) {
        return definition.graph().row(number).orElseThrow();
    }

    @Test
    void isIdentifiedByTheHashOfItsText() {
        byte[] bytes = Texts.text("complete.yaml").getBytes(StandardCharsets.UTF_8);
        assertThat(definition.header().digest()).isEqualTo(Digest.of(bytes));
        assertThat(definition.id()).hasToString("test.purchase");
    }

    @Test
    void beginsInItsFirstStateAndInheritsFour() {
        assertThat(definition.graph().first().name()).isEqualTo("DRAFT");
        assertThat(definition.graph().states().keySet())
                .containsExactly(
                        "DRAFT",
                        "SUBMITTED",
                        "PENDING",
                        "ISSUED",
                        "CLOSED",
                        "RETURNED",
                        "ON_HOLD",
                        "REJECTED",
                        "CANCELLED");
    }

    @Test
    void inheritsExceptionsInItsIntakeQueueWhereTheySaySo() {
        var exceptions = definition.graph().exceptions();
        assertThat(exceptions.get(new ExceptionCode("SYS_READBACK_DIFF")).queue())
                .hasToString("buyer");
        assertThat(exceptions.get(new ExceptionCode("TST_UNRATIFIED")).queue()).hasToString("buyer");
        assertThat(exceptions.get(new ExceptionCode("POL_SOD_CONFLICT")).queue())
                .hasToString("controls");
        assertThat(exceptions.get(new ExceptionCode("SLA_BREACH")).terms().blocks())
                .isEmpty();
        assertThat(exceptions.get(new ExceptionCode("DUP_SUSPECT")).terms().blocks())
                .isNull();
    }

    @Test
    void takesTheTriggerFromWhoUnlessStated() {
        assertThat(row(1).authority().trigger()).isEqualTo(Trigger.PERSON);
        assertThat(row(2).authority().trigger()).isEqualTo(Trigger.RULE);
        assertThat(row(6).authority().trigger()).isEqualTo(Trigger.TIMER);
        assertThat(row(7).authority().trigger()).isEqualTo(Trigger.CROSS);
    }

    @Test
    void readsPeopleWhoActJointly() {
        assertThat(row(5).authority().who().alternatives()).containsExactly(List.of("REQUESTER", "BUYER"));
        assertThat(row(5).authority().reasonRequired()).isTrue();
        assertThat(row(5).edge().to()).isNull();
    }

    @Test
    void readsActionsInOrder() {
        assertThat(row(4).actions())
                .containsExactly(
                        new Action.RunEffect("po"),
                        new Action.Emit("approved"),
                        new Action.RecordAct("CREATE_PO", "owner"));
        assertThat(row(6).actions()).containsExactly(new Action.UndoEffect("po"), new Action.ReleaseHolds());
    }

    @Test
    void readsAClockAsLongAsAParameterSays() {
        assertThat(definition.vocabulary().clocks().get("answer").span().length())
                .isEqualTo(new Operand.Parameter("test.purchase.count"));
        assertThat(definition.vocabulary().clocks().get("answer").span().again())
                .isTrue();
    }

    @Test
    void readsTheActOfAStageWhereItIsAnotherThanTheApprovals() {
        assertThat(definition.vocabulary().approvals().get("spend").stages())
                .extracting(ApprovalSpec.StageSpec::act)
                .containsExactly(null, new FunctionName("CREATE_PO"));
    }

    @Test
    void readsAPlainNumberOfAMoneyParameterAsDollars() {
        assertThat(definition
                        .vocabulary()
                        .variation()
                        .get("test.purchase.limit")
                        .values()
                        .initial())
                .isEqualTo(new MoneyValue(Money.usd("500")));
        assertThat(definition
                        .vocabulary()
                        .variation()
                        .get("test.purchase.euro")
                        .values()
                        .highest())
                .isEqualTo(new MoneyValue(Money.of("10", "EUR")));
    }

    @Test
    void readsWhatAFacilityMayChooseFrom() {
        var points = definition.vocabulary().variation();
        assertThat(points.get("test.purchase.tasks").values().choice())
                .isEqualTo(new VariationPoint.Choice(List.of("buyer", "pharmacy"), List.of("ISSUED"), true));
        assertThat(points.get("test.purchase.calendar").values().choice().words())
                .containsExactly("FACILITY_BUSINESS", "SHARED_SERVICES", "ALWAYS");
        assertThat(points.get("test.purchase.wording").kind()).isEqualTo(VariationKind.TEMPLATE);
        assertThat(points.get("test.purchase.groups").values().choice().places())
                .containsExactly("ROUTINE", "TST_SUPPLIER");
        assertThat(points.get("test.purchase.limit").values().choice()).isEqualTo(VariationPoint.Choice.NONE);
    }

    @Test
    void readsTheClockWhoseCalendarAFacilityNames() {
        var span = definition.vocabulary().clocks().get("varied").span();
        assertThat(span.calendarPoint()).isEqualTo("test.purchase.calendar");
        assertThat(span.calendar()).isNull();
        assertThat(definition.vocabulary().variesLaw("test.purchase.calendar")).isTrue();
        assertThat(definition.vocabulary().variesLaw("test.purchase.wording")).isFalse();
    }

    @Test
    void printsItsGuardsBack() {
        assertThat(GuardFormatter.format(row(2).edge().when()))
                .isEqualTo("supplier.active and not exception.any.blocking and total <= vp.test.purchase.limit");
    }
}
