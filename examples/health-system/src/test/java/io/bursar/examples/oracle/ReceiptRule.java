package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Receipts: rows fit the type and condition (GUARD), what is returned or was too warm is quarantined (RCV-I3), what is
 * posted has its number (RCV-I2), services are accepted by a person (ACTOR), reversals in time and by others
 * (REVERSAL).
 */
final class ReceiptRule implements Rule {
    /** Five business days with two weekends and two holidays between. */
    private static final Duration REVERSAL_MOST = Duration.ofDays(11);

    /** Those who counted together. */
    private final Set<String> counters = new HashSet<>();
    /** The order names no item, so nothing of it is kept in stock. */
    private boolean itemless;

    @Override
    public void recordStarts(Scene scene) {
        for (Json order : scene.record().answers("capability:po.status")) {
            itemless = order.at("lines").items().stream()
                    .allMatch(line -> line.at("itemId").text().isEmpty());
        }
    }

    @Override
    public void event(Scene scene) {
        if (!scene.receiving()) {
            return;
        }
        CaseStory story = scene.story();
        if (scene.is("joined") && scene.body().at("event").text().equals("count")) {
            counters.add(scene.body().at("person").text());
        }
        if (scene.is("row-pending") && scene.body().at("row").whole() == 14) {
            reversed(scene);
        } else if (scene.is("moved")) {
            int row = MoveTable.fired(story.workflow, scene.body());
            fits(scene, row, story.field("receiptType").text());
            boolean asks = row == 14 || scene.body().at("on").text().equals("reverse");
            if (asks && scene.record().actor().person()) {
                reversed(scene);
            } else if (row == 2) {
                counters.forEach(person -> story.acts.add(person, Duty.POST_RECEIPT, scene.record()));
                story.field("receiverId")
                        .people()
                        .forEach(person -> story.acts.add(person, Duty.POST_RECEIPT, scene.record()));
            }
        }
    }

    @Override
    public void recordEnds(Scene scene) {
        if (!scene.receiving()) {
            return;
        }
        CaseStory story = scene.story();
        boolean quarantined = itemless
                || story.effects.all().stream()
                        .anyMatch(effect ->
                                effect.capability.equals("stock.quarantine") && !effect.state.equals("WITHDRAWN"));
        if (!quarantined && (scene.movedBy(11) || scene.movedBy(16) || (scene.movedBy(13) && warm(story)))) {
            scene.found("RCV-I3", "goods that go back or were too warm are not quarantined");
        }
        if (scene.movedBy(13) && !numbered(story)) {
            scene.found("RCV-I2", "posted without the number of the receipt in the ledger");
        } else if (scene.movedBy(13)) {
            readBack(scene);
        }
        if (scene.movedBy(8) && story.acts.people(Duty.ACCEPT_SERVICE).isEmpty() && !decided(story)) {
            scene.found("ACTOR", "a service is accepted by nobody");
        }
    }

    /** What the ledger posted is what was accepted, line by line, as far as it says quantities. */
    private static void readBack(Scene scene) {
        CaseStory story = scene.story();
        Map<String, BigDecimal> posted = new TreeMap<>();
        for (EffectBook.Effect post : story.effects.of(EffectBook.POST_RECEIPT)) {
            if (story.effects.stands(post)) {
                ReceiptLines.quantity(post.result)
                        .ifPresent(qty -> posted.merge(ReceiptLines.line(post.result), qty, BigDecimal::add));
            }
        }
        Map<String, BigDecimal> accepted = new TreeMap<>();
        for (Json line : accepted(story)) {
            ReceiptLines.quantity(line).ifPresent(qty -> accepted.merge(ReceiptLines.line(line), qty, BigDecimal::add));
        }
        boolean equal = posted.keySet().equals(accepted.keySet())
                && posted.entrySet().stream()
                        .allMatch(one -> one.getValue().compareTo(accepted.get(one.getKey())) == 0);
        boolean service = story.field("receiptType").text().equals("SERVICE");
        if (!posted.isEmpty() && !service && !equal) {
            scene.found("RCV-I2", "posted " + posted.values() + " but accepted " + accepted.values());
        }
    }

    /** The lines that were accepted, which are those counted where nobody reviewed them. */
    static List<Json> accepted(CaseStory story) {
        List<Json> accepted = story.field("acceptedLines").items();
        return accepted.isEmpty() ? story.field("lines").items() : accepted;
    }

    private static void fits(Scene scene, int row, String type) {
        boolean goods = type.equals("GOODS") || type.equals("CONSIGNMENT_USE");
        if ((row == 4 && !goods) || (row == 7 && !type.equals("SERVICE")) || (row == 16 && !type.equals("RETURN"))) {
            scene.found("GUARD", "row " + row + " fires for a receipt of type " + type);
        }
        List<Json> lines = scene.story().field("lines").items();
        if (row == 4
                && lines.stream().anyMatch(line -> !line.at("condition").text().equals("OK"))) {
            scene.found("GUARD", "goods that are not OK are posted without review");
        }
    }

    private static void reversed(Scene scene) {
        CaseStory story = scene.story();
        Set<String> receivers = new HashSet<>(story.acts.people(Duty.POST_RECEIPT));
        receivers.addAll(story.field("receiverId").people());
        if (scene.record().actor().people().stream().anyMatch(receivers::contains)) {
            scene.found("REVERSAL", scene.record().actor().id() + " reverses a receipt of their own");
        }
        if (story.fired.containsKey(13)
                && scene.record().at().isAfter(story.first(13).plus(REVERSAL_MOST))) {
            scene.found("REVERSAL", "a receipt is reversed later than five business days after its posting");
        }
    }

    private static boolean warm(CaseStory story) {
        return story.field("lines").items().stream()
                .anyMatch(line -> line.at("condition").text().equals("TEMP_EXCURSION"));
    }

    private static boolean numbered(CaseStory story) {
        return !story.field("receiptNo").text().isEmpty()
                || story.effects.of(EffectBook.POST_RECEIPT).stream().anyMatch(EffectBook.Effect::confirmed);
    }

    private static boolean decided(CaseStory story) {
        return story.approvals.decisions.stream().anyMatch(Decision::approves);
    }
}
