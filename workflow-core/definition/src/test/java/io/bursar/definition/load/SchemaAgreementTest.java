package io.bursar.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.bursar.definition.yaml.LoadError;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Breaks the complete definition in every place, one at a time, and asks schema and loader. What the schema refuses,
 * the loader refuses; what the loader refuses for its form, the schema refuses.
 */
class SchemaAgreementTest {

    private static final DefinitionLoader LOADER = DefinitionLoader.standard();

    /** Faults of form. The others ({@code DEF-}) are about names and types, of which the schema knows nothing. */
    static final Set<String> FORM =
            Set.of("YML-111", "YML-112", "YML-113", "YML-114", "YML-115", "YML-116", "YML-118", "YML-119", "YML-120");

    private final Object complete = Trees.of(Texts.text("complete.yaml"));
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(DefinitionSchema.text(), InputFormat.JSON);

    private void bothAgree(List<Object> broken, int atLeastRefused) {
        int refused = 0;
        for (Object tree : some(broken)) {
            String text = Trees.json(tree);
            List<Error> refusals = schema.validate(text, InputFormat.JSON);
            boolean schemaRefuses = !refusals.isEmpty();
            List<LoadError> errors = LOADER.load("broken.yaml", text).errors();
            boolean formIsWrong = errors.stream().map(LoadError::code).anyMatch(FORM::contains);
            assertThat(schemaRefuses && errors.isEmpty())
                    .as("only the schema refuses: %s", refusals)
                    .isFalse();
            assertThat(formIsWrong && !schemaRefuses)
                    .as("only the loader refuses: %s", errors)
                    .isFalse();
            refused += schemaRefuses ? 1 : 0;
        }
        assertThat(refused).isGreaterThanOrEqualTo(atLeastRefused);
    }

    private void bothAgree(UnaryOperator<Object> change, int atLeastRefused) {
        bothAgree(Trees.eachChanged(complete, change), atLeastRefused);
    }

    /** Every fourth of them, unless all are asked for with {@code -Dbursar.thorough=true}: neighbours are alike. */
    private static List<Object> some(List<Object> broken) {
        int step = Boolean.getBoolean("bursar.thorough") ? 1 : 4;
        return IntStream.range(0, broken.size())
                .filter(i -> i % step == 0)
                .mapToObj(broken::get)
                .toList();
    }

    @Test
    void theCompleteDefinitionSuitsBoth() {
        assertThat(schema.validate(Trees.json(complete), InputFormat.JSON)).isEmpty();
        assertThat(LOADER.load("complete.yaml", Trees.json(complete)).errors()).isEmpty();
    }

    @Test
    void onUnknownKeys() {
        bothAgree(
                node -> {
                    if (node instanceof Map<?, ?> map) {
                        Map<Object, Object> more = new LinkedHashMap<>(map);
                        more.put("unknown key", "x");
                        return more;
                    }
                    return node;
                },
                25);
    }

    @Test
    void onMissingKeys() {
        bothAgree(Trees.eachKeyLeftOut(complete), 25);
    }

    @Test
    void onTextInsteadOfAnythingElse() {
        bothAgree(node -> node instanceof String ? node : "some text", 25);
    }

    @Test
    void onANumberInsteadOfAnythingElse() {
        bothAgree(node -> node instanceof BigDecimal ? node : new BigDecimal("7.5"), 60);
    }

    @Test
    void onATruthInsteadOfAnythingElse() {
        bothAgree(node -> node instanceof Boolean ? node : true, 60);
    }

    @Test
    void onAListInsteadOfAnythingElse() {
        bothAgree(node -> node instanceof List ? node : List.of(), 60);
    }

    @Test
    void onAMappingInsteadOfAnythingElse() {
        bothAgree(node -> node instanceof Map ? node : Map.of("a", 1), 60);
    }

    @Test
    void onEmptyTextAndStrangeWords() {
        bothAgree(node -> node instanceof String ? "" : node, 60);
        bothAgree(node -> node instanceof String ? "?!" : node, 60);
    }

    @Test
    void onNumbersThatAreTooLargeOrNegative() {
        bothAgree(node -> node instanceof BigDecimal ? new BigDecimal("99999999999") : node, 2);
        bothAgree(node -> node instanceof BigDecimal ? new BigDecimal("-1") : node, 2);
    }

    @Test
    void onListsWithTooManyItems() {
        bothAgree(
                node -> node instanceof List<?> list && !list.isEmpty() ? Collections.nCopies(1000, list.get(0)) : node,
                8);
    }
}
