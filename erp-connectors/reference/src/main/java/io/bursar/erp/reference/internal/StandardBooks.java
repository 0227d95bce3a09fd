package io.bursar.erp.reference.internal;

import static io.bursar.model.capability.UniquenessGuarantee.LOOKUP_EVENTUAL;
import static io.bursar.model.capability.UniquenessGuarantee.LOOKUP_STRONG;
import static io.bursar.model.capability.UniquenessGuarantee.SERVER_ENFORCED;

import io.bursar.erp.reference.internal.books.AccountBook;
import io.bursar.erp.reference.internal.books.BudgetBook;
import io.bursar.erp.reference.internal.books.CommitmentBook;
import io.bursar.erp.reference.internal.books.ContractBook;
import io.bursar.erp.reference.internal.books.DeliveryBook;
import io.bursar.erp.reference.internal.books.EvidenceBook;
import io.bursar.erp.reference.internal.books.FilingBook;
import io.bursar.erp.reference.internal.books.HoldBook;
import io.bursar.erp.reference.internal.books.InvoiceBook;
import io.bursar.erp.reference.internal.books.InvoiceReader;
import io.bursar.erp.reference.internal.books.OrderBook;
import io.bursar.erp.reference.internal.books.OrderReader;
import io.bursar.erp.reference.internal.books.PaymentBook;
import io.bursar.erp.reference.internal.books.PeriodBook;
import io.bursar.erp.reference.internal.books.ReceiptReader;
import io.bursar.erp.reference.internal.books.ReservationBook;
import io.bursar.erp.reference.internal.books.ReturnBook;
import io.bursar.erp.reference.internal.books.StockBook;
import io.bursar.erp.reference.internal.books.SupplierBankBook;
import io.bursar.erp.reference.internal.books.SupplierBlockBook;
import io.bursar.erp.reference.internal.books.SupplierBook;
import io.bursar.erp.reference.internal.books.SupplierHoldBook;
import io.bursar.erp.reference.internal.books.SupplierMasterBook;
import io.bursar.erp.reference.internal.books.TransmissionBook;
import io.bursar.erp.spi.Capability;
import io.bursar.erp.spi.budget.BudgetCheckCapability;
import io.bursar.erp.spi.budget.BudgetCommitCapability;
import io.bursar.erp.spi.budget.BudgetReleaseCapability;
import io.bursar.erp.spi.budget.BudgetReserveCapability;
import io.bursar.erp.spi.document.DocumentStoreCapability;
import io.bursar.erp.spi.document.NotifySendCapability;
import io.bursar.erp.spi.evidence.BankAccountVerifyCapability;
import io.bursar.erp.spi.evidence.TinMatchCapability;
import io.bursar.erp.spi.finance.CostCenterVerifyCapability;
import io.bursar.erp.spi.finance.GlAccountVerifyCapability;
import io.bursar.erp.spi.finance.PeriodStatusCapability;
import io.bursar.erp.spi.payables.InvoiceHoldCapability;
import io.bursar.erp.spi.payables.InvoicePostCapability;
import io.bursar.erp.spi.payables.InvoiceReleaseCapability;
import io.bursar.erp.spi.payables.InvoiceReverseCapability;
import io.bursar.erp.spi.payables.InvoiceStatusCapability;
import io.bursar.erp.spi.payables.PaymentStatusCapability;
import io.bursar.erp.spi.payables.PaymentStopCapability;
import io.bursar.erp.spi.purchasing.ContractLookupCapability;
import io.bursar.erp.spi.purchasing.PoCancelCapability;
import io.bursar.erp.spi.purchasing.PoChangeCapability;
import io.bursar.erp.spi.purchasing.PoCreateCapability;
import io.bursar.erp.spi.purchasing.PoStatusCapability;
import io.bursar.erp.spi.purchasing.PoTransmitCapability;
import io.bursar.erp.spi.purchasing.ReceiptStatusCapability;
import io.bursar.erp.spi.receiving.ReceiptPostCapability;
import io.bursar.erp.spi.receiving.ReceiptReverseCapability;
import io.bursar.erp.spi.receiving.ReturnCancelCapability;
import io.bursar.erp.spi.receiving.ReturnCreateCapability;
import io.bursar.erp.spi.receiving.StockAdjustCapability;
import io.bursar.erp.spi.receiving.StockLevelCapability;
import io.bursar.erp.spi.receiving.StockQuarantineCapability;
import io.bursar.erp.spi.supplier.SupplierBankUpdateCapability;
import io.bursar.erp.spi.supplier.SupplierBlockCapability;
import io.bursar.erp.spi.supplier.SupplierCreateCapability;
import io.bursar.erp.spi.supplier.SupplierLookupCapability;
import io.bursar.erp.spi.supplier.SupplierPaymentHoldCapability;
import io.bursar.erp.spi.supplier.SupplierPaymentReleaseCapability;
import io.bursar.erp.spi.supplier.SupplierRestoreCapability;
import io.bursar.erp.spi.supplier.SupplierStatusCapability;
import io.bursar.erp.spi.supplier.SupplierUpdateCapability;
import io.bursar.model.capability.CapabilityDescriptor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which book carries out which capability, and what is promised about it. The guarantees are mixed on purpose, as they
 * are in real systems: an order's reference field can be looked up but keeps nobody from ordering twice.
 */
