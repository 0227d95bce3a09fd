package io.bursar.examples.healthsystem.people;

import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.examples.healthsystem.plan.Exclusion;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.Task;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the people of a queue resolve exceptions. Where what others did decides whether one comes up, its resolution
 * changes nothing else.
 */
final class Resolving {

    /** Ends the case instead (canonical X3). */
    private static final String CANCEL = "CANCEL";

    /** A supplier that is always in good standing and carries the same kinds of goods. */
    private static final String OTHER_SUPPLIER = "SUP-1013";

    /** After so many exceptions of a case nobody is left who could take the place of those in conflict. */
    private static final int MOST_REPLACED = 12;

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("SYS_CONNECTOR_DOWN", "CONNECTOR_BACK"),
            Map.entry("SYS_READBACK_DIFF", "CORRECTED_IN_SOR"),
            Map.entry("SYS_FACT_CONFLICT", "ACCEPTED"),
            Map.entry("SYS_UNDO_FAILED", "MANUAL_ENTRY_PROVED"),
            Map.entry("SYS_UNCORRELATED", "DISMISSED"),
            Map.entry("POL_NO_APPROVER", "HIERARCHY_CLIMBED"),
            Map.entry("POL_AUTHORITY_GAP", "LEVEL_ADDED"),
            Map.entry("REQ_OFF_CONTRACT", "DEVIATION_JUSTIFIED"),
            Map.entry("REQ_SPLIT_SUSPECT", "CONFIRMED_DISTINCT"),
            Map.entry("REQ_PRICE_MISMATCH", "DISPUTED"),
            Map.entry("REQ_DEA_FORM_EXPIRED", "REEXECUTED"),
            Map.entry("INV_PO_MISSING", "RETURN_TO_SUPPLIER"),
            Map.entry("INV_PO_CLOSED", "RETURN_TO_SUPPLIER"),
            Map.entry("INV_QTY_ORDERED", "RETURN_TO_SUPPLIER"),
            Map.entry("INV_QTY_RECEIVED", "RETURN_TO_SUPPLIER"),
            Map.entry("INV_FREIGHT", "ACCEPT_VARIANCE"),
            Map.entry("INV_UOM", "ACCEPT_VARIANCE"),
            Map.entry("INV_TAX", "RETURN_TO_SUPPLIER"),
            Map.entry("INV_SUPPLIER_MISMATCH", "RETURN_TO_SUPPLIER"),
            Map.entry("INV_CODING", "RETURN_TO_SUPPLIER"),
            Map.entry("INV_BUDGET", "BUDGET_MOVED"),
            Map.entry("INV_PERIOD_CLOSED", "NEXT_OPEN_PERIOD"),
            Map.entry("INV_BANK_CHANGED", "MASTER_FIX"),
            Map.entry("INV_UNREADABLE", "KEYED_BY_HAND"));

    private Resolving() {}

    /** What is done about an exception; empty while nobody can do anything but wait. */
    static Optional<Answer> answer(Case current, Task task, Dice dice) {
        int number = task.subject().stage();
        Optional<ExceptionCase> open = current.work().exceptions().stream()
                .filter(exception -> exception.number() == number)
                .findFirst();
        return open.flatMap(exception -> answer(current, exception, dice));
    }

    private static Optional<Answer> answer(Case current, ExceptionCase exception, Dice dice) {
        String code = exception.code().value();
        int number = exception.number();
        return switch (code) {
            case "DUP_SUSPECT" ->
                Optional.of(Answer.resolve(number, holdsItsKey(current) ? "CONFIRMED_DISTINCT" : CANCEL));
            case "REQ_BUDGET_EXCEEDED" -> Optional.of(reduced(current, exception, dice));
            case "REQ_SUPPLIER_INACTIVE" ->
                isHeld(current) ? Optional.empty() : Optional.of(otherSupplier(current, number, dice));
            case "REQ_UNRATIFIED", "INV_NO_RECEIPT" -> Optional.empty();
            case "POL_SOD_CONFLICT" ->
                number > MOST_REPLACED ? Optional.empty() : Optional.of(Answer.resolve(number, "ACTOR_REPLACED"));
            case "SYS_EFFECT_UNKNOWN" -> parked(current, exception).map(any -> Answer.resolve(number, "RESENT"));
            case "INV_PRICE" ->
                Optional.of(Answer.resolve(
                        number, dice.chance(600, "accepts the variance") ? "ACCEPT_VARIANCE" : "RETURN_TO_SUPPLIER"));
            case "INV_DUPLICATE" -> Optional.of(Answer.resolve(number, "DUPLICATE_CANCEL"));
            case "INV_SUPPLIER_BLOCKED" ->
                isExcluded(current) ? Optional.empty() : Optional.of(Answer.resolve(number, "SUPPLIER_CLEARED"));
            // what the ERP refuses of a blocked supplier it refuses again
            case "SYS_CONNECTOR_REJECT" ->
                isOpen(current, "REQ_SUPPLIER_INACTIVE") && isHeld(current)
                        ? Optional.empty()
                        : Optional.of(Answer.resolve(number, "RESEND_CORRECTED"));
            default ->
                code.startsWith("SUP_")
                        ? SupplierQueue.answer(current, exception)
                        : Optional.ofNullable(USUAL.get(code)).map(resolution -> Answer.resolve(number, resolution));
        };
    }

    /** Where nobody has asked for exactly this before, what a model finds alike is another need. */
    private static boolean holdsItsKey(Case current) {
        return current.work().book().records("claims").stream()
                .anyMatch(claim -> claim.text("kind").orElse("").equals("requisition.exact"));
    }

    private static boolean isExcluded(Case current) {
        return current.data()
                .text("supplierId")
                .filter(Exclusion.SUPPLIER::equals)
                .isPresent();
    }

    private static boolean isOpen(Case current, String code) {
        return current.work().exceptions().stream()
                .anyMatch(exception -> exception.code().value().equals(code));
    }

    /** An order of an excluded supplier stays held. */
    private static boolean isHeld(Case current) {
        return isExcluded(current) && current.data().text("poNumber").isPresent();
    }

    private static Optional<String> parked(Case current, ExceptionCase exception) {
        return Optional.of(exception.origin().on())
                .filter(on -> current.work().effects().stream()
                        .anyMatch(effect -> on.equals("effect:" + effect.number())
                                && effect.state() == io.bursar.model.cases.EffectState.PARKED));
    }

    /** Half of those who asked for too much take a tenth of it; the others give up. */
    private static Answer reduced(Case current, ExceptionCase exception, Dice dice) {
        if (!exception.origin().byCheck()) {
            return Answer.resolve(exception.number(), "BUDGET_MOVED");
        }
        boolean tried = current.status().marks().rework() > 0
                || current.data().text("justification").orElse("").endsWith("(reduced)");
        if (tried || !dice.chance(500, "reduces")) {
            return Answer.resolve(exception.number(), CANCEL);
        }
        List<RecordValue> lines = new ArrayList<>();
        for (RecordValue line : current.data().records("lines")) {
            BigDecimal less = line.decimal("qty").orElseThrow().divide(BigDecimal.TEN, 0, RoundingMode.UP);
            lines.add(line.with("qty", new DecimalValue(less)));
        }
        RecordValue correction = Data.record()
                .put("lines", Data.list(lines))
                .put("justification", current.data().text("justification").orElse("") + " (reduced)")
                .build();
        return Answer.resolve(exception.number(), "REDUCED", correction);
    }

    /** Before anybody approved, another supplier takes the place of an unfit one; later the order is given up. */
    private static Answer otherSupplier(Case current, int number, Dice dice) {
        boolean early = current.status().state().equals("SUBMITTED");
        if (!early || dice.chance(300, "gives up")) {
            return Answer.resolve(number, CANCEL);
        }
        return Answer.resolve(
                number,
                "ONBOARDED",
                Data.record().put("suggestedSupplierId", OTHER_SUPPLIER).build());
    }
}
