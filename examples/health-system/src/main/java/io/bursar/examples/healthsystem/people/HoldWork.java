package io.bursar.examples.healthsystem.people;

import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.plan.Exclusion;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.Map;
import java.util.Optional;

/**
 * How people work off the holds of invoices (W05): payables says where one comes from, the resolver proposes or asks
 * the supplier, the supervisor confirms duplicates. Where goods are missing, all wait until they come.
 */
final class HoldWork {

    private static final String RETURN = "RETURN_TO_SUPPLIER";
    private static final int ASKS_PER_MILLE = 150;
    private static final int ACCEPTS_PER_MILLE = 600;
    private static final int SHORT_PAYS_PER_MILLE = 300;

    private static final Map<String, String> CAUSES = Map.of(
            "INV_PRICE", "PRICE_ABOVE_ORDER",
            "INV_FREIGHT", "FREIGHT_NOT_AGREED",
            "INV_UOM", "UNIT_DIFFERS",
            "INV_TAX", "TAX_RULE");

    /** What is put right elsewhere; where the match still fails then, the invoice goes back or waits. */
    private static final Map<String, String> PUT_RIGHT = Map.of(
            "INV_BUDGET", "RECODE",
            "INV_PERIOD_CLOSED", "RECODE",
            "INV_UNREADABLE", "RECODE",
            "INV_BANK_CHANGED", "MASTER_FIX",
            "INV_SUPPLIER_BLOCKED", "MASTER_FIX");

    private HoldWork() {}

    static Answer triage(Case current) {
        String cause = CAUSES.getOrDefault(code(current), "OTHER");
        return Answer.fire("triage", Data.record().put("causeCode", cause).build(), "");
    }

    static Answer confirmDuplicate() {
        return Answer.fire("duplicateConfirmed", RecordValue.EMPTY, "The same document again");
    }

    /** What the resolver does; empty while there is nothing but to wait. */
    static Optional<Answer> resolve(Case current, Task task, Dice dice) {
        String round = "task-" + task.number();
        boolean again = current.status().marks().rework() > 0;
        if (current.data().text("supplierId").filter(Exclusion.SUPPLIER::equals).isPresent()
                && code(current).equals("INV_SUPPLIER_BLOCKED")) {
            return Optional.empty();
        }
        return switch (code(current)) {
            case "INV_NO_RECEIPT", "INV_DUPLICATE" -> Optional.empty();
            case "INV_PRICE" -> Optional.of(price(current, round, dice));
            case "INV_FREIGHT", "INV_UOM" -> Optional.of(propose(again ? RETURN : "ACCEPT_VARIANCE"));
            case "INV_BANK_CHANGED", "INV_SUPPLIER_BLOCKED", "INV_PERIOD_CLOSED", "INV_UNREADABLE" ->
                again ? Optional.empty() : Optional.of(propose(PUT_RIGHT.getOrDefault(code(current), RETURN)));
            case "INV_BUDGET" -> Optional.of(propose(again ? RETURN : "RECODE"));
            default -> Optional.of(propose(RETURN));
        };
    }

    private static Answer price(Case current, String round, Dice dice) {
        boolean asked = current.data().get("contacts").isPresent();
        if (!asked && dice.chance(ASKS_PER_MILLE, "asks the supplier")) {
            RecordValue letter =
                    Data.record().put("template", "p2p.iex.price-difference").build();
            return Answer.fire("askSupplier", letter, "");
        }
        if (dice.chance(ACCEPTS_PER_MILLE, "accepts the variance " + round)) {
            return propose("ACCEPT_VARIANCE");
        }
        return propose(dice.chance(SHORT_PAYS_PER_MILLE, "pays short " + round) ? "SHORT_PAY" : RETURN);
    }

    private static Answer propose(String resolution) {
        return Answer.fire(
                "propose", Data.record().put("resolution", resolution).build(), "");
    }

    private static String code(Case current) {
        return current.data().text("holdCode").orElse("");
    }
}
