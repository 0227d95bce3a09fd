package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** After an invoice was captured nobody changes what the supplier wrote: figures, number and date (IEX-I2). */
final class FiguresRule implements Rule {
    private static final Set<String> WRITTEN = Set.of("invoiceNo", "invoiceDate", "net", "tax", "freight", "gross");
    private static final Set<String> EDITABLE = Set.of("DRAFT", "RECEIVED", "RETURNED");

    @Override
    public void event(Scene scene) {
        CaseStory story = scene.story();
        boolean captured = scene.invoice() && story.fired.containsKey(2) && !EDITABLE.contains(story.state);
        if (!captured || !scene.is("data-set")) {
            return;
        }
        Json fields = scene.body().at("fields");
        WRITTEN.stream()
                .filter(name -> fields.at(name).present() && story.field(name).present())
                .filter(name -> !fields.at(name).equals(story.field(name)))
                .sorted()
                .forEach(name -> scene.found("IEX-I2", name + " of a captured invoice is changed"));
        if (fields.at("lines").present() && !figures(fields.at("lines")).equals(figures(story.field("lines")))) {
            scene.found("IEX-I2", "the lines of a captured invoice are changed");
        }
    }

    private static List<BigDecimal> figures(Json lines) {
        List<BigDecimal> figures = new ArrayList<>();
        for (Json line : lines.items()) {
            Stream.of(
                            line.at("qty").number(),
                            line.at("amount").amount(),
                            line.at("unitPrice").amount())
                    .flatMap(Optional::stream)
                    .map(BigDecimal::stripTrailingZeros)
                    .forEach(figures::add);
        }
        return figures;
    }
}
