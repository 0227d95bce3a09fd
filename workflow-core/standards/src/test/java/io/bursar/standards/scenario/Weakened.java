package io.bursar.standards.scenario;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.standards.Standards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A shipped definition from which a safeguard was taken, so that only the invariant is left to notice. */
final class Weakened {

    private String text;

    private Weakened(String file) {
        try (InputStream input = Standards.class.getResourceAsStream("p2p/" + file)) {
            text = new String(Objects.requireNonNull(input).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Weakened requisition() {
        return new Weakened("requisition.yaml");
    }

    static Weakened receiving() {
        return new Weakened("receiving.yaml");
    }

    static Weakened invoice() {
        return new Weakened("invoice.yaml");
    }

    static Weakened supplier() {
        return new Weakened("supplier.yaml");
    }

    Weakened with(String safeguard, String instead) {
        if (!text.contains(safeguard)) {
            throw new IllegalArgumentException("The definition has no such safeguard");
        }
        text = text.replace(safeguard, instead);
        return this;
    }

    WorkflowDefinition definition() {
        return DefinitionLoader.standard().load("weakened.yaml", text).orElseThrow();
    }

    /** A hospital that runs it beside the other definitions. */
    Hospital atWork() {
        WorkflowDefinition weak = definition();
        List<WorkflowDefinition> all =
                new ArrayList<>(Hospital.STANDARDS.definitions().values());
        all.removeIf(definition -> definition.id().equals(weak.id()));
        all.add(weak);
        return new Hospital(Hospital.STANDARDS.policy(), all);
    }
}
