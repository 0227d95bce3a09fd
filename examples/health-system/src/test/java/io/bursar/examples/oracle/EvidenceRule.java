package io.bursar.examples.oracle;

import java.util.ArrayList;
import java.util.List;

/** Every confirmed effect has what the system of record answered, or an open exception about it (G7). */
final class EvidenceRule implements Rule {
    private final List<Integer> bare = new ArrayList<>();

    @Override
    public void event(Scene scene) {
        Json body = scene.body();
        boolean confirmed =
                scene.is("effect-outcome") && body.at("state").text().equals("CONFIRMED");
        if (confirmed && !body.at("reference").present() && !body.at("result").present()) {
            bare.add(body.at("effect").whole());
        }
    }

    @Override
    public void recordEnds(Scene scene) {
        if (scene.story().work.exceptions.isEmpty()) {
            bare.forEach(number -> scene.found("G7", "effect " + number + " is confirmed without reference or result"));
        }
        bare.clear();
    }
}
