package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.testkit.FakeSystems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Receipts, returns and stock in the scripted ERP, with the rules that no ERP gives up. */
final class ErpWarehouse {

    private final ScriptedErp erp;
    private final Map<String, RecordValue> receipts = new LinkedHashMap<>();
    private final Map<String, RecordValue> returns = new LinkedHashMap<>();
    private final Map<String, BigDecimal> issuable = new TreeMap<>();
    private final Map<String, BigDecimal> quarantined = new TreeMap<>();
    private final List<String> blocked = new ArrayList<>();
    private @Nullable String misread;
    private boolean trusting;

    ErpWarehouse(ScriptedErp erp, FakeSystems systems) {
        this.erp = erp;
        systems.confirms("receipt.post", this::post)
                .refuses("receipt.post", this::whyNotPost)
                .confirms("receipt.reverse", this::reverse)
                .refuses("receipt.reverse", this::whyNotReverse)
                .confirms("return.create", this::sendBack)
                .confirms("return.cancel", this::keep)
                .confirms("stock.adjust", this::adjust)
                .confirms("stock.quarantine", this::quarantine)
                .answers("receipt.status", this::status);
    }

    private @Nullable String whyNotPost(RecordValue ask) {
        ErpOrder order = erp.order(ask.text("poNumber").orElse(""));
        if (order == null) {
            return "PO_UNKNOWN";
        }
        if (!order.state().equals("OPEN")) {
            return "PO_NOT_OPEN";
        }
        int line = line(ask, "lineNo");
        BigDecimal most = order.ordered(line)
                .multiply(BigDecimal.valueOf(100).add(ask.decimal("overTolPct").orElse(BigDecimal.ZERO)))
                .movePointLeft(2);
        boolean over = order.received(line).add(qty(ask)).compareTo(most) > 0;
        return over && !trusting ? "OVER_RECEIPT" : null;
    }

    private RecordValue post(RecordValue ask) {
        String number = receipts.values().stream()
                .filter(open -> !open.isTrue("reversed")
                        && open.text("deliveryNote").equals(ask.text("deliveryNote"))
                        && open.text("poNumber").equals(ask.text("poNumber")))
                .findFirst()
                .flatMap(open -> open.text("receiptNo"))
                .orElse("GR-" + (receipts.size() + 1));
        List<RecordValue> lines =
                new ArrayList<>(receipts.getOrDefault(number, RecordValue.EMPTY).records("lines"));
        lines.add(ask);
        RecordValue receipt = ask.with("receiptNo", Data.text(number)).with("lines", Data.list(lines));
        receipts.put(number, receipt);
        erp.order(ask.text("poNumber").orElseThrow()).receive(line(ask, "lineNo"), qty(ask).toPlainString());
        return receipt;
    }

    private @Nullable String whyNotReverse(RecordValue ask) {
        RecordValue receipt = receipts.get(ask.text("receiptNo").orElse(""));
        if (receipt == null) {
            return "RECEIPT_UNKNOWN";
        }
        if (receipt.isTrue("reversed")) {
            return "RECEIPT_ALREADY_REVERSED";
        }
        ErpOrder order = erp.order(receipt.text("poNumber").orElseThrow());
        boolean billed = receipt.records("lines").stream()
                .anyMatch(line -> order.received(line(line, "lineNo"))
                                .subtract(qty(line))
                                .compareTo(order.billed(line(line, "lineNo")))
                        < 0);
        return billed ? "RECEIPT_ALREADY_BILLED" : null;
    }

    private RecordValue reverse(RecordValue ask) {
        String number = ask.text("receiptNo").orElseThrow();
        RecordValue reversed =
                receipts.get(number).with(Data.record().put("reversed", true).build());
        receipts.put(number, reversed);
        for (RecordValue line : reversed.records("lines")) {
            erp.order(line.text("poNumber").orElseThrow())
                    .receive(line(line, "lineNo"), qty(line).negate().toPlainString());
        }
        return reversed;
    }

    private RecordValue sendBack(RecordValue ask) {
        String number = "RT-" + (returns.size() + 1);
        ErpOrder order = erp.order(ask.text("poNumber").orElseThrow());
        boolean posted = ask.text("receiptNo").isPresent();
        if (posted) {
            order.receive(line(ask, "lineNo"), qty(ask).negate().toPlainString());
        }
        RecordValue sent = ask.with("returnNo", Data.text(number))
                .with(Data.record()
                        .put("expectedCredit", posted ? order.worth(line(ask, "lineNo"), qty(ask)) : Money.usd("0.00"))
                        .build());
        returns.put(number, sent);
        return sent;
    }

