package io.bursar.definition.load.internal;

import io.bursar.definition.approval.ApprovalSpec;
import io.bursar.definition.guard.Guard;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.DataValue.Kind;
import io.bursar.model.identity.FunctionName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the approvals section. */
final class ApprovalReader {

    /** Most approvals of one definition. */
    static final int MAX_APPROVALS = 12;

    /** Most declared stages of one approval. */
    static final int MAX_STAGES = 24;

    /** Most people one stage asks, and most distinct people an approval can demand. */
    static final int MAX_PEOPLE = 25;

    /** What a decision can mean (canonical §1.6-5). */
    static final List<String> MEANINGS =
            List.of("SPEND", "SPECIALIST", "VERIFY", "CERTIFY", "RATIFY", "SIGN", "ATTEST");

    private static final Map<String, String> POSITIONS =
            Map.of("beside", "BESIDE", "serial", "SERIAL", "after", "AFTER");

    private final References references;
    private final Expressions expressions;

    ApprovalReader(Reading reading) {
        this.references = new References(reading);
        this.expressions = new Expressions(reading);
    }

    Optional<Map<String, ApprovalSpec>> approvals(YamlNode node) {
        Map<String, ApprovalSpec> approvals = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_APPROVALS)) {
            Names.name(entry.key()).ifPresent(name -> approvals.put(name, approval(name, entry.value())));
        }
        return Optional.of(approvals);
    }

    private ApprovalSpec approval(String name, YamlNode node) {
        YamlMapping approval = node.mapping();
        approval.only("amount", "column", "climb", "meaning", "act", "minimumHumans", "within", "ratifies", "stages");
        List<ApprovalSpec.StageSpec> stages = approval.list("stages", MAX_STAGES, this::stage);
        long money = List.of("amount", "column", "climb").stream()
                .filter(approval::has)
                .count();
        boolean complete = money == 3 || (money == 0 && approval.has("stages"));
        if (!complete) {
            node.report(DefinitionFault.INCOMPLETE_APPROVAL, Map.of("name", name));
        }
        return new ApprovalSpec(name, money(approval), stages, conduct(approval));
    }

    private ApprovalSpec.Money money(YamlMapping approval) {
        return new ApprovalSpec.Money(
                approval.optional("amount", node -> expressions.path(node, Kind.MONEY))
                        .orElse(null),
                approval.optional("column", node -> expressions.path(node, Kind.TEXT))
                        .orElse(null),
                approval.optional("climb", node -> expressions.path(node, Kind.TEXT))
                        .orElse(null),
                approval.optional("meaning", ApprovalReader::meaning).orElse("SPEND"));
    }

    private static Optional<String> meaning(YamlNode node) {
        return node.choice(MEANINGS.stream().collect(Collectors.toMap(word -> word, word -> word)));
    }

    private ApprovalSpec.Conduct conduct(YamlMapping approval) {
        return new ApprovalSpec.Conduct(
                approval.required("act", Names::code).map(FunctionName::new).orElse(Placeholders.ACT),
                approval.required("minimumHumans", node -> node.whole(2, MAX_PEOPLE))
                        .orElse(2),
                approval.required("within", YamlNode::duration).orElse(Placeholders.DURATION),
                approval.optional("ratifies", YamlNode::flag).orElse(false));
    }

    private Optional<ApprovalSpec.StageSpec> stage(YamlNode node) {
        YamlMapping stage = node.mapping();
        stage.only("role", "when", "meaning", "act", "position", "quorum", "of");
        int of = stage.optional("of", value -> value.whole(1, MAX_PEOPLE)).orElse(0);
        int quorum =
                stage.optional("quorum", value -> value.whole(1, MAX_PEOPLE)).orElse(1);
        if (of > 0 && quorum > of) {
            node.report(DefinitionFault.QUORUM_TOO_HIGH, Map.of("quorum", quorum, "of", of));
        }
        return Optional.of(new ApprovalSpec.StageSpec(
                stage.required("role", references::role).orElse(Placeholders.ROLE),
                stage.optional("when", expressions::guard).orElse(Guard.ALWAYS),
                stage.required("meaning", ApprovalReader::meaning).orElse("SPECIALIST"),
                stage.optional("act", Names::code).map(FunctionName::new).orElse(null),
                new ApprovalSpec.Placement(
                        stage.required("position", value -> value.choice(POSITIONS))
                                .orElse("BESIDE"),
                        quorum,
                        of)));
    }
}
