package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.DigestDetail;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.model.identity.Digest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hashes the books as a multiset: the hashes of all rows are added, so that order does not count and copies do. */
public final class ContentDigests {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(Digest.LENGTH * Byte.SIZE);

    /** What is hashed of each book; columns before the bar are references, left out of the content. */
    private static final Map<String, String> SECTIONS = sections();

    private ContentDigests() {}

    /** The hash of what is in the books. */
    public static Digest of(Session session, DigestDetail detail) {
        BigInteger[] sum = {BigInteger.ZERO};
        SECTIONS.forEach((section, sql) -> session.forEach(sql, row -> {
            Digest hash = Digest.of(text(section, row, detail).getBytes(StandardCharsets.UTF_8));
            sum[0] = sum[0].add(new BigInteger(1, hash.bytes())).mod(MODULUS);
        }));
        return Digest.of(sum[0].toByteArray());
    }

    private static String text(String section, ResultSet row, DigestDetail detail) throws SQLException {
        StringBuilder text = new StringBuilder(section);
        boolean content = detail == DigestDetail.CONTENT_AND_REFERENCES;
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            if (row.getMetaData().getColumnLabel(i).equals("BAR")) {
                content = true;
            } else if (content) {
                text.append('\n').append(row.getString(i));
            }
        }
        return text.toString();
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put(
                "order",
                "SELECT number, reference, 0 AS bar, facility_id, supplier_id, requester_id, currency, state, version,"
                        + " ratified, (SELECT COUNT(*) FROM po_line l WHERE l.po_number = number) FROM purchase_order");
        sections.put(
                "order line",
                "SELECT l.po_number, 0 AS bar, o.supplier_id, l.line_no, l.item_id, l.description, l.uom, l.ordered,"
                        + " l.received, l.billed, l.billed_amount, l.unit_price, l.cost_center_id, l.gl_account_id"
                        + " FROM po_line l JOIN purchase_order o ON o.number = l.po_number");
        sections.put(
                "transmission",
                "SELECT t.po_number, 0 AS bar, o.supplier_id, t.version, t.channel"
                        + " FROM transmission t JOIN purchase_order o ON o.number = t.po_number");
        sections.put(
                "receipt",
                "SELECT r.receipt_no, r.delivery_note, 0 AS bar, o.supplier_id, r.reversed, r.kind, l.line_no,"
                        + " l.qty, l.lot, l.expiry, l.returned"
                        + " FROM receipt_line l JOIN receipt r ON r.receipt_no = l.receipt_no"
                        + " JOIN purchase_order o ON o.number = r.po_number");
        sections.put(
                "return",
                "SELECT r.return_no, r.reference, r.rma_number, 0 AS bar, o.supplier_id, r.line_no, r.qty, r.lot,"
                        + " r.credit, r.currency, r.state"
                        + " FROM supplier_return r JOIN purchase_order o ON o.number = r.po_number");
        sections.put(
                "stock",
                "SELECT 0 AS bar, item_id, location_id, lot, expiry, issuable, quarantined, blocked FROM stock_lot");
        sections.put(
                "reservation",
                "SELECT r.id, r.reference, 0 AS bar, r.facility_id, r.state, r.result, l.cost_center_id,"
                        + " l.account_class, l.budget_period, l.amount, l.currency"
                        + " FROM reservation_line l JOIN reservation r ON r.id = l.reservation_id");
        sections.put(
                "commitment",
                "SELECT po_number, 0 AS bar, cost_center_id, account_class, budget_period, committed, relieved,"
                        + " currency FROM commitment");
        sections.put(
                "budget",
                "SELECT 0 AS bar, cost_center_id, account_class, period, currency, reserved, committed, actual"
                        + " FROM budget");
        sections.put(
                "invoice",
                "SELECT voucher_no, reference, 0 AS bar, facility_id, supplier_id, norm_no, invoice_date, doc_type,"
                        + " currency, tax, freight, gross, due_date, state, disputed_amount, dispute_reason, expected_credit,"
                        + " header_difference, settled_amount FROM invoice");
        sections.put(
                "invoice line",
                "SELECT l.voucher_no, l.po_number, 0 AS bar, i.supplier_id, i.norm_no, l.line_no, l.po_line, l.qty,"
                        + " l.amount, l.cost_center_id, l.gl_account_id"
                        + " FROM invoice_line l JOIN invoice i ON i.voucher_no = l.voucher_no");
        sections.put(
                "hold",
                "SELECT h.voucher_no, 0 AS bar, i.supplier_id, i.norm_no, h.hold_code, h.open"
                        + " FROM invoice_hold h JOIN invoice i ON i.voucher_no = h.voucher_no");
        sections.put(
                "payment",
                "SELECT p.payment_ref, p.run_id, 0 AS bar, i.supplier_id, i.norm_no, p.amount, p.currency, p.state"
                        + " FROM payment p JOIN invoice i ON i.voucher_no = p.voucher_no");
        sections.put(
                "supplier",
                "SELECT id, 0 AS bar, name, state, blocked, block_code, remit_to_id, npi, bank_token, tax_token"
                        + " FROM supplier");
        sections.put(
                "supplier account", "SELECT supplier_id, 0 AS bar, token, prior_token, taken_back FROM supplier_bank");
        sections.put("supplier hold", "SELECT hold_id, supplier_id, 0 AS bar, hold_code, open FROM supplier_hold");
        sections.put("document", "SELECT id, 0 AS bar, content_hash, title, media_type FROM document");
        sections.put("notification", "SELECT id, 0 AS bar, template, recipient_id, seq FROM notification");
        return sections;
    }
}
