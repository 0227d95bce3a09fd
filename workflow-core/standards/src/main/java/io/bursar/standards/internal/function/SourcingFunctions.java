package io.bursar.standards.internal.function;

import io.bursar.controls.material.Allowance;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From whom it is bought and on what terms. */
public final class SourcingFunctions {

    private static final Optional<String> SERVICES = Optional.of(RequisitionProfile.SERVICES.code());

    private SourcingFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.contractPricing", FieldType.RECORD, ContractPricing::of),
                NamedFunction.of("p2p.sourcing", FieldType.RECORD, SourcingFunctions::sourcing),
                NamedFunction.of("p2p.supplierActive", FieldType.BOOL, SourcingFunctions::supplierActive),
                NamedFunction.of("p2p.supplierGroups", FieldType.INT, SourcingFunctions::supplierGroups),
                NamedFunction.of("p2p.award", FieldType.RECORD, SourcingFunctions::award),
                NamedFunction.of("p2p.withinAllowance", FieldType.BOOL, facts -> Results.truth(covered(facts))));
    }

    /**
     * Due without a contract from the threshold on, and for services without a statement of work, until a supplier is
     * awarded.
     */
    private static Optional<DataValue> sourcing(FactFields facts) {
        if (facts.text("awardedSupplierId").isPresent()) {
            return Optional.of(Data.record().put("due", false).build());
        }
        Optional<Boolean> large = facts.money("total")
                .flatMap(total -> facts.money("threshold").map(threshold -> !threshold.exceeds(total)));
        Optional<Boolean> onContract = facts.truth("onContract");
        if (large.isEmpty() || onContract.isEmpty()) {
            return Optional.empty();
        }
        boolean vague = facts.text("profile").equals(SERVICES) && !facts.has("statementOfWork");
        return Optional.of(Data.record()
                .put("due", vague || (large.get() && !onContract.get()))
                .build());
    }

    /**
     * Active, not blocked, and clear on every required list in a run that is at most so many days old (canonical
     * §1.16); absent without a supplier.
     */
    private static Optional<DataValue> supplierActive(FactFields facts) {
        Optional<FactFields> supplier = facts.inner("supplier");
        Optional<LocalDate> today = facts.date("today");
        Optional<Integer> maxAge = facts.whole("maxAgeDays");
        if (facts.text("supplierId").isEmpty() || supplier.isEmpty() || today.isEmpty() || maxAge.isEmpty()) {
            return Optional.empty();
        }
        FactFields status = supplier.get();
        boolean fresh = status.date("screenedOn")
                .map(day -> ChronoUnit.DAYS.between(day, today.get()))
                .filter(age -> age >= 0 && age <= maxAge.get())
                .isPresent();
        return Results.truth(status.text("state").equals(Optional.of("ACTIVE"))
                && !status.isTrue("blocked")
                && status.isTrue("screeningClear")
                && fresh);
    }

    /** How many different groups of suppliers offered; ids that share a tax number are one. */
    private static Optional<DataValue> supplierGroups(FactFields facts) {
        return facts.records("suppliers").flatMap(suppliers -> {
            Set<String> groups = new HashSet<>();
            suppliers.forEach(supplier -> supplier.text("supplierGroupId")
                    .or(() -> supplier.text("supplierId"))
                    .ifPresent(groups::add));
            return Results.count(groups.size());
        });
    }

    private static Optional<DataValue> award(FactFields facts) {
        if (facts.money("total").isEmpty()) {
            // an offer that adds up to nothing would be ordered at the total that stood before
            return Optional.empty();
        }
        Data.Builder award = Data.record();
        covered(facts).ifPresent(covered -> award.put("withinAllowance", covered));
        facts.text("chosenSupplierId")
                .ifPresent(chosen -> award.put(
                        "supplierAccepted",
                        facts.text("supplierId").map(chosen::equals).orElse(true)));
        OrderChangeFunctions.otherLines(facts).ifPresent(other -> award.put("linesAccepted", !other));
        return Optional.of(award.build());
    }

    /** Within the allowance, and not above the highest limit of those who approved (canonical §1.6-8). */
    static Optional<Boolean> covered(FactFields facts) {
        return withinAllowance(facts)
                .map(within -> within
                        && facts.money("limit")
                                .flatMap(limit -> facts.money("total").map(total -> !total.exceeds(limit)))
                                .orElse(true));
    }

    private static Optional<Boolean> withinAllowance(FactFields facts) {
        return facts.decimal("allowancePct")
                .flatMap(percent -> facts.money("allowanceAbs")
                        .map(absolute -> new Allowance(percent, absolute))
                        .flatMap(allowance -> facts.money("approvedTotal")
                                .flatMap(approved ->
                                        facts.money("total").map(total -> allowance.covers(approved, total)))));
    }
}
