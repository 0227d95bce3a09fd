package io.bursar.erp.reference;

import static io.bursar.erp.reference.ErpFixture.TODAY;
import static io.bursar.erp.reference.ErpFixture.order;

import io.bursar.erp.spi.purchasing.PoCreateCapability;
import io.bursar.erp.spi.purchasing.ReceiptStatusCapability;
import io.bursar.erp.spi.purchasing.ReceivedLine;
import io.bursar.erp.spi.receiving.Receipt;
import io.bursar.erp.spi.receiving.ReceiptPostCapability;
import io.bursar.erp.spi.receiving.StockAdjustCapability;
import io.bursar.erp.spi.receiving.StockLot;
import io.bursar.erp.spi.receiving.StockQuarantineCapability;
import io.bursar.erp.spi.receiving.SupplierReturn;
import io.bursar.model.data.Data;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A reference ERP of its own with an order whose goods come in. */
abstract class ReceivingDock {

    @TempDir
    Path directory;

    ErpFixture fixture;
    String po = "";

    @BeforeEach
    void open() {
        fixture = ErpFixture.in(directory);
        po = ordered(fixture);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    // --- short words

    static String ordered(ErpFixture erp) {
        return erp.confirmed(PoCreateCapability.CONTRACT, "k0", order("SUP-1", ErpFixture.line(1, "100", "12.00")))
                .poNumber();
    }

    Receipt post(String key, RecordValue delivery) {
        return fixture.confirmed(ReceiptPostCapability.CONTRACT, key, delivery);
    }

    String refusedReceipt(String key, RecordValue delivery) {
        return fixture.rejected("receipt.post", key, delivery);
    }

    StockLot adjust(String key, RecordValue movement) {
        return fixture.confirmed(StockAdjustCapability.CONTRACT, key, movement);
    }

    StockLot quarantine(String key, RecordValue movement) {
        return fixture.confirmed(StockQuarantineCapability.CONTRACT, key, movement);
    }

    ReceivedLine line() {
        return fixture.ask(ReceiptStatusCapability.CONTRACT, named()).lines().get(0);
    }

    RecordValue named() {
        return Data.record().put("poNumber", po).build();
    }

    RecordValue delivery(String note, int lineNo, String qty, String lot) {
        return Data.record()
                .put("poNumber", po)
                .put("lineNo", lineNo)
                .put("deliveryNote", note)
                .put("type", "GOODS")
                .put("qty", new BigDecimal(qty))
                .put("lot", lot)
                .put("receivedOn", TODAY)
                .put("receivedById", "rex.moreno")
                .build();
    }

    static RecordValue reversal(Receipt receipt) {
        return Data.record()
                .put("receiptNo", receipt.receiptNo())
                .put("reason", "miscounted")
                .build();
    }

    RecordValue back(String qty, Receipt receipt) {
        return named().with("lineNo", DecimalValue.of(1))
                .with("qty", new DecimalValue(new BigDecimal(qty)))
                .with("lot", new TextValue("A"))
                .with("receiptNo", new TextValue(receipt.receiptNo()))
                .with("rmaNumber", new TextValue("RMA-7"));
    }

    static RecordValue number(SupplierReturn sent) {
        return Data.record().put("returnNo", sent.returnNo()).build();
    }

    static RecordValue stock(String qty) {
        return Data.record()
                .put("itemId", "ITM-1")
                .put("locationId", "MERCY-DOCK")
                .put("lot", "LOT-A")
                .put("expiry", TODAY.plusDays(200))
                .put("qty", new BigDecimal(qty))
                .build();
    }

    static RecordValue held(String qty) {
        return stock(qty);
    }

    RecordValue invoice(String qty) {
        Money amount = UnitPrice.of("12.00", "USD").times(new BigDecimal(qty));
        return Data.record()
                .put("supplierId", "SUP-1")
                .put("invoiceNo", "INV-1")
                .put("invoiceDate", TODAY)
                .put("docType", "INVOICE")
                .put("gross", amount)
                .put("dueDate", TODAY.plusDays(30))
                .put("bankTokenUsed", new TokenValue("tok-bank-1"))
                .put(
                        "lines",
                        Data.list(List.of(Data.record()
                                .put("lineNo", 1)
                                .put("poNumber", po)
                                .put("poLine", 1)
                                .put("qty", new BigDecimal(qty))
                                .put("amount", amount)
                                .build())))
                .build();
    }
}
