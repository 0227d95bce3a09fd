package io.bursar.engine.kernel;

import io.bursar.audit.bytes.CanonicalValues;
import io.bursar.definition.effect.EffectSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.engine.command.Settlement;
import io.bursar.engine.store.EffectWork;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
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
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Records intents of writes, and takes confirmed ones back (canonical X2, X3). */
final class EffectLedger {

    private static final int KEY_HASH_DIGITS = 16;

    private final Proceeding proceeding;
    private final FactReader facts;
    private final LiveEffects live;

    EffectLedger(Proceeding proceeding, FactReader facts) {
        this.proceeding = proceeding;
        this.facts = facts;
        this.live = new LiveEffects(proceeding);
    }

    /**
     * Intends a declared effect after another one; gives the number of the last intent, or {@code after} when nothing
     * is to be done because a confirmed effect has the same values.
     */
    int intend(String alias, int after) {
        return intend(alias, after, proceeding.here().status().state());
    }

    /** Intends an effect anew for the state in which it was first intended. */
    int intend(String alias, int after, @Nullable String issuedIn) {
        EffectSpec spec = spec(alias);
        List<Effect> standing = live.of(alias);
        List<Item> wanted = wanted(spec, 1);
        List<RecordValue> arguments = arguments(spec, wanted);
        if (sameValues(standing, arguments) && sameKeys(spec, standing, wanted)) {
            return after;
        }
        if (isPartlyDone(standing, arguments) && sameKeys(spec, standing, wanted)) {
            return again(standing, after);
        }
        int last = takeBackChanged(spec, standing, after);
        for (int i = 0; i < wanted.size(); i++) {
            last = add(spec, wanted.get(i), arguments.get(i), new Place(last, issuedIn, 0));
        }
        return last;
    }

    /** Whether some of the items wanted are confirmed as they are wanted, and of the others one was refused. */
    private boolean isPartlyDone(List<Effect> standing, List<RecordValue> arguments) {
        boolean refused = standing.stream().anyMatch(effect -> effect.state() == EffectState.REJECTED);
        boolean confirmed = standing.stream().anyMatch(effect -> effect.state() == EffectState.CONFIRMED);
        if (proceeding.kernel() < LiveEffects.REPAIRS_SINCE
                || !refused
                || !confirmed
                || standing.size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < standing.size(); i++) {
            Effect effect = standing.get(i);
            boolean confirmedOtherwise = effect.state() == EffectState.CONFIRMED
                    && !effect.call().arguments().equals(hash(arguments.get(i)));
            if (confirmedOtherwise) {
                return false;
            }
        }
        return true;
    }

    /** A row that fires anew repeats nothing that is confirmed with the same values (canonical X2). */
    private int again(List<Effect> standing, int after) {
        standing.stream()
                .filter(effect -> effect.state() == EffectState.INTENT && waits(effect))
                .forEach(this::withdraw);
        Effect refused = standing.stream()
                .filter(effect -> effect.state() == EffectState.REJECTED)
                .findFirst()
                .orElseThrow();
        return after == 0 ? repair(refused) : repair(refused, after);
    }

    /** Intends anew what was refused, after what was confirmed before the refusal. */
    int repair(Effect refused) {
        int before = proceeding
                .here()
                .work()
                .effect(refused.call().after())
                .filter(effect -> effect.state() == EffectState.CONFIRMED)
                .map(Effect::number)
                .orElse(0);
        return repair(refused, before);
    }

    /**
     * Intends anew, with the next key version, what was refused and what waited behind it. What of the same intent is
     * confirmed under its key stands and is not sent again (canonical X2, X3). Gives the number of the last intent, or
     * {@code before} when nothing is left to be sent; then the refused one is withdrawn.
     */
    private int repair(Effect refused, int before) {
        EffectSpec spec = spec(refused.call().alias());
        List<Effect> standing = new ArrayList<>(live.of(spec.alias()));
        List<Item> wanted = wanted(spec, standing.size());
        List<RecordValue> arguments = arguments(spec, wanted);
        int last = before;
        for (int i = 0; i < wanted.size(); i++) {
            if (!takeStanding(standing, keyBefore(spec, wanted.get(i)))) {
                Place place = new Place(last, refused.call().issuedIn(), refused.number());
                last = add(spec, wanted.get(i), arguments.get(i), place);
            }
        }
        if (last == before && refused.state() == EffectState.REJECTED) {
            withdraw(refused);
        }
        return last;
    }

