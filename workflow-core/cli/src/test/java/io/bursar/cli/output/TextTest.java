package io.bursar.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.change.OpenCase;
import io.bursar.controls.change.PolicyChange;
import io.bursar.definition.change.DefinitionChange;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.FacilityId;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import io.bursar.standards.policy.GovernedWorkflows;
import io.bursar.standards.policy.PolicyLoader;
import io.bursar.standards.policy.PolicyTexts;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How answers are written: JSON, CSV, and lists that may be long. */
class TextTest {

    @Test
    void jsonEscapesWhatItMust() {
        assertThat(Json.text(Json.object("a\"b", "line\nnext\ttab\\ \u0001 é", "n", 5, "t", true, "e", List.of())))
                .isEqualTo(
                        "{\n  \"a\\\"b\": \"line\\nnext\\ttab\\\\ \\u0001 é\",\n  \"n\": 5,\n  \"t\": true,\n  \"e\": []\n}");
        assertThat(Json.text(Json.object())).isEqualTo("{}");
        assertThatThrownBy(() -> Json.text(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCellThatASpreadsheetWouldComputeIsText() {
        assertThat(Csv.line(List.of("=1+1", "+1", "-1", "@x", "a,b", "say \"x\"", "", "plain")))
                .isEqualTo("'=1+1,'+1,'-1,'@x,\"a,b\",\"say \"\"x\"\"\",,plain");
        assertThat(Csv.line(List.of(" =1", "\t=1", "\r=1", "\uFF1D1", "a\rb", " a")))
                .isEqualTo("' =1,\"'\t=1\",\"'\r=1\",'\uFF1D1,\"a\rb\",\" a\"");
    }

    @Test
    void ofManyTouchedCasesTheFirstAreListed() {
        OpenCase open = new OpenCase(
                CaseId.of("00000000-0000-7000-8000-000000000001"),
                ProcureToPay.REQUISITION,
                new FacilityId("MERCY"),
                "DRAFT",
                false);
        var before = PolicyLoader.load(PolicyTexts.shipped()).orElseThrow().pack();
        var texts = PolicyTexts.shipped();
        var after = PolicyLoader.load(texts.with(
                        "queues.yaml",
                        texts.files()
                                .get("queues.yaml")
                                .replace("buyer: { roles: [BUYER] }", "buyer: { roles: [CPO] }")))
                .orElseThrow()
                .pack();
        var change = PolicyChange.between(
                before,
                after,
                GovernedWorkflows.of(Standards.canonical().definitions().values()));

        Answer answer = ChangeReport.of(change, Collections.nCopies(ChangeReport.MAX_CASES + 1, open));

        assertThat(answer.lines()).contains("1001 of 1001 open cases are touched:", "  and 1 more");
        assertThat(answer.lines().stream()
                        .filter(line -> line.contains("by queues"))
                        .count())
                .isEqualTo(ChangeReport.MAX_CASES);
    }

    @Test
    void aDefinitionThatDoesNotChangeTouchesNothing() {
        var definition = Standards.canonical().definition(ProcureToPay.REQUISITION);

        Answer answer = ChangeReport.of(DefinitionChange.between(definition, definition), null);

        assertThat(answer.code()).isZero();
        assertThat(answer.lines()).hasSize(1);
    }
}
