package io.bursar.controls.sod;

import io.bursar.controls.internal.StoredFields;
import io.bursar.model.data.Data;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.RoleName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two sets of functions that one person may not hold together (controls §1). Which functions exist is policy data.
 *
 * <pre>{@code
 * new SodRule("SOD-03", Set.of(new FunctionName("APPROVE_REQUISITION")), Set.of(new FunctionName("ENTER_INVOICE")),
 *         SodTerms.blocking(SodScope.CHAIN));
 * }</pre>
 *
 * @param id the stable id, such as {@code SOD-03}
 * @param functionsA one side
 * @param functionsB the other side
 * @param terms scopes, severity and what softens the rule
 */
public record SodRule(String id, Set<FunctionName> functionsA, Set<FunctionName> functionsB, SodTerms terms) {

    /** Copies the sides. */
    public SodRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(terms, "terms");
        functionsA = Set.copyOf(functionsA);
        functionsB = Set.copyOf(functionsB);
    }

    /** Whether one function is on one side and the other one on the other. */
    public boolean separates(FunctionName one, FunctionName other) {
        return (functionsA.contains(one) && functionsB.contains(other))
                || (functionsB.contains(one) && functionsA.contains(other));
    }

    /** Whether a function is on either side. */
    public boolean concerns(FunctionName function) {
        return functionsA.contains(function) || functionsB.contains(function);
    }

    /** The stored form. */
    public RecordValue toData() {
        return Data.record()
                .put("id", id)
                .put("functionsA", names(functionsA))
                .put("functionsB", names(functionsB))
                .put(
                        "scopes",
                        Data.texts(
                                terms.scopes().stream().map(SodScope::toString).toList()))
                .put("severity", terms.severity().code())
                .put("mitigable", terms.mitigable())
                .put(
                        "secondSigner",
                        terms.secondSigner() == null
                                ? null
                                : terms.secondSigner().value())
                .put(
                        "condition",
                        terms.condition().equals(SodCondition.NONE)
                                ? null
                                : terms.condition().toData())
                .put("unlessSecondPerson", terms.unlessSecondPerson())
                .build();
    }

    /** Reads the stored form. */
    public static SodRule from(RecordValue stored) {
        List<SodScope> scopes =
                stored.list("scopes").texts().stream().map(SodScope::parse).toList();
        return new SodRule(
                StoredFields.text(stored, "id"),
                names(stored.list("functionsA")),
                names(stored.list("functionsB")),
                new SodTerms(
                        scopes,
                        SodSeverity.ofCode(StoredFields.text(stored, "severity")),
                        secondSigner(stored),
                        SodCondition.from(stored.record("condition")),
                        stored.isTrue("unlessSecondPerson")));
    }

    /** Rules stored before it was kept are signed by the security officer. */
    private static @Nullable RoleName secondSigner(RecordValue stored) {
        return stored.isTrue("mitigable")
                ? stored.text("secondSigner").map(RoleName::new).orElse(SodSignature.SECURITY_OFFICER)
                : null;
    }

    private static ListValue names(Set<FunctionName> functions) {
        return Data.texts(
                new TreeSet<>(functions).stream().map(FunctionName::value).toList());
    }

    private static Set<FunctionName> names(ListValue stored) {
        return stored.texts().stream().map(FunctionName::new).collect(Collectors.toSet());
    }
}
