package io.bursar.erp.reference.internal.database;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of the reference ERP. */
final class Schema {

    /** Version of the tables; a file of a version that is not known here is refused. */
    static final String VERSION = "5";

    /** Files of these versions are brought up to date when they are opened. */
    private static final Set<String> EARLIER = Set.of("1", "2", "3", "4");

    private static final String ID = "VARCHAR(200) NOT NULL";
    private static final String LONG_KEY = "VARCHAR(500) NOT NULL";
    private static final String KEY = "VARCHAR(200) PRIMARY KEY";
    private static final String TEXT = "VARCHAR(20000)";
    private static final String BYTES = "VARBINARY(10000000)";
    private static final String NUMBER = "DECIMAL(30, 6) NOT NULL";

    private static final List<String> MASTER = List.of(
            "supplier(id " + KEY + ", name " + TEXT + ", state " + ID + ", blocked BOOLEAN, group_id VARCHAR(200),"
                    + " currency VARCHAR(3), terms VARCHAR(200), bank_token " + TEXT + ", tax_token " + TEXT + ")",
            "screening(supplier_id " + ID + ", list " + ID + ", result " + ID + ", screened_on DATE,"
                    + " PRIMARY KEY(supplier_id, list))",
            "cost_center(id " + KEY + ", name " + TEXT + ", open BOOLEAN, owner_id " + ID
                    + ", facility_id VARCHAR(200), legal_entity_id VARCHAR(200))",
            "gl_account(id " + KEY + ", name " + TEXT + ", account_class " + ID + ", active BOOLEAN)",
            "gl_allowed(gl_account_id " + ID + ", cost_center_id " + ID
                    + ", PRIMARY KEY(gl_account_id, cost_center_id))",
            "fiscal_period(ledger_id " + ID + ", period " + ID + ", first_day DATE, last_day DATE, state " + ID
                    + ", PRIMARY KEY(ledger_id, period))",
            "contract_price(contract_id " + ID + ", supplier_id " + ID + ", item_id " + ID + ", unit_price " + NUMBER
                    + ", currency VARCHAR(3), uom " + ID + ", valid_from DATE, valid_to DATE,"
                    + " PRIMARY KEY(contract_id, item_id, valid_from))",
            "budget(cost_center_id " + ID + ", account_class " + ID + ", period " + ID
                    + ", currency VARCHAR(3), amount "
                    + NUMBER + ", overrun_pct " + NUMBER + ", mode " + ID + ", reserved " + NUMBER + ", committed "
                    + NUMBER + ", actual " + NUMBER + ", PRIMARY KEY(cost_center_id, account_class, period))");

    private static final List<String> PURCHASING = List.of(
            "reservation(id " + KEY + ", reference " + LONG_KEY + ", facility_id " + ID + ", state " + ID + ", result "
                    + ID + ")",
            "reservation_line(reservation_id " + ID + ", seq INT, line_no INT, cost_center_id " + ID
                    + ", gl_account_id VARCHAR(200), account_class " + ID + ", period " + ID + ", budget_period " + ID
                    + ", amount " + NUMBER + ", currency VARCHAR(3), PRIMARY KEY(reservation_id, seq))",
            "commitment(id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, po_number " + ID + ", line_no INT,"
                    + " cost_center_id " + ID + ", gl_account_id VARCHAR(200), account_class " + ID + ", period " + ID
                    + ", budget_period " + ID + ", committed " + NUMBER + ", relieved " + NUMBER
                    + ", currency VARCHAR(3))",
            "purchase_order(number " + KEY + ", reference " + LONG_KEY + ", facility_id " + ID + ", supplier_id " + ID
                    + ", requester_id VARCHAR(200), ship_to_id VARCHAR(200), currency VARCHAR(3), state " + ID
                    + ", version INT, ratified BOOLEAN, created_at BIGINT)",
            "po_line(po_number " + ID + ", line_no INT, item_id VARCHAR(200), description " + TEXT + ", uom " + ID
                    + ", ordered " + NUMBER + ", received " + NUMBER + ", billed " + NUMBER + ", billed_amount "
                    + NUMBER + ", unit_price " + NUMBER + ", cost_center_id " + ID + ", gl_account_id " + ID
                    + ", contract_id VARCHAR(200), receipt_required BOOLEAN, need_by DATE,"
                    + " PRIMARY KEY(po_number, line_no))",
            "transmission(id " + KEY + ", po_number " + ID + ", version INT, channel " + ID + ")",
            "receipt(receipt_no " + KEY + ", po_number " + ID + ", delivery_note " + ID + ", received_on DATE,"
                    + " received_by_id " + ID + ", reversed BOOLEAN, posted_at BIGINT)",
            "receipt_line(receipt_no " + ID + ", po_number " + ID + ", line_no INT, qty " + NUMBER
                    + ", lot VARCHAR(200) NOT NULL, PRIMARY KEY(receipt_no, line_no, lot))");

