package io.bursar.engine.run;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.WorkflowDefinition.Subscription;
import io.bursar.model.cases.Case;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys by which a case is found: its business key, and the keys of the events it waits for (canonical §1.17). */
final class CaseKeys {

    private CaseKeys() {}

    /** The keys of the events an open case waits for, as {@code type|key}. */
    static Set<String> subscriptions(WorkflowDefinition definition, Case of) {
        Set<String> keys = new TreeSet<>();
        if (of.status().terminal()) {
            return keys;
        }
        for (Subscription subscription : definition.governance().consumes()) {
            values(of, subscription.key()).forEach(key -> keys.add(subscription(subscription.type(), key)));
        }
        return keys;
    }

    /** The key under which the open case of a business key is found. */
    static String open(String businessKey) {
        return subscription("=", businessKey);
    }

    static String subscription(String type, String key) {
        return type + "|" + key;
    }

    /** The keys in a field of the case: one, or one per entry of a list, such as the lots of a delivery. */
    private static List<String> values(Case of, String path) {
        return path.startsWith("case.")
                ? ofHeader(of, path.substring("case.".length())).stream().toList()
                : of.data().at(path).map(CaseKeys::texts).orElse(List.of());
    }

    /** The keys in a field: one, or one per entry of a list. */
    static List<String> texts(DataValue value) {
        return value instanceof ListValue list
                ? list.items().stream().flatMap(item -> text(item).stream()).toList()
                : text(value).stream().toList();
    }

    static Optional<String> text(DataValue value) {
        if (value instanceof TextValue text) {
            return Optional.of(text.value());
        }
        return value instanceof DecimalValue number ? Optional.of(number.value().toPlainString()) : Optional.empty();
    }

    /** The key that only one open case of the workflow may have; empty where the data does not give one. */
    static Optional<String> businessKey(WorkflowDefinition definition, Case of) {
        List<String> parts = new ArrayList<>();
        for (String path : definition.header().businessKey()) {
            Optional<String> part = path.startsWith("case.")
                    ? ofHeader(of, path.substring("case.".length()))
                    : of.data().at(path).flatMap(CaseKeys::text);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(definition.id() + "|" + String.join("|", parts));
    }

    private static Optional<String> ofHeader(Case of, String field) {
        return switch (field) {
            case "caseId" -> Optional.of(of.id().toString());
            case "correlationId" ->
                Optional.of(of.header().place().correlation().value());
            case "requesterId" -> Optional.of(of.header().people().requester().value());
            case "facilityId" -> Optional.of(of.header().place().facility().value());
            case "legalEntityId" ->
                Optional.of(of.header().place().legalEntity().value());
            default -> Optional.empty();
        };
    }
}
