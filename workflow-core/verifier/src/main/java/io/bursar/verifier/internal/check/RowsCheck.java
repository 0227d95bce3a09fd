package io.bursar.verifier.internal.check;

import io.bursar.definition.graph.StateGraph;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.graph.Who;
import io.bursar.model.finding.Finding;
import io.bursar.verifier.Check;
import io.bursar.verifier.CheckResult;
import io.bursar.verifier.internal.guard.Answer;
import io.bursar.verifier.internal.guard.Claim;
import io.bursar.verifier.internal.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every row of a reached state can fire, and not only where an earlier row for the same event fires instead. */
public final class RowsCheck {

    private final Walk walk;
    private final Answers answers;

    private RowsCheck(Walk walk) {
        this.walk = walk;
        this.answers = new Answers(Check.ROWS, walk.machine().definition().id());
    }

    /** Asks it of a walked definition. */
    public static CheckResult of(Walk walk) {
        RowsCheck check = new RowsCheck(walk);
        if (walk.cut()) {
            check.answers.unknown("a limit of the search was reached");
            return check.answers.result();
        }
        walk.machine().definition().graph().rows().forEach(check::row);
        return check.answers.result();
    }

    private void row(TransitionSpec row) {
        Set<String> reached = walk.states();
        List<String> from = row.edge().from().stream().filter(reached::contains).toList();
        if (from.isEmpty()) {
            return;
        }
        if (walk.firstBy(row.row()).isEmpty()) {
            answers.refute(
                    Finding.error("VER_ROW_NEVER", "A row never fires: what its guard asks for does not come about")
                            .with("row", row.row())
                            .with("event", row.edge().event()),
                    Nearby.before(walk, row));
            return;
        }
        List<TransitionSpec> before = List.of();
        for (String state : from) {
            before = earlier(state, row);
            Answer answer = left(row, before);
            if (answer.kind() == Answer.Kind.UNDECIDED) {
                answers.unknown("row " + row.row() + ": too many combinations of facts");
            }
            if (!answer.impossible()) {
                return;
            }
        }
        answers.refute(
                Finding.error("VER_ROW_SHADOWED", "Whenever a row could fire, an earlier one does")
                        .with("row", row.row())
                        .with("event", row.edge().event())
                        .with(
                                "earlier",
                                before.stream().map(TransitionSpec::row).toList()),
                Nearby.through(walk, before.get(0)));
    }

    /** The rows that are tried before in a state and may be fired by everybody who may fire this one. */
    private List<TransitionSpec> earlier(String state, TransitionSpec row) {
        StateGraph graph = walk.machine().definition().graph();
        boolean rule = row.authority().trigger() == Trigger.RULE;
        List<TransitionSpec> tried = new ArrayList<>();
        for (TransitionSpec other :
                rule ? graph.rules(state) : graph.rows(state, row.edge().event())) {
            if (other.row() == row.row()) {
                break;
            }
            if (rule || covers(other.authority().who(), row.authority().who())) {
                tried.add(other);
            }
        }
        return tried;
    }

    private static boolean covers(Who earlier, Who later) {
        return later.alternatives().stream()
                .allMatch(words -> earlier.alternatives().stream().anyMatch(words::containsAll));
    }

    private Answer left(TransitionSpec row, List<TransitionSpec> earlier) {
        List<Claim> claims = new ArrayList<>(List.of(Claim.holds(row.edge().when())));
        earlier.forEach(other -> claims.add(Claim.fails(other.edge().when())));
        return walk.machine().solver().solve(claims, Map.of());
    }
}
