package io.bursar.examples.oracle;

/**
 * An emergency order is ratified before the case closes, and not by those who placed it (canonical §1.6-12, W01-18).
 */
final class EmergencyRule implements Rule {
    @Override
    public void event(Scene scene) {
        if (!scene.is("decided") || !scene.requisition()) {
            return;
        }
        Decision decision = Decision.of(scene.body().at("decision"));
        boolean ratifies = decision.approves() && decision.meaning().equals("RATIFY");
        if (ratifies && decision.people().stream().anyMatch(scene.story().acts.people(Duty.CREATE_ORDER)::contains)) {
            scene.found("RATIFY", decision.person() + " ratifies an order they placed");
        }
    }

    @Override
    public void recordEnds(Scene scene) {
        CaseStory story = scene.story();
        boolean emergency = scene.requisition() && story.fired.containsKey(20);
        if (emergency && scene.movedBy(18) && !story.fired.containsKey(28)) {
            scene.found("RATIFY", "the emergency order is closed without being ratified");
        }
        if (emergency && scene.movedBy(18) && story.fired.containsKey(28) && !story.approvals.satisfied) {
            scene.found("RATIFY", "the emergency order is closed as ratified without a complete plan");
        }
    }
}
