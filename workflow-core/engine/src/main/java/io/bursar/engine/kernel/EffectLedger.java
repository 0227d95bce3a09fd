package io.bursar.engine.kernel;

import io.bursar.definition.effect.EffectSpec;
import io.bursar.engine.command.Settlement;
import io.bursar.engine.kernel.EffectItems.Item;
import io.bursar.engine.store.EffectWork;
import io.bursar.model.cases.Effect;
import io.bursar.model.cases.EffectState;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records intents of writes, and takes confirmed ones back (canonical X2, X3). */
final class EffectLedger {

    private final Proceeding proceeding;
    private final FactReader facts;
    private final LiveEffects live;
    private final EffectItems items;

    EffectLedger(Proceeding proceeding, FactReader facts) {
        this.proceeding = proceeding;
        this.facts = facts;
        this.live = new LiveEffects(proceeding);
        this.items = new EffectItems(proceeding, facts);
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
        List<Item> wanted = items.wanted(spec);
        List<RecordValue> arguments = items.arguments(spec, wanted);
        if (sameValues(standing, arguments) && items.sameKeys(spec, standing, wanted)) {
            return after;
        }
        if (isPartlyDone(standing, arguments) && items.sameKeys(spec, standing, wanted)) {
            return again(standing, after);
        }
        Chains chains = new Chains(takeBackChanged(spec, standing, after));
        int step = stepsOf(alias) + 1;
        for (int i = 0; i < wanted.size(); i++) {
            String system = wanted.get(i).system();
            Place place = new Place(step, chains.end(system), issuedIn, 0);
            chains.add(system, add(spec, wanted.get(i), arguments.get(i), place));
        }
        return chains.end(wanted.isEmpty() ? null : wanted.get(0).system());
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
                    && !effect.call().arguments().equals(EffectItems.hash(arguments.get(i)));
            if (confirmedOtherwise) {
                return false;
            }
        }
        return true;
    }

    /** A row that fires anew repeats nothing that is confirmed with the same values (canonical X2). */
    private int again(List<Effect> standing, int after) {
        List<Effect> refused = standing.stream()
                .filter(effect -> effect.state() == EffectState.REJECTED)
                .toList();
        standing.stream()
                .filter(effect -> effect.state() == EffectState.INTENT && waits(effect))
                .filter(effect -> refused.stream().anyMatch(one -> EffectItems.together(one, effect)))
                .forEach(this::withdraw);
        Chains chains = new Chains(after);
        for (Effect one : refused) {
            chains.add(one.call().system(), after == 0 ? repair(one) : repair(one, after));
        }
        return chains.end(refused.get(0).call().system());
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
        long there = standing.stream()
                .filter(effect -> EffectItems.together(effect, refused))
                .count();
        List<Item> wanted = items.wantedIn(refused.call().system(), spec, there);
        List<RecordValue> arguments = items.arguments(spec, wanted);
        int step = stepsOf(spec.alias()) + 1;
        int last = before;
        for (int i = 0; i < wanted.size(); i++) {
            if (!takeStanding(standing, items.keyBefore(spec, wanted.get(i)))) {
                Place place = new Place(step, last, refused.call().issuedIn(), refused.number());
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
                .filter(effect -> EffectItems.keyBefore(effect).equals(key))
                .findFirst();
        found.ifPresent(standing::remove);
        return found.isPresent();
    }

    private static boolean sameValues(List<Effect> standing, List<RecordValue> arguments) {
        if (standing.size() != arguments.size() || standing.isEmpty()) {
            return false;
        }
        for (int i = 0; i < standing.size(); i++) {
            boolean alive = standing.get(i).state() == EffectState.CONFIRMED
                    || standing.get(i).state().pending();
            if (!alive || !standing.get(i).call().arguments().equals(EffectItems.hash(arguments.get(i)))) {
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

    /** With which step number, after which effect, in which state, and in the place of which refused one. */
    private record Place(int step, int after, @Nullable String issuedIn, int repairs) {}

    private int add(EffectSpec spec, Item item, RecordValue arguments, Place place) {
        Effect.Call call = new Effect.Call(
                spec.alias(),
                spec.capability(),
                items.keyBefore(spec, item) + ":" + place.step(),
                items.businessKey(spec, item.item()),
                EffectItems.hash(arguments),
                place.after(),
                0,
                place.issuedIn(),
                place.repairs(),
                item.system());
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
                        arguments,
                        call.system()));
        return number;
    }

    /**
     * An effect that was carried out before the case came here stands as confirmed, with the number of its document: it
     * is never sent, and can be taken back like others.
     */
    void stand(String alias, String reference) {
        EffectSpec spec = spec(alias);
        Item item = new Item(RecordValue.EMPTY, 0, null);
        RecordValue arguments = facts.arguments(spec.content().with(), RecordValue.EMPTY);
        String business = items.businessKey(spec, RecordValue.EMPTY);
        proceeding.requireComplete();
        Effect.Call call = new Effect.Call(
                alias,
                spec.capability(),
                items.keyBefore(spec, item) + ":" + (stepsOf(alias) + 1),
                business,
                EffectItems.hash(arguments),
                0,
                0,
                null,
                0,
                null);
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
        Chains chains = new Chains(after);
        for (int i = standing.size() - 1; i >= 0; i--) {
            Effect effect = standing.get(i);
            String system = effect.call().system();
            if (effect.state() == EffectState.CONFIRMED && undo != null && !foundNothing(effect)) {
                chains.add(system, undo(effect, undo, chains.end(system)));
            } else if (effect.state() == EffectState.INTENT && waits(effect)) {
                withdraw(effect);
            }
        }
        return chains.end(standing.isEmpty() ? null : standing.get(0).call().system());
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

    /** Takes a confirmed effect back after another; gives the number of the undo. */
    int undo(Effect effect, String undoAlias, int after) {
        EffectSpec spec = spec(undoAlias);
        RecordValue undone = Data.record()
                .put("reference", effect.answer().reference())
                .put("result", effect.answer().result())
                .put("key", effect.call().idempotencyKey())
                .build();
        RecordValue arguments = facts.arguments(spec.content().with(), undone);
        proceeding.requireComplete();
        Effect.Call call = new Effect.Call(
                undoAlias,
                spec.capability(),
                effect.call().idempotencyKey() + ":" + undoAlias + ":1",
                items.businessKey(spec, undone),
                EffectItems.hash(arguments),
                after,
                effect.number(),
                null,
                0,
                effect.call().system());
        return record(call, arguments);
    }

    /** One of several systems had nothing to do, such as an ERP that does not know the supplier: nothing to undo. */
    boolean foundNothing(Effect effect) {
        EffectSpec spec = spec(effect.call().alias());
        return spec.content().everywhere()
                && effect.reference()
                        .filter(spec.consequences().alreadyDone()::contains)
                        .isPresent();
    }

    EffectSpec spec(String alias) {
        EffectSpec spec = proceeding.definition().vocabulary().effects().get(alias);
        if (spec == null) {
            throw new IllegalStateException("A loaded definition names only declared effects");
        }
        return spec;
    }
}
