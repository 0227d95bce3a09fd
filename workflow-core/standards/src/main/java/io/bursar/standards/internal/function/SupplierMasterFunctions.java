package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is written to the supplier master, for which kind of request, and whether it is there afterwards (W02-8 … 14).
 */
public final class SupplierMasterFunctions {

    /** What the case keeps under the same name as the system of record. */
    private static final List<String> COPIED = List.of(
            "legalName",
            "dba",
            "remitToId",
            "addresses",
            "category",
            "criticality",
            "taxClass",
            "tinType",
            "taxToken",
            "form1099Box",
            "backupWithholding",
            "npi",
            "nextReviewOn");

    private static final List<RecordValue> ONCE = List.of(RecordValue.EMPTY);

    /** What an account is; the paper that shows it is not. */
    private static final List<String> ACCOUNT = List.of("country", "routing", "account", "iban", "bic", "holderName");

    private SupplierMasterFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.supplierFieldset", FieldType.RECORD, facts -> Optional.of(fieldset(facts))),
                NamedFunction.of("p2p.sameFieldset", FieldType.BOOL, SupplierMasterFunctions::same),
                NamedFunction.of("p2p.sameAccount", FieldType.BOOL, SupplierMasterFunctions::sameAccount),
                NamedFunction.of("p2p.bankAccount", FieldType.RECORD, SupplierMasterFunctions::account),
                NamedFunction.of("p2p.supplierGroup", FieldType.LIST, SupplierMasterFunctions::group),
                NamedFunction.of("p2p.supplierWrites", FieldType.RECORD, facts -> Optional.of(writes(facts))),
                // what an exclusion is blocked as, so that nobody lifts it by mistake
                NamedFunction.of(
                        "p2p.blockCode",
                        FieldType.CODE,
                        facts -> Results.text(facts.isTrue("exclusion") ? "EXCLUDED" : "BLOCKED")),
                // no longer there, or not used any more: nothing is screened for it
                NamedFunction.of(
                        "p2p.supplierRetired",
                        FieldType.BOOL,
                        facts -> facts.inner("supplier")
                                .flatMap(supplier -> Results.truth(supplier.isTrue("blocked")
                                        || supplier.text("state")
                                                .filter("INACTIVE"::equals)
                                                .isPresent()))),
                // set by hand, or because name and number do not match (canonical W02, SUP_TIN_MISMATCH)
                NamedFunction.of(
                        "p2p.backupWithholding",
                        FieldType.BOOL,
                        facts -> Results.truth(facts.isTrue("given")
                                || facts.text("resolution")
                                        .filter("BACKUP_WITHHOLDING"::equals)
                                        .isPresent())));
    }

    /** Only what the request says; a supplier for one purchase gets the limit, one with lapsed documents gets none. */
    private static RecordValue fieldset(FactFields facts) {
        Data.Builder fields = Data.record();
        COPIED.forEach(name -> fields.put(name, facts.get(name).orElse(null)));
        boolean closed =
                facts.text("documents").filter("ORDERS_BLOCKED"::equals).isPresent();
        Optional<Money> limit = facts.money("oneTimeLimit");
        if (closed) {
            fields.put(
                    "purchaseLimit",
                    limit.map(money -> Money.zero(money.currency())).orElse(Money.usd("0.00")));
        } else if (facts.isTrue("oneTime")) {
            fields.put("purchaseLimit", limit.orElse(null));
        }
        return fields.build();
    }

    /** Whether everything that was approved is kept as approved; what the system keeps besides makes no difference. */
    private static Optional<DataValue> same(FactFields facts) {
        return facts.inner("approved")
                .flatMap(approved -> facts.inner("kept").flatMap(kept -> {
                    boolean equal = true;
                    for (Map.Entry<String, DataValue> field :
                            approved.record().fields().entrySet()) {
                        equal &= kept.get(field.getKey())
                                .filter(field.getValue()::equals)
                                .isPresent();
                    }
                    return Results.truth(equal);
                }));
    }

    /** Whether two accounts are one: a number at another bank, or in another name, is another account. */
    private static Optional<DataValue> sameAccount(FactFields facts) {
        return facts.inner("one")
                .flatMap(one -> facts.inner("other")
                        .flatMap(other -> Results.truth(ACCOUNT.stream()
                                .allMatch(field -> one.get(field).equals(other.get(field))))));
    }

    private static Optional<DataValue> account(FactFields facts) {
        return facts.inner("bank").map(SupplierMasterFunctions::held);
    }

    private static RecordValue held(FactFields bank) {
        return Data.record()
                .put("country", bank.text("country").orElse(null))
                .put("routing", bank.text("routing").orElse(null))
                .put("bic", bank.text("bic").orElse(null))
                .put("holderName", bank.text("holderName").orElse(null))
                .build();
    }

    /** The supplier and all that share its tax number, each once. */
    private static Optional<DataValue> group(FactFields facts) {
        return facts.text("supplierId").map(self -> {
            List<RecordValue> members = new ArrayList<>(List.of(member(self)));
            if (facts.text("supplierGroupId").isPresent()) {
                facts.records("suppliers").orElse(List.of()).stream()
                        .flatMap(supplier -> supplier.text("supplierId").stream())
                        .filter(id -> !id.equals(self))
                        .forEach(id -> members.add(member(id)));
            }
            return Data.list(members);
        });
    }

    private static RecordValue member(String id) {
        return Data.record().put("supplierId", id).build();
    }

    /** Which writes and questions a request needs, each as a list of none, one or several. */
    private static RecordValue writes(FactFields facts) {
        String type = facts.text("requestType").orElse("");
        boolean known = facts.text("supplierId").isPresent();
        boolean reactivates = type.equals("REACTIVATE");
        boolean changes = type.equals("CHANGE") || reactivates;
        Optional<FactFields> bank = facts.inner("bank");
        boolean agree =
                facts.isTrue("baaRequired") && facts.text("baaContractId").isEmpty();
        return Data.record()
                .put("create", when(type.equals("ONBOARD")))
                .put("update", changes && known ? Data.list(List.of(state(reactivates))) : ListValue.EMPTY)
                .put("hold", when(bank.isPresent() && known))
                .put("bank", when(bank.isPresent() && known))
                .put("block", new ListValue(facts.items("members").orElse(List.of())))
                .put("restore", when(reactivates))
                .put("lift", reactivates ? disputes(facts) : ListValue.EMPTY)
                .put("matchTax", when(facts.token("tin").isPresent()))
                .put(
                        "verifyBank",
                        bank.map(account -> Data.list(List.of(Data.record()
                                        .put("account", held(account))
                                        .build())))
                                .orElse(ListValue.EMPTY))
                .put("agree", when(agree))
                .build();
    }

    private static RecordValue state(boolean reactivates) {
        return Data.record().put("state", reactivates ? "ACTIVE" : null).build();
    }

    private static DataValue when(boolean wanted) {
        return wanted ? Data.list(ONCE) : ListValue.EMPTY;
    }

    /** The holds that a disputed account left; those of a change under way are its own. */
    private static DataValue disputes(FactFields facts) {
        return Data.list(facts.records("paymentHolds").orElse(List.of()).stream()
                .filter(hold ->
                        hold.text("holdCode").filter("BANK_DISPUTED"::equals).isPresent())
                .map(hold -> Data.record()
                        .put("holdId", hold.text("holdId").orElse(null))
                        .build())
                .toList());
    }
}
