package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** An exception waits for the supplier no longer than its case pinned, and then goes on (G9, canonical W05-4, 5). */
final class SupplierWaitRule implements Rule {
    private static final String DAYS = "p2p.iex.supplierWaitMaxBD";
    private static final int STANDARD = 10;
    /** What two holidays, a weekend on either side and closed hours may add. */
    private static final Duration SPARE = Duration.ofDays(6);

    private Instant since = Instant.MAX;

    @Override
    public void event(Scene scene) {
        if (!scene.exception() || !scene.is("moved")) {
            return;
        }
        Instant now = scene.record().at();
        if (scene.story().state.equals("WITH_SUPPLIER") && now.isAfter(latest(scene.story()))) {
            scene.found("G9", "the exception waited for its supplier from " + since + " to " + now);
        }
        since = scene.body().at("to").text().equals("WITH_SUPPLIER") ? now : Instant.MAX;
    }

    private Instant latest(CaseStory story) {
        int days = story.variation.at(DAYS).number().map(BigDecimal::intValue).orElse(STANDARD);
        return since.equals(Instant.MAX)
                ? since
                : since.plus(Duration.ofDays(7L * ((days + 4) / 5))).plus(SPARE);
    }
}
