package io.bursar.definition.approval;

import io.bursar.definition.guard.Guard;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.RoleName;
import io.bursar.model.time.BusinessDuration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the approval plan of a case is made (canonical §1.6): specialists beside the cost-centre owner, then the climb
 * through the supervisory chain until the authority suffices, then committees.
 *
 * <pre>{@code
 * spend: { amount: total, column: spendColumn, climb: costCenterOwner, minimumHumans: 2, within: 2 BD,
 *          stages: [ { role: SECURITY_OFFICER, when: profile = IT_SOFTWARE, meaning: SPECIALIST } ] }
 * }</pre>
 *
 * @param name the name the {@code plan} action uses
 * @param money the amount and the climb
 * @param stages the specialist and committee stages
 * @param conduct how the plan is carried out
 */
public record ApprovalSpec(String name, Money money, List<StageSpec> stages, Conduct conduct) {

    /** Copies the stages. */
    public ApprovalSpec {
        stages = List.copyOf(stages);
    }

    /**
     * The amount tested and the climb.
     *
     * @param amount path of the amount; null when only roles are tested
     * @param column path of the authority column's code, such as {@code OPEX_BUDGETED}; null when only roles are tested
     * @param climbFrom path of the person at whom the climb starts; null for no climb
     * @param meaning what a decision in the climb means, {@code SPEND} unless stated
     */
    public record Money(
            @Nullable String amount,
            @Nullable String column,
            @Nullable String climbFrom,
            String meaning) {}

    /**
     * One declared stage.
     *
     * @param role who is asked, at the case's facility
     * @param when the condition under which it is asked
     * @param meaning what the decision means: {@code SPECIALIST}, {@code VERIFY}, {@code SIGN} …
     * @param act the function of segregation of duties that this decision is; null for that of the approval
     * @param placement where it stands
     */
    public record StageSpec(
            RoleName role,
            Guard when,
            String meaning,
            @Nullable FunctionName act,
            Placement placement) {}

    /**
     * Where a stage stands and how many decide.
     *
     * @param position {@code BESIDE} the cost-centre owner, {@code SERIAL} (in the order written, before the climb) or
     *     {@code AFTER} the climb
     * @param quorum how many of the holders must agree; 1 unless a committee
     * @param of how many are asked; 0 for whoever holds the role
     */
    public record Placement(String position, int quorum, int of) {}

    /**
     * How the plan is carried out.
     *
     * @param act the function of segregation of duties that approving is (controls §1)
     * @param minimumHumans fewest distinct people on the case, the requester counted
     * @param within the time each stage has
     * @param ratifies whether decisions mean RATIFY: the act ran first (canonical §1.6-12)
     */
    public record Conduct(FunctionName act, int minimumHumans, BusinessDuration within, boolean ratifies) {}
}
