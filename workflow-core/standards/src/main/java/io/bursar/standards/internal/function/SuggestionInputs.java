package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What models may look at, where a fact holds more than that: tax numbers and accounts are left out. */
public final class SuggestionInputs {

    /** Most suppliers that are shown. */
    static final int MAX_SHOWN = 200;

    private SuggestionInputs() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.suppliersShown", FieldType.LIST, SuggestionInputs::suppliers),
                NamedFunction.of("p2p.supplierPapers", FieldType.RECORD, SuggestionInputs::papers));
    }

    /**
     * The suppliers that look-ups found by place, with name, address and public number, those of the own group left
     * out.
     */
    private static Optional<DataValue> suppliers(FactFields facts) {
        Set<String> own = Set.copyOf(facts.texts("supplierIds"));
        Map<String, RecordValue> shown = new TreeMap<>();
        for (String source : List.of("byZip", "byState")) {
            for (FactFields match : facts.records(source).orElse(List.of())) {
                String id = match.text("supplierId").orElse("");
                boolean another = !own.contains(id)
                        && facts.text("supplierId").filter(id::equals).isEmpty();
                if (another && shown.size() < MAX_SHOWN) {
                    shown.put(id, shown(id, match));
                }
            }
        }
        return Optional.of(Data.list(List.copyOf(shown.values())));
    }

    private static RecordValue shown(String id, FactFields match) {
        return Data.record()
                .put("id", id)
                .put("legalName", match.text("name").orElse(null))
                .put("street", match.text("addressLine").orElse(null))
                .put("state", match.text("addressState").orElse(null))
                .put("zip", match.text("zip").orElse(null))
                .put("npi", match.text("npi").orElse(null))
                .build();
    }

    /** Which documents a request needs, and which are filed with it. */
    private static Optional<DataValue> papers(FactFields facts) {
        List<String> required = new ArrayList<>();
        boolean onboarding = facts.text("requestType").filter("ONBOARD"::equals).isPresent();
        require(required, "W9", onboarding);
        require(required, "INSURANCE", onboarding);
        require(required, "BANK_EVIDENCE", facts.inner("bank").isPresent());
        require(required, "BAA", facts.isTrue("baaRequired"));
        require(required, "CONFLICT_DISCLOSURE", facts.isTrue("referralSource"));
        List<DataValue> filed = new ArrayList<>();
        file(filed, "W9", facts.text("w9Doc"), Optional.empty());
        file(filed, "INSURANCE", facts.text("insuranceCert"), facts.get("insuranceUntil"));
        file(filed, "BANK_EVIDENCE", facts.inner("bank").flatMap(bank -> bank.text("evidenceDoc")), Optional.empty());
        file(filed, "BAA", facts.text("baaContractId"), Optional.empty());
        file(filed, "CONFLICT_DISCLOSURE", facts.text("conflictDisclosure"), Optional.empty());
        return Optional.of(Data.record()
                .put("required", Data.texts(required))
                .put("filed", Data.list(filed))
                .build());
    }

    private static void require(List<String> required, String document, boolean needed) {
        if (needed) {
            required.add(document);
        }
    }

    private static void file(List<DataValue> filed, String type, Optional<String> there, Optional<DataValue> until) {
        if (there.isPresent()) {
            filed.add(Data.record()
                    .put("type", type)
                    .put("validUntil", until.orElse(null))
                    .build());
        }
    }
}
