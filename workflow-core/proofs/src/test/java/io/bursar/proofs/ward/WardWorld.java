package io.bursar.proofs.ward;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.proofs.judge.Law;
import io.bursar.proofs.judge.Varied;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The wards in which turns of their own are taken: what else their definitions, their policy and their law say. */
final class WardWorld {

    /** Which rows a dispute keeps from being taken, and how what is raised in the ward may be resolved. */
    private static final Law.Local DISPUTES = new Law.Local(
            Map.of("ward.order#WARD_DISPUTE", Set.of(7, 8, 9)),
            Map.of(
                    "ward.order#WARD_DISPUTE", Set.of("SETTLED"),
                    "ward.order#REQ_UNRATIFIED", Set.of("RATIFIED"),
                    "ward.order#REQ_PRICE_MISMATCH", Set.of("ORDER_CHANGED")),
            Map.of("ward.supplier", Set.of("CT4")),
            Set.of("ward.order#11"),
            Map.of(),
            null);

    /** Worth less and more as the months go by; of francs nobody says what they are worth. */
    private static final Map<String, String> RATES =
            Map.of("EUR 2026-03", "1.10", "EUR 2026-04", "1.25", "EUR 2026-05", "1.05");

    private static final Map<String, List<WorkflowDefinition>> MADE = new HashMap<>();

    private WardWorld() {}

    /** A ward of a shape in which a turn can be taken. */
    static Ward of(Move.Kind turn, WardShape shape, Random random) {
        Law law = shape.law();
        return switch (turn) {
            case LOST -> new Ward(definitions(turn, shape), Ward.POLICY, law);
            case MEDDLE -> new Ward(definitions(turn, shape), Ward.POLICY, law.with(DISPUTES));
            case DOCUMENT -> documents(shape);
            case MIGRATE -> new Ward(versions(shape), Ward.POLICY, law);
            case FOREIGN ->
                new Ward(definitions(turn, shape), WardTerms.withRates(RATES), law.with(Law.Local.rates(RATES)));
            case GRANTED -> {
                Law granted = law.withStanding(WardTerms.STANDING);
                yield new Ward(shape.definitions(), WardTerms.withStanding(), granted);
            }
            case VARY -> {
                Varied varied = WardTerms.varied(random);
                yield new Ward(
                        definitions(turn, shape), WardTerms.withGrants(varied), law.with(Law.Local.varied(varied)));
            }
            default -> new Ward(shape);
        };
    }

    private static List<WorkflowDefinition> definitions(Move.Kind turn, WardShape shape) {
        UnaryOperator<String> change = switch (turn) {
            case LOST -> WardTwists::withNotices;
            case MEDDLE -> WardWorld::withDisputes;
            case DOCUMENT -> WardWorld::withReceipts;
            case VARY -> WardTerms::withVariation;
            case FOREIGN -> WardTerms::withFreight;
            case MIGRATE -> WardWorld::ofBefore;
            default -> UnaryOperator.identity();
        };
        synchronized (MADE) {
            return MADE.computeIfAbsent(turn + " " + shape, key -> shape.definitions(change));
        }
    }

    private static String withDisputes(String text) {
        return text.replace(
                        "exceptions:\n",
                        "exceptions:\n  WARD_DISPUTE: { queue: buyer, within: 1 BD, resolutions: [SETTLED], blocks: [7, 8, 9] }\n")
                .replace(
                        "    who: BUYER\n    act: CREATE_PO\n",
                        "    who: BUYER\n    act: CREATE_PO\n    reason: required\n")
                .replace("sod: [SOD-01, SOD-05]", "disabled: [CT4]\nsod: [SOD-01, SOD-05]");
    }

    /** A version from which cases that wait for approval would come over as ordered. */
    private static String ofBefore(String text) {
        return text.replace("version: 1.0.0", "version: 0.9.0")
                .replace(
                        "emits: [ratified]\n",
                        "emits: [ratified]\nmigrations: [ { from: 1.0.0, states: { PENDING_APPROVAL: ORDERED } } ]\n");
    }

    /** New cases take the version that is named last. */
    private static List<WorkflowDefinition> versions(WardShape shape) {
        List<WorkflowDefinition> all = new ArrayList<>(definitions(Move.Kind.MIGRATE, shape));
        all.addAll(shape.definitions());
        return all;
    }

    /** Orders get a number, under which they wait for what is counted beside them. */
    private static String withReceipts(String text) {
        return text.replace("  note: {", "  poNumber: { type: Ref, writable: never, doc: its number }\n  note: {")
                .replace("    undo: poCancel\n", "    undo: poCancel\n    sets: { poNumber: poNumber }\n")
                .replace(
                        "emits: [ratified]\n",
                        "emits: [ratified]\nconsumes:\n  - { event: ward.receipt.counted, key: poNumber, from: poNumber, as: counted }\n")
                .replace(
                        "  - { row: 8,",
                        "  - { row: 15, from: ORDERED, on: counted, by: cross, to: RECEIVED, who: SYSTEM }\n  - { row: 8,");
    }

    private static Ward documents(WardShape shape) {
        List<WorkflowDefinition> all = new ArrayList<>(definitions(Move.Kind.DOCUMENT, shape));
        all.add(WardDefinitions.load("receipt.yaml", UnaryOperator.identity()));
        Law plain = shape.law();
        Map<String, String> functions = new HashMap<>(plain.functions());
        functions.put("ward.receipt#1", "POST_RECEIPT");
        Map<String, String> roles = new HashMap<>(plain.roles());
        roles.put("ward.receipt#1", "RECEIVER");
        Law law = new Law(
                functions, roles, plain.pairs(), plain.limits(), plain.joint(), plain.demands(), plain.standing());
        Ward ward = new Ward(all, Ward.POLICY, law);
        ward.lab().systems().confirms("po.create", WardDetours::numbered);
        return ward;
    }
}
