package io.bursar.ai.local;

import io.bursar.ai.spi.AbstentionReason;
import io.bursar.ai.spi.Confidence;
import io.bursar.controls.duplicate.DuplicateCandidate;
import io.bursar.controls.duplicate.DuplicateLevel;
import io.bursar.controls.duplicate.InvoiceDuplicates;
import io.bursar.controls.duplicate.InvoiceFacts;
import io.bursar.controls.duplicate.SupplierDuplicate;
import io.bursar.controls.duplicate.SupplierDuplicates;
import io.bursar.controls.duplicate.SupplierFacts;
import io.bursar.controls.duplicate.SupplierIdentity;
import io.bursar.controls.duplicate.SupplierNumbers;
import io.bursar.controls.name.OrganizationName;
import io.bursar.controls.name.PostalAddress;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for what is there already; how sure it is, is the level of the rule that fits. */
final class Duplicates {

    /** Most candidates one question is compared with. */
    static final int MAX_CANDIDATES = 2_000;

    private static final Confidence EXACT = Confidence.of("0.99");
    private static final Confidence STRONG = Confidence.of("0.95");
    private static final Confidence FUZZY = Confidence.of("0.9");
    private static final Confidence SAME_LANE = Confidence.of("0.6");

    private static final String LINK = "LINKED_AND_CANCELLED";

    private Duplicates() {}

    private record Hit(String resolution, String id, DuplicateLevel level, String says) {}

    static Look look(RecordValue input) {
        List<RecordValue> candidates = input.records("candidates");
        if (candidates.size() > MAX_CANDIDATES) {
            return new Look.Nothing(AbstentionReason.OUT_OF_SCOPE);
        }
        return switch (input.text("kind").orElse("")) {
            case "invoice" ->
                candidates.isEmpty() ? BilledBefore.look(input) : best(invoices(input, candidates), false);
            case "supplier" -> best(suppliers(input, candidates), candidates.isEmpty());
            case "request" -> request(input);
            default -> new Look.Nothing(AbstentionReason.OUT_OF_SCOPE);
        };
    }

    private static Look best(List<Hit> hits, boolean nothingToCompare) {
        Optional<Hit> surest = hits.stream().min(Comparator.comparing(Hit::level));
        return surest.<Look>map(hit -> found(hit, score(hit.level())))
                .orElseGet(() -> new Look.Nothing(
                        nothingToCompare ? AbstentionReason.NOT_ENOUGH_INPUT : AbstentionReason.UNSUPPORTED));
    }

    private static Confidence score(DuplicateLevel level) {
        return switch (level) {
            case EXACT -> EXACT;
            case STRONG -> STRONG;
            case FUZZY -> FUZZY;
        };
    }

    private static Look found(Hit hit, Confidence confidence) {
        RecordValue suggestion = Data.record()
                .put("resolution", hit.resolution())
                .put("like", hit.id())
                .put("level", hit.level().code())
                .build();
        return new Look.Found(suggestion, confidence, hit.says());
    }

    private static List<Hit> invoices(RecordValue input, List<RecordValue> candidates) {
        Optional<InvoiceFacts> here = invoice(input);
        List<Hit> hits = new ArrayList<>();
        for (RecordValue candidate : candidates) {
            Optional<DuplicateCandidate> alike =
                    here.flatMap(one -> invoice(candidate).flatMap(other -> InvoiceDuplicates.compare(one, other)));
            alike.ifPresent(found -> hits.add(new Hit(
                    "DUPLICATE_CANCEL",
                    candidate.text("id").orElse(""),
                    found.level(),
                    "Looks like invoice " + candidate.text("invoiceNo").orElse("") + " of the same business: "
                            + String.join(", ", found.kinds()))));
        }
        return hits;
    }

    private static Optional<InvoiceFacts> invoice(RecordValue data) {
        boolean whole = data.text("supplierId").isPresent()
                && data.text("invoiceNo").isPresent()
                && data.money("gross").isPresent()
                && data.date("invoiceDate").isPresent();
        if (!whole) {
            return Optional.empty();
        }
        String supplier = data.text("supplierId").get();
        Set<String> lines = new HashSet<>();
        data.records("lines")
                .forEach(line -> line.text("poNumber")
                        .ifPresent(order -> lines.add(order + "/"
                                + line.decimal("poLine")
                                        .map(BigDecimal::toPlainString)
                                        .orElse(""))));
        return Optional.of(InvoiceFacts.of(
                        SupplierIdentity.of(
                                supplier, data.text("supplierGroupId").orElse(supplier)),
                        data.text("invoiceNo").get(),
                        data.money("gross").get(),
                        data.date("invoiceDate").get())
                .withPoLines(lines));
    }

    private static List<Hit> suppliers(RecordValue input, List<RecordValue> candidates) {
        SupplierFacts here = supplier(input, "in hand");
        List<SupplierFacts> known = candidates.stream()
                .map(candidate -> supplier(candidate, candidate.text("id").orElse("?")))
                .toList();
        return SupplierDuplicates.among(here, known).stream()
                .map(Duplicates::hit)
                .toList();
    }

    private static Hit hit(SupplierDuplicate duplicate) {
        String rules = String.join(", ", duplicate.candidate().kinds());
        return new Hit(
                "EXTEND_EXISTING",
                duplicate.supplierId(),
                duplicate.level(),
                "Looks like supplier " + duplicate.supplierId() + ": " + rules);
    }

    private static SupplierFacts supplier(RecordValue data, String id) {
        PostalAddress address = PostalAddress.of(
                data.text("street").orElse(""),
                data.text("state").orElse(""),
                data.text("zip").orElse(""));
        return SupplierFacts.of(id, OrganizationName.of(data.text("legalName").orElse("")), address)
                .withNumbers(new SupplierNumbers(Optional.empty(), Optional.empty(), data.text("npi")));
    }

    /** What was asked for lately in the same lane: for the same amount it is likely the same, else a split at most. */
    private static Look request(RecordValue input) {
        RecordValue recent = input.record("recent");
        int count = recent.decimal("count").map(BigDecimal::intValueExact).orElse(0);
        Optional<Money> total = input.money("total");
        if (total.isEmpty() || recent.fields().isEmpty()) {
            return new Look.Nothing(AbstentionReason.NOT_ENOUGH_INPUT);
        }
        if (count == 0) {
            return new Look.Nothing(AbstentionReason.UNSUPPORTED);
        }
        boolean same = count == 1 && recent.money("total").equals(total);
        String says = count
                + " earlier in fourteen days by the same cost centre from the same supplier in the same category"
                + (same ? ", for exactly the same amount" : "");
        return found(new Hit(LINK, "", DuplicateLevel.FUZZY, says), same ? FUZZY : SAME_LANE);
    }
}
