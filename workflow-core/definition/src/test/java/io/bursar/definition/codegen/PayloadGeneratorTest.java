package io.bursar.definition.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.bursar.definition.load.Texts;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class PayloadGeneratorTest {

    private static final Path SAMPLE = Path.of("src/test/java/io/bursar/definition/sample");

    private final PayloadGenerator generator = new PayloadGenerator("io.bursar.definition.sample");

    /** Run with {@code -Dbursar.rewrite=true} to write the sample anew. */
    @Test
    void writesTheSampleThatIsCommitted() {
        SortedMap<String, String> sources = generator.sources(Texts.complete(), "Purchase");
        sources.put("package-info.java", generator.packageInfo("A payload to test with"));
        GeneratedFiles committed = GeneratedFiles.at(SAMPLE);
        if (Boolean.getBoolean("bursar.rewrite")) {
            committed.rewrite(sources);
        }
        assertThat(committed.differences(sources)).isEmpty();
    }

    @Test
    void writesATypeForEachRecordAndEnumeration() {
        assertThat(generator.sources(Texts.complete(), "Purchase"))
                .containsOnlyKeys(
                        "Purchase.java",
                        "PurchaseBuilder.java",
                        "PurchaseDea.java",
                        "PurchaseDeaBuilder.java",
                        "PurchaseLine.java",
                        "PurchaseLineBuilder.java",
                        "PurchaseProfile.java");
    }

    @Test
    void writesASchemaOfDraftSevenForThePayload() {
        String text = generator.schema(Texts.complete());
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        Schema meta = registry.getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertThat(meta.validate(text, InputFormat.JSON)).isEmpty();

        Schema schema = registry.getSchema(text, InputFormat.JSON);
        String payload = """
                { "requesterRef": "dana.reyes", "channelRequestId": "R-1", "needBy": "2026-12-01", "x_local": 1,
                  "total": { "amount": "12.50", "currency": "USD" }, "profile": "CAPITAL", "emergency": true,
                  "lines": [ { "lineNo": 1, "qty": "2.5", "unspsc": "42132203", "costCenterId": "CC-1",
                               "unitPrice": { "amount": "0.0425", "currency": "USD" } } ] }""";
        assertThat(schema.validate(payload, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(payload.replace("\"2.5\"", "2.5"), InputFormat.JSON))
                .hasSize(1);
        assertThat(schema.validate(payload.replace("CAPITAL", "OTHER"), InputFormat.JSON))
                .hasSize(1);
        assertThat(schema.validate(payload.replace("requesterRef", "requester"), InputFormat.JSON))
                .hasSize(2);
    }
}
