package io.bursar.examples.oracle;

import java.util.List;

/** Nobody approves what they ask for or gain from, nor does whoever acts for such a person (G3, REQ-I3). */
final class PartiesRule implements Rule {
    @Override
    public void recordStarts(Scene scene) {
        scene.record().facts().forEach(scene.story().parties::learn);
    }

    @Override
    public void event(Scene scene) {
        if (scene.is("decided")) {
            Decision decision = Decision.of(scene.body().at("decision"));
            if (decision.approves()) {
                judge(scene, decision.people());
            }
        } else if (scene.is("standing-used")) {
            judge(scene, List.of(scene.body().at("grantor").text()));
        }
    }

    private static void judge(Scene scene, List<String> approvers) {
        PartiesOfCase parties = scene.story().parties;
        List<String> others =
                scene.story().approvals.plan.at("parties").at("others").people();
        for (String approver : approvers) {
            if (parties.party(approver) || others.contains(approver)) {
                scene.found("G3", approver + " approves but is a party to the case");
            } else if (parties.delegateOfParty(approver, scene.record().at())) {
                scene.found("G3", approver + " approves but is a delegate of a party to the case");
            }
        }
    }
}
