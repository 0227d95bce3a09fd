package io.bursar.standards.internal.policy;

import io.bursar.controls.policy.CasePerson;
import io.bursar.controls.policy.QueueRule;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads who works which queue. */
public final class QueueReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,119}");

    private QueueReader() {}

    /** The queues by name. */
    public static SortedMap<QueueName, QueueRule> read(YamlNode root) {
        YamlMapping file = root.mapping();
        file.only("queues");
        SortedMap<QueueName, QueueRule> queues = new TreeMap<>();
        file.required("queues", Optional::of)
                .ifPresent(node -> node.mapping()
                        .entries(Scalars.MAX_ENTRIES)
                        .forEach(entry -> queue(entry).ifPresent(queue -> queues.put(queue.queue(), queue))));
        return queues;
    }

    private static Optional<QueueRule> queue(YamlMapping.Entry entry) {
        YamlMapping queue = entry.value().mapping();
        queue.only("person", "roles");
        Optional<CasePerson> person = queue.optional("person", QueueReader::person);
        List<RoleName> roles = queue.list("roles", QueueRule.MAX_ROLES, Scalars::role);
        if (person.isEmpty() && roles.isEmpty()) {
            entry.value().report(PolicyFault.WRONG_COUNT, Map.of("queue", entry.name()));
            return Optional.empty();
        }
        return entry.key().matching(NAME).map(name -> new QueueRule(new QueueName(name), person.orElse(null), roles));
    }

    private static Optional<CasePerson> person(YamlNode node) {
        return Scalars.coded(
                node,
                code -> CasePerson.ofCode(code)
                        .orElseThrow(() -> new IllegalArgumentException("No such person of a case")));
    }
}
