package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Who is screened against which lists, and what the evidence about a supplier amounts to (W02-4, controls §3). */
public final class SupplierEvidenceFunctions {

    /** The lists that nobody may leave out (canonical W02, fixed; controls §3). */
    private static final List<String> FIXED = List.of("OIG-LEIE", "SAM", "OFAC-SDN");

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final String CLEAR = "CLEAR";
    private static final String POSSIBLE = "POSSIBLE_MATCH";
    private static final String CONFIRMED = "CONFIRMED";
    private static final String STALE = "STALE";

    private SupplierEvidenceFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.screeningSubjects", FieldType.LIST, SupplierEvidenceFunctions::subjects),
                NamedFunction.of("p2p.screeningLists", FieldType.LIST, facts -> Optional.of(lists(facts))),
                NamedFunction.of("p2p.screeningRuns", FieldType.LIST, SupplierEvidenceFunctions::runs),
                NamedFunction.of("p2p.supplierEvidence", FieldType.RECORD, SupplierEvidenceFunctions::evidence));
    }

    /** The supplier itself with all it is known by, and its owners and signers by name. */
    private static Optional<DataValue> subjects(FactFields facts) {
        return facts.text("legalName").map(name -> {
            Optional<FactFields> main = facts.inner("main");
            List<DataValue> subjects = new ArrayList<>();
            subjects.add(Data.record()
                    .put("name", name)
                    .put("alias", facts.text("dba").orElse(null))
                    .put("npi", facts.text("npi").orElse(null))
                    .put("taxToken", facts.token("tin").map(TokenValue::new).orElse(null))
                    .put("line", main.flatMap(address -> address.text("line")).orElse(null))
                    .put("city", main.flatMap(address -> address.text("city")).orElse(null))
                    .put("state", main.flatMap(address -> address.text("state")).orElse(null))
                    .put("zip", main.flatMap(address -> address.text("zip")).orElse(null))
                    .build());
            facts.texts("owners")
                    .forEach(owner ->
                            subjects.add(Data.record().put("name", owner).build()));
            return Data.list(subjects);
        });
    }

    private static DataValue lists(FactFields facts) {
        List<String> names = new ArrayList<>(FIXED);
        new TreeSet<>(facts.texts("states")).forEach(state -> names.add("STATE-" + state));
        return Data.texts(names);
    }

    /** What the case keeps of its screening as the system of record keeps it. */
    private static Optional<DataValue> runs(FactFields facts) {
        return facts.date("screenedOn")
                .flatMap(day -> facts.records("screening")
                        .map(runs -> Data.list(runs.stream()
                                .map(run -> Data.record()
                                        .put("list", run.text("list").orElse(null))
                                        .put("result", clearedResult(run))
                                        .put("screenedOn", day)
                                        .build())
                                .toList())));
    }

    /** A possible match that somebody has told apart is clear to the system of record; a confirmed one never is. */
    private static String clearedResult(FactFields run) {
        String result = run.text("result").orElse(POSSIBLE);
        return result.equals(CONFIRMED) ? CONFIRMED : CLEAR;
    }

    /**
     * Tax and bank evidence count only where they are touched. Clear, possible and confirmed are the worst of all lists
     * asked; a list without an answer is not clear, and nobody is only possible before every list has said something.
     * {@code hits} names all hits in a fixed order.
     */
    private static Optional<DataValue> evidence(FactFields facts) {
        Optional<FactFields> screened = facts.inner("screened");
        if (screened.isEmpty() || screened.get().date("screenedOn").isEmpty()) {
            return Optional.empty();
        }
        List<FactFields> answers = screened.get().records("lists").orElse(List.of());
        Set<String> results = new TreeSet<>();
        Set<String> hits = new TreeSet<>();
        List<DataValue> kept = new ArrayList<>();
        answers.forEach(answer -> {
            String list = answer.text("list").orElse("");
            results.add(answer.text("result").orElse(POSSIBLE));
            answer.records("hits")
                    .orElse(List.of())
                    .forEach(hit -> hits.add(list + ":" + hit.text("entryId").orElse("") + ":"
                            + hit.text("result").orElse("")));
            kept.add(entry(answer));
        });
        boolean complete = answers.stream()
                .map(answer -> answer.text("list").orElse(""))
                .toList()
                .containsAll(facts.texts("lists"));
        // a person tells apart whom the lists name, and cannot speak for a list that says nothing
        boolean answered = complete && !results.contains(STALE);
        return Optional.of(untouchedOrGood(facts)
                .put("clear", complete && results.equals(Set.of(CLEAR)))
                .put("possible", answered && results.contains(POSSIBLE) && !results.contains(CONFIRMED))
                .put("stale", results.contains(STALE) && !results.contains(CONFIRMED))
                .put("confirmed", results.contains(CONFIRMED))
                .put("hits", String.join(" ", hits))
                .put("lists", new ListValue(kept))
                .put("screenedOn", screened.get().date("screenedOn").orElseThrow())
                .build());
    }

    private static Data.Builder untouchedOrGood(FactFields facts) {
        Optional<String> tax = first(facts.records("taxChecks"), "result");
        Optional<String> bank = first(facts.records("bankChecks"), "result");
        return Data.record()
                .put("tinMatch", tax.orElse(null))
                .put("taxOk", !facts.isTrue("taxTouched") || tax.equals(Optional.of("MATCH")))
                .put("bankOk", !facts.isTrue("bankTouched") || bank.equals(Optional.of("VERIFIED")));
    }

    private static RecordValue entry(FactFields answer) {
        return Data.record()
                .put("list", answer.text("list").orElse(null))
                .put("result", answer.text("result").orElse(null))
                .put("listDate", answer.date("listDate").orElse(null))
                .put(
                        "evidence",
                        answer.text("evidence")
                                .map(SupplierEvidenceFunctions::hash)
                                .orElse(null))
                .build();
    }

    /** The hash as it was given, or of what was given instead of one. */
    private static BytesValue hash(String evidence) {
        Digest digest = HEX.matcher(evidence).matches()
                ? Digest.ofHex(evidence)
                : Digest.of(evidence.getBytes(StandardCharsets.UTF_8));
        return new BytesValue(digest.bytes());
    }

    private static Optional<String> first(Optional<List<FactFields>> answers, String field) {
        return answers.flatMap(list -> list.stream().findFirst()).flatMap(answer -> answer.text(field));
    }
}
