package io.bursar.standards.scenario;

import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.testkit.FakeSystems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The systems of record on the bench: it remembers what it was told to do, and refuses what no ERP takes, or what a
 * scenario says it shall.
 */
final class ScriptedErp {

    private final FakeSystems systems;
    private final ErpMasters masters;
    private final ErpPayables payables;
    private final ErpWarehouse warehouse;
    private final ErpSuppliers suppliers;
    private final Map<String, ErpOrder> orders = new HashMap<>();
    private final Map<String, Money> reservations = new HashMap<>();
    private int reserved;

    ScriptedErp(FakeSystems systems, Supplier<LocalDate> today) {
        this.systems = systems;
        this.masters = new ErpMasters(systems, today);
        this.payables = new ErpPayables(this, systems, today);
        this.warehouse = new ErpWarehouse(this, systems);
        this.suppliers = new ErpSuppliers(masters, systems, today);
        systems.confirms("po.create", this::createOrder)
                .confirms("po.change", this::changeOrder)
                .confirms("po.cancel", this::cancelOrder)
                .confirms("budget.reserve", this::reserve)
                .confirms("budget.release", this::release)
                .confirms("budget.commit", this::commit)
                .answers("po.status", this::orderStatus)
                .refuses("po.change", this::whyNotChange)
                .refuses("po.cancel", this::whyNotCancel)
                .refuses("budget.release", this::whyNotRelease)
                .refuses("budget.commit", this::whyNotRelease);
    }

    private @Nullable String whyNotChange(RecordValue ask) {
        ErpOrder order = orders.get(ask.text("poNumber").orElse(""));
        if (order == null) {
            return "PO_UNKNOWN";
        }
        boolean stale = ask.decimal("expectedVersion")
                .filter(version -> version.intValueExact() != order.version())
                .isPresent();
        boolean closed = ask.get("lines").isPresent() && !order.state().equals("OPEN");
        return stale ? "VERSION_CONFLICT" : closed ? "PO_NOT_OPEN" : null;
    }

    private @Nullable String whyNotCancel(RecordValue ask) {
        ErpOrder order = orders.get(ask.text("poNumber").orElse(""));
        return order != null && order.toData().isTrue("anyReceived") ? "PO_PARTLY_RECEIVED" : null;
    }

    private @Nullable String whyNotRelease(RecordValue ask) {
        return ask.text("reservationId")
                        .filter(id -> !reservations.containsKey(id))
                        .isPresent()
                ? "RESERVATION_CLOSED"
                : null;
    }

    ErpMasters masters() {
        return masters;
    }

    ErpSuppliers suppliers() {
        return suppliers;
    }

    ErpPayables payables() {
        return payables;
    }

    ErpWarehouse warehouse() {
        return warehouse;
    }

    ErpOrder order(String number) {
        return orders.get(number);
    }

    int orders() {
        return orders.size();
    }

    /** What is reserved and not used up or given back. */
    Map<String, Money> reservations() {
        return Map.copyOf(reservations);
    }

    /** The next write of a capability is refused. */
    void refuses(String capability, String code) {
        systems.next(capability, new CommandOutcome.Rejected(code, RecordValue.EMPTY));
    }

    /** The next write of a capability is applied, and the answer is lost. */
    void losesAnswer(String capability) {
        systems.losesAnswer(capability);
    }

    List<CapabilityCall> sent(String capability) {
        return systems.sent(capability);
    }

    private RecordValue createOrder(RecordValue ask) {
        ErpOrder order = new ErpOrder("PO-" + (orders.size() + 1), ask);
        orders.put(order.number(), order);
        return order.toData();
    }

    /** An order that no case of this bench asked for. */
    ErpOrder existing(RecordValue ask) {
        return orders.get(createOrder(ask).text("poNumber").orElseThrow());
    }

    private RecordValue changeOrder(RecordValue ask) {
        ErpOrder order = orders.get(ask.text("poNumber").orElseThrow());
        order.change(ask);
        return order.toData();
    }

    private RecordValue cancelOrder(RecordValue ask) {
        ErpOrder order = orders.get(ask.text("poNumber").orElseThrow());
        order.cancel();
        return order.toData();
    }

    private RecordValue orderStatus(RecordValue ask) {
        ErpOrder order = orders.get(ask.text("poNumber").orElse(""));
        return order == null ? null : order.toData();
    }

    private RecordValue reserve(RecordValue ask) {
        reserved++;
        String id = "RES-" + reserved;
        reservations.put(id, sum(ask.records("positions")));
        return Data.record()
                .put("reservationId", id)
                .put("state", "RESERVED")
                .put("result", "OK")
                .build();
    }

    private RecordValue release(RecordValue ask) {
        ask.text("reservationId").ifPresent(reservations::remove);
        ask.text("poNumber").map(orders::get).ifPresent(order -> order.commit(Money.usd("0.00")));
        return Data.record().put("released", true).build();
    }

    private RecordValue commit(RecordValue ask) {
        ask.text("reservationId").ifPresent(reservations::remove);
        ErpOrder order = orders.get(ask.text("poNumber").orElseThrow());
        order.commit(sum(ask.records("positions")));
        return Data.record()
                .put("poNumber", order.number())
                .put("committed", order.commitment())
                .build();
    }

    private static Money sum(List<RecordValue> positions) {
        List<Money> amounts = new ArrayList<>();
        positions.forEach(position -> amounts.add(position.money("amount").orElseThrow()));
        return amounts.stream().reduce(Money::plus).orElse(Money.usd("0.00"));
    }
}
