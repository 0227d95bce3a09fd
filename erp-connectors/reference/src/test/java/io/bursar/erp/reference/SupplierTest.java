package io.bursar.erp.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.master.BankRecord;
import io.bursar.erp.reference.master.ReferenceErpSeed;
import io.bursar.erp.reference.master.TaxRecord;
import io.bursar.erp.spi.evidence.BankAccountVerifyCapability;
import io.bursar.erp.spi.evidence.BankVerificationResult;
import io.bursar.erp.spi.evidence.TinMatchCapability;
import io.bursar.erp.spi.evidence.TinMatchResult;
import io.bursar.erp.spi.supplier.SupplierCreateCapability;
import io.bursar.erp.spi.supplier.SupplierLookupCapability;
import io.bursar.erp.spi.supplier.SupplierMatch;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.erp.spi.supplier.SupplierState;
import io.bursar.erp.spi.supplier.SupplierUpdateCapability;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The supplier master: created once, changed, blocked, held, paid elsewhere (W02). */
class SupplierTest extends SupplierDesk {

    // --- create and change

    @Test
    void theStatusTellsTheTokenOfTheTaxNumberWhateverTheRemitTo() {
        SupplierRecord main = created();
        SupplierRecord other = fixture.confirmed(
                SupplierCreateCapability.CONTRACT, "create-other", creating(northwind("OTHER"), "CLEAR"));

        assertThat(status(main.supplierId()).taxToken()).contains("tok-tin");
        assertThat(status(other.supplierId()).taxToken()).contains("tok-tin");
        assertThat(status("SUP-1").taxToken()).isEmpty();
    }

    @Test
    void aSupplierIsActiveWithClearScreeningsAndReadBackAsItWasWritten() {
        SupplierRecord supplier = created();

        assertThat(supplier.state()).isEqualTo(SupplierState.ACTIVE);
        RecordValue kept = supplier.fields().toData();
        northwind("MAIN")
                .fields()
                .forEach((name, value) -> assertThat(kept.get(name)).contains(value));
        assertThat(status(supplier.supplierId()).active()).isTrue();
        assertThat(status(supplier.supplierId()).screeningClear()).isTrue();
    }

    @Test
    void withoutClearScreeningsItStaysPendingOrIsRefused() {
        SupplierRecord pending = fixture.confirmed(
                SupplierCreateCapability.CONTRACT, "create", creating(northwind("MAIN"), "POSSIBLE_MATCH"));
        assertThat(pending.state()).isEqualTo(SupplierState.PENDING);
        assertThat(fixture.rejected("supplier.create", "other", creating(northwind("WEST"), "CONFIRMED")))
                .isEqualTo("SCREENING_NOT_CLEAR");
    }

    @Test
    void thereIsOneSupplierPerTaxNumberAndRemitTo() {
        SupplierRecord first = created();

        assertThat(created().supplierId()).as("the same key again").isEqualTo(first.supplierId());
        assertThat(fixture.rejected("supplier.create", "again", creating(northwind("MAIN"), "CLEAR")))
                .isEqualTo("DUPLICATE_SUPPLIER");
        SupplierRecord west =
                fixture.confirmed(SupplierCreateCapability.CONTRACT, "west", creating(northwind("WEST"), "CLEAR"));
        assertThat(west.supplierGroupId()).isEqualTo(first.supplierGroupId());
        assertThat(fixture.rejected(
                        "supplier.update",
                        "move",
                        Data.record()
                                .put("supplierId", west.supplierId())
                                .put(
                                        "fields",
                                        Data.record().put("remitToId", "MAIN").build())
                                .build()))
                .isEqualTo("DUPLICATE_SUPPLIER");
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        String id = created().supplierId();

        SupplierRecord after = fixture.confirmed(
                SupplierUpdateCapability.CONTRACT,
                "change",
                Data.record()
                        .put("supplierId", id)
                        .put("fields", Data.record().put("dba", "Northwind").build())
                        .put("screenings", Data.list(List.of(run("CLEAR"))))
                        .build());

        assertThat(after.fields().dba()).contains("Northwind");
        assertThat(after.fields().addresses()).hasSize(1);
        assertThat(after.fields().legalName()).contains("Northwind Medical LLC");
    }

    @Test
    void candidatesForADuplicateAreFoundByWhatTheyShare() {
        String id = created().supplierId();

        for (RecordValue asked : List.of(
                Data.record().put("taxToken", new TokenValue("tok-tin")).build(),
                Data.record().put("npi", "1234567893").build(),
                Data.record().put("zip", "62701").build(),
                Data.record().put("addressState", "IL").build())) {
            assertThat(fixture.ask(SupplierLookupCapability.CONTRACT, asked).suppliers())
                    .as(asked.fields().keySet().toString())
                    .extracting(SupplierMatch::supplierId)
                    .containsExactly(id);
        }
    }

    @Test
    void aSupplierForOnePurchaseSellsNoMoreThanItsLimit() {
        String id = fixture.confirmed(
                        SupplierCreateCapability.CONTRACT,
                        "create",
                        creating(
                                northwind("MAIN")
                                        .with(Data.record()
                                                .put("purchaseLimit", Money.usd("1000.00"))
                                                .build()),
                                "CLEAR"))
                .supplierId();
        RecordValue order = ErpFixture.order(id, ErpFixture.line(1, "100", "12.00"));

        assertThat(fixture.rejected("po.create", "large", order)).isEqualTo("PURCHASE_LIMIT_EXCEEDED");
    }

    // --- evidence

    @Test
    void evidenceComesFromItsOwnRecords() {
        fixture.erp()
                .load(ReferenceErpSeed.builder()
                        .taxRecord(new TaxRecord("tok-tin", "Northwind Medical, LLC"))
                        .bankRecord(new BankRecord("tok-acct", "NORTHWIND MEDICAL LLC", true))
                        .bankRecord(new BankRecord("tok-closed", "Northwind Medical LLC", false))
                        .build());

        assertThat(tax("tok-tin", "Northwind Medical LLC")).isEqualTo(TinMatchResult.MATCH);
        assertThat(tax("tok-tin", "Acme")).isEqualTo(TinMatchResult.MISMATCH);
        assertThat(tax("tok-none", "Acme")).isEqualTo(TinMatchResult.NOT_ISSUED);
        assertThat(account("tok-acct", "Northwind Medical LLC")).isEqualTo(BankVerificationResult.VERIFIED);
        assertThat(account("tok-acct", "Acme")).isEqualTo(BankVerificationResult.HOLDER_MISMATCH);
        assertThat(account("tok-closed", "Northwind Medical LLC")).isEqualTo(BankVerificationResult.NOT_FOUND);
    }

    private TinMatchResult tax(String token, String name) {
        return fixture.ask(
                        TinMatchCapability.CONTRACT,
                        Data.record()
                                .put("requestId", "R-1")
                                .put("taxToken", new TokenValue(token))
                                .put("tinType", "EIN")
                                .put("legalName", name)
                                .build())
                .result();
    }

    private BankVerificationResult account(String token, String holder) {
        return fixture.ask(
                        BankAccountVerifyCapability.CONTRACT,
                        Data.record()
                                .put("requestId", "R-1")
                                .put("accountToken", new TokenValue(token))
                                .put(
                                        "account",
                                        Data.record().put("holderName", holder).build())
                                .build())
                .result();
    }
}
