package io.bursar.erp.documents.internal;

import io.bursar.erp.documents.Party;
import io.bursar.erp.documents.Restricted;
import io.bursar.erp.documents.SchemedId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parties: who asks, who is asked, who is to be paid. */
final class UblParties {

    private static final String REGISTERED = "cac:PartyLegalEntity";
    private static final String NAME = "cac:PartyName";

    private UblParties() {}

    static Party of(Node party) {
        Optional<Node> registered = party.first(REGISTERED);
        String registeredName =
                registered.map(entity -> entity.text("cbc:RegistrationName")).orElse(null);
        String tradingName =
                party.first(NAME).map(name -> name.text("cbc:Name")).orElse(null);
        return new Party(
                name(party, tradingName, registeredName),
                registeredName,
                party.id("cbc:EndpointID"),
                ids(party),
                registered.map(entity -> entity.id("cbc:CompanyID")).orElse(null),
                taxId(party));
    }

    private static String name(Node party, @Nullable String tradingName, @Nullable String registeredName) {
        if (tradingName != null) {
            return tradingName;
        }
        return registeredName != null ? registeredName : party.required(NAME).requiredText("cbc:Name");
    }

    private static List<SchemedId> ids(Node party) {
        return party.children("cac:PartyIdentification").stream()
                .flatMap(identification -> Optional.ofNullable(identification.id("cbc:ID")).stream())
                .toList();
    }

    /** The VAT number where there is one, else the first number of any tax. */
    private static @Nullable Restricted taxId(Node party) {
        List<Node> schemes = party.children("cac:PartyTaxScheme");
        return schemes.stream()
                .filter(scheme -> scheme.child("cac:TaxScheme")
                        .map(tax -> tax.text("cbc:ID"))
                        .filter("VAT"::equals)
                        .isPresent())
                .findFirst()
                .or(() -> schemes.stream().findFirst())
                .map(scheme -> scheme.restricted("cbc:CompanyID"))
                .orElse(null);
    }
}
