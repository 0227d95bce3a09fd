package io.bursar.erp.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bursar.model.finding.Finding;
import io.bursar.model.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published Peppol BIS Billing 3 examples, where they lie beside the repository. */
class PeppolSamplesTest {

    private Optional<Path> samples = Optional.empty();

    static Optional<Path> directory() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null) {
            Path samples = here.resolve("shared/ai-data/invoices/ubl");
            if (Files.isDirectory(samples)) {
                return Optional.of(samples);
            }
            here = here.getParent();
        }
        return Optional.empty();
    }

    static List<byte[]> contents() throws IOException {
        Optional<Path> directory = directory();
        if (directory.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory.get())) {
            java.util.ArrayList<byte[]> all = new java.util.ArrayList<>();
            for (Path file : files.sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
            return all;
        }
    }

    @BeforeEach
    void findSamples() {
        samples = directory();
        assumeTrue(samples.isPresent(), "the samples are not beside the repository");
    }

    private DocumentResult.Read read(String name) throws IOException {
        DocumentResult result =
                new UblReader().read(Files.readAllBytes(samples.orElseThrow().resolve(name)), name);
        assertThat(result).isInstanceOf(DocumentResult.Read.class);
        return (DocumentResult.Read) result;
    }

    @Test
    void readsEverySampleWithoutAnError() throws IOException {
        List<byte[]> contents = contents();

        assertThat(contents).hasSize(9);
        for (byte[] content : contents) {
            DocumentResult result = new UblReader().read(content, "sample.xml");
            assertThat(result).isInstanceOf(DocumentResult.Read.class);
            assertThat(result.findings()).noneMatch(Finding::blocks);
        }
    }

    @Test
    void addsUpEverySampleToItsGrossAmount() throws IOException {
        for (byte[] content : contents()) {
            SupplierDocument document = ((DocumentResult.Read) new UblReader().read(content, "s.xml")).document();
            assertThat(CanonicalDataTest.addedUp(document.toData()))
                    .isEqualTo(document.toData().money("gross").orElseThrow());
        }
    }

    @Test
    void readsTheNegativeInvoiceAndTheCreditNoteAsTheSameCredit() throws IOException {
        SupplierDocument negative = read("base-negative-inv-correction.xml").document();
        SupplierDocument note = read("base-creditnote-correction.xml").document();

        assertThat(negative.header().kind()).isEqualTo(DocumentKind.CREDIT);
        assertThat(negative.toData().records("lines")).isEqualTo(note.toData().records("lines"));
        assertThat(negative.references().precedingInvoices()).containsExactly("Snippet1");
    }

    @Test
    void takesOverAllowancesPrepaymentAndTheSecondTaxCurrency() throws IOException {
        DocumentResult.Read read = read("Allowance-example.xml");

        assertThat(read.findings()).extracting(Finding::code).containsExactly(UblRule.PREPAID.code());
        assertThat(read.document().tax().amount()).isEqualTo(Money.of("1225.00", "EUR"));
        assertThat(read.document().tax().subtotals()).hasSize(2);
        assertThat(read.document().totals().prepaid()).isEqualTo(Money.of("1000.00", "EUR"));
        assertThat(read.document().lines().get(0).allowanceCharges()).hasSize(2);
        assertThat(read.document().lines().get(1).price().perUnit().amount()).isEqualByComparingTo("100");
    }

    @Test
    void takesASalesOrderWithoutAPurchaseOrderForNoOrder() throws IOException {
        DocumentReferences references =
                read("sales-order-example.xml").document().references();

        assertThat(references.orderId()).isNull();
        assertThat(references.salesOrderId()).isEqualTo("123456");
    }
}
