package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.UnitPrice;
import io.bursar.testkit.FakeSystems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Suppliers, cost centers, accounts, contracts, periods and the budget's answer. Every supplier is active and freshly
 * screened, every center open and Mia's, every account valid, catalogue items are on contract with SUP-9, and the
 * budget says OK, until told otherwise.
 */
final class ErpMasters {

    private final Supplier<LocalDate> today;
    private final Map<String, RecordValue> suppliers = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> closedCentres = new HashSet<>();
    private final Set<String> invalidAccounts = new HashSet<>();
    private final Set<String> capitalAccounts = new HashSet<>();
    private final Map<String, String> contractPrices = new HashMap<>();
    private String budget = "OK";
    private boolean periodOpen = true;
    private int nextOpenInDays = 30;

    ErpMasters(FakeSystems systems, Supplier<LocalDate> today) {
        this.today = today;
        systems.answers(
                        "supplier.status",
                        ask -> supplier(ask.text("supplierId").orElseThrow()))
                .answers("costCenter.verify", this::centre)
                .answers("glAccount.verify", this::account)
                .answers("contract.lookup", this::contracts)
                .answers(
                        "budget.check",
                        ask -> Data.record()
                                .put("result", budget)
                                .put("advisory", false)
                                .build())
                .answers("period.status", ask -> period());
    }

    RecordValue supplier(String id) {
        RecordValue known = suppliers.getOrDefault(id, RecordValue.EMPTY);
        return Data.record()
                .put("supplierId", id)
                .put("name", "Supplier " + id)
                .put("state", "ACTIVE")
                .put("blocked", false)
                .put("active", true)
                .put("supplierGroupId", "GROUP-" + id)
                .put("terms", "NET30")
                .put("bankToken", new TokenValue("bank-" + id))
                .put("screeningClear", true)
                .put("screenedOn", today.get().minusDays(3))
                .build()
                .with(known);
    }

    private RecordValue centre(RecordValue ask) {
        String id = ask.text("costCenterId").orElseThrow();
        return Data.record()
                .put("costCenterId", id)
                .put("name", id)
                .put("open", !closedCentres.contains(id))
                .put("ownerId", owners.getOrDefault(id, "mia"))
                .build();
    }

    private RecordValue account(RecordValue ask) {
        String id = ask.text("glAccountId").orElseThrow();
        return Data.record()
                .put("glAccountId", id)
                .put("name", id)
                .put("accountClass", capitalAccounts.contains(id) ? "CAPITAL" : "SUPPLIES")
                .put("active", true)
                .put("valid", !invalidAccounts.contains(id))
                .build();
    }

    private RecordValue contracts(RecordValue ask) {
        String item = ask.text("itemId").orElse("");
        String price = contractPrices.get(item);
        if (price == null) {
            return Data.record()
                    .put("onContract", false)
                    .put("prices", Data.list(java.util.List.of()))
                    .build();
        }
        RecordValue agreed = Data.record()
                .put("contractId", "C-" + item)
                .put("supplierId", "SUP-9")
                .put("itemId", item)
                .put("unitPrice", UnitPrice.of(price, "USD"))
                .put("uom", "EA")
                .put("validFrom", LocalDate.of(2026, 1, 1))
                .put("validTo", LocalDate.of(2027, 12, 31))
                .build();
        return Data.record()
                .put("onContract", true)
                .put("prices", Data.list(java.util.List.of(agreed)))
                .build();
    }

    private RecordValue period() {
        return Data.record()
                .put("period", today.get().toString().substring(0, 7))
                .put("module", "AP")
                .put("state", periodOpen ? "OPEN" : "CLOSED")
                .put("open", periodOpen)
                .put("nextOpenDate", nextOpenInDays > 0 ? today.get().plusDays(nextOpenInDays) : null)
                .build();
    }

    void budgetSays(String result) {
        budget = result;
    }

    void supplier(String id, RecordValue differently) {
        suppliers.put(id, suppliers.getOrDefault(id, RecordValue.EMPTY).with(differently));
    }

    void blocks(String id) {
        supplier(
                id,
                Data.record()
                        .put("state", "BLOCKED")
                        .put("blocked", true)
                        .put("active", false)
                        .build());
    }

    void clears(String id) {
        suppliers.remove(id);
    }

    void screenedDaysAgo(String id, int days) {
        supplier(
                id, Data.record().put("screenedOn", today.get().minusDays(days)).build());
    }

    void closesCentre(String id) {
        closedCentres.add(id);
    }

    void opensCentre(String id) {
        closedCentres.remove(id);
    }

    void centreBelongsTo(String id, String owner) {
        owners.put(id, owner);
    }

    void rejectsAccount(String id) {
        invalidAccounts.add(id);
    }

    void acceptsAccount(String id) {
        invalidAccounts.remove(id);
    }

    void capitalAccount(String id) {
        capitalAccounts.add(id);
    }

    void contractPrice(String item, String price) {
        contractPrices.put(item, price);
    }

    /** No open period; the next opens in so many days, or in none that is known when 0. */
    void closesPeriod(int nextInDays) {
        periodOpen = false;
        nextOpenInDays = nextInDays;
    }

    void opensPeriod() {
        periodOpen = true;
    }
}
