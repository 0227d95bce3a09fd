package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.testkit.FakeSystems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Posted invoices and their payments in the scripted ERP. */
final class ErpPayables {

    private final Map<String, RecordValue> vouchers = new HashMap<>();
    private final Map<String, RecordValue> payments = new HashMap<>();
    private final List<String> holds = new ArrayList<>();
    private final ScriptedErp erp;
    private final Supplier<LocalDate> today;

    ErpPayables(ScriptedErp erp, FakeSystems systems, Supplier<LocalDate> today) {
        this.erp = erp;
        this.today = today;
        systems.confirms("invoice.post", this::post)
                .confirms("invoice.reverse", ask -> changed(ask, "REVERSED"))
                .confirms("invoice.hold", ask -> held(ask, true))
                .confirms("invoice.release", ask -> held(ask, false))
                .confirms("payment.stop", this::stopped)
                .answers("invoice.status", this::status)
                .answers("payment.status", this::payment)
                .refuses("invoice.reverse", ask -> ask.text("reason").isPresent() ? null : "INVALID_REQUEST");
    }

    private RecordValue post(RecordValue ask) {
        String voucher = "V-" + (vouchers.size() + 1);
        RecordValue posted = ask.with("voucherNo", Data.text(voucher)).with("state", Data.text("POSTED"));
        vouchers.put(voucher, posted);
        for (RecordValue line : ask.records("lines")) {
            line.text("poNumber")
                    .ifPresent(order -> erp.order(order)
                            .bill(
                                    line.decimal("poLine")
                                            .orElse(BigDecimal.ONE)
                                            .intValueExact(),
                                    line.decimal("qty").orElse(BigDecimal.ZERO),
                                    line.money("amount").orElseThrow()));
        }
        return posted;
    }

    private RecordValue changed(RecordValue ask, String state) {
        String voucher = ask.text("voucherNo").orElseThrow();
        vouchers.computeIfPresent(voucher, (number, posted) -> posted.with("state", Data.text(state)));
        return vouchers.getOrDefault(voucher, RecordValue.EMPTY);
    }

    private RecordValue held(RecordValue ask, boolean on) {
        String hold =
                ask.text("voucherNo").orElse("") + "/" + ask.text("holdCode").orElse("");
        if (on) {
            holds.add(hold);
        } else {
            holds.remove(hold);
        }
        return Data.record().put("onHold", on).build();
    }

    private RecordValue stopped(RecordValue ask) {
        String ref = ask.text("paymentRef").orElseThrow();
        payments.replaceAll(
                (voucher, payment) -> payment.text("paymentRef").orElse("").equals(ref)
                        ? payment.with("state", Data.text("STOPPED"))
                        : payment);
        return Data.record().put("paymentRef", ref).put("state", "STOPPED").build();
    }

    private RecordValue status(RecordValue ask) {
        return vouchers.values().stream()
                .filter(posted -> posted.text("supplierId").equals(ask.text("supplierId"))
                        && posted.text("invoiceNo").equals(ask.text("invoiceNo")))
                .findFirst()
                .orElse(null);
    }

    private RecordValue payment(RecordValue ask) {
        return payments.get(ask.text("voucherNo").orElse(""));
    }

    /** Treasury released a run that pays a voucher. */
    void releases(String voucher, String preparer, String... releasers) {
        RecordValue posted = vouchers.get(voucher);
        Money gross = posted.money("gross").orElse(Money.usd("0.00"));
        Optional<Money> unpaid = posted.money("disputedAmount");
        payments.put(
                voucher,
                Data.record()
                        .put("paymentRef", "PAY-" + voucher)
                        .put("voucherNo", voucher)
                        .put("state", "RELEASED")
                        .put("amount", gross.minus(unpaid.orElse(Money.usd("0.00"))))
                        .put("disputedAmount", unpaid.orElse(null))
                        .put("runId", "RUN-1")
                        .put("preparerId", preparer)
                        .put("releaserIds", Data.texts(List.of(releasers)))
                        .put("payDate", today.get())
                        .build());
    }

    RecordValue paymentOf(String voucher) {
        return payments.get(voucher);
    }

    void paymentIs(String voucher, String state) {
        payments.computeIfPresent(voucher, (number, payment) -> payment.with("state", Data.text(state)));
    }

    List<String> openHolds() {
        return List.copyOf(holds);
    }

    RecordValue voucher(String number) {
        return vouchers.get(number);
    }

    /** Documents that were posted and not reversed. */
    long posted() {
        return vouchers.values().stream()
                .filter(posted -> posted.text("state").orElse("").equals("POSTED"))
                .count();
    }
}
