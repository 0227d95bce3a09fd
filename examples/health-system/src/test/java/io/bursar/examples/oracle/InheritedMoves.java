package io.bursar.examples.oracle;

import java.util.Map;
import java.util.Set;

/** Moves every workflow inherits (canonical §1.3, CT1–CT18; row number 0), as far as W01 to W05 inherit them. */
final class InheritedMoves {
    private static final Set<String> SELF = Set.of(
            "cancel",
            "raiseException",
            "resolveException",
            "delegate",
            "reassign",
            "escalate",
            "effectRejected",
            "effectUnknown",
            "migrate");
    private static final Set<String> BEFORE_FULFIL = Set.of("INI", "VAL", "ROU", "APP");
    private static final String HOLD = "ON_HOLD";
    private static final String RETURNED = "RETURNED";

    /** Disabled or not inherited, canonical §1.3: an invoice exception does not go away because nobody answers. */
    private static final Map<String, Set<String>> NOT_HERE = Map.of(
            MoveTable.EXCEPTION,
            Set.of("discard", "withdraw", "expire", "requestInfo", "resubmit"),
            MoveTable.RECEIVING,
            Set.of("requestInfo", "resubmit"));

    private final MoveTable table;

    InheritedMoves(MoveTable table) {
        this.table = table;
    }

    boolean allows(MoveTable.Move move, CaseStory story) {
        if (NOT_HERE.getOrDefault(story.workflow, Set.of()).contains(move.on())) {
            return false;
        }
        String from = table.phase(move.from());
        boolean cancelled = move.to().equals("CANCELLED");
        return switch (move.on()) {
            case "discard" -> cancelled && move.from().equals("DRAFT");
            case "withdraw" ->
                cancelled && (BEFORE_FULFIL.contains(from) || move.from().equals(HOLD));
            case "expire" -> cancelled && move.from().equals(RETURNED);
            case "undone" -> cancelled && story.cancelling;
            case "cancel" -> (cancelled && story.cancelling) || move.to().equals(move.from());
            case "hold" -> move.to().equals(HOLD) && !move.from().equals(HOLD);
            case "resume" -> move.from().equals(HOLD) && move.to().equals(story.beforeHold);
            case "requestInfo" -> from.equals("APP") && move.to().equals(RETURNED);
            case "resubmit" -> move.from().equals(RETURNED) && move.to().equals(table.firstValidation());
            case "validationFailed" -> from.equals("VAL") && move.to().equals(RETURNED);
            case "approve" -> from.equals("APP") && move.to().equals(move.from());
            case "stepBack" -> story.visited.contains(move.to());
            default -> SELF.contains(move.on()) && move.to().equals(move.from());
        };
    }
}
