package io.bursar.verifier.mutation;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.model.identity.QueueName;
import io.bursar.verifier.Riverbend;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a mutant that is not refuted weakens nothing. What is listed nowhere counts as not seen. */
final class Equivalent {

    private static final Pattern QUEUE = Pattern.compile("queues\\.yaml:\\d+ ([A-Za-z-]+):");
    private static final String MORE_OFTEN =
            "the row only raises, refuses, sends back or asks again, and does so more often";
    private static final String WITHHOLDS =
            "a way on is gone: nothing passes that did not pass before, and cases still end";

    /** Rows that only hold back. */
    private static final Map<String, Set<Integer>> HOLDING = Map.of(
            "p2p.requisition", Set.of(3, 101, 106),
            "p2p.receiving", Set.of(9, 101, 116, 121),
            "p2p.invoice", Set.of(103, 108, 133),
            "p2p.supplier", Set.of(3, 106, 109, 121, 122));

    /** Rows that let a case go on, and whose loss only withholds. */
    private static final Map<String, Set<Integer>> WAYS = Map.of(
            "p2p.requisition", Set.of(1, 4, 6, 16, 17, 21, 24, 25, 26, 27, 29, 103, 107, 112, 114),
            "p2p.receiving", Set.of(2, 7, 15, 102, 104, 105, 106, 107, 108, 114, 118),
            "p2p.invoice", Set.of(7, 15, 102, 111, 112, 114, 115, 131, 132),
            "p2p.invoice-exception", Set.of(2, 3, 5, 7, 8, 102, 108, 111, 112, 115, 118),
            "p2p.supplier", Set.of(105, 110, 112, 114, 117, 118),
            "p2p.supplier-screening", Set.of(2, 8));

    private static final Map<Pattern, String> POLICY = policy();

    private Equivalent() {}

    static Optional<String> reason(Mutant mutant) {
        String operator = mutant.operator();
        if (operator.equals("drop a row") && listed(WAYS, mutant)) {
            return Optional.of(WITHHOLDS);
        }
        if ((operator.equals("drop a condition") || operator.startsWith("let a row fire while"))
                && listed(HOLDING, mutant)) {
            return Optional.of(MORE_OFTEN);
        }
        if (operator.equals("let the requester fire a row") && mutant.at().startsWith("p2p.requisition #1 ")) {
            return Optional.of("the requester could before; whoever submits for another no longer can");
        }
        Matcher queue = QUEUE.matcher(mutant.at());
        if (queue.lookingAt() && !resolving().contains(queue.group(1))) {
            return Optional.of("no exception of a loaded workflow goes there; rows say themselves who may fire them");
        }
        return POLICY.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(mutant.toString()).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Pattern, String> policy() {
        Map<Pattern, String> reasons = new LinkedHashMap<>();
        reasons.put(
                Pattern.compile("^weigh a duty less"),
                "a rule of medium weight blocks in the case too; weight counts for entitlements only (controls §1)");
        reasons.put(
                Pattern.compile("^drop a scope of a duty .*SOD-(16|21|22):"),
                "a rule along a chain reaches inside one case too");
        reasons.put(
                Pattern.compile("^let a second person excuse .*SOD-(06|12|17):"),
                "the rule is about entitlements only, where nobody acts");
        reasons.put(
                Pattern.compile("^drop a condition at p2p.receiving #122 0"),
                "a refusal ends the case in the same commit, so that the exception is not open again after it");
        reasons.put(
                Pattern.compile("^let a row fire while it is being approved at p2p.receiving #122"),
                "what a buyer refused is cancelled before it is accepted and anything is posted: it holds back more often");
        reasons.put(Pattern.compile("^drop a stricter grant .*intakeFields"), "the point is neutral");
        return reasons;
    }

    private static boolean listed(Map<String, Set<Integer>> rows, Mutant mutant) {
        Matcher at = Pattern.compile("^(\\S+) #(\\d+)").matcher(mutant.at());
        return at.find() && rows.getOrDefault(at.group(1), Set.of()).contains(Integer.parseInt(at.group(2)));
    }

    private static Set<String> resolving() {
        Set<String> used = new TreeSet<>();
        for (WorkflowDefinition definition : Riverbend.STANDARDS.definitions().values()) {
            used.add(definition.header().intakeQueue().value());
            definition.graph().exceptions().values().stream()
                    .map(ExceptionSpec::queue)
                    .map(QueueName::value)
                    .forEach(used::add);
        }
        return used;
    }
}
