package io.bursar.examples.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * No supplier becomes active without a clear screening on every required list that is at most 31 days old (SUP-I1), and
 * none goes on to review before (canonical W02-4).
 */
final class ScreeningRule implements Rule {
    static final Duration FRESH = Duration.ofDays(31);
    /** What the name of each required list says, in any spelling: LEIE, SAM.gov, OFAC, a state's Medicaid list. */
    private static final List<List<String>> LISTS =
            List.of(List.of("LEIE"), List.of("SAM"), List.of("OFAC", "SDN"), List.of("STATE", "MEDICAID"));

    private static final String CLEAR = "CLEAR";

    private Instant screened = Instant.MIN;

    @Override
    public void event(Scene scene) {
        boolean told =
                scene.is("started") && scene.body().at("data").at("screening").present();
        if (told
                || (scene.is("data-set")
                        && scene.body().at("fields").at("screening").present())) {
            screened = scene.record().at();
        }
    }

    @Override
    public void recordEnds(Scene scene) {
        if (!scene.supplier()) {
            return;
        }
        boolean blocks = scene.story().field("requestType").text().equals("BLOCK");
        List<String> missing = missing(scene.story());
        if (scene.movedBy(4) && !blocks && !missing.isEmpty()) {
            scene.found("SUP-I1", "the evidence is taken as complete but these lists are not clear: " + missing);
        }
        if (blocks || !(scene.movedBy(8) || scene.movedBy(14))) {
            return;
        }
        if (!missing.isEmpty()) {
            scene.found("SUP-I1", "the supplier becomes active but these lists are not clear: " + missing);
        } else if (screened.isBefore(scene.record().at().minus(FRESH))) {
            scene.found("SUP-I1", "the supplier becomes active on a screening older than 31 days");
        }
    }

    /** Lists without a clear result, or with any other result. */
    private static List<String> missing(CaseStory story) {
        List<Json> results = story.field("screening").items();
        List<String> missing = new ArrayList<>();
        boolean cleared = story.work.codes.contains("SUP_POSSIBLE_EXCLUSION")
                && !story.work.exceptions.containsValue("SUP_POSSIBLE_EXCLUSION");
        for (List<String> names : LISTS) {
            if (results.stream().noneMatch(one -> named(one, names) && clear(one, cleared))) {
                missing.add(names.get(0));
            }
        }
        results.stream()
                .filter(one -> !clear(one, cleared))
                .forEach(one -> missing.add(
                        one.at("list").text() + " " + one.at("result").text()));
        return missing;
    }

    /** A possible match that a person resolved to somebody else is clear; a confirmed one never is. */
    private static boolean clear(Json one, boolean cleared) {
        String result = one.at("result").text();
        return result.equals(CLEAR) || (cleared && result.startsWith("POSSIBLE"));
    }

    private static boolean named(Json one, List<String> names) {
        String list = one.at("list").text().toUpperCase(Locale.ROOT);
        return names.stream().anyMatch(list::contains);
    }
}
