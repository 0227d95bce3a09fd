package io.bursar.standards.internal.function;

import io.bursar.controls.identifier.IdentifierKind;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether what is asked about a supplier is complete for its kind, and its identifiers and documents hold (W02-1,
 * W02-2).
 */
public final class SupplierFormFunctions {

    private static final String ONBOARD = "ONBOARD";
    private static final String BANK_CHANGE = "BANK_CHANGE";

    private SupplierFormFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.supplierForm", FieldType.RECORD, facts -> Optional.of(form(facts))),
                NamedFunction.of("p2p.supplierIdentifiers", FieldType.RECORD, facts -> Optional.of(identifiers(facts))),
                NamedFunction.of("p2p.supplierDocuments", FieldType.RECORD, SupplierFormFunctions::documents));
    }

    /** What each kind of request must say; what is not asked for its kind counts as said. */
    private static DataValue form(FactFields facts) {
        String type = facts.text("requestType").orElse("");
        boolean onboarding = type.equals(ONBOARD);
        boolean named = onboarding
                ? hasAll(facts, "legalName", "category", "criticality")
                        && filled(facts, "addresses")
                        && filled(facts, "contacts")
                : facts.text("supplierId").isPresent();
        boolean taxTouched = facts.token("tin").isPresent();
        boolean taxed = (!onboarding && !taxTouched) || hasAll(facts, "taxClass", "tinType", "tin", "w9Doc");
        boolean bankTouched = facts.inner("bank").isPresent();
        boolean disclosed = (!onboarding || hasAll(facts, "baaRequired", "referralSource"))
                && (!facts.isTrue("referralSource") || facts.has("conflictDisclosure"));
        return Data.record()
                .put("named", named)
                .put("taxed", taxed)
                .put("banked", bankTouched || !type.equals(BANK_CHANGE))
                .put("disclosed", disclosed)
                .put("taxTouched", taxTouched)
                .put("bankTouched", bankTouched)
                .build();
    }

    private static boolean hasAll(FactFields facts, String... names) {
        for (String name : names) {
            if (!facts.has(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean filled(FactFields facts, String list) {
        return facts.items(list).filter(items -> !items.isEmpty()).isPresent();
    }

    /**
     * Form and check digits (controls §4). Tax number and IBAN are tokens here: whoever tokenised them has said whether
     * they hold; an EIN prefix that is not on the list is a warning and no error.
     */
    private static DataValue identifiers(FactFields facts) {
        Optional<FactFields> bank = facts.inner("bank");
        boolean tax = facts.token("tin").isEmpty()
                || facts.text("tinFormat")
                        .filter(format -> !format.equals("INVALID"))
                        .isPresent();
        boolean iban = bank.flatMap(account -> account.token("iban")).isEmpty()
                || facts.text("ibanFormat").filter("VALID"::equals).isPresent();
        boolean routing = bank.map(SupplierFormFunctions::routed).orElse(true);
        boolean npi = holds(facts, "npi", IdentifierKind.NPI);
        boolean dea = holds(facts, "deaReg", IdentifierKind.DEA_NUMBER);
        return Data.record()
                .put("tax", tax)
                .put("iban", iban)
                .put("routing", routing)
                .put("npi", npi)
                .put("dea", dea)
                .put("valid", tax && iban && routing && npi && dea)
                .build();
    }

    /** A US account is paid by ACH and needs a routing number; elsewhere an IBAN or BIC names the bank. */
    private static boolean routed(FactFields bank) {
        Optional<String> routing = bank.text("routing");
        boolean american = bank.text("country").filter("US"::equals).isPresent();
        return american
                ? routing.isPresent() && holds(bank, "routing", IdentifierKind.ABA_ROUTING)
                : bank.token("iban").isPresent() || bank.text("bic").isPresent();
    }

    private static boolean holds(FactFields facts, String field, IdentifierKind kind) {
        return facts.text(field)
                .map(value -> kind.check(value).fold(valid -> true, invalid -> false))
                .orElse(true);
    }

    /** Insurance that has lapsed or covers too little, or a licence that has lapsed; what is not given is not due. */
    private static Optional<DataValue> documents(FactFields facts) {
        return facts.date("today").map(today -> {
            boolean lapsed = facts.date("insuranceUntil")
                    .filter(until -> until.isBefore(today))
                    .isPresent();
            boolean small = facts.money("insuranceAmount")
                    .flatMap(amount -> facts.money("insuranceMin").map(least -> least.exceeds(amount)))
                    .orElse(false);
            boolean unlicensed = facts.records("stateLicences").orElse(List.of()).stream()
                    .anyMatch(licence -> licence.date("validUntil")
                            .map((LocalDate until) -> until.isBefore(today))
                            .orElse(true));
            return Data.record()
                    .put("insuranceLapsed", lapsed || small)
                    .put("licenceLapsed", unlicensed)
                    .put("expired", lapsed || small || unlicensed)
                    .build();
        });
    }
}
