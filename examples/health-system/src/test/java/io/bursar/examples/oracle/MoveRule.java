package io.bursar.examples.oracle;

import java.util.Optional;
import java.util.Set;

/** Every move is a row of the table of its workflow or an inherited one, from the state the case is in. */
final class MoveRule implements Rule {
    private static final Set<String> COMMITTED =
            Set.of(EffectBook.CREATE_ORDER, EffectBook.POST_INVOICE, EffectBook.CREATE_SUPPLIER);
    private static final Set<String> REFUSABLE = Set.of("RCV_OVER", "RCV_NO_PO", "RCV_SHORT_DATED");
    private static final Set<String> OTHER_REFUSALS = Set.of("SYS_CONNECTOR_REJECT", "DUP_SUSPECT");

    @Override
    public void event(Scene scene) {
        if (!scene.is("moved")) {
            return;
        }
        Json body = scene.body();
        CaseStory story = scene.story();
        MoveTable.Move move = MoveTable.Move.of(body);
        if (!move.from().equals(story.state)) {
            scene.found("STATE", "the move is from " + move.from() + " but the case is in " + story.state);
        }
        Optional<MoveTable> table = MoveTable.of(story.workflow);
        if (table.isEmpty()) {
            return;
        }
        int row = body.at("row").whole();
        boolean known = row == 0
                ? new InheritedMoves(table.get()).allows(move, story)
                : table.get().row(row, move).isPresent()
                        || restOf(story, move)
                        || givenUp(row, story, move)
                        || refusedReceipt(row, story, move);
        String phase = table.get().phase(move.to());
        if (!known) {
            scene.found("ROW", "no row " + row + " from " + move.from() + " on " + move.on() + " to " + move.to());
        } else if (!phase.isEmpty() && !phase.equals(body.at("phase").text())) {
            scene.found(
                    "ROW",
                    "state " + move.to() + " is not of phase "
                            + body.at("phase").text());
        }
        pending(scene, row);
    }

    /**
     * What a receipt does not keep goes back by a case of its own, which opens counted (W03-10, "rest → linked
     * RETURN").
     */
    private static boolean restOf(CaseStory story, MoveTable.Move move) {
        return story.workflow.equals(MoveTable.RECEIVING)
                && story.header.at("parent").present()
                && story.field("receiptType").text().equals("RETURN")
                && move.from().equals("DRAFT")
                && move.to().equals("COUNTED");
    }

    /**
     * A resolution that gives a case up where no row of the table leads out: to cancel is allowed on every exception
     * (canonical X7), to send an invoice back on every hold (W05). Nothing may stand that others rely on.
     */
    private static boolean givenUp(int row, CaseStory story, MoveTable.Move move) {
        boolean cancelled = move.to().equals("CANCELLED") && !story.work.codes.isEmpty();
        boolean returned = move.on().equals("returnToSupplier")
                && move.to().equals("REJECTED")
                && story.work.codes.stream().anyMatch(code -> code.startsWith("INV_"));
        return row >= 100
                && (cancelled || returned)
                && story.effects.all().stream()
                        .noneMatch(effect -> COMMITTED.contains(effect.capability) && story.effects.stands(effect));
    }

    /**
     * What the system of record refused of a receipt goes back to whoever reviews it (CT17; the resolutions of W03
     * refuse the excess, the unknown order, the short date), once nothing that a refusal raises is open any more.
     */
    private static boolean refusedReceipt(int row, CaseStory story, MoveTable.Move move) {
        return row >= 100
                && story.workflow.equals(MoveTable.RECEIVING)
                && move.from().equals("POSTING")
                && move.to().equals("DISCREPANCY_REVIEW")
                && story.work.codes.stream().anyMatch(REFUSABLE::contains)
                && story.work.exceptions.values().stream()
                        .noneMatch(open -> REFUSABLE.contains(open) || OTHER_REFUSALS.contains(open))
                && story.effects.of(EffectBook.POST_RECEIPT).stream()
                        .anyMatch(effect -> effect.state.equals("REJECTED"));
    }

    /** A pending row blocks other rows of the workflow (canonical §1.3, X2). */
    private static void pending(Scene scene, int row) {
        Json pending = scene.story().pendingRow;
        if (pending.present() && row > 0 && pending.at("row").whole() != row) {
            scene.found(
                    "PENDING",
                    "row " + row + " fires while row " + pending.at("row").whole() + " is pending");
        }
    }
}
