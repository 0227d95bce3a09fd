package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.PaymentMeans;
import io.bursar.erp.documents.Settlement;
import io.bursar.erp.documents.UblRule;
import java.util.List;
import java.util.Optional;

/** How a supplier asks to be paid. Card numbers and the buyer's own accounts are not read at all. */
final class UblSettlement {

    private UblSettlement() {}

    static Settlement of(Node root) {
        List<PaymentMeans> means = root.children("cac:PaymentMeans").stream()
                .map(UblSettlement::means)
                .toList();
        List<String> terms = root.children("cac:PaymentTerms").stream()
                .flatMap(term -> term.texts("cbc:Note").stream())
                .toList();
        Optional<Node> payee = root.child("cac:PayeeParty");
        payee.ifPresent(party -> party.report(UblRule.OTHER_PAYEE));
        return new Settlement(means, terms, payee.map(UblParties::of).orElse(null));
    }

    private static PaymentMeans means(Node means) {
        Optional<Node> account = means.child("cac:PayeeFinancialAccount");
        return new PaymentMeans(
                means.requiredText("cbc:PaymentMeansCode"),
                means.texts("cbc:PaymentID").stream().findFirst().orElse(null),
                account.map(node -> node.restricted("cbc:ID")).orElse(null),
                account.flatMap(node -> node.child("cac:FinancialInstitutionBranch"))
                        .map(branch -> branch.text("cbc:ID"))
                        .orElse(null));
    }
}
