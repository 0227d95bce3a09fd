package io.bursar.proofs.ward;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.proofs.judge.Law;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * How a ward approves: the definition is made from it, and what the judge demands too, each by itself.
 *
 * @param humans how many different people an order needs, the requester counted
 * @param pharmacist whether the pharmacist is asked beside the owner of the cost center, before or after
 * @param committeeFrom the amount from which the committee is asked
 * @param votes how many of its three members must say yes
 * @param climbs whether money is approved by the supervisory chain; else the pharmacist and the committee decide
 */
record WardShape(int humans, String pharmacist, String committeeFrom, int votes, boolean climbs) {

    /** The shape in which the text stands. */
    static final WardShape PLAIN = new WardShape(3, "beside", "5000.00", 2, true);

    private static final Map<WardShape, List<WorkflowDefinition>> MADE = new HashMap<>();

    /** One by chance. */
    static WardShape any(Random random) {
        return new WardShape(
                2 + random.nextInt(3),
                List.of("beside", "serial", "after").get(random.nextInt(3)),
                List.of("5000.00", "1000.01", "0.00").get(random.nextInt(3)),
                2 + random.nextInt(2),
                random.nextInt(4) > 0);
    }

    /** The workflows of this shape. */
    List<WorkflowDefinition> definitions() {
        synchronized (MADE) {
            return MADE.computeIfAbsent(this, shape -> shape.definitions(UnaryOperator.identity()));
        }
    }

    /** The workflows of this shape with another text. */
    List<WorkflowDefinition> definitions(UnaryOperator<String> change) {
        UnaryOperator<String> both = text -> change.apply(shaped(text));
        return List.of(WardDefinitions.load("order.yaml", both), WardDefinitions.load("supplier.yaml", both));
    }

    private String shaped(String text) {
        String shaped = text.replace("minimumHumans: 3 # order", "minimumHumans: " + humans)
                .replace(
                        "meaning: SPECIALIST, position: beside }",
                        "meaning: SPECIALIST, position: " + pharmacist + " }")
                .replace("total >= 5000.00 USD", "total >= " + committeeFrom + " USD")
                .replace("quorum: 2, of: 3", "quorum: " + votes + ", of: 3");
        return climbs ? shaped : shaped.replaceAll(" {4}(amount|column|climb): \\w+ # order\n", "");
    }

    /** What the judge holds the logs of this shape against. */
    Law law() {
        Law plain = WardLaw.LAW;
        Map<String, Law.Demand> demands = new TreeMap<>(plain.demands());
        String order = "ward.order#spend";
        demands.put(
                order,
                new Law.Demand(
                        "APPROVE_REQUISITION",
                        climbs,
                        Map.of("SPECIALIST:PHARMACIST_IN_CHARGE", 1),
                        committeeFrom,
                        Map.of("SPECIALIST:CAPITAL_COMMITTEE", votes),
                        humans));
        demands.put(
                "ward.supplier#verify",
                new Law.Demand(
                        "VERIFY_SUPPLIER_CHANGE",
                        false,
                        Map.of("VERIFY", 1, "SPECIALIST:CAPITAL_COMMITTEE", votes),
                        "0",
                        Map.of(),
                        3));
        return new Law(
                plain.functions(),
                plain.roles(),
                plain.pairs(),
                plain.limits(),
                plain.joint(),
                demands,
                plain.standing());
    }
}