    private RecordValue keep(RecordValue ask) {
        RecordValue kept = returns.remove(ask.text("returnNo").orElseThrow());
        if (kept.text("receiptNo").isPresent()) {
            erp.order(kept.text("poNumber").orElseThrow())
                    .receive(line(kept, "lineNo"), qty(kept).toPlainString());
        }
        return kept;
    }

    private RecordValue adjust(RecordValue ask) {
        String lot = lot(ask);
        BigDecimal by = ask.isTrue("back") ? qty(ask).negate() : qty(ask);
        boolean apart = ask.isTrue("quarantined") || blocked.contains(lot);
        move(apart ? quarantined : issuable, lot, by);
        return moved(ask, qty(ask));
    }

    private RecordValue quarantine(RecordValue ask) {
        String lot = lot(ask);
        if (ask.decimal("qty").isEmpty()) {
            blocked.add(lot);
            BigDecimal there = issuable.getOrDefault(lot, BigDecimal.ZERO);
            move(issuable, lot, there.negate());
            move(quarantined, lot, there);
            return moved(ask, there);
        }
        BigDecimal by = ask.isTrue("release") ? qty(ask).negate() : qty(ask);
        move(quarantined, lot, by);
        if (!ask.isTrue("arriving")) {
            move(issuable, lot, by.negate());
        }
        return moved(ask, qty(ask));
    }

    private static void move(Map<String, BigDecimal> heap, String lot, BigDecimal by) {
        heap.merge(lot, by, BigDecimal::add);
    }

    private static RecordValue moved(RecordValue ask, BigDecimal by) {
        return ask.with(Data.record().put("moved", by).build());
    }

    private RecordValue status(RecordValue ask) {
        Map<Integer, List<RecordValue>> byLine = new TreeMap<>();
        receipts.forEach((number, receipt) -> receipt.records("lines").forEach(line -> {
            if (receipt.text("poNumber").equals(ask.text("poNumber"))) {
                byLine.computeIfAbsent(line(line, "lineNo"), none -> new ArrayList<>())
                        .add(Data.record()
                                .put("receiptNo", number)
                                .put("lot", line.text("lot").orElse(null))
                                .put("qty", number.equals(misread) ? BigDecimal.ONE : qty(line))
                                .put("reversed", receipt.isTrue("reversed"))
                                .build());
            }
        }));
        List<RecordValue> lines = new ArrayList<>();
        byLine.forEach((line, entries) -> lines.add(Data.record()
                .put("lineNo", line)
                .put("receipts", Data.list(entries))
                .build()));
        return Data.record().put("lines", Data.list(lines)).build();
    }

    /** From now on a receipt reads back with another quantity, as if somebody had changed it by hand. */
    void misread(String receiptNo) {
        misread = receiptNo;
    }

    void readAgainAsPosted() {
        misread = null;
    }

    /** From now on the ERP posts what it is told, however much it is. */
    void trustsEverybody() {
        trusting = true;
    }

    /** What stands on the receipts of an order line, less what went back. */
    BigDecimal net(String order, int lineNo) {
        BigDecimal posted = receipts.values().stream()
                .filter(receipt -> !receipt.isTrue("reversed"))
                .flatMap(receipt -> receipt.records("lines").stream())
                .filter(line ->
                        line.text("poNumber").filter(order::equals).isPresent() && line(line, "lineNo") == lineNo)
                .map(ErpWarehouse::qty)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return returns.values().stream()
                .filter(sent -> sent.text("receiptNo").isPresent()
                        && sent.text("poNumber").filter(order::equals).isPresent()
                        && line(sent, "lineNo") == lineNo)
                .map(ErpWarehouse::qty)
                .reduce(posted, BigDecimal::subtract);
    }

    /** Receipts that stand. */
    long posted() {
        return receipts.values().stream()
                .filter(receipt -> !receipt.isTrue("reversed"))
                .count();
    }

    RecordValue receipt(String number) {
        return receipts.get(number);
    }

    List<RecordValue> returns() {
        return List.copyOf(returns.values());
    }

    String issuable(String item) {
        return sum(issuable, item);
    }

    String quarantined(String item) {
        return sum(quarantined, item);
    }

    private static String sum(Map<String, BigDecimal> heap, String item) {
        return heap.entrySet().stream()
                .filter(lot -> lot.getKey().startsWith(item + "|"))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String lot(RecordValue ask) {
        return ask.text("itemId").orElseThrow() + "|" + ask.text("locationId").orElseThrow() + "|"
                + ask.text("lot").orElse("");
    }

    private static int line(RecordValue ask, String field) {
        return ask.decimal(field).orElseThrow().intValueExact();
    }

    private static BigDecimal qty(RecordValue ask) {
        return ask.decimal("qty").orElseThrow();
    }
}
