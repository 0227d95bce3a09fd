package io.bursar.standards.scenario;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.testkit.FakeSystems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The supplier master of the scripted ERP, and who gives evidence about suppliers. Every name matches its tax number,
 * every account its holder and every list is clear, until told otherwise.
 */
final class ErpSuppliers {

    private final ErpMasters masters;
    private final Supplier<LocalDate> today;
    private final Map<String, RecordValue> records = new HashMap<>();
    private final Map<String, String> holds = new LinkedHashMap<>();
    private final Map<String, RecordValue> hits = new HashMap<>();
    private final List<RecordValue> candidates = new ArrayList<>();
    private String tax = "MATCH";
    private String bank = "VERIFIED";
    private boolean forgets;

    ErpSuppliers(ErpMasters masters, FakeSystems systems, Supplier<LocalDate> today) {
        this.masters = masters;
        this.today = today;
        systems.answers("supplier.status", ask -> status(ask.text("supplierId").orElseThrow()))
                .answers("supplier.lookup", this::lookUp)
                .answers("tin.match", ask -> checked(tax))
                .answers("bank.account.verify", ask -> checked(bank))
                .answers("screening.check", this::screen)
                .confirms("supplier.create", this::create)
                .confirms("supplier.update", this::update)
                .confirms("supplier.block", ask -> changed(ask, block(true)))
                .confirms("supplier.restore", ask -> changed(ask, block(false)))
                .confirms("supplier.bank.update", this::account)
                .confirms("supplier.payment.hold", this::hold)
                .confirms("supplier.payment.release", this::release)
                .refuses(
                        "supplier.bank.update",
                        ask -> ask.isTrue("takeBack") || isHeld(id(ask)) ? null : "PAYMENTS_NOT_HELD");
    }

    private static String id(RecordValue ask) {
        return ask.text("supplierId").orElseThrow();
    }

    private static RecordValue block(boolean on) {
        return Data.record()
                .put("blocked", on)
                .put("active", !on)
                .put("state", on ? "BLOCKED" : "ACTIVE")
                .build();
    }

    private RecordValue status(String id) {
        return masters.supplier(id).with("kept", kept(id));
    }

    RecordValue kept(String id) {
        RecordValue known = records.getOrDefault(
                id, Data.record().put("fields", RecordValue.EMPTY).build());
        RecordValue status = masters.supplier(id);
        List<RecordValue> open = new ArrayList<>();
        holds.forEach((hold, of) -> {
            if (of.startsWith(id + "/")) {
                open.add(Data.record()
                        .put("holdId", hold)
                        .put("holdCode", of.substring(of.indexOf('/') + 1))
                        .build());
            }
        });
        return known.with("supplierId", Data.text(id))
                .with("state", status.get("state").orElseThrow())
                .with("blocked", status.get("blocked").orElseThrow())
                .with("bankToken", status.get("bankToken").orElse(new TokenValue("none")))
                .with("paymentHolds", Data.list(open));
    }

    private RecordValue lookUp(RecordValue ask) {
        List<RecordValue> found = new ArrayList<>();
        for (RecordValue candidate : candidates) {
            boolean fits = ask.fields().entrySet().stream()
                    .allMatch(asked -> asked.getValue()
                            .equals(candidate.get(asked.getKey()).orElse(null)));
            if (fits) {
                found.add(candidate);
            }
        }
        return Data.record()
                .put("suppliers", Data.list(found))
                .put("truncated", false)
                .build();
    }

    private RecordValue checked(String result) {
        return Data.record()
                .put("result", result)
                .put("checkedOn", today.get())
                .put("evidence", "sha256:" + result)
                .build();
    }

    private RecordValue screen(RecordValue ask) {
        List<RecordValue> lists = new ArrayList<>();
        String worst = "CLEAR";
        for (String list : ask.list("lists").texts()) {
            RecordValue hit = hits.get(list);
            String result = hit == null ? "CLEAR" : hit.text("result").orElseThrow();
            worst = result.equals("CLEAR") ? worst : result;
            lists.add(Data.record()
                    .put("list", list)
                    .put("result", result)
                    .put("listDate", today.get().minusDays(2))
                    .put("evidence", "sha256:" + list)
                    .put("hits", Data.list(hit == null || result.equals("STALE") ? List.of() : List.of(hit)))
                    .build());
        }
        return Data.record()
                .put("result", worst)
                .put("screenedOn", today.get())
                .put("lists", Data.list(lists))
                .build();
    }

