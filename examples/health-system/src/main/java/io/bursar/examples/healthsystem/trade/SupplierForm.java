package io.bursar.examples.healthsystem.trade;

import io.bursar.examples.healthsystem.plan.Applicant;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.List;

/**
 * What suppliers fill in on the portal (W02): tax number and account in the clear, as they write them; the vault makes
 * tokens of them before anything is recorded.
 */
final class SupplierForm {

    private static final String ROUTING = "071999991";

    private SupplierForm() {}

    static RecordValue admission(Applicant applicant) {
        RecordValue contact = Data.record()
                .put("name", "Accounts of " + applicant.legalName())
                .build();
        RecordValue form = Data.record()
                .put("requestType", "ONBOARD")
                .put("legalName", applicant.legalName())
                .put("category", "SUPPLIES")
                .put("criticality", "STANDARD")
                .put("remitToId", "MAIN")
                .put("addresses", Data.list(List.of(address(applicant.street()))))
                .put("contacts", Data.list(List.of(contact)))
                .put("taxClass", "LLC")
                .put("tinType", "EIN")
                .put("tin", applicant.tin())
                .put("w9Doc", "DOC-W9-" + applicant.key())
                .put("baaRequired", false)
                .put("referralSource", false)
                .build();
        return applicant.accounts().isEmpty()
                ? form
                : form.with("bank", bank(applicant, applicant.accounts().get(0)));
    }

    static RecordValue move(Applicant applicant, String supplierId) {
        return known("CHANGE", applicant, supplierId)
                .with("addresses", Data.list(List.of(address("200 New Market Street"))));
    }

    static RecordValue otherAccount(Applicant applicant, String supplierId) {
        return known("BANK_CHANGE", applicant, supplierId)
                .with("bank", bank(applicant, applicant.accounts().get(1)));
    }

    private static RecordValue known(String type, Applicant applicant, String supplierId) {
        return Data.record()
                .put("requestType", type)
                .put("supplierId", supplierId)
                .put("legalName", applicant.registeredName())
                .build();
    }

    private static RecordValue address(String street) {
        return Data.record()
                .put("kind", "MAIN")
                .put("line", street)
                .put("city", "Springfield")
                .put("state", "IL")
                .put("zip", "62701")
                .put("country", "US")
                .build();
    }

    private static RecordValue bank(Applicant applicant, String account) {
        return Data.record()
                .put("country", "US")
                .put("routing", ROUTING)
                .put("account", account)
                .put("holderName", applicant.registeredName())
                .put("evidenceDoc", "DOC-BANK-" + applicant.key())
                .build();
    }
}
