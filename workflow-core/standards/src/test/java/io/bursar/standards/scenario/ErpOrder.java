package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An order in the scripted ERP, with what was received and billed of each line. */
final class ErpOrder {

    private final String number;
    private final String supplierId;
    private final String requesterId;
    private final String approvedById;
    private final Map<Integer, Line> lines = new TreeMap<>();
    private int version = 1;
    private int copies = 1;
    private boolean ratified;
    private String state = "OPEN";
    private Money commitment = Money.usd("0.00");
    private @Nullable UnitPrice misread;

    ErpOrder(String number, RecordValue request) {
        this.number = number;
        this.supplierId = request.text("supplierId").orElse("");
        this.approvedById = request.text("approvedById").orElse("");
        this.requesterId = request.text("requesterId").orElse("");
        this.ratified = request.isTrue("ratified");
        take(request);
    }

    /** A line with what came of it. */
    private static final class Line {
        private RecordValue asked;
        private BigDecimal received = BigDecimal.ZERO;
        private BigDecimal billed = BigDecimal.ZERO;
        private Money billedAmount = Money.usd("0.00");

        Line(RecordValue asked) {
            this.asked = asked;
        }

        BigDecimal ordered() {
            return asked.decimal("qty").orElseThrow();
        }

        UnitPrice price() {
            return ((UnitPriceValue) asked.get("unitPrice").orElseThrow()).value();
        }
    }

    String number() {
        return number;
    }

    String state() {
        return state;
    }

    Money commitment() {
        return commitment;
    }

    boolean isRatified() {
        return ratified;
    }

    int version() {
        return version;
    }

    private void take(RecordValue request) {
        Map<Integer, Line> before = new TreeMap<>(lines);
        lines.clear();
        for (RecordValue asked : request.records("lines")) {
            int lineNo = asked.decimal("lineNo").orElseThrow().intValueExact();
            Line line = before.getOrDefault(lineNo, new Line(asked));
            line.asked = asked;
            lines.put(lineNo, line);
        }
    }

    void change(RecordValue request) {
        version++;
        if (request.get("lines").isPresent()) {
            take(request);
        }
        if (request.isTrue("close")) {
            state = "CLOSED";
        }
        if (request.isTrue("ratified")) {
            ratified = true;
        }
    }

    void cancel() {
        state = "CANCELLED";
        version++;
    }

    void reopen() {
        state = "OPEN";
    }

    void close() {
        state = "CLOSED";
    }

    void ratify() {
        ratified = true;
    }

    void commit(Money amount) {
        commitment = amount;
    }

    BigDecimal ordered(int lineNo) {
        return lines.get(lineNo).ordered();
    }

    BigDecimal received(int lineNo) {
        return lines.get(lineNo).received;
    }

    BigDecimal billed(int lineNo) {
        return lines.get(lineNo).billed;
    }

    boolean hasLine(int lineNo) {
        return lines.containsKey(lineNo);
    }

    Money worth(int lineNo, BigDecimal quantity) {
        return lines.get(lineNo).price().times(quantity);
    }

    void receive(int lineNo, String quantity) {
        Line line = lines.get(lineNo);
        line.received = line.received.add(new BigDecimal(quantity));
    }

    /** What is billed relieves the commitment; the last of it takes all. */
    void bill(int lineNo, BigDecimal quantity, Money amount) {
        Line line = lines.get(lineNo);
        line.billed = line.billed.add(quantity);
        line.billedAmount = line.billedAmount.plus(amount);
        boolean all = lines.values().stream().allMatch(each -> each.billed.compareTo(each.ordered()) >= 0);
        commitment = all || amount.exceeds(commitment) ? Money.usd("0.00") : commitment.minus(amount);
    }

    /** From now on the order reads back with another price, as if somebody had changed it by hand. */
    void misreadAt(String price) {
        misread = UnitPrice.of(price, "USD");
    }

    void readAgainAsOrdered() {
        misread = null;
    }

    void duplicate() {
        copies = 2;
    }

    RecordValue toData() {
        return Data.record()
                .put("poNumber", number)
                .put("version", version)
                .put("state", state)
                .put("ratified", ratified)
                .put("supplierId", supplierId)
                .put("requesterId", requesterId)
                .put("approvedById", approvedById.isEmpty() ? null : approvedById)
                .put("reference", number)
                .put("copies", copies)
                .put("total", total())
                .put("openCommitment", commitment)
                .put(
                        "fullyReceived",
                        lines.values().stream().allMatch(line -> line.received.compareTo(line.ordered()) >= 0))
                .put("anyReceived", lines.values().stream().anyMatch(line -> line.received.signum() > 0))
                .put("lines", Data.list(lines.values().stream().map(this::line).toList()))
                .build();
    }

    private Money total() {
        return lines.values().stream()
                .map(line -> price(line).times(line.ordered()))
                .reduce(Money::plus)
                .orElse(Money.usd("0.00"));
    }

    private UnitPrice price(Line line) {
        return misread == null ? line.price() : misread;
    }

    private RecordValue line(Line line) {
        RecordValue asked = line.asked;
        return Data.record()
                .put("lineNo", asked.get("lineNo").orElse(null))
                .put("itemId", asked.text("itemId").orElse(null))
                .put("description", asked.text("description").orElse(null))
                .put("unspsc", asked.text("unspsc").orElse(null))
                .put("uom", asked.text("uom").orElse(null))
                .put("ordered", line.ordered())
                .put("received", line.received)
                .put("billed", line.billed)
                .put("billedAmount", line.billedAmount)
                .put("unitPrice", price(line))
                .put("amount", price(line).times(line.ordered()))
                .put("costCenterId", asked.text("costCenterId").orElse(null))
                .put("glAccountId", asked.text("glAccountId").orElse(null))
                .put("contractId", asked.text("contractId").orElse(null))
                .put("receiptRequired", true)
                .build();
    }
}
