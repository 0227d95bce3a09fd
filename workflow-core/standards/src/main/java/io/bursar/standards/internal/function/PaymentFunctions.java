package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.money.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When, where to and by whom an invoice is paid. */
public final class PaymentFunctions {

    private PaymentFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                // an invoice that names no account is paid to the current one
                NamedFunction.of(
                        "p2p.bankTokenCurrent",
                        FieldType.BOOL,
                        facts -> Results.truth(facts.token("used").isEmpty()
                                || facts.token("used").equals(facts.token("current")))),
                NamedFunction.of("p2p.payDate", FieldType.DATE, facts -> Results.date(payDate(facts))),
                NamedFunction.of(
                        "p2p.stoppablePayments",
                        FieldType.LIST,
                        facts -> Optional.of(Data.list(facts.text("paymentRef")
                                .filter(any -> facts.text("state").equals(Optional.of("RELEASED")))
                                .map(payment -> List.of(
                                        Data.record().put("paymentRef", payment).build()))
                                .orElse(List.of())))),
                NamedFunction.of("p2p.releaseDuties", FieldType.RECORD, PaymentFunctions::release));
    }

    /** The day of the discount while it can still be had, else the due date. */
    private static Optional<LocalDate> payDate(FactFields facts) {
        Optional<LocalDate> today = facts.date("today");
        Optional<LocalDate> discount = facts.date("discountDate")
                .filter(day -> today.isPresent() && !day.isBefore(today.get()))
                .filter(day -> facts.money("discountAmount")
                        .filter(amount -> amount.amount().signum() > 0)
                        .isPresent());
        return discount.isPresent() ? discount : facts.date("dueDate");
    }

    /**
     * Clean when preparer and releasers are different people, none of them entered or approved the invoice or its
     * order, a run from the dual-release amount on has two releasers (SOD-09, SOD-10), and whoever releases may: under
     * a name that the directory does not know, anybody might have (controls §1).
     */
    private static Optional<DataValue> release(FactFields facts) {
        Optional<String> preparer = facts.text("preparerId");
        Set<String> releasers = new LinkedHashSet<>(facts.texts("releaserIds"));
        if (preparer.isEmpty() || releasers.isEmpty()) {
            return Optional.empty();
        }
        Set<String> others = new HashSet<>(facts.texts("enteredBy"));
        others.addAll(facts.texts("approvedBy"));
        others.addAll(facts.texts("orderApprovedBy"));
        facts.text("orderApprover").ifPresent(others::add);
        Optional<List<String>> mayRelease = facts.get("mayRelease").map(any -> facts.texts("mayRelease"));
        if (mayRelease.isEmpty()) {
            return Optional.empty();
        }
        boolean apart = !preparer.get().isBlank()
                && mayRelease.get().containsAll(releasers)
                && !releasers.contains(preparer.get())
                && !others.contains(preparer.get())
                && releasers.stream().noneMatch(others::contains);
        List<String> inOrder = List.copyOf(releasers);
        Data.Builder duties = Data.record()
                .put("clean", apart && (releasers.size() >= 2 || !needsTwo(facts)))
                .put("firstReleaser", inOrder.get(0));
        return Optional.of((inOrder.size() > 1 ? duties.put("secondReleaser", inOrder.get(1)) : duties).build());
    }

    /** From the amount on, and also while amount or limit is unknown. */
    private static boolean needsTwo(FactFields facts) {
        Optional<Money> limit = facts.money("dualReleaseAmount");
        Optional<Money> paid = facts.money("amount");
        Optional<Money> largest = facts.money("runTotal")
                .map(run -> paid.map(run::max).orElse(run))
                .or(() -> paid);
        return limit.isEmpty() || largest.isEmpty() || !limit.get().exceeds(largest.get());
    }
}
