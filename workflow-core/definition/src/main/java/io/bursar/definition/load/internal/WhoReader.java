package io.bursar.definition.load.internal;

import io.bursar.definition.graph.Who;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.definition.yaml.YamlFault;
import io.bursar.definition.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who may fire a row. */
final class WhoReader {

    /** Most alternatives of one row. */
    static final int MAX_ALTERNATIVES = 12;

    /** Most people that act jointly. */
    static final int MAX_JOINT = 4;

    static final Pattern WORDS =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,119}(?: \\+ [A-Za-z][A-Za-z0-9_]{0,119}){0,3}");

    static final Who SYSTEM_ONLY = new Who(List.of(List.of(Who.SYSTEM)));

    private final Reading reading;

    WhoReader(Reading reading) {
        this.reading = reading;
    }

    static boolean systemOnly(Who who) {
        return who.equals(SYSTEM_ONLY);
    }

    Optional<Who> who(YamlNode node) {
        if (node.kind() != YamlNode.Kind.LIST) {
            return alternative(node).map(words -> new Who(List.of(words)));
        }
        if (node.items(Integer.MAX_VALUE).isEmpty()) {
            node.report(YamlFault.TOO_FEW_ENTRIES, Map.of("key", "who"));
        }
        List<List<String>> alternatives = node.each(MAX_ALTERNATIVES, this::alternative);
        return alternatives.isEmpty() ? Optional.empty() : Optional.of(new Who(alternatives));
    }

    private Optional<List<String>> alternative(YamlNode node) {
        Optional<List<String>> words = node.matching(WORDS).map(text -> List.of(text.split(" \\+ ", -1)));
        words.ifPresent(known -> known.forEach(word -> reading.later(symbols -> exists(symbols, node, word))));
        words.filter(known -> known.size() > 1 && known.contains(Who.SYSTEM))
                .ifPresent(known -> node.report(DefinitionFault.NOT_HERE, Map.of("name", Who.SYSTEM)));
        return words;
    }

    private static void exists(Symbols symbols, YamlNode node, String word) {
        Set<String> known = new LinkedHashSet<>(symbols.shared().registry().roles());
        known.addAll(symbols.shared().registry().actors());
        if (!known.contains(word)) {
            node.report(DefinitionFault.UNKNOWN_ROLE, Nearest.context(word, known));
        }
    }
}
