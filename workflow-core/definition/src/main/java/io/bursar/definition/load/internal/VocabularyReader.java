package io.bursar.definition.load.internal;

import io.bursar.definition.graph.ExceptionSpec;
import io.bursar.definition.graph.StateSpec;
import io.bursar.definition.vocabulary.InheritedRow;
import io.bursar.definition.vocabulary.SharedVocabulary;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.YamlDocument;
import io.bursar.definition.yaml.YamlLimits;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.ExceptionCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads what all workflows share from the one resource that declares it. */
public final class VocabularyReader {

    /** Most entries of each list. */
    static final int MAX_ENTRIES = 200;

    private static final String RESOURCE = "/io/bursar/definition/common.yaml";

    private final Reading reading = new Reading();

    private VocabularyReader() {}

    /** The vocabulary of the canonical workflows; a resource that cannot be read is a broken library. */
    public static SharedVocabulary canonical() {
        LoadErrors errors = new LoadErrors();
        try (InputStream input = VocabularyReader.class.getResourceAsStream(RESOURCE)) {
            SharedVocabulary vocabulary = YamlDocument.text(
                            RESOURCE, Objects.requireNonNull(input, RESOURCE), YamlLimits.STANDARD, errors)
                    .flatMap(text -> YamlDocument.read(RESOURCE, text, YamlLimits.STANDARD, errors))
                    .map(root -> new VocabularyReader().vocabulary(root.mapping()))
                    .orElse(null);
            if (vocabulary != null && errors.isEmpty()) {
                return vocabulary;
            }
        } catch (IOException unreadable) {
            throw new BursarException(
                    FailureCode.INVARIANT_BROKEN, "The shared vocabulary cannot be closed", Map.of(), unreadable);
        }
        throw new BursarException(
                FailureCode.INVARIANT_BROKEN,
                "The shared vocabulary does not load",
                Map.of("first", errors.sorted().get(0).toString()));
    }

    private SharedVocabulary vocabulary(YamlMapping root) {
        root.only("states", "exceptions", "events", "rows", "queues", "roles", "actors", "calendars");
        return new SharedVocabulary(
                new SharedVocabulary.Inherited(
                        root.required("states", this::states).orElse(Map.of()),
                        root.required("exceptions", this::exceptions).orElse(Map.of()),
                        root.someOf("events", MAX_ENTRIES, node -> node.matching(Names.EVENT)),
                        root.someOf("rows", MAX_ENTRIES, VocabularyReader::row)),
                new SharedVocabulary.Registry(
                        root.required("queues", VocabularyReader::queues).orElse(Map.of()),
                        root.someOf("roles", MAX_ENTRIES, Names::code),
                        root.someOf("actors", MAX_ENTRIES, YamlNode::text),
                        root.someOf("calendars", MAX_ENTRIES, Names::code)));
    }

    private Optional<Map<String, StateSpec>> states(YamlNode node) {
        Map<String, StateSpec> states = new LinkedHashMap<>();
        StateReader reader = new StateReader(reading, new TaskReader(reading));
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_ENTRIES)) {
            Names.code(entry.key()).ifPresent(name -> states.put(name, reader.state(name, entry.value())));
        }
        return Optional.of(states);
    }

    private Optional<Map<ExceptionCode, ExceptionSpec>> exceptions(YamlNode node) {
        Map<ExceptionCode, ExceptionSpec> exceptions = new LinkedHashMap<>();
        ExceptionReader reader = new ExceptionReader(reading);
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_ENTRIES)) {
            Names.code(entry.key())
                    .map(ExceptionCode::new)
                    .ifPresent(code -> exceptions.put(code, reader.exception(code, entry.value())));
        }
        return Optional.of(exceptions);
    }

    private static Optional<Map<String, List<String>>> queues(YamlNode node) {
        Map<String, List<String>> queues = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_ENTRIES)) {
            entry.key()
                    .matching(Names.QUEUE)
                    .ifPresent(name -> queues.put(name, entry.value().each(MAX_ENTRIES, YamlNode::text)));
        }
        return Optional.of(queues);
    }

    private static Optional<InheritedRow> row(YamlNode node) {
        YamlMapping row = node.mapping();
        row.only("id", "from", "on", "to", "who", "says");
        return Optional.of(new InheritedRow(
                row.required("id", Names::code).orElse(""),
                row.required("from", YamlNode::text).orElse(""),
                row.required("on", YamlNode::text).orElse(""),
                row.required("to", YamlNode::text).orElse(""),
                row.someOf("who", MAX_ENTRIES, YamlNode::text),
                row.required("says", YamlNode::text).orElse("")));
    }
}
