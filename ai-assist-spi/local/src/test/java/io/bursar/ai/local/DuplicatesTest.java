package io.bursar.ai.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.ai.spi.AiProposal;
import io.bursar.ai.spi.Confidence;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final DuplicateFactory DUPLICATES = new DuplicateFactory();

    private static RecordValue invoice(String id, String number, String gross, String date) {
        return Data.record()
                .put("id", id)
                .put("supplierId", "SUP-1")
                .put("supplierGroupId", "G-1")
                .put("invoiceNo", number)
                .put("gross", Money.usd(gross))
                .put("invoiceDate", LocalDate.parse(date))
                .build();
    }

    private static RecordValue against(RecordValue one, String kind, RecordValue... known) {
        return one.with("kind", Data.text(kind)).with("candidates", Data.list(List.of(known)));
    }

    @Test
    void anInvoiceOneDigitApartWithinAWeekIsLikelyTheSame() {
        RecordValue input = against(
                invoice("here", "INV-00123", "1000.00", "2026-03-02"),
                "invoice",
                invoice("C-1", "INV-00124", "1000.00", "2026-03-05"),
                invoice("C-2", "ZZ-9", "70.00", "2026-01-05"));
        AiProposal proposal = Asked.proposal(DUPLICATES, input);
        assertThat(proposal.suggestion().text("like")).contains("C-1");
        assertThat(proposal.confidence()).isEqualTo(Confidence.of("0.90"));
        assertThat(proposal.explanation())
                .contains("Looks like invoice INV-00124")
                .contains("invoice.similar");
    }

    @Test
    void theSurestRuleSpeaks() {
        RecordValue input = against(
                invoice("here", "INV-00123", "1000.00", "2026-03-02"),
                "invoice",
                invoice("C-1", "INV-00124", "1000.00", "2026-03-05"),
                invoice("C-2", "inv 123", "1000.00", "2026-03-09"));
        AiProposal proposal = Asked.proposal(DUPLICATES, input);
        assertThat(proposal.suggestion().text("like")).contains("C-2");
        assertThat(proposal.suggestion().text("level")).contains("EXACT");
    }

    @Test
    void aSupplierAlikeInNameInOneStateIsShown() {
        RecordValue here = supplier("Acme Surgical Supply Inc", "OH", "45402");
        RecordValue known = supplier("Acme Surgical Supply LLC", "OH", "45402").with("id", Data.text("SUP-7"));
        AiProposal proposal = Asked.proposal(DUPLICATES, against(here, "supplier", known));
        assertThat(proposal.suggestion().text("like")).contains("SUP-7");
        assertThat(Asked.reason(DUPLICATES, against(here, "supplier", supplier("Zenith Paper", "TX", "75001"))))
                .isEqualTo("unsupported");
    }

    private static RecordValue supplier(String name, String state, String zip) {
        return Data.record()
                .put("legalName", name)
                .put("street", "9 Elm Street")
                .put("state", state)
                .put("zip", zip)
                .build();
    }

    @Test
    void aRequestForTheSameAmountInTheSameLaneIsLikelyTheSame() {
        assertThat(Asked.proposal(DUPLICATES, request("420.00", 1, "420.00")).confidence())
                .isEqualTo(Confidence.of("0.90"));
        assertThat(Asked.proposal(DUPLICATES, request("420.00", 2, "840.00")).confidence())
                .isEqualTo(Confidence.of("0.60"));
        assertThat(Asked.reason(DUPLICATES, request("420.00", 0, "0.00"))).isEqualTo("unsupported");
    }

    private static RecordValue request(String total, int count, String recent) {
        return Data.record()
                .put("kind", "request")
                .put("total", Money.usd(total))
                .put(
                        "recent",
                        Data.record()
                                .put("count", count)
                                .put("total", Money.usd(recent))
                                .build())
                .build();
    }

    @Test
    void orderLinesBilledBeforeInTheSameQuantityWithNothingLeftAreLikelyTheSameBusiness() {
        assertThat(Asked.proposal(DUPLICATES, billed("10", "10", "10")).explanation())
                .isEqualTo("Billed before in exactly this quantity, and nothing left to bill: PO-9 line 1");
        assertThat(Asked.reason(DUPLICATES, billed("10", "0", "10"))).isEqualTo("unsupported");
        assertThat(Asked.reason(DUPLICATES, billed("10", "10", "20"))).isEqualTo("unsupported");
    }

    private static RecordValue billed(String quantity, String billed, String ordered) {
        RecordValue line = Data.record()
                .put("poNumber", "PO-9")
                .put("poLine", 1)
                .put("qty", new BigDecimal(quantity))
                .build();
        RecordValue orderLine = Data.record()
                .put("lineNo", 1)
                .put("billed", new BigDecimal(billed))
                .put("ordered", new BigDecimal(ordered))
                .build();
        RecordValue order = Data.record()
                .put("poNumber", "PO-9")
                .put("lines", Data.list(List.of(orderLine)))
                .build();
        return Data.record()
                .put("kind", "invoice")
                .put("lines", Data.list(List.of(line)))
                .put("orders", Data.list(List.of(order)))
                .build();
    }

    @Test
    void withoutACandidateThereIsNotEnoughAndOverTheLimitItIsOutOfScope() {
        RecordValue here = invoice("here", "INV-1", "10.00", "2026-03-02");
        assertThat(Asked.reason(DUPLICATES, against(here, "invoice"))).isEqualTo("not-enough-input");
        assertThat(Asked.reason(DUPLICATES, against(here, "ticket"))).isEqualTo("out-of-scope");
        RecordValue many = here.with("kind", Data.text("invoice"))
                .with("candidates", Data.list(Collections.nCopies(Duplicates.MAX_CANDIDATES + 1, here)));
        assertThat(Asked.reason(DUPLICATES, many)).isEqualTo("out-of-scope");
    }
}
