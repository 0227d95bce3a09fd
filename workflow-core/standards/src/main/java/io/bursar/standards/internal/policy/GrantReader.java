package io.bursar.standards.internal.policy;

import io.bursar.controls.policy.Facility;
import io.bursar.controls.variation.VariationResolver;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Scope;
import io.bursar.model.variation.VariationGrant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads variation grants; whether a grant holds is decided by the resolver, against the definition's point. */
public final class GrantReader {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9-]*(?:\\.[a-z][A-Za-z0-9-]*)+");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(?:\\.\\d{1,3})? [A-Z]{3}");
    private static final int MAX_ITEMS = 200;

    private final SortedMap<FacilityId, Facility> facilities;

    private GrantReader(SortedMap<FacilityId, Facility> facilities) {
        this.facilities = facilities;
    }

    /** The grants, without those with faults. */
    public static List<VariationGrant> read(YamlNode root, SortedMap<FacilityId, Facility> facilities) {
        YamlMapping file = root.mapping();
        file.only("grants");
        return file.list("grants", VariationResolver.MAX_GRANTS, new GrantReader(facilities)::grant);
    }

    private Optional<VariationGrant> grant(YamlNode node) {
        YamlMapping grant = node.mapping();
        grant.only("key", "scope", "value", "reason", "requestedBy", "approvedBy", "from", "to", "fallback");
        Optional<String> key = grant.required("key", word -> word.matching(KEY));
        Optional<Scope> scope = grant.required("scope", word -> FacilityReader.scope(word, facilities));
        Optional<DataValue> value = grant.required("value", GrantReader::value);
        Optional<VariationGrant.Terms> terms = terms(grant);
        return key.flatMap(known -> scope.flatMap(
                place -> value.flatMap(wanted -> terms.map(why -> new VariationGrant(known, place, wanted, why)))));
    }

    private static Optional<VariationGrant.Terms> terms(YamlMapping grant) {
        Optional<String> reason = grant.required("reason", YamlNode::text);
        Optional<PersonId> requested = grant.required("requestedBy", Scalars::person);
        Optional<PersonId> approved = grant.required("approvedBy", Scalars::person);
        Optional<LocalDate> from = grant.required("from", YamlNode::date);
        Optional<LocalDate> to = grant.required("to", YamlNode::date);
        boolean fallback = grant.optional("fallback", YamlNode::flag).orElse(false);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            grant.node().report(PolicyFault.BAD_SPAN, Map.of("from", from.get(), "to", to.get()));
        }
        return reason.flatMap(why -> requested.flatMap(asking -> approved.flatMap(approving -> from.flatMap(
                first -> to.map(last -> new VariationGrant.Terms(why, asking, approving, first, last, fallback))))));
    }

    private static DataValue map(YamlNode node) {
        TreeMap<String, DataValue> entries = new TreeMap<>();
        for (YamlMapping.Entry entry : node.mapping().entries(MAX_ITEMS)) {
            value(entry.value()).ifPresent(value -> entries.put(entry.name(), value));
        }
        return new RecordValue(entries);
    }

    private static Optional<DataValue> value(YamlNode node) {
        return switch (node.kind()) {
            case INT, DECIMAL -> node.decimal().map(DecimalValue::new);
            case BOOLEAN -> node.flag().map(BooleanValue::of);
            case LIST -> Optional.of(new ListValue(node.each(MAX_ITEMS, GrantReader::value)));
            case MAPPING -> Optional.of(map(node));
            case TEXT, EMPTY, AMBIGUOUS, BROKEN ->
                AMOUNT.matcher(node.raw()).matches()
                        ? node.money().map(MoneyValue::new)
                        : node.text().map(TextValue::new);
        };
    }
}
