package io.bursar.engine.kernel;

import io.bursar.audit.bytes.CanonicalValues;
import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.engine.fact.FactRequest;
import io.bursar.model.cases.Effect;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a declared effect comes to: one write per item of its list, in each system of record that is to have it, each
 * with its own key (canonical X2).
 */
final class EffectItems {

    private static final int KEY_HASH_DIGITS = 16;

    private final Proceeding proceeding;
    private final FactReader facts;

    EffectItems(Proceeding proceeding, FactReader facts) {
        this.proceeding = proceeding;
        this.facts = facts;
    }

    /**
     * One write.
     *
     * @param item what of the list it is about
     * @param position its place among the items; 0 where there is only one
     * @param system where it goes; null where the routing says
     */
    record Item(RecordValue item, int position, @Nullable String system) {}

    /** Everything that is to be written, system by system, that of the case first. */
    List<Item> wanted(EffectSpec spec) {
        List<RecordValue> items = items(spec);
        List<Item> wanted = new ArrayList<>();
        if (!items.isEmpty()) {
            systems(spec).forEach(system -> wanted.addAll(numbered(items, items.size() > 1, system)));
        }
        return wanted;
    }

    /** What is to be written in one system, where so many were before; they are numbered where there are several. */
    List<Item> wantedIn(@Nullable String system, EffectSpec spec, long before) {
        List<RecordValue> items = items(spec);
        return numbered(items, items.size() > 1 || before > 1, system);
    }

    private static List<Item> numbered(List<RecordValue> items, boolean several, @Nullable String system) {
        List<Item> numbered = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            numbered.add(new Item(items.get(i), several ? i + 1 : 0, system));
        }
        return numbered;
    }

    /** Where it goes: as the routing says, or everywhere. A house with one system has no names for it. */
    private List<@Nullable String> systems(EffectSpec spec) {
        List<@Nullable String> routed = Collections.singletonList(null);
        if (!spec.content().everywhere()) {
            return routed;
        }
        Optional<DataValue> named = proceeding
                .facts()
                .ask(new FactRequest.SystemsServing(
                        spec.capability(), proceeding.here().header().place().facility()));
        proceeding.requireComplete();
        List<String> names = named.orElse(ListValue.EMPTY) instanceof ListValue list ? list.texts() : List.of();
        return names.isEmpty() ? routed : new ArrayList<>(names);
    }

    private List<RecordValue> items(EffectSpec spec) {
        String forEach = spec.content().forEach();
        if (forEach == null) {
            return List.of(RecordValue.EMPTY);
        }
        Optional<DataValue> list = facts.value(forEach);
        return list.orElse(ListValue.EMPTY) instanceof ListValue found ? found.records() : List.of();
    }

    /** What is sent of each. */
    List<RecordValue> arguments(EffectSpec spec, List<Item> wanted) {
        List<RecordValue> arguments = new ArrayList<>();
        for (Item item : wanted) {
            arguments.add(facts.arguments(spec.content().with(), item.item()));
        }
        proceeding.requireComplete();
        return arguments;
    }

    /**
     * The same values under another key are another thing, such as the next growth of an order by the same amount
     * (canonical X2).
     */
    boolean sameKeys(EffectSpec spec, List<Effect> standing, List<Item> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!keyBefore(standing.get(i)).equals(keyBefore(spec, wanted.get(i)))) {
                return false;
            }
        }
        return true;
    }

    static String keyBefore(Effect effect) {
        String key = effect.call().idempotencyKey();
        return key.substring(0, key.lastIndexOf(':'));
    }

    /** The idempotency key up to its step. */
    String keyBefore(EffectSpec spec, Item item) {
        StringJoiner key = new StringJoiner(":");
        key.add(spec.alias());
        if (item.position() > 0) {
            key.add(Integer.toString(item.position()));
        }
        spec.content().key().forEach(part -> key.add(text(part, item.item())));
        if (item.system() != null) {
            key.add(item.system());
        }
        return key.toString();
    }

    /** By which a look-up finds it. */
    String businessKey(EffectSpec spec, RecordValue item) {
        StringJoiner business = new StringJoiner("|");
        spec.content().businessKey().forEach(part -> business.add(text(part, item)));
        return business.toString();
    }

    private String text(Operand part, RecordValue item) {
        return facts.value(part, item).map(EffectItems::keyText).orElse("");
    }

    private static String keyText(DataValue value) {
        return switch (value.kind()) {
            case TEXT -> ((TextValue) value).value();
            case DECIMAL -> ((DecimalValue) value).value().toPlainString();
            case MONEY -> ((MoneyValue) value).value().toString();
            case DATE -> ((DateValue) value).value().toString();
            case TOKEN -> ((TokenValue) value).value();
            case BOOLEAN, UNIT_PRICE, INSTANT, BYTES, LIST, RECORD ->
                Digest.of(CanonicalValues.encode(value)).toString().substring(0, KEY_HASH_DIGITS);
        };
    }

    /** What the case and the log keep of what is sent. */
    static String hash(RecordValue arguments) {
        return Digest.of(CanonicalValues.encode(arguments)).toString().substring(0, 2 * KEY_HASH_DIGITS);
    }

    /** Whether two effects go to the same place. */
    static boolean together(Effect one, Effect other) {
        return Objects.equals(one.call().system(), other.call().system());
    }
}
