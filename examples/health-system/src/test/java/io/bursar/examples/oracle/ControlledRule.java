package io.bursar.examples.oracle;

/** Orders of controlled substances carry a signatory who is not the requester (REQ-I6); the receiver is SOD-15's. */
final class ControlledRule implements Rule {
    @Override
    public void event(Scene scene) {
        boolean order = scene.is("effect-intended")
                && scene.body().at("capability").text().startsWith(EffectBook.CREATE_ORDER);
        if (!order || !scene.story().field("profile").text().equals("CONTROLLED_CII")) {
            return;
        }
        CaseStory story = scene.story();
        String signatory = story.field("dea").at("signatoryId").text();
        String requester = story.parties.requester();
        if (signatory.isEmpty() || signatory.equals(requester)) {
            scene.found("REQ-I6", "an order of controlled substances needs a signatory other than the requester");
        }
        story.acts.add(requester, Duty.ORDER_CONTROLLED, scene.record());
        story.acts
                .people(Duty.CREATE_ORDER)
                .forEach(buyer -> story.acts.add(buyer, Duty.ORDER_CONTROLLED, scene.record()));
        if (!signatory.isEmpty()) {
            story.acts.add(signatory, Duty.ORDER_CONTROLLED, scene.record());
        }
    }
}