    /** Whether something is confirmed, or on its way, under a key; it stands for one item. */
    private static boolean takeStanding(List<Effect> standing, String key) {
        Optional<Effect> found = standing.stream()
                .filter(effect -> effect.state() == EffectState.CONFIRMED
                        || effect.state().pending())
                .filter(effect -> keyBefore(effect).equals(key))
                .findFirst();
        found.ifPresent(standing::remove);
        return found.isPresent();
    }

    /** The items to be sent; they are numbered where there are several, or were. */
    private List<Item> wanted(EffectSpec spec, int before) {
        List<RecordValue> items = items(spec);
        String step = Integer.toString(stepsOf(spec.alias()) + 1);
        boolean several = items.size() > 1 || before > 1;
        List<Item> wanted = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            wanted.add(new Item(items.get(i), several ? i + 1 : 0, step));
        }
        return wanted;
    }

    private List<RecordValue> arguments(EffectSpec spec, List<Item> wanted) {
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
    private boolean sameKeys(EffectSpec spec, List<Effect> standing, List<Item> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!keyBefore(standing.get(i)).equals(keyBefore(spec, wanted.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private record Item(RecordValue item, int position, String step) {}

    private List<RecordValue> items(EffectSpec spec) {
        String forEach = spec.content().forEach();
        if (forEach == null) {
            return List.of(RecordValue.EMPTY);
        }
        Optional<DataValue> list = facts.value(forEach);
        return list.orElse(ListValue.EMPTY) instanceof ListValue found ? found.records() : List.of();
    }

    private static boolean sameValues(List<Effect> standing, List<RecordValue> arguments) {
        if (standing.size() != arguments.size() || standing.isEmpty()) {
            return false;
        }
        for (int i = 0; i < standing.size(); i++) {
            boolean alive = standing.get(i).state() == EffectState.CONFIRMED
                    || standing.get(i).state().pending();
            if (!alive || !standing.get(i).call().arguments().equals(hash(arguments.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** A changed reservation is released before it is made again with the next step number (canonical X2). */
    private int takeBackChanged(EffectSpec spec, List<Effect> standing, int after) {
        String undo = spec.consequences().undo();
        int last = after;
        if (undo != null && spec.capability().value().endsWith(".reserve")) {
            for (Effect effect : standing) {
                if (effect.state() == EffectState.CONFIRMED) {
                    last = undo(effect, undo, last);
                }
            }
        }
        return last;
    }

    private int stepsOf(String alias) {
        return (int) proceeding.here().work().effects().stream()
                .filter(effect -> effect.call().alias().equals(alias))
                .map(LiveEffects::step)
                .distinct()
                .count();
    }

    private static String keyBefore(Effect effect) {
        String key = effect.call().idempotencyKey();
        return key.substring(0, key.lastIndexOf(':'));
    }

    /** The idempotency key up to its step. */
    private String keyBefore(EffectSpec spec, Item item) {
        StringJoiner key = new StringJoiner(":");
        key.add(spec.alias());
        if (item.position() > 0) {
            key.add(Integer.toString(item.position()));
        }
        spec.content().key().forEach(part -> key.add(text(part, item.item())));
        return key.toString();
    }

    /** After which effect, in which state, and in the place of which refused one something is intended. */
    private record Place(int after, @Nullable String issuedIn, int repairs) {}

    private int add(EffectSpec spec, Item item, RecordValue arguments, Place place) {
        StringJoiner business = new StringJoiner("|");
        spec.content().businessKey().forEach(part -> business.add(text(part, item.item())));
        Effect.Call call = new Effect.Call(
                spec.alias(),
                spec.capability(),
                keyBefore(spec, item) + ":" + item.step(),
                business.toString(),
                hash(arguments),
                place.after(),
                0,
                place.issuedIn(),
                place.repairs());
        return record(call, arguments);
    }

    private int record(Effect.Call call, RecordValue arguments) {
        int number = proceeding.here().work().effects().size() + 1;
        if (number > Effect.MAX_PER_CASE) {
            throw new IllegalStateException("A case has too many effects");
        }
        Effect effect = new Effect(number, call, EffectState.INTENT, Effect.Answer.NONE);
        proceeding.happen(Happenings.effectIntended(effect));
        proceeding.call(
                number,
                new EffectWork.Call(
                        call.capability(),
                        proceeding.here().header().place().facility(),
                        proceeding.here().id() + ":" + call.idempotencyKey(),
                        call.businessKey(),
                        arguments));
        return number;
    }

    /**
     * An effect that was carried out before the case came here stands as confirmed, with the number of its document: it
     * is never sent, and can be taken back like others.
     */
    void stand(String alias, String reference) {
        EffectSpec spec = spec(alias);
        Item item = new Item(RecordValue.EMPTY, 0, Integer.toString(stepsOf(alias) + 1));
        RecordValue arguments = facts.arguments(spec.content().with(), RecordValue.EMPTY);
        StringJoiner business = new StringJoiner("|");
        spec.content().businessKey().forEach(part -> business.add(text(part, RecordValue.EMPTY)));
        proceeding.requireComplete();
        Effect.Call call = new Effect.Call(
                alias,
                spec.capability(),
                keyBefore(spec, item) + ":" + item.step(),
                business.toString(),
                hash(arguments),
                0,
                0,
                null,
                0);
        int number = proceeding.here().work().effects().size() + 1;
        proceeding.happen(Happenings.effectIntended(new Effect(number, call, EffectState.INTENT, Effect.Answer.NONE)));
        proceeding.happen(Happenings.of(
                EventCode.EFFECT_OUTCOME,
                Settlement.confirmed(number, reference, RecordValue.EMPTY).toData()));
    }

    /** Takes back what an alias did: withdraws what cannot have been sent, undoes what is confirmed, newest first. */
    int undoAll(String alias, int after) {
        List<Effect> standing = new ArrayList<>(live.of(alias));
        String undo = spec(alias).consequences().undo();
        int last = after;
        for (int i = standing.size() - 1; i >= 0; i--) {
            Effect effect = standing.get(i);
            if (effect.state() == EffectState.CONFIRMED && undo != null) {
                last = undo(effect, undo, last);
            } else if (effect.state() == EffectState.INTENT && waits(effect)) {
                withdraw(effect);
            }
        }
        return last;
    }

    /** Whether an intent still waits for the one before it and so cannot have been sent. */
    boolean waits(Effect effect) {
        return effect.call().after() > 0
                && proceeding
                        .here()
                        .work()
                        .effect(effect.call().after())
                        .filter(before -> before.state() != EffectState.CONFIRMED)
                        .isPresent();
    }

    void withdraw(Effect effect) {
        proceeding.happen(Happenings.of(
                EventCode.EFFECT_WITHDRAWN,
                Data.record().put("effect", effect.number()).build()));
    }

    int undo(Effect effect, String undoAlias, int after) {
        EffectSpec spec = spec(undoAlias);
        RecordValue undone = Data.record()
                .put("reference", effect.answer().reference())
                .put("result", effect.answer().result())
                .put("key", effect.call().idempotencyKey())
                .build();
        RecordValue arguments = facts.arguments(spec.content().with(), undone);
        proceeding.requireComplete();
        String key = effect.call().idempotencyKey() + ":" + undoAlias;
        StringJoiner business = new StringJoiner("|");
        spec.content().businessKey().forEach(part -> business.add(text(part, undone)));
        Effect.Call call = new Effect.Call(
                undoAlias,
                spec.capability(),
                key + ":1",
                business.toString(),
                hash(arguments),
                after,
                effect.number(),
                null,
                0);
        return record(call, arguments);
    }

    EffectSpec spec(String alias) {
        EffectSpec spec = proceeding.definition().vocabulary().effects().get(alias);
        if (spec == null) {
            throw new IllegalStateException("A loaded definition names only declared effects");
        }
        return spec;
    }

    private String text(Operand part, RecordValue item) {
        return facts.value(part, item).map(EffectLedger::keyText).orElse("");
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

    static String hash(RecordValue arguments) {
        return Digest.of(CanonicalValues.encode(arguments)).toString().substring(0, 2 * KEY_HASH_DIGITS);
    }
}
