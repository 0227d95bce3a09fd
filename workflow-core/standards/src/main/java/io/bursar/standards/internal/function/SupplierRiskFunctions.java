package io.bursar.standards.internal.function;

import io.bursar.controls.duplicate.DuplicateLevel;
import io.bursar.controls.duplicate.SupplierDuplicate;
import io.bursar.controls.duplicate.SupplierDuplicates;
import io.bursar.controls.duplicate.SupplierFacts;
import io.bursar.controls.duplicate.SupplierNumbers;
import io.bursar.controls.name.OrganizationName;
import io.bursar.controls.name.PostalAddress;
import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.KeyText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How risky a supplier is, and which suppliers it may be already (canonical §1.16, controls §6). */
public final class SupplierRiskFunctions {

    private static final String CLEARED = "CONFIRMED_DISTINCT";
    private static final int KEY_DIGITS = 32;

    private SupplierRiskFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.supplierTier", FieldType.RECORD, facts -> Optional.of(tier(facts))),
                NamedFunction.ofKeys("p2p.onboardingKeys", FieldType.RECORD, SupplierRiskFunctions::onboardingKeys),
                NamedFunction.of("p2p.supplierDuplicates", FieldType.RECORD, SupplierRiskFunctions::duplicates),
                NamedFunction.of("p2p.duplicatesCleared", FieldType.BOOL, SupplierRiskFunctions::cleared));
    }

    /**
     * High by a bank element, a referral source, patient information, controlled substances or a foreign party; low for
     * one purchase, or for a change that touches neither tax nor bank; else standard. The score counts the signs.
     */
    private static RecordValue tier(FactFields facts) {
        boolean foreign = facts.inner("main")
                .flatMap(main -> main.text("country"))
                .filter(country -> !country.equals("US"))
                .isPresent();
        int score = 0;
        for (boolean sign : List.of(
                facts.isTrue("bankTouched"),
                facts.isTrue("referralSource"),
                facts.isTrue("baaRequired"),
                facts.has("deaReg"),
                foreign)) {
            score += sign ? 1 : 0;
        }
        boolean change = facts.text("requestType").filter("CHANGE"::equals).isPresent();
        boolean low = score == 0 && (facts.isTrue("oneTime") || (change && !facts.isTrue("taxTouched")));
        String tier = score > 0 ? "HIGH" : low ? "LOW" : "STANDARD";
        return Data.record()
                .put("tier", tier)
                .put("score", score)
                .put("high", score > 0)
                .build();
    }

    /** One case at a time onboards a tax number and remit-to: the hash of both. */
    private static Optional<DataValue> onboardingKeys(FactFields facts) {
        boolean onboarding = facts.text("requestType").filter("ONBOARD"::equals).isPresent();
        return facts.token("tin").filter(any -> onboarding).map(tin -> {
            String place = facts.text("remitToId").map(KeyText::of).orElse("");
            byte[] both = (tin + "\n" + place).getBytes(StandardCharsets.UTF_8);
            return Data.record()
                    .put("supplier.onboarding", Digest.of(both).toString().substring(0, KEY_DIGITS))
                    .build();
        });
    }

    /** The surest level of all that may be the same, and each of them with what says so. */
    private static Optional<DataValue> duplicates(FactFields facts) {
        return facts.text("legalName").map(name -> {
            String id = facts.text("supplierId").or(() -> facts.text("caseId")).orElse("");
            PostalAddress remitTo = facts.inner("main")
                    .map(main -> place(main, "line", "state"))
                    .orElse(PostalAddress.UNKNOWN);
            SupplierFacts own = supplier(id, name, remitTo, numbers(facts, "tin", "account"));
            SupplierFacts named = facts.text("dba")
                    .map(dba -> own.alsoNamed(OrganizationName.of(dba)))
                    .orElse(own);
            List<SupplierDuplicate> found = SupplierDuplicates.among(named, known(facts));
            Optional<DuplicateLevel> surest =
                    found.stream().map(SupplierDuplicate::level).findFirst();
            boolean exact = surest.filter(DuplicateLevel.EXACT::equals).isPresent() || facts.isTrue("onboarding");
            return Data.record()
                    .put("exact", exact)
                    .put("found", exact || surest.isPresent())
                    .put(
                            "candidates",
                            Data.list(found.stream()
                                    .map(SupplierRiskFunctions::candidate)
                                    .toList()))
                    .build();
        });
    }

    private static SupplierFacts supplier(String id, String name, PostalAddress place, SupplierNumbers numbers) {
        return SupplierFacts.of(id, OrganizationName.of(name), place).withNumbers(numbers);
    }

    private static PostalAddress place(FactFields address, String line, String state) {
        return PostalAddress.of(
                address.text(line).orElse(""),
                address.text(state).orElse(""),
                address.text("zip").orElse(""));
    }

    private static SupplierNumbers numbers(FactFields facts, String tax, String account) {
        return new SupplierNumbers(facts.token(tax), facts.token(account), facts.text("npi"));
    }

    /** Whoever the look-ups found, each once; those of the supplier's own group are no news. */
    private static List<SupplierFacts> known(FactFields facts) {
        Set<String> own = Set.copyOf(facts.texts("supplierIds"));
        Map<String, SupplierFacts> known = new TreeMap<>();
        for (String source : List.of("byTin", "byAccount", "byNpi", "byZip", "byState")) {
            for (FactFields match : facts.records(source).orElse(List.of())) {
                String id = match.text("supplierId").orElse("");
                if (!own.contains(id)) {
                    String name = match.text("name").orElse("");
                    PostalAddress remitTo = place(match, "addressLine", "addressState");
                    known.put(id, supplier(id, name, remitTo, numbers(match, "taxToken", "bankToken")));
                }
            }
        }
        return List.copyOf(known.values());
    }

    private static RecordValue candidate(SupplierDuplicate duplicate) {
        return Data.record()
                .put("supplierId", duplicate.supplierId())
                .put("level", duplicate.level().code())
                .put(
                        "evidence",
                        String.join(
                                "; ",
                                duplicate.evidence().stream()
                                        .map(Object::toString)
                                        .toList()))
                .build();
    }

    /** Cleared when there are none, or none is exact and somebody told them apart. */
    private static Optional<DataValue> cleared(FactFields facts) {
        return facts.inner("duplicates").flatMap(found -> {
            boolean apart = facts.text("resolution").filter(CLEARED::equals).isPresent();
            return Results.truth(!found.isTrue("found") || (!found.isTrue("exact") && apart));
        });
    }
}
