package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An exception of an invoice is resolved as its hold allows (RESOLUTION), with a cause (CAUSE), with authority over
 * what is given away (VARIANCE), approved by somebody else (SOD-08), and touching facts through their own cases only
 * (IEX-I2).
 */
final class ResolutionRule implements Rule {
    private static final String RETURN = "RETURN_TO_SUPPLIER";
    private static final String ACCEPT = "ACCEPT_VARIANCE";
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("INV_PRICE", Set.of("CREDIT_REQUESTED", "SHORT_PAY", ACCEPT)),
            Map.entry("INV_QTY_ORDERED", Set.of("PO_CHANGE", "CREDIT_REQUESTED")),
            Map.entry("INV_QTY_RECEIVED", Set.of("RECEIPT_POSTED")),
            Map.entry("INV_NO_RECEIPT", Set.of("RECEIPT_POSTED")),
            Map.entry("INV_PO_MISSING", Set.of("LINK_PO")),
            Map.entry("INV_PO_CLOSED", Set.of("LINK_PO")),
            Map.entry("INV_DUPLICATE", Set.of("DUPLICATE_CANCEL")),
            Map.entry("INV_SUPPLIER_MISMATCH", Set.of("MASTER_FIX")),
            Map.entry("INV_BANK_CHANGED", Set.of("MASTER_FIX")),
            Map.entry("INV_TAX", Set.of("SHORT_PAY", "RECODE", ACCEPT)),
            Map.entry("INV_FREIGHT", Set.of("SHORT_PAY", "RECODE", ACCEPT)),
            Map.entry("INV_UOM", Set.of("SHORT_PAY", "RECODE", ACCEPT)),
            Map.entry("INV_CODING", Set.of("RECODE")),
            Map.entry("INV_BUDGET", Set.of("RECODE")),
            Map.entry("INV_PERIOD_CLOSED", Set.of("RECODE")),
            Map.entry("INV_UNREADABLE", Set.of("RECODE")),
            Map.entry("INV_SUPPLIER_BLOCKED", Set.of("MASTER_FIX")));
    /** What a fact resolves, whatever the hold (W05-13). */
    private static final Set<String> BY_FACT = Set.of("RECEIPT_POSTED", "PO_CHANGE", "MASTER_FIX");
    /** What gives no money away (W05-7). */
    private static final Set<String> UNAPPROVED = Set.of("RECEIPT_POSTED", "LINK_PO", "RECODE", "MASTER_FIX");
    /** Capabilities that are other cases' to use. */
    private static final List<String> FOREIGN =
            List.of("supplier.", "receipt.", "return.", "budget.", "stock.", "po.create", "invoice.post");

    private static final BigDecimal TWO_SIGN = new BigDecimal("1000");

    private final Set<String> proposers = new HashSet<>();

    @Override
    public void event(Scene scene) {
        if (!scene.exception()) {
            return;
        }
        if (scene.is("effect-intended")) {
            String capability = new EffectBook.Effect(0, scene.body(), 0).capability;
            if (FOREIGN.stream().anyMatch(capability::startsWith)) {
                scene.found("IEX-I2", "an exception of an invoice sends " + capability);
            }
        } else if (scene.is("decided")) {
            Decision decision = Decision.of(scene.body().at("decision"));
            Set<String> resolvers = new HashSet<>(proposers);
            resolvers.addAll(scene.story().acts.people(Duty.PROPOSE_RESOLUTION));
            if (decision.decides() && decision.people().stream().anyMatch(resolvers::contains)) {
                scene.found("SOD-08", decision.person() + " decides on a resolution they proposed");
            }
        } else if (scene.is("moved")) {
            int row = MoveTable.fired(scene.story().workflow, scene.body());
            if (row == 6 || row == 7) {
                proposers.addAll(scene.record().actor().people());
            }
        }
    }

    /** At the end, as what the row says may be set after the move within its record. */
    @Override
    public void recordEnds(Scene scene) {
        if (!scene.exception()) {
            return;
        }
        CaseStory story = scene.story();
        boolean resolved = scene.movedBy(7) || scene.movedBy(8) || scene.movedBy(10) || scene.movedBy(14);
        if (resolved || scene.movedBy(6)) {
            allowed(scene);
        }
        if ((scene.movedBy(10) || scene.movedBy(2))
                && story.field("causeCode").text().isEmpty()) {
            scene.found("CAUSE", "the exception goes on without a cause");
        }
        if (scene.movedBy(12) && !story.field("holdCode").text().equals("INV_DUPLICATE")) {
            scene.found("RESOLUTION", "a duplicate is confirmed on another hold");
        }
        if (scene.movedBy(14) && (!resolution(story).equals(RETURN) || !story.approvals.satisfied)) {
            scene.found("RESOLUTION", "an invoice goes back to its supplier without an approved decision to return it");
        }
        if (scene.movedBy(8) && resolution(story).equals(ACCEPT)) {
            variance(story).ifPresent(amount -> authority(scene, amount));
        }
    }

    private static void allowed(Scene scene) {
        CaseStory story = scene.story();
        String resolution = resolution(story);
        Set<String> own = ALLOWED.getOrDefault(story.field("holdCode").text(), Set.of());
        boolean byFact = story.fired.containsKey(13) && BY_FACT.contains(resolution);
        if (!own.contains(resolution) && !resolution.equals(RETURN) && !byFact) {
            scene.found(
                    "RESOLUTION",
                    resolution + " is not allowed on " + story.field("holdCode").text());
        } else if (scene.movedBy(7) && !UNAPPROVED.contains(resolution)) {
            scene.found("RESOLUTION", resolution + " takes effect without an approval");
        }
    }

    private static void authority(Scene scene, BigDecimal amount) {
        Approvals approvals = scene.story().approvals;
        Json own = scene.story().variation.at("p2p.iex.acceptVarianceAp");
        BigDecimal single = own.amount().or(own::number).orElse(new BigDecimal("100"));
        boolean covered = approvals.decisions.stream()
                .filter(Decision::approves)
                .flatMap(decision -> decision.limit().stream())
                .anyMatch(limit -> limit.covers(amount));
        boolean two = approvals.stages.stream().anyMatch(stage -> stage.asks("BUYER"))
                && approvals.stages.stream().anyMatch(stage -> stage.asks("COST_CENTER_OWNER"));
        boolean small = amount.compareTo(single) <= 0;
        if (!small && !covered && !(two && amount.compareTo(TWO_SIGN) <= 0)) {
            scene.found("VARIANCE", "a variance of " + amount + " is accepted without the authority for it");
        }
    }

    private static Optional<BigDecimal> variance(CaseStory story) {
        return story.field("variance")
                .amount()
                .or(() -> story.field("resolvedAmount").amount())
                .map(BigDecimal::abs);
    }

    private static String resolution(CaseStory story) {
        String resolution = story.field("resolution").text();
        return resolution.isEmpty() ? story.field("proposedResolution").text() : resolution;
    }
}
