package io.bursar.examples.oracle;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rows that ask for a reason are given one by the person who fires them (REASON; canonical §2, "guard", and CT3). */
final class ReasonRule implements Rule {
    private static final Map<String, Set<Integer>> ASKED = Map.of(
            MoveTable.REQUISITION, Set.of(8, 22, 25),
            MoveTable.SUPPLIER, Set.of(9),
            MoveTable.RECEIVING, Set.of(9, 14),
            MoveTable.INVOICE, Set.of(10, 17));

    private static final int REVERSAL = 14;

    private boolean given;
    private boolean person;

    @Override
    public void recordStarts(Scene scene) {
        person = scene.record().actor().person();
        given = !scene.record().reason().isBlank() || reason(scene.record().ask());
    }

    @Override
    public void event(Scene scene) {
        given |= (scene.is("decided") || scene.is("data-set") || scene.is("cancelling")) && reason(scene.body());
        int number = scene.is("moved") ? asked(scene) : scene.body().at("row").whole();
        // whoever asked for a row that then waited was asked for the reason
        boolean waited = scene.story().lastPendingRow.at("row").whole() == number;
        boolean row = (scene.is("moved") && !waited) || scene.is("row-pending");
        if (row
                && person
                && !given
                && ASKED.getOrDefault(scene.story().workflow, Set.of()).contains(number)) {
            scene.found("REASON", "row " + number + " is fired without the reason it asks for");
            person = false;
        }
    }

    /** The row fired; or the one that is asked for by a row of its own and fires when its effects are done. */
    private static int asked(Scene scene) {
        boolean reversal = scene.receiving() && scene.body().at("on").text().equals("reverse");
        return reversal ? REVERSAL : MoveTable.fired(scene.story().workflow, scene.body());
    }

    /** Whether a field whose name speaks of a reason says something, however deep. */
    private static boolean reason(Json value) {
        return value.items().stream().anyMatch(ReasonRule::reason)
                || value.names().stream()
                        .anyMatch(name -> (name.toLowerCase(Locale.ROOT).contains("reason")
                                        && !value.at(name).text().isBlank())
                                || reason(value.at(name)));
    }
}