public final class StandardBooks {

    /** After how long a look-up sees a write where the guarantee is only eventual. */
    static final Duration VISIBILITY_DELAY = Duration.ofSeconds(30);

    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(5);

    private StandardBooks() {}

    /** All queries. */
    public static List<Capability<?, ?>> queries(Gate gate) {
        return List.of(
                new GatedQuery<>(
                        SupplierStatusCapability.CONTRACT,
                        (session, asked, at) -> SupplierBook.status(session, asked.supplierId(), at.today()),
                        gate),
                new GatedQuery<>(
                        SupplierLookupCapability.CONTRACT,
                        (session, asked, at) -> Optional.of(SupplierBook.lookUp(session, asked)),
                        gate),
                new GatedQuery<>(
                        TinMatchCapability.CONTRACT,
                        (session, asked, at) -> EvidenceBook.match(session, asked, at.today()),
                        gate),
                new GatedQuery<>(
                        BankAccountVerifyCapability.CONTRACT,
                        (session, asked, at) -> EvidenceBook.verify(session, asked, at.today()),
                        gate),
                new GatedQuery<>(
                        CostCenterVerifyCapability.CONTRACT,
                        (session, asked, at) -> AccountBook.costCenter(session, asked.costCenterId()),
                        gate),
                new GatedQuery<>(
                        GlAccountVerifyCapability.CONTRACT,
                        (session, asked, at) -> AccountBook.account(session, asked),
                        gate),
                new GatedQuery<>(
                        PeriodStatusCapability.CONTRACT,
                        (session, asked, at) -> PeriodBook.status(session, asked),
                        gate),
                new GatedQuery<>(
                        BudgetCheckCapability.CONTRACT,
                        (session, asked, at) -> Optional.of(BudgetBook.check(session, asked)),
                        gate),
                new GatedQuery<>(
                        ContractLookupCapability.CONTRACT,
                        (session, asked, at) -> Optional.of(ContractBook.lookUp(session, asked)),
                        gate),
                new GatedQuery<>(
                        PoStatusCapability.CONTRACT, (session, asked, at) -> OrderReader.find(session, asked), gate),
                new GatedQuery<>(
                        ReceiptStatusCapability.CONTRACT,
                        (session, asked, at) -> ReceiptReader.status(session, asked),
                        gate),
                new GatedQuery<>(
                        StockLevelCapability.CONTRACT,
                        (session, asked, at) -> Optional.of(StockBook.level(session, asked)),
                        gate),
                new GatedQuery<>(
                        InvoiceStatusCapability.CONTRACT,
                        (session, asked, at) -> InvoiceReader.find(session, asked),
                        gate),
                new GatedQuery<>(
                        PaymentStatusCapability.CONTRACT,
                        (session, asked, at) -> PaymentBook.find(session, asked),
                        gate));
    }

