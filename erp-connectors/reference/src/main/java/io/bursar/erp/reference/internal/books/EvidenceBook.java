package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.DataCodec;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.reference.master.BankRecord;
import io.bursar.erp.reference.master.TaxRecord;
import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.evidence.BankAccountVerifyRequest;
import io.bursar.erp.spi.evidence.BankVerification;
import io.bursar.erp.spi.evidence.BankVerificationResult;
import io.bursar.erp.spi.evidence.TinMatch;
import io.bursar.erp.spi.evidence.TinMatchRequest;
import io.bursar.erp.spi.evidence.TinMatchResult;
import io.bursar.model.identity.Digest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What the reference ERP says of tax numbers and bank accounts: from its own seeded records, asking nobody outside. */
public final class EvidenceBook {

    private EvidenceBook() {}

    static void load(Session session, TaxRecord issued) {
        session.update(
                "MERGE INTO tax_record(tax_token, legal_name) KEY(tax_token) VALUES (?, ?)",
                issued.taxToken(),
                issued.legalName());
    }

    static void load(Session session, BankRecord account) {
        session.update(
                "MERGE INTO bank_record(account_token, holder_name, open) KEY(account_token) VALUES (?, ?, ?)",
                account.accountToken(),
                account.holderName(),
                account.open());
    }

    /** Whether a number belongs to a name; letter case and punctuation make no difference. */
    public static Optional<TinMatch> match(Session session, TinMatchRequest asked, LocalDate today) {
        TinMatchResult result = session.first(
                        "SELECT legal_name FROM tax_record WHERE tax_token = ?",
                        row -> same(row.getString(1), asked.legalName())
                                ? TinMatchResult.MATCH
                                : TinMatchResult.MISMATCH,
                        asked.taxToken())
                .orElse(TinMatchResult.NOT_ISSUED);
        return Optional.of(new TinMatch(result, today, evidence(asked, result.code())));
    }

    /** Whether an account is open and in a name; a request without a name asks only whether it is open. */
    public static Optional<BankVerification> verify(Session session, BankAccountVerifyRequest asked, LocalDate today) {
        BankVerificationResult result = session.first(
                        "SELECT holder_name FROM bank_record WHERE account_token = ? AND open",
                        row -> row.getString(1),
                        asked.accountToken())
                .map(holder -> asked.account()
                                .holderName()
                                .filter(name -> !same(holder, name))
                                .isPresent()
                        ? BankVerificationResult.HOLDER_MISMATCH
                        : BankVerificationResult.VERIFIED)
                .orElse(BankVerificationResult.NOT_FOUND);
        return Optional.of(new BankVerification(result, today, evidence(asked, result.code())));
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String evidence(CapabilityData asked, String result) {
        return Digest.of(DataCodec.encode(asked.toData().with("result", io.bursar.model.data.Data.text(result))))
                .toString();
    }
}
