package io.bursar.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SchemaAgreementProperties {

    private static final String TEXT = DefinitionSchema.text();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(TEXT, InputFormat.JSON);
    private static final DefinitionLoader LOADER = DefinitionLoader.standard();

    @Property(tries = 200)
    void whatTheSchemaAllowsHasNoFaultOfForm(@ForAll Random random) {
        String document = Trees.json(new SchemaInstances(TEXT, random).instance());
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).as(document).isEmpty();
        assertThat(LOADER.load("made.yaml", document).errors())
                .as(document)
                .noneMatch(error -> SchemaAgreementTest.FORM.contains(error.code()));
    }
}
