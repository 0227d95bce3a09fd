package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The plan in force, the decisions on it, and whether the case is approved. */
final class Approvals {
    private static final BigDecimal ALLOWANCE_SHARE = new BigDecimal("0.05");
    private static final BigDecimal ALLOWANCE_MOST = new BigDecimal("250");

    Json plan = Json.ABSENT;
    List<Stage> stages = List.of();
    final List<Decision> decisions = new ArrayList<>();
    /** Everybody whose approval counted: deciders, their principals, grantors. */
    final Set<String> approvers = new HashSet<>();
    /** A plan was satisfied or a standing approval used, and not voided since. */
    boolean approved;
    /** The plan made last was satisfied. */
    boolean satisfied;

    boolean standing;
    Optional<BigDecimal> approvedTotal = Optional.empty();

    void apply(LogRecord.Event event) {
        Json body = event.body();
        switch (event.code()) {
            case "plan-made" -> {
                plan = body.at("plan");
                stages = plan.at("stages").items().stream().map(Stage::of).toList();
                decisions.replaceAll(Decision::carry);
                satisfied = false;
            }
            case "decided" -> decisions.add(Decision.of(body.at("decision")));
            case "approvals-voided" -> {
                decisions.clear();
                satisfied = false;
                if (!body.at("keepApproved").yes()) {
                    approved = false;
                    standing = false;
                    approvedTotal = Optional.empty();
                }
            }
            case "plan-satisfied" -> {
                tally(body.at("digest").text()).counted().forEach(d -> approvers.addAll(d.people()));
                satisfied = true;
                approve(body);
            }
            case "standing-used" -> {
                approvers.add(body.at("grantor").text());
                standing = true;
                approve(body);
            }
            default -> {}
        }
    }

    /** Everybody who approved or rejected, and whom they stood for. */
    Set<String> deciders() {
        Set<String> deciders = new HashSet<>();
        decisions.stream().filter(Decision::decides).forEach(decision -> deciders.addAll(decision.people()));
        return deciders;
    }

    /** Counts the approvals given on that digest. */
    Tally tally(String digest) {
        return new Tally(
                stages,
                decisions.stream()
                        .filter(d -> d.approves() && d.digest().equals(digest))
                        .toList(),
                decisions);
    }

    /** Whether the amount is above what was approved by more than the allowance of canonical §1.6-8. */
    boolean exceededBy(BigDecimal amount) {
        return approvedTotal
                .map(total -> total.add(total.multiply(ALLOWANCE_SHARE).min(ALLOWANCE_MOST)))
                .filter(most -> amount.compareTo(most) > 0)
                .isPresent();
    }

    private void approve(Json body) {
        approved = true;
        approvedTotal = body.at("total").amount();
    }
}