    private static final List<String> PAYABLES = List.of(
            "invoice(voucher_no " + KEY + ", reference " + LONG_KEY + ", facility_id " + ID + ", supplier_id " + ID
                    + ", invoice_no " + ID + ", norm_no " + ID + ", invoice_date DATE, doc_type " + ID
                    + ", currency VARCHAR(3), tax " + NUMBER + ", freight " + NUMBER + ", gross " + NUMBER
                    + ", terms VARCHAR(200), due_date DATE, posting_date DATE, period " + ID + ", state " + ID
                    + ", entered_by_id VARCHAR(200), payment_ref VARCHAR(200), reversed_on DATE)",
            "invoice_line(voucher_no " + ID + ", line_no INT, po_number VARCHAR(200), po_line INT, qty DECIMAL(30, 6),"
                    + " amount " + NUMBER + ", cost_center_id " + ID + ", gl_account_id " + ID
                    + ", PRIMARY KEY(voucher_no, line_no))",
            "budget_use(voucher_no " + ID + ", seq INT, commitment_id BIGINT, cost_center_id " + ID
                    + ", account_class " + ID + ", budget_period " + ID + ", relieved " + NUMBER + ", actual " + NUMBER
                    + ", PRIMARY KEY(voucher_no, seq))",
            "invoice_hold(id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, voucher_no " + ID + ", hold_code " + ID
                    + ", reason " + TEXT + ", open BOOLEAN)",
            "payment_run(run_id " + KEY + ", preparer_id " + ID + ", pay_date DATE, cut_off BIGINT, state " + ID + ")",
            "payment_releaser(run_id " + ID + ", person_id " + ID + ", PRIMARY KEY(run_id, person_id))",
            "payment(payment_ref " + KEY + ", run_id " + ID + ", voucher_no " + ID + ", amount " + NUMBER
                    + ", currency VARCHAR(3), state " + ID + ")");

    private static final List<String> CALLS = List.of(
            "document(id " + KEY + ", content_hash " + ID + ", title " + TEXT + ", media_type " + ID + ", location "
                    + TEXT + ", retention_code VARCHAR(200))",
            "notification(id " + KEY + ", template " + ID + ", recipient_id " + ID + ", seq INT, subject " + TEXT
                    + ", shown " + TEXT + ")",
            "applied(id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, capability " + ID + ", idempotency_key "
                    + LONG_KEY + ", reference " + LONG_KEY + ", content_hash " + ID + ", number " + ID
                    + ", visible_from BIGINT, result " + BYTES + ")",
            "attempt(idempotency_key VARCHAR(500) PRIMARY KEY, attempts INT)",
            "pending(id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, due BIGINT, capability " + ID
                    + ", facility_id " + ID + ", idempotency_key " + LONG_KEY + ", business_key "
                    + LONG_KEY + ", arguments " + BYTES + ", kind " + ID + ", state " + ID + ", outcome VARCHAR(200))");

    private static final List<String> WAREHOUSE = List.of(
            "supplier_return(return_no " + KEY + ", reference " + LONG_KEY + ", rma_number " + ID + ", po_number " + ID
                    + ", line_no INT, qty " + NUMBER + ", lot VARCHAR(200) NOT NULL, receipt_no VARCHAR(200)"
                    + ", credit " + NUMBER + ", currency VARCHAR(3), received_before " + NUMBER + ", state " + ID + ")",
            "stock_lot(item_id " + ID + ", location_id " + ID + ", lot VARCHAR(200) NOT NULL, expiry DATE, issuable "
                    + NUMBER + ", quarantined " + NUMBER
                    + ", blocked BOOLEAN, PRIMARY KEY(item_id, location_id, lot))");

    private static final List<String> SUPPLIERS = List.of(
            "supplier_bank(id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, supplier_id " + ID + ", token " + TEXT
                    + ", prior_token " + TEXT + ", account " + BYTES + ", taken_back BOOLEAN)",
            "supplier_hold(hold_id " + KEY + ", supplier_id " + ID + ", hold_code " + ID + ", reason " + TEXT
                    + ", open BOOLEAN)",
            "tax_record(tax_token VARCHAR(500) PRIMARY KEY, legal_name " + TEXT + ")",
            "bank_record(account_token VARCHAR(500) PRIMARY KEY, holder_name " + TEXT + ", open BOOLEAN)");

