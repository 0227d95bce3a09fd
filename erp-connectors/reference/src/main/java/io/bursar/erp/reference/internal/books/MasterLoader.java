package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.reference.master.BudgetMaster;
import io.bursar.erp.reference.master.CostCenterMaster;
import io.bursar.erp.reference.master.GlAccountMaster;
import io.bursar.erp.reference.master.PeriodMaster;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.SupplierMaster;
import io.bursar.erp.spi.purchasing.ContractPrice;
import io.bursar.erp.spi.supplier.ScreeningEntry;
import java.math.BigDecimal;

/** Loads master data: what is there already is changed. */
public final class MasterLoader {

    private MasterLoader() {}

    /** Loads a seed. */
    public static void load(Session session, ReferenceErpSeed seed) {
        seed.suppliers().forEach(supplier -> load(session, supplier));
        seed.costCenters().forEach(center -> load(session, center));
        seed.glAccounts().forEach(account -> load(session, account));
        seed.periods().forEach(period -> load(session, period));
        seed.budgets().forEach(budget -> load(session, budget));
        seed.contractPrices().forEach(price -> load(session, price));
        seed.taxRecords().forEach(issued -> EvidenceBook.load(session, issued));
        seed.bankRecords().forEach(account -> EvidenceBook.load(session, account));
    }

    private static void load(Session session, SupplierMaster supplier) {
        session.update(
                "MERGE INTO supplier(id, name, state, blocked, group_id, currency, terms, bank_token, tax_token)"
                        + " KEY(id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                supplier.supplierId(),
                supplier.name(),
                supplier.state().code(),
                supplier.blocked(),
                supplier.supplierGroupId().orElse(null),
                supplier.currency(),
                supplier.terms(),
                supplier.bankToken().orElse(null),
                supplier.taxToken().orElse(null));
        session.update("DELETE FROM screening WHERE supplier_id = ?", supplier.supplierId());
        for (ScreeningEntry run : supplier.screenings()) {
            session.update(
                    "INSERT INTO screening VALUES (?, ?, ?, ?)",
                    supplier.supplierId(),
                    run.list(),
                    run.result().code(),
                    run.screenedOn());
        }
    }

    private static void load(Session session, CostCenterMaster center) {
        session.update(
                "MERGE INTO cost_center(id, name, open, owner_id, facility_id, legal_entity_id) KEY(id)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                center.costCenterId(),
                center.name(),
                center.open(),
                center.ownerId(),
                center.facilityId().orElse(null),
                center.legalEntityId().orElse(null));
    }

    private static void load(Session session, GlAccountMaster account) {
        session.update(
                "MERGE INTO gl_account(id, name, account_class, active) KEY(id) VALUES (?, ?, ?, ?)",
                account.glAccountId(),
                account.name(),
                account.accountClass(),
                account.active());
        session.update("DELETE FROM gl_allowed WHERE gl_account_id = ?", account.glAccountId());
        for (String center : account.allowedCostCenters()) {
            session.update("INSERT INTO gl_allowed VALUES (?, ?)", account.glAccountId(), center);
        }
    }

    private static void load(Session session, PeriodMaster period) {
        session.update(
                "MERGE INTO fiscal_period(ledger_id, period, first_day, last_day, state) KEY(ledger_id, period)"
                        + " VALUES (?, ?, ?, ?, ?)",
                period.ledgerId(),
                period.month().toString(),
                period.month().atDay(1),
                period.month().atEndOfMonth(),
                period.state().code());
    }

    private static void load(Session session, BudgetMaster budget) {
        int changed = session.update(
                "UPDATE budget SET amount = ?, currency = ?, overrun_pct = ?, mode = ?"
                        + " WHERE cost_center_id = ? AND account_class = ? AND period = ?",
                budget.amount().amount(),
                budget.amount().currency().getCurrencyCode(),
                budget.overrunPct(),
                budget.mode().code(),
                budget.costCenterId(),
                budget.accountClass(),
                budget.period());
        if (changed == 0) {
            session.update(
                    "INSERT INTO budget VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    budget.costCenterId(),
                    budget.accountClass(),
                    budget.period(),
                    budget.amount().currency().getCurrencyCode(),
                    budget.amount().amount(),
                    budget.overrunPct(),
                    budget.mode().code(),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO);
        }
    }

    private static void load(Session session, ContractPrice price) {
        session.update(
                "MERGE INTO contract_price(contract_id, supplier_id, item_id, unit_price, currency, uom, valid_from,"
                        + " valid_to) KEY(contract_id, item_id, valid_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                price.contractId(),
                price.supplierId(),
                price.itemId(),
                price.unitPrice().amount(),
                price.unitPrice().currency().getCurrencyCode(),
                price.uom(),
                price.validFrom(),
                price.validTo());
    }
}
