package io.bursar.examples.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that name a role are fired by people who hold it, as far as the record asked the directory (ROLE). */
final class RoleRule implements Rule {
    private static final Map<String, Map<Integer, List<String>>> ROLES = Map.of(
            MoveTable.SUPPLIER,
            Map.of(
                    5, List.of("COMPLIANCE_OFFICER"),
                    7, List.of("COMPLIANCE_OFFICER", "SECURITY_OFFICER"),
                    13, List.of("SUPPLIER_VERIFIER"),
                    15, List.of("COMPLIANCE_OFFICER")),
            MoveTable.RECEIVING,
            Map.of(
                    2, List.of("RECEIVER"),
                    5, List.of("RECEIVER", "CLINICAL_ENGINEERING", "PHARMACIST_IN_CHARGE"),
                    6, List.of("CLINICAL_ENGINEERING", "PHARMACIST_IN_CHARGE"),
                    10, List.of("BUYER"),
                    11, List.of("BUYER"),
                    12, List.of("STOREKEEPER"),
                    14, List.of("STOREKEEPER"),
                    16, List.of("STOREKEEPER", "BUYER")),
            MoveTable.INVOICE,
            Map.of(17, List.of("AP_SUPERVISOR")),
            MoveTable.EXCEPTION,
            Map.of(2, List.of("AP_PROCESSOR"), 12, List.of("AP_SUPERVISOR")));

    private boolean first;
    /** The words people joined in under where a row takes two of them. */
    private final Set<String> joined = new HashSet<>();

    @Override
    public void recordStarts(Scene scene) {
        first = scene.record().kind().equals("fire") && scene.record().actor().person();
    }

    @Override
    public void event(Scene scene) {
        if (scene.is("joined")) {
            joined.add(scene.body().at("word").text());
        }
        boolean row = scene.is("moved")
                || (scene.is("row-pending") && scene.body().at("row").present());
        if (!first || !row) {
            return;
        }
        first = false;
        int number = scene.is("moved")
                ? MoveTable.fired(scene.story().workflow, scene.body())
                : scene.body().at("row").whole();
        List<String> named =
                ROLES.getOrDefault(scene.story().workflow, Map.of()).getOrDefault(number, List.of());
        Set<String> held = held(scene.record());
        held.addAll(joined);
        if (!named.isEmpty() && !held.isEmpty() && named.stream().noneMatch(held::contains)) {
            scene.found("ROLE", scene.record().actor().id() + " fires row " + number + ", which is for " + named);
        }
    }

    /** Roles the directory named for who acts and whom they stand for; empty where it was not asked. */
    private static Set<String> held(LogRecord record) {
        Set<String> held = new HashSet<>();
        record.facts().stream()
                .filter(fact -> fact.source().equals("directory:roles"))
                .filter(fact ->
                        record.actor().people().contains(fact.key().at("person").text()))
                .forEach(fact -> fact.value()
                        .items()
                        .forEach(role -> held.add(role.text().split("@", 2)[0])));
        return held;
    }
}