    /** What tables of earlier versions did not have; each is skipped where it is there. */
    private static final List<String> ADDED_COLUMNS = List.of(
            "supplier ADD COLUMN IF NOT EXISTS fields " + BYTES,
            "supplier ADD COLUMN IF NOT EXISTS remit_to_id VARCHAR(200)",
            "supplier ADD COLUMN IF NOT EXISTS npi VARCHAR(200)",
            "supplier ADD COLUMN IF NOT EXISTS address_line " + TEXT,
            "supplier ADD COLUMN IF NOT EXISTS zip VARCHAR(200)",
            "supplier ADD COLUMN IF NOT EXISTS address_state VARCHAR(200)",
            "supplier ADD COLUMN IF NOT EXISTS block_code VARCHAR(200)",
            "supplier ADD COLUMN IF NOT EXISTS prior_state VARCHAR(200)",
            "invoice ADD COLUMN IF NOT EXISTS disputed_amount DECIMAL(30, 6) DEFAULT 0 NOT NULL",
            "invoice ADD COLUMN IF NOT EXISTS dispute_reason VARCHAR(200)",
            "invoice ADD COLUMN IF NOT EXISTS expected_credit DECIMAL(30, 6) DEFAULT 0 NOT NULL",
            "invoice ADD COLUMN IF NOT EXISTS header_difference DECIMAL(30, 6) DEFAULT 0 NOT NULL",
            "invoice ADD COLUMN IF NOT EXISTS corrects VARCHAR(200)",
            "invoice ADD COLUMN IF NOT EXISTS settled_amount DECIMAL(30, 6) DEFAULT 0 NOT NULL",
            "po_line ADD COLUMN IF NOT EXISTS unspsc VARCHAR(200)",
            "receipt ADD COLUMN IF NOT EXISTS kind VARCHAR(200) DEFAULT 'GOODS' NOT NULL",
            "receipt ADD COLUMN IF NOT EXISTS location_id VARCHAR(200)",
            "receipt_line ADD COLUMN IF NOT EXISTS expiry DATE",
            "receipt_line ADD COLUMN IF NOT EXISTS returned DECIMAL(30, 6) DEFAULT 0 NOT NULL");

    private static final List<String> INDEXES = List.of(
            "supplier_group ON supplier(group_id)",
            "supplier_bank_of ON supplier_bank(supplier_id)",
            "supplier_hold_of ON supplier_hold(supplier_id)",
            "invoice_of_supplier ON invoice(supplier_id, state)",
            "contract_item ON contract_price(item_id)",
            "reservation_reference ON reservation(reference)",
            "commitment_po ON commitment(po_number)",
            "po_reference ON purchase_order(reference)",
            "transmission_po ON transmission(po_number, version)",
            "receipt_po ON receipt(po_number)",
            "return_po ON supplier_return(po_number)",
            "receipt_line_po ON receipt_line(po_number, line_no)",
            "invoice_key ON invoice(supplier_id, norm_no)",
            "invoice_reference ON invoice(reference)",
            "invoice_due ON invoice(state, due_date)",
            "invoice_corrects ON invoice(corrects)",
            "invoice_line_po ON invoice_line(po_number)",
            "hold_voucher ON invoice_hold(voucher_no)",
            "payment_voucher ON payment(voucher_no)",
            "payment_of_run ON payment(run_id)",
            "document_hash ON document(content_hash)",
            "applied_key ON applied(idempotency_key)",
            "applied_reference ON applied(capability, reference)",
            "pending_due ON pending(state, due)");

    private Schema() {}

    static void create(Session session) {
        session.update("CREATE TABLE IF NOT EXISTS schema_version(version VARCHAR(20) PRIMARY KEY)");
        Optional<String> found = session.first("SELECT version FROM schema_version", row -> row.getString(1));
        if (found.isEmpty()) {
            bringUpToDate(session);
            session.update("INSERT INTO schema_version VALUES (?)", VERSION);
        } else if (EARLIER.contains(found.get())) {
            bringUpToDate(session);
            session.update("UPDATE schema_version SET version = ?", VERSION);
        } else if (!found.get().equals(VERSION)) {
            throw new BursarException(
                    FailureCode.SCHEMA_MISMATCH,
                    "The file of the reference ERP has another version",
                    Map.of("found", found.get(), "wanted", VERSION));
        }
    }

    private static void bringUpToDate(Session session) {
        for (List<String> group : List.of(MASTER, PURCHASING, PAYABLES, CALLS, WAREHOUSE, SUPPLIERS)) {
            group.forEach(table -> session.update("CREATE TABLE IF NOT EXISTS " + table));
        }
        ADDED_COLUMNS.forEach(column -> session.update("ALTER TABLE " + column));
        INDEXES.forEach(index -> session.update("CREATE INDEX IF NOT EXISTS " + index));
    }
}
