package io.bursar.examples.healthsystem.people;

import io.bursar.engine.command.Wish;
import io.bursar.examples.healthsystem.agenda.Move;
import io.bursar.examples.healthsystem.agenda.Player;
import io.bursar.examples.healthsystem.chance.Dice;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Actor;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * How invoices get from paper and file into the case: most are read by the capture service, some are keyed by people,
 * and those without an order are coded.
 *
 * <pre>{@code
 * Player capture = new Keying(office, dice);
 * }</pre>
 */
public final class Keying implements Player {

    private static final Actor CAPTURE = Actor.service("document-capture");
    private static final Duration READING = Duration.ofMinutes(2);
    private static final int BY_HAND_PER_MILLE = 120;
    private static final List<String> FIELDS = List.of("supplierId", "invoiceNo", "invoiceDate", "gross");

    private final Office office;
    private final Dice dice;

    /** The capture service of a run. */
    public Keying(Office office, Dice dice) {
        this.office = office;
        this.dice = dice;
    }

    /** Whether the capture service cannot read it well enough. */
    static boolean byHand(Dice own) {
        return own.chance(BY_HAND_PER_MILLE, "keyed by hand");
    }

    @Override
    public List<Move> moves(Case current) {
        boolean waits = current.status().state().equals("RECEIVED");
        if (!waits || byHand(dice.about(current.id().toString()))) {
            return List.of();
        }
        RecordValue sure = Data.record()
                .put(
                        "fieldConfidences",
                        Data.list(FIELDS.stream().map(Keying::sure).toList()))
                .build();
        return List.of(new Move(
                current.status().at().plus(READING),
                () -> office.act(
                        new Office.Step(current.id(), "extracted"), CAPTURE, new Wish.Fire("extracted", sure), "")));
    }

    private static RecordValue sure(String field) {
        return Data.record()
                .put("field", field)
                .put("confidence", new BigDecimal("0.99"))
                .build();
    }

    static Answer keyed() {
        return Answer.fire("extracted", RecordValue.EMPTY, "Keyed from the image");
    }

    /** Lines are charged to the plant, by the account of their category; a credit to the supplies of nursing. */
    static Answer coded(Case current) {
        boolean credit = current.data().text("docType").orElse("").equals("CREDIT");
        String facility = current.header().place().facility().value();
        String account = credit
                ? "61000"
                : switch (current.data().text("category").orElse("")) {
                    case "utilities" -> "64000";
                    case "subscriptions" -> "66500";
                    default -> "66000";
                };
        List<RecordValue> lines = current.data().records("lines").stream()
                .map(line -> line.with("costCenterId", Data.text(facility + (credit ? "-NURSING" : "-PLANT")))
                        .with("glAccountId", Data.text(account)))
                .toList();
        return Answer.fire(
                credit ? "creditCoded" : "coded",
                Data.record().put("lines", Data.list(lines)).build(),
                "");
    }
}
