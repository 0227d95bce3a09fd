package io.bursar.examples.healthsystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.reference.ReferenceErp;
import io.bursar.erp.reference.ReferenceErpBooks;
import io.bursar.erp.reference.ReferenceErpOptions;
import io.bursar.erp.spi.payables.Invoice;
import io.bursar.erp.spi.payables.InvoiceState;
import io.bursar.erp.spi.supplier.SupplierRecord;
import io.bursar.examples.healthsystem.kpi.SupplierBoard;
import io.bursar.examples.healthsystem.plan.Applicant;
import io.bursar.examples.healthsystem.plan.Exclusion;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of suppliers in a run: admitted, changed, disputed, found twice, excluded in the middle of it. */
class SupplierLifeTest {

    private static final Instant LATER = Instant.parse("2028-01-01T00:00:00Z");
    private static final Set<String> MERIDIAN = Set.of("SUP-1001", "SUP-1014");

    @Test
    void fiveAreAdmittedAndTheOneThatIsThereAlreadyIsNot() {
        SupplierBoard.Row admitted = board().byType().get("ONBOARD");

        assertThat(admitted.cases()).isEqualTo(6);
        assertThat(admitted.completed()).isEqualTo(5);
        assertThat(admitted.cancelled()).isEqualTo(1);
    }

    @Test
    void oneMovesOneChangesItsAccountAndOneAccountIsDisputed() {
        assertThat(board().byType().get("CHANGE").completed()).isEqualTo(1);
        assertThat(board().byType().get("BANK_CHANGE").completed()).isEqualTo(1);
        assertThat(board().byType().get("BANK_CHANGE").declined()).isEqualTo(1);
    }

    @Test
    void anExclusionInTheMiddleOfTheSeasonBlocksTheSupplierInBothErps() {
        assertThat(board().byType().get("BLOCK").completed()).isEqualTo(1);
        for (String erp : List.of("erp-midwest", "erp-mountain")) {
            boolean blocked = books(
                    erp,
                    books -> books.supplier(Exclusion.SUPPLIER)
                            .map(SupplierRecord::blocked)
                            .orElse(false));
            assertThat(blocked).as(erp).isTrue();
        }
    }

    @Test
    void aBillThatComesUnderBothNumbersOfASupplierIsPostedOnce() {
        for (String erp : List.of("erp-midwest", "erp-mountain")) {
            List<Invoice> bills = books(erp, books -> books.invoices("", ReferenceErpBooks.MAX_PAGE)).stream()
                    .filter(invoice -> MERIDIAN.contains(invoice.supplierId()))
                    .filter(invoice -> invoice.state() != InvoiceState.REVERSED)
                    .toList();
            Map<String, Long> byNumber = bills.stream()
                    .collect(Collectors.groupingBy(
                            invoice -> invoice.normalizedInvoiceNo() + " " + invoice.gross(), Collectors.counting()));
            assertThat(byNumber.values()).as(erp).allMatch(count -> count == 1);
        }
    }

    @Test
    void noTaxNumberAndNoAccountStandsInTheLog() throws IOException {
        String log = Files.readString(SmallRun.once().export());

        for (Applicant applicant : Applicant.all()) {
            assertThat(log).doesNotContain(applicant.tin(), applicant.tin().replace("-", ""));
            applicant.accounts().forEach(account -> assertThat(log).doesNotContain(account));
        }
    }

    private static SupplierBoard board() {
        return SupplierBoard.of(SmallRun.once().report().checks().log().traces());
    }

    private static <T> T books(String name, Function<ReferenceErpBooks, T> read) {
        ReferenceErpOptions options =
                ReferenceErpOptions.of(SmallRun.once().folder().resolve(name), () -> LATER);
        try (ReferenceErp erp = ReferenceErp.open(options)) {
            return read.apply(erp.books());
        }
    }
}
