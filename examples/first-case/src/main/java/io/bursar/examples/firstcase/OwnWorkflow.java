package io.bursar.examples.firstcase;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.embedded.EmbeddedBursar;
import io.bursar.engine.Bursar;
import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.money.Money;
import io.bursar.standards.Standards;
import java.io.IOException;
import java.io.InputStream;

/**
 * A workflow of one's own: a ward wants a small bill paid, one person approves it, and the same person may not enter it
 * too.
 *
 * <pre>{@code
 * OwnWorkflow.main(new String[0]);
 * }</pre>
 */
public final class OwnWorkflow {

    private OwnWorkflow() {}

    /** Runs it and prints the refusal and what happened. */
    public static void main(String[] args) throws IOException {
        try (InputStream yaml = OwnWorkflow.class.getResourceAsStream("small-bill.yaml")) {
            run(yaml);
        }
    }

    private static void run(InputStream yaml) {
        // LANGUAGE: begin
        WorkflowDefinition smallBill =
                DefinitionLoader.standard().load("small-bill.yaml", yaml).orElseThrow();
        try (Bursar bursar = EmbeddedBursar.open(Standards.canonical().with(smallBill))) {
            RecordValue batteries = Data.record()
                    .put("what", "Batteries")
                    .put("amount", Money.usd("18.40"))
                    .build();
            CaseRef bill = bursar.as("dana.reyes").start(smallBill.id(), "MERCY", batteries);
            bursar.as("greta.dorsey").inbox().first().approve("Needed").orThrow();
            Outcome both = bursar.as("greta.dorsey").fire(bill.id(), "enter", RecordValue.EMPTY);
            String said = both.fold(
                    done -> "entered", refused -> refused.findings().get(0).toString());
            System.out.println(said);
            bursar.as("hector.haas").fire(bill.id(), "enter", RecordValue.EMPTY).orThrow();
            System.out.println(bill.timeline());
        }
        // LANGUAGE: end
    }
}
