package io.bursar.definition.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.definition.load.Texts;
import io.bursar.model.variation.ChangeEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between two versions of a definition, and what that does to controls. */
class DefinitionChangeTest {

    private static final String TEXT = Texts.text("complete.yaml");

    @Test
    void aVersionDoesNotDifferFromItselfHoweverItIsWritten() {
        DefinitionChange change =
                changed("total: { type: Money, required: true", "total: { required: true, type: Money");

        assertThat(change.differences()).isEmpty();
        assertThat(change.effect()).isEqualTo(ChangeEffect.NEUTRAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // title and documentation
                "title: Purchase of something | title: Purchase | NEUTRAL title",
                // approvals
                "minimumHumans: 2\\n    within: 2 BD | minimumHumans: 3\\n    within: 2 BD | TIGHTENING approvals.spend.minimumHumans",
                "quorum: 3, of: 5 | quorum: 2, of: 5 | WEAKENING approvals.spend.stages[CAPITAL_COMMITTEE].quorum",
                "\\n      - { role: SECURITY_OFFICER, when: profile = CAPITAL, meaning: SPECIALIST, position: beside } | | WEAKENING approvals.spend.stages[SECURITY_OFFICER]",
                "role: SECURITY_OFFICER, when: profile = CAPITAL, | role: SECURITY_OFFICER, | TIGHTENING approvals.spend.stages[SECURITY_OFFICER].when",
                "when: profile = CAPITAL, meaning | when: profile = CAPITAL and emergency, meaning | WEAKENING approvals.spend.stages[SECURITY_OFFICER].when",
                "within: 1 BD | within: 2 BD | NEUTRAL approvals.later.within",
                // rows
                "who: [REQUESTER, PROXY_REQUESTER] | who: REQUESTER | TIGHTENING transitions[1].who",
                "who: assignee | who: [assignee, BUYER] | WEAKENING transitions[8].who",
                "who: approver, act: APPROVE_REQUISITION | who: approver | WEAKENING transitions[4].act",
                "reason: required, | | WEAKENING transitions[5].reason",
                "total <= vp.test.purchase.limit, to | total < vp.test.purchase.limit, to | WEAKENING transitions[2].when",
                // what an approval covers, duties, invariants
                "material: [supplierId, total | material: [total | WEAKENING material",
                "sod: [SOD-01, SOD-02] | sod: [SOD-01, SOD-02, SOD-03] | TIGHTENING sod",
                "\\n  - { id: TST-I1, says: requester is not an approver, checkedBy: LOG } | | WEAKENING invariants[TST-I1]",
                // exceptions and checks
                "resolutions: [RATIFIED, RECORDED] | resolutions: [RATIFIED] | TIGHTENING exceptions.TST_UNRATIFIED.resolutions",
                "blocks: [2, 3] | blocks: [2] | WEAKENING exceptions.TST_SUPPLIER.blocks",
                "\\n    checks: [ { when: centresOpen = false or hint.flagged, raise: TST_SUPPLIER, each: centres } ] | | WEAKENING states.SUBMITTED.checks",
                // clocks, models, data
                "ladder: safety, legal: true | ladder: safety | WEAKENING clocks.ratification.legal",
                "threshold: 0.80 | threshold: 0.90 | TIGHTENING assist[A05].threshold",
                "channelRequestId: { type: Text, required: true | channelRequestId: { type: Text, required: false | WEAKENING data.channelRequestId.required",
                "poVersion: { type: Int, writable: never } | poVersion: { type: Int } | WEAKENING data.poVersion.writable",
                "poVersion: { type: Int, writable: never } | poVersion: { type: Int, writable: correction } | WEAKENING data.poVersion.writable",
                "overrun: { type: Pct } | overrun: { type: Pct }\\n  note: { type: Text } | NEUTRAL data.note",
                // what a facility may choose from
                "[test.purchase.issued, test.purchase.issued-short] | [test.purchase.issued] | TIGHTENING variation.test.purchase.wording.values",
                "values: [BUYER, supplier-master, CAPITAL] | values: [BUYER, supplier-master, CAPITAL, CFO] | WEAKENING variation.test.purchase.groups.values",
                "keys: [ROUTINE, TST_SUPPLIER] | keys: [ROUTINE] | TIGHTENING variation.test.purchase.groups.keys",
                "queues: [buyer, pharmacy] | queues: [buyer] | NEUTRAL variation.test.purchase.tasks.queues",
                "holds: true, | | WEAKENING variation.test.purchase.tasks.holds",
                // what cannot be compared
                "kinds: [invoice.exact], keys | kinds: [invoice.strong], keys | WEAKENING transitions[1].do",
                "range: [2, 5] | range: [1, 5] | WEAKENING variation.test.purchase.count.range"
            })
    void aChangeIsNamedByItsPlaceWithWhatItDoes(String before, String after, String expected) {
        DefinitionChange change = changed(before, after == null ? "" : after);

        assertThat(change.differences())
                .extracting(difference -> difference.effect() + " " + difference.path())
                .containsExactly(expected);
    }

