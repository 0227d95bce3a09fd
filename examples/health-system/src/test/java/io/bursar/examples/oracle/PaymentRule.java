package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** No payment without an approval by somebody other than requester and entry user (G4, INV-I1), nor above the gross. */
final class PaymentRule implements Rule {
    private static final int PAID = 14;

    @Override
    public void recordEnds(Scene scene) {
        if (!scene.invoice() || !scene.movedBy(PAID)) {
            return;
        }
        CaseStory story = scene.story();
        Set<String> independent = new HashSet<>(story.approvals.approvers);
        independent.addAll(story.acts.people(Duty.APPROVE_BY_ORDER));
        independent.removeAll(story.acts.people(Duty.ENTER_INVOICE));
        independent.remove(story.parties.requester());
        boolean credit = story.fired.containsKey(21);
        if (independent.isEmpty() && !credit) {
            scene.found("INV-I1", "paid without an approval by anybody other than requester and entry user");
        }
        Optional<BigDecimal> gross = story.field("gross").amount();
        Optional<BigDecimal> paid = paid(scene);
        if (gross.isPresent()
                && paid.filter(amount -> amount.compareTo(gross.get()) > 0).isPresent()) {
            scene.found("INV-I4", "paid " + paid.get() + " on an invoice of " + gross.get());
        }
    }

    /** The amount the bank or the ledger names, where one does. */
    private static Optional<BigDecimal> paid(Scene scene) {
        Optional<BigDecimal> asked = scene.record().facts().stream()
                .filter(fact -> fact.source().equals("capability:payment.status"))
                .flatMap(fact -> fact.value().at("amount").amount().stream())
                .findFirst();
        return asked.isPresent() ? asked : reported(scene);
    }

    private static Optional<BigDecimal> reported(Scene scene) {
        return scene.record().facts().stream()
                .map(LogRecord.Fact::value)
                .flatMap(value -> Stream.of(value, value.at("payload"), value.at("data")))
                .flatMap(value -> Stream.of(value.at("paidAmount"), value.at("paymentAmount")))
                .flatMap(value -> value.amount().stream())
                .findFirst();
    }
}
