package io.bursar.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.codegen.GeneratedFiles;
import io.bursar.definition.codegen.PayloadGenerator;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.standards.internal.ShippedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The payload types are what the definitions say. Run with {@code -Dbursar.rewrite=true} to write them anew. */
class PayloadTypesTest {

    private static final Path TYPES = Path.of("src/main/java/io/bursar/standards/p2p");
    private static final Map<String, String> NAMES = Map.of(
            "requisition.yaml", "Requisition",
            "receiving.yaml", "Receiving",
            "invoice.yaml", "Invoice",
            "invoice-exception.yaml", "InvoiceExceptionCase",
            "supplier.yaml", "Supplier",
            "supplier-screening.yaml", "SupplierScreening");

    private final PayloadGenerator generator = new PayloadGenerator("io.bursar.standards.p2p");

    @Test
    void theCommittedTypesAreThoseOfTheDefinitions() {
        SortedMap<String, String> sources = new TreeMap<>();
        ShippedFiles.read("p2p/", List.copyOf(NAMES.keySet()))
                .forEach((file, text) -> sources.putAll(generator.sources(
                        DefinitionLoader.standard().load(file, text).orElseThrow(), NAMES.get(file))));
        sources.put("package-info.java", generator.packageInfo("The data of procure-to-pay cases"));
        GeneratedFiles committed = GeneratedFiles.at(TYPES);
        if (Boolean.getBoolean("bursar.rewrite")) {
            committed.rewrite(sources);
        }

        assertThat(committed.differences(sources)).isEmpty();
    }
}