    private RecordValue create(RecordValue ask) {
        String id = "SUP-NEW-" + (records.size() + 1);
        records.put(
                id, Data.record().put("fields", forgotten(ask.record("fields"))).build());
        masters.supplier(id, screened());
        return kept(id);
    }

    private RecordValue screened() {
        return Data.record()
                .put("screenedOn", today.get())
                .put("screeningClear", true)
                .build();
    }

    private RecordValue forgotten(RecordValue fields) {
        return forgets ? fields.with("legalName", Data.text("Something else")) : fields;
    }

    private RecordValue update(RecordValue ask) {
        String id = id(ask);
        RecordValue before = records.getOrDefault(
                id, Data.record().put("fields", RecordValue.EMPTY).build());
        RecordValue fields = before.record("fields").with(ask.record("fields"));
        records.put(id, Data.record().put("fields", forgotten(fields)).build());
        if (!ask.records("screenings").isEmpty()) {
            masters.supplier(id, screened());
        }
        return kept(id);
    }

    private RecordValue changed(RecordValue ask, RecordValue differently) {
        masters.supplier(id(ask), differently);
        return kept(id(ask));
    }

    private RecordValue account(RecordValue ask) {
        String id = id(ask);
        DataValue account = ask.get("accountToken").orElseThrow();
        if (ask.isTrue("takeBack")) {
            masters.supplier(
                    id,
                    Data.record().put("bankToken", new TokenValue("bank-" + id)).build());
            holds.put("SH-" + (holds.size() + 1), id + "/BANK_DISPUTED");
        } else {
            masters.supplier(id, Data.record().put("bankToken", account).build());
        }
        return kept(id);
    }

    private RecordValue hold(RecordValue ask) {
        String hold = "SH-" + (holds.size() + 1);
        holds.put(hold, id(ask) + "/" + ask.text("holdCode").orElseThrow());
        return holdRecord(hold, true);
    }

    private RecordValue release(RecordValue ask) {
        String hold = ask.text("holdId").orElseThrow();
        holds.remove(hold);
        return holdRecord(hold, false);
    }

    private static RecordValue holdRecord(String hold, boolean open) {
        return Data.record().put("holdId", hold).put("open", open).build();
    }

    boolean isHeld(String supplier) {
        return holds.values().stream().anyMatch(of -> of.startsWith(supplier + "/"));
    }

    void taxAuthoritySays(String result) {
        tax = result;
    }

    void bankSays(String result) {
        bank = result;
    }

    /** Makes a list too old to clear anybody. */
    void stale(String list) {
        hits.put(list, Data.record().put("result", "STALE").build());
    }

    /** The next run against a list finds somebody. */
    void hit(String list, String entry, String result) {
        hits.put(
                list,
                Data.record()
                        .put("subjectName", "Northwind Medical LLC")
                        .put("entryId", entry)
                        .put("entryName", "NORTHWIND MEDICAL")
                        .put("matchedOn", Data.list(List.of(new TextValue("NAME"))))
                        .put("result", result)
                        .build());
    }

    void noHits() {
        hits.clear();
    }

    /** A supplier that the master has already, found by the fields it is given. */
    void knows(String id, String name, RecordValue more) {
        candidates.add(Data.record()
                .put("supplierId", id)
                .put("name", name)
                .put("state", "ACTIVE")
                .put("blocked", false)
                .build()
                .with(more));
    }

    /** What is written is kept otherwise. */
    void forgetsWhatIsWritten(boolean on) {
        forgets = on;
    }

    /** Somebody changes the name behind the case's back. */
    void renames(String id, @Nullable String name) {
        RecordValue fields = records.get(id).record("fields");
        records.put(
                id,
                Data.record()
                        .put("fields", fields.with("legalName", Data.text(name == null ? "" : name)))
                        .build());
    }
}
