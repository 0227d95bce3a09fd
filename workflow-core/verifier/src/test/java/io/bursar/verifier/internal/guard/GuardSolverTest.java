package io.bursar.verifier.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.guard.Guard;
import io.bursar.definition.guard.GuardParser;
import io.bursar.definition.guard.GuardResult;
import io.bursar.model.data.BooleanValue;
import io.bursar.standards.ProcureToPay;
import io.bursar.verifier.Riverbend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Facts are opaque: what can hold together is found by trying what comparisons can tell apart. */
class GuardSolverTest {

    private static final Domains INVOICE = Domains.of(Riverbend.STANDARDS.definition(ProcureToPay.INVOICE));
    private final GuardSolver solver = new GuardSolver(INVOICE);

    private static Guard guard(String text) {
        GuardResult result = GuardParser.parse(text);
        return result.fold(GuardResult.Parsed::guard, malformed -> {
            throw new IllegalArgumentException(text);
        });
    }

    private boolean implies(String one, String other) {
        return solver.beyond(guard(one), guard(other)).impossible();
    }

    @Test
    void aNarrowerConditionImpliesAWiderOne() {
        assertThat(implies("a and b", "a")).isTrue();
        assertThat(implies("a", "a and b")).isFalse();
        assertThat(implies("total < 5.00 USD", "total <= 5.00 USD")).isTrue();
        assertThat(implies("total <= 5.00 USD", "total < 5.00 USD")).isFalse();
        assertThat(implies("count > 3", "count >= 2")).isTrue();
        assertThat(implies("day < 2026-01-01", "day <= 2026-01-01")).isTrue();
        assertThat(implies("state = OPEN", "state in [OPEN, CLOSED]")).isTrue();
        assertThat(implies("not (a or b)", "not a")).isTrue();
    }

    @Test
    void anAbsentFactMakesNoComparisonHold() {
        assertThat(implies("ok = false", "present(ok)")).isTrue();
        assertThat(implies("not ok", "present(ok)")).isFalse();
        assertThat(implies("not ok", "ok = false")).isFalse();
        assertThat(implies("state != OPEN", "present(state)")).isTrue();
    }

    @Test
    void anEnumeratedFieldHasNoOtherValueThanItsOwn() {
        assertThat(implies("present(docType) and not docType in [INVOICE, CREDIT, DEBIT]", "docType = PREPAYMENT"))
                .isTrue();
        assertThat(implies("present(word) and not word in [INVOICE, CREDIT, DEBIT]", "word = PREPAYMENT"))
                .isFalse();
    }

    @Test
    void aParameterStandsForAnyValueItsFacilitySets() {
        assertThat(implies("total < vp.p2p.limit", "total <= vp.p2p.limit")).isTrue();
        assertThat(implies("total <= vp.p2p.limit", "total <= vp.p2p.other")).isFalse();
        assertThat(implies("kind in vp.p2p.kinds", "present(kind)")).isTrue();
    }

    @Test
    void anExampleNamesTheFactsUnderWhichItHolds() {
        Answer answer = solver.beyond(guard("a and docType = CREDIT"), guard("b"));

        assertThat(answer.possible()).isTrue();
        assertThat(answer.facts()).contains("a = true").contains("docType = CREDIT");
    }

    @Test
    void whatIsCertainIsNotTriedOtherwise() {
        Answer answer = solver.solve(
                List.of(Claim.holds(guard("plan.complete or rush"))),
                Map.of("plan.complete", Optional.of(BooleanValue.FALSE), "rush", Optional.empty()));

        assertThat(answer.impossible()).isTrue();
    }

    @Test
    void aSearchThatReachesItsLimitDecidesNothing() {
        String many = IntStream.range(0, 12)
                .mapToObj(number -> "(a" + number + " or b" + number + ")")
                .collect(Collectors.joining(" and "));
        Guard unlikely = guard(many + " and c and not c");

        assertThat(new GuardSolver(INVOICE, 10)
                        .solve(List.of(Claim.holds(unlikely)), Map.of())
                        .kind())
                .isEqualTo(Answer.Kind.UNDECIDED);
    }
}