    /** The claim of a query. */
    public static CapabilityDescriptor claimOfQuery(Capability<?, ?> query) {
        return CapabilityDescriptor.query(query.contract().name().value(), QUERY_TIMEOUT);
    }

    /** All commands with their guarantees. */
    static List<CommandRule<?, ?>> commands() {
        return List.of(
                CommandRule.of(SupplierCreateCapability.CONTRACT, SERVER_ENFORCED, SupplierMasterBook::create),
                CommandRule.of(SupplierUpdateCapability.CONTRACT, LOOKUP_STRONG, SupplierMasterBook::update),
                CommandRule.of(SupplierBlockCapability.CONTRACT, SERVER_ENFORCED, SupplierBlockBook::block),
                CommandRule.of(SupplierRestoreCapability.CONTRACT, SERVER_ENFORCED, SupplierBlockBook::restore),
                CommandRule.of(SupplierBankUpdateCapability.CONTRACT, SERVER_ENFORCED, SupplierBankBook::update),
                CommandRule.of(SupplierPaymentHoldCapability.CONTRACT, SERVER_ENFORCED, SupplierHoldBook::hold),
                CommandRule.of(SupplierPaymentReleaseCapability.CONTRACT, SERVER_ENFORCED, SupplierHoldBook::release),
                CommandRule.of(BudgetReserveCapability.CONTRACT, SERVER_ENFORCED, ReservationBook::reserve),
                CommandRule.of(BudgetCommitCapability.CONTRACT, SERVER_ENFORCED, CommitmentBook::commit),
                CommandRule.of(BudgetReleaseCapability.CONTRACT, SERVER_ENFORCED, ReservationBook::release),
                CommandRule.of(PoCreateCapability.CONTRACT, LOOKUP_STRONG, OrderBook::create)
                        .readBy(OrderReader::read),
                CommandRule.of(PoChangeCapability.CONTRACT, LOOKUP_STRONG, OrderBook::change),
                CommandRule.of(PoCancelCapability.CONTRACT, SERVER_ENFORCED, OrderBook::cancel),
                CommandRule.of(PoTransmitCapability.CONTRACT, SERVER_ENFORCED, TransmissionBook::transmit),
                CommandRule.of(InvoicePostCapability.CONTRACT, SERVER_ENFORCED, InvoiceBook::post),
                CommandRule.of(InvoiceHoldCapability.CONTRACT, LOOKUP_STRONG, HoldBook::hold),
                CommandRule.of(InvoiceReleaseCapability.CONTRACT, LOOKUP_STRONG, HoldBook::release),
                CommandRule.of(InvoiceReverseCapability.CONTRACT, LOOKUP_STRONG, InvoiceBook::reverse),
                CommandRule.of(PaymentStopCapability.CONTRACT, LOOKUP_EVENTUAL, PaymentBook::stop),
                CommandRule.of(ReceiptPostCapability.CONTRACT, SERVER_ENFORCED, DeliveryBook::post),
                CommandRule.of(ReceiptReverseCapability.CONTRACT, SERVER_ENFORCED, DeliveryBook::reverse),
                CommandRule.of(ReturnCreateCapability.CONTRACT, SERVER_ENFORCED, ReturnBook::create),
                CommandRule.of(ReturnCancelCapability.CONTRACT, SERVER_ENFORCED, ReturnBook::cancel),
                CommandRule.of(StockAdjustCapability.CONTRACT, SERVER_ENFORCED, StockBook::adjust),
                CommandRule.of(StockQuarantineCapability.CONTRACT, SERVER_ENFORCED, StockBook::quarantine),
                CommandRule.of(NotifySendCapability.CONTRACT, SERVER_ENFORCED, FilingBook::send),
                CommandRule.of(DocumentStoreCapability.CONTRACT, SERVER_ENFORCED, FilingBook::store));
    }
}
