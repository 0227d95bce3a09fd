package io.bursar.standards.internal.function;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which holds of a match are still to be settled. A hold is settled when people were asked about exactly these figures
 * and their resolution gives way for this kind of hold (canonical W05); other figures are another hold. Where cases of
 * their own work holds off, each line has an exception, and so an answer, of its own.
 */
final class HoldSettlement {

    private static final String CREDIT_REQUESTED = "CREDIT_REQUESTED";
    /** What may leave nothing of an invoice to be paid: then it settles nothing, and the invoice is one to go back. */
    private static final Set<String> UNPAID = Set.of("SHORT_PAY", CREDIT_REQUESTED);

    private final FactFields facts;
    private final Set<DataValue> asked;
    private final boolean leavesNothing;

    private HoldSettlement(FactFields facts, Set<DataValue> asked, boolean leavesNothing) {
        this.facts = facts;
        this.asked = asked;
        this.leavesNothing = leavesNothing;
    }

    static Optional<DataValue> of(FactFields facts) {
        return facts.items("holds").flatMap(holds -> {
            Set<DataValue> asked = new HashSet<>(facts.items("asked").orElse(List.of()));
            boolean nothing = new HoldSettlement(facts, asked, false)
                    .unpaid(facts.records("holds").orElse(List.of()), new HoldLines(facts))
                    .leavesNothing();
            return new HoldSettlement(facts, asked, nothing).settle(holds);
        });
    }

    private Optional<DataValue> settle(List<DataValue> holds) {
        List<FactFields> read = facts.records("holds").orElse(List.of());
        if (read.size() != holds.size()) {
            return Optional.empty();
        }
        HoldLines lines = new HoldLines(facts);
        Data.Builder result = Data.record();
        boolean fresh = read.stream().anyMatch(hold -> !asked.contains(hold.record()));
        boolean raised = read.stream().allMatch(hold -> asked.contains(hold.record()) || open(hold));
        boolean clear = read.stream().allMatch(this::settled);
        boolean returned = false;
        Data.Builder each = Data.record();
        for (HoldCode code : HoldCode.values()) {
            boolean here = read.stream().anyMatch(hold -> codeOf(hold) == code && !settled(hold));
            boolean back = here && !open(code) && resolution(code).equals(Optional.of(HoldCode.RETURN));
            result.put(code.code(), here && !back);
            each.put(
                    code.code(),
                    Data.list(read.stream()
                            .filter(hold -> codeOf(hold) == code && !settled(hold))
                            .map(lines::described)
                            .toList()));
            returned = returned || back;
        }
        ShortPayment unpaid = unpaid(read, lines);
        return Optional.of(result.put("each", each.build())
                .put("disputed", unpaid.disputed().orElse(null))
                .put("disputeReason", unpaid.reason().orElse(null))
                .put("expectedCredit", unpaid.expectedCredit().orElse(null))
                .put("credited", credited(read, lines))
                .put("fresh", fresh)
                .put("ask", fresh && raised)
                .put("clear", clear)
                .put("returned", returned)
                .build());
    }

    /** What the resolutions of the settled holds leave unpaid, or to be credited. */
    private ShortPayment unpaid(List<FactFields> read, HoldLines lines) {
        ShortPayment unpaid = new ShortPayment(facts.money("gross"));
        facts.money("headerDisputed").ifPresent(amount -> unpaid.addHeader(amount, HoldRule.INV_TAX.code()));
        for (FactFields hold : read) {
            settlement(hold).ifPresent(resolution -> unpaid.add(resolution, codeOf(hold), lines.described(hold)));
        }
        return unpaid;
    }

    /** What is billed beyond the orders and not charged to them, since a credit was requested for it. */
    private DataValue credited(List<FactFields> read, HoldLines lines) {
        return Data.list(read.stream()
                .filter(this::credited)
                .map(hold -> hold.decimal("lineNo")
                        .flatMap(lines::line)
                        .flatMap(line -> CreditedLines.of(lines.described(hold), line)))
                .flatMap(Optional::stream)
                .toList());
    }

    private boolean credited(FactFields hold) {
        return codeOf(hold) == HoldCode.QTY_ORDERED
                && settlement(hold).filter(CREDIT_REQUESTED::equals).isPresent();
    }

    private boolean settled(FactFields hold) {
        return settlement(hold).isPresent() || withTheCredit(hold);
    }

    /** More than was received only because more than was ordered is billed, and that is not charged but credited. */
    private boolean withTheCredit(FactFields hold) {
        return codeOf(hold) == HoldCode.QTY_RECEIVED
                && facts.records("holds").orElse(List.of()).stream()
                        .filter(other -> HoldLines.on(other).equals(HoldLines.on(hold)))
                        .filter(this::credited)
                        .anyMatch(other -> hold.decimal("over")
                                .flatMap(received ->
                                        other.decimal("over").map(ordered -> received.compareTo(ordered) <= 0))
                                .orElse(false));
    }

    /** The resolution that settles a hold as it stands. */
    private Optional<String> settlement(FactFields hold) {
        HoldCode code = codeOf(hold);
        if (!asked.contains(hold.record()) || open(hold)) {
            return Optional.empty();
        }
        return apart(hold)
                .map(one -> one.text("resolution"))
                .orElseGet(() -> resolution(code))
                .filter(code::settledBy)
                .filter(resolution -> !leavesNothing || !UNPAID.contains(resolution));
    }

    private boolean open(FactFields hold) {
        return apart(hold).map(one -> one.isTrue("open")).orElseGet(() -> open(codeOf(hold)));
    }

    /** The exception of the hold's own line, where lines have exceptions of their own. */
    private Optional<FactFields> apart(FactFields hold) {
        String on = HoldLines.on(hold);
        return facts.records(codeOf(hold).argument() + "Each").stream()
                .flatMap(List::stream)
                .filter(one -> one.text("on").equals(Optional.of(on)))
                .findFirst();
    }

    private boolean open(HoldCode code) {
        return facts.isTrue(code.argument() + "Open");
    }

    private Optional<String> resolution(HoldCode code) {
        return facts.text(code.argument());
    }

    private static HoldCode codeOf(FactFields hold) {
        return HoldCode.ofCode(hold.text("code").orElse(""));
    }
}