    /** What is handed in on an occasion may be handed in on every later one, and never is the last. */
    @ParameterizedTest
    @CsvSource({
        "submit, correction, TIGHTENING",
        "submit, never, TIGHTENING",
        "correction, never, TIGHTENING",
        "correction, submit, WEAKENING",
        "never, submit, WEAKENING",
        "never, correction, WEAKENING"
    })
    void aFieldThatFewerMayHandInIsStricter(String before, String after, ChangeEffect expected) {
        String field = "poVersion: { type: Int, writable: ";
        assertThat(TEXT).contains(field + "never }");

        DefinitionChange change = DefinitionChange.between(
                load(TEXT.replace(field + "never", field + before)),
                load(TEXT.replace(field + "never", field + after)));

        assertThat(change.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.path()).isEqualTo("data.poVersion.writable");
            assertThat(difference.effect()).isEqualTo(expected);
            assertThat(difference.compared()).isTrue();
        });
    }

    @Test
    void whatCannotBeComparedCountsAsWeakeningAndSaysSo() {
        DefinitionDifference difference = changed("centresOpen = false or hint", "centresOpen = true or hint")
                .differences()
                .get(0);

        assertThat(difference.compared()).isFalse();
        assertThat(difference.toString())
                .startsWith("WEAKENING states.SUBMITTED.checks")
                .endsWith("(cannot be compared, so it counts as weakening)");
    }

    @Test
    void oneWeakeningIsNotMadeGoodByATightening() {
        WorkflowDefinition tighter = load(TEXT.replace("sod: [SOD-01, SOD-02]", "sod: [SOD-01, SOD-02, SOD-03]")
                .replace("reason: required, ", ""));

        assertThat(DefinitionChange.between(load(TEXT), tighter).effect()).isEqualTo(ChangeEffect.WEAKENING);
    }

    @Test
    void openCasesComeOverOnlyByADeclaredMigration() {
        WorkflowDefinition first = load(TEXT.replace("version: 1.2.0", "version: 1.1.0"));
        WorkflowDefinition elsewhere = load(TEXT.replace("version: 1.2.0", "version: 0.9.0"));

        assertThat(DefinitionChange.between(first, load(TEXT)).reachesOpenCases())
                .isTrue();
        assertThat(DefinitionChange.between(elsewhere, load(TEXT)).reachesOpenCases())
                .isFalse();
    }

    private static DefinitionChange changed(String before, String after) {
        String from = before.replace("\\n", "\n");
        assertThat(TEXT).contains(from);
        return DefinitionChange.between(load(TEXT), load(TEXT.replace(from, after.replace("\\n", "\n"))));
    }

    private static WorkflowDefinition load(String text) {
        return DefinitionLoader.standard().load("complete.yaml", text).orElseThrow();
    }
}
