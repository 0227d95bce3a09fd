package io.bursar.standards.internal.function;

import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an invoice is not paid, or is to be credited, by the resolutions of its holds (canonical W05-8): the variance
 * that was approved for each, of one line never more than the line, and of all together never more than the gross. A
 * credit for more than was ordered is not paid meanwhile: nothing beyond the order is (INV-I2).
 */
final class ShortPayment {

    private static final String SHORT_PAY = "SHORT_PAY";
    private static final String CREDIT_REQUESTED = "CREDIT_REQUESTED";

    private final Optional<Money> gross;
    private final Map<String, Money> unpaid = new LinkedHashMap<>();
    private final Map<String, Money> credits = new LinkedHashMap<>();
    private Optional<String> reason = Optional.empty();

    ShortPayment(Optional<Money> gross) {
        this.gross = gross;
    }

    /** Takes a settled hold into account: its code, and its figures as {@link HoldLines#described} gives them. */
    void add(String resolution, HoldCode code, RecordValue figures) {
        if (resolution.equals(SHORT_PAY)) {
            reason = reason.or(() -> Optional.of(code.code()));
            add(unpaid, code, figures);
        } else if (resolution.equals(CREDIT_REQUESTED)) {
            add(credits, code, figures);
            if (code == HoldCode.QTY_ORDERED) {
                reason = reason.or(() -> Optional.of(code.code()));
                add(unpaid, code, figures);
            }
        }
    }

    /** Takes into account what of the header is not paid (INV_TAX), before any hold of the match. */
    void addHeader(Money disputed, String code) {
        reason = Optional.of(code);
        unpaid.put(code, disputed);
    }

    /** What is posted and not paid; empty where all is. */
    Optional<Money> disputed() {
        return total(unpaid);
    }

    /** Whether nothing of the invoice is left to be paid, which is no short payment but a return. */
    boolean leavesNothing() {
        return gross.filter(all -> all.amount().signum() > 0)
                .flatMap(all -> disputed().map(sum -> !all.exceeds(sum)))
                .orElse(false);
    }

    /** The first hold it is disputed for. */
    Optional<String> reason() {
        return disputed().flatMap(any -> reason);
    }

    /** What the supplier is to credit; empty where nothing is. */
    Optional<Money> expectedCredit() {
        return total(credits);
    }

    private static void add(Map<String, Money> parts, HoldCode code, RecordValue figures) {
        Optional<Money> variance = figures.money("variance");
        if (variance.isEmpty()) {
            return;
        }
        // two holds of one line share its amount; what is about an order or the whole invoice stands for itself
        boolean ofLine = figures.get("lineNo").isPresent();
        String on = figures.text("on").orElse("");
        Money most = ofLine ? figures.money("lineTotal").orElse(variance.get()) : variance.get();
        parts.merge(
                ofLine ? on : code.code() + " " + on,
                variance.get().min(most),
                (one, other) -> one.plus(other).min(most));
    }

    private Optional<Money> total(Map<String, Money> parts) {
        return parts.values().stream()
                .reduce(Money::plus)
                .map(sum -> gross.map(sum::min).orElse(sum))
                .filter(sum -> sum.amount().signum() > 0);
    }
}
