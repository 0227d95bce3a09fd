package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A change of bank data: entered, verified by a call to a known number, and approved by three different people
 * (SUP-I2); called back before anything is written (CALLBACK); payments held first (HOLD-FIRST); cooled off (COOLING).
 */
final class BankChangeRule implements Rule {
    private static final Set<String> SOURCES = Set.of("PRIOR_MASTER", "CONTRACT", "INDEPENDENT");
    private static final String VERIFY = "VERIFY";

    private final Set<String> entered = new HashSet<>();
    private final Set<String> verified = new HashSet<>();
    private final Set<String> approved = new HashSet<>();
    private Instant cooling = Instant.MAX;

    @Override
    public void event(Scene scene) {
        if (!scene.supplier()) {
            return;
        }
        if (scene.is("decided")) {
            Decision decision = Decision.of(scene.body().at("decision"));
            if (decision.approves()) {
                (decision.meaning().startsWith(VERIFY) ? verified : approved).addAll(decision.people());
            }
        } else if (scene.is("approvals-voided")) {
            approved.clear();
        } else if (scene.is("effect-intended") && !scene.body().at("undoes").present()) {
            written(scene);
        } else if (scene.is("moved")) {
            moved(scene, MoveTable.fired(scene.story().workflow, scene.body()));
        }
    }

    private void moved(Scene scene, int row) {
        boolean bank = bank(scene.story());
        if (row == 1) {
            entered.addAll(scene.record().actor().people());
        } else if (row == 8 && bank) {
            plan(scene);
        } else if ((row == 10 && !bank) || (row == 11 && bank)) {
            scene.found("COOLING", "row " + row + " fires though the bank element is " + (bank ? "there" : "missing"));
        } else if (row == 12
                && !Cooling.over(scene.story(), cooling, scene.record().at())) {
            scene.found("COOLING", "the bank change becomes effective before it has cooled off");
        }
        cooling = row == 10 ? scene.record().at() : cooling;
    }

    private static void written(Scene scene) {
        String capability = new EffectBook.Effect(0, scene.body(), 0).capability;
        if (!capability.equals(EffectBook.CHANGE_BANK) || restores(scene)) {
            return;
        }
        CaseStory story = scene.story();
        boolean called = callback(story, "callbackAt")
                .instant()
                .filter(at -> !at.isAfter(scene.record().at()))
                .isPresent();
        if (!called
                || callback(story, "callbackBy").text().isEmpty()
                || !SOURCES.contains(callback(story, "callbackNumberSource").text())) {
            scene.found("CALLBACK", "bank data are written without a call back on a number known from elsewhere");
        }
        EffectBook.Effect write = new EffectBook.Effect(Integer.MAX_VALUE, scene.body(), 0);
        if (story.effects.all().stream().noneMatch(effect -> holds(effect) && before(story.effects, effect, write))) {
            scene.found("HOLD-FIRST", "bank data are written before the payments of the supplier are held");
        }
    }

    /** A part of the call back: of the bank element, or beside it. */
    static Json callback(CaseStory story, String name) {
        Json inner = story.field("bank").at(name);
        return inner.present() ? inner : story.field(name);
    }

    /** Whether an effect is confirmed, or another waits for it, be it by way of a third. */
    private static boolean before(EffectBook effects, EffectBook.Effect first, EffectBook.Effect later) {
        return first.confirmed()
                || later.after().contains(first.number)
                || later.after().stream()
                        .flatMap(number -> effects.numbered(number).stream())
                        .anyMatch(between -> between.number < later.number && before(effects, first, between));
    }

    private static boolean holds(EffectBook.Effect effect) {
        return (effect.capability + effect.intent.at("alias").text())
                .toLowerCase(Locale.ROOT)
                .contains("hold");
    }

    private static boolean restores(Scene scene) {
        return scene.story().fired.containsKey(10) || scene.story().cancelling;
    }

    /** Called back and decided as canonical W02 "Approval" says, by people who differ. */
    private void plan(Scene scene) {
        CaseStory story = scene.story();
        Set<String> callers = new HashSet<>(verified);
        callers.addAll(callback(story, "callbackBy").people());
        callers.addAll(story.acts.people(Duty.VERIFY_BANK));
        List<Stage> stages = story.approvals.stages;
        int verify = stages.stream()
                .filter(stage -> stage.meaning().startsWith(VERIFY))
                .mapToInt(Stage::group)
                .min()
                .orElse(Integer.MAX_VALUE);
        if (stages.stream().noneMatch(stage -> stage.group() > verify && stage.asks("TREASURY"))) {
            scene.found("SUP-I2", "the plan of a bank change does not ask the verifier first and TREASURY then");
        }
        if (callers.isEmpty() || !Collections.disjoint(callers, entered)) {
            scene.found("SUP-I2", "who entered the bank change also verified it, or nobody did");
        }
        if (approved.isEmpty()
                || !Collections.disjoint(approved, entered)
                || !Collections.disjoint(approved, callers)) {
            scene.found("SUP-I2", "who entered or verified the bank change also approved it, or nobody did");
        }
    }

    static boolean bank(CaseStory story) {
        return !story.field("bank").names().isEmpty();
    }
}
