package io.bursar.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DefinitionSchemaTest {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(DefinitionSchema.text(), InputFormat.JSON);

    /** Run with {@code -Dbursar.rewrite=true} to write the resource anew. */
    @Test
    void thePublishedResourceIsWhatTheReadersSay() throws IOException {
        if (Boolean.getBoolean("bursar.rewrite")) {
            Files.writeString(Path.of("src/main/resources" + DefinitionSchema.RESOURCE), DefinitionSchema.text());
        }
        try (InputStream published = DefinitionSchema.class.getResourceAsStream(DefinitionSchema.RESOURCE)) {
            assertThat(published).isNotNull();
            assertThat(new String(published.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(DefinitionSchema.text());
        }
    }

    @Test
    void isItselfASchemaOfDraftSeven() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(com.networknt.schema.SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertThat(meta.validate(DefinitionSchema.text(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void acceptsTheDefinitionsThatLoad() {
        assertThat(schema.validate(Texts.text("complete.yaml"), InputFormat.YAML))
                .isEmpty();
        assertThat(schema.validate(Texts.text("smallest.yaml"), InputFormat.YAML))
                .isEmpty();
    }
}
