package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The effects of a case and what became of them. */
final class EffectBook {
    static final String CREATE_ORDER = "po.create";
    static final String CHANGE_ORDER = "po.change";
    static final String POST_INVOICE = "invoice.post";
    static final String CREATE_SUPPLIER = "supplier.create";
    static final String CHANGE_BANK = "supplier.bank.update";
    static final String BLOCK_SUPPLIER = "supplier.block";
    static final String POST_RECEIPT = "receipt.post";
    static final String RESERVE = "budget.reserve";

    /** Capabilities that take another back where no {@code undoes} says so. */
    private static final Map<String, String> TAKES_BACK = Map.of(
            CREATE_ORDER,
            "po.cancel",
            POST_INVOICE,
            "invoice.reverse",
            RESERVE,
            "budget.release",
            POST_RECEIPT,
            "receipt.reverse");

    private final Map<Integer, Effect> effects = new LinkedHashMap<>();

    /** One effect. */
    static final class Effect {
        final int number;
        final Json intent;
        final String capability;
        final long intendedSeq;
        String state = "INTENT";
        Json result = Json.ABSENT;
        long confirmedSeq;
        Instant confirmedAt = Instant.MAX;

        Effect(int number, Json intent, long seq) {
            this.number = number;
            this.intent = intent;
            this.intendedSeq = seq;
            String named = intent.at("capability").text();
            this.capability = named.contains("@") ? named.substring(0, named.indexOf('@')) : named;
        }

        boolean confirmed() {
            return state.equals("CONFIRMED");
        }

        /** Not withdrawn, not refused, not confirmed. */
        boolean pending() {
            return List.of("INTENT", "UNKNOWN", "PARKED").contains(state);
        }

        boolean isUndo() {
            return intent.at("undoes").present();
        }

        /** Numbers of the effects it waits for. */
        List<Integer> after() {
            List<Integer> after = new ArrayList<>();
            Stream.concat(Stream.of(intent.at("after")), intent.at("after").items().stream())
                    .flatMap(item -> item.number().stream())
                    .forEach(number -> after.add(number.intValue()));
            return after;
        }
    }

    void apply(LogRecord record, LogRecord.Event event) {
        Json body = event.body();
        int number = body.at("effect").whole();
        switch (event.code()) {
            case "effect-intended" -> effects.put(number, new Effect(number, body, record.seq()));
            case "effect-withdrawn" -> become(number, "WITHDRAWN");
            case "effect-outcome" -> {
                become(number, body.at("state").text());
                if (effects.containsKey(number) && effects.get(number).confirmed()) {
                    effects.get(number).confirmedSeq = record.seq();
                    effects.get(number).confirmedAt = record.at();
                    effects.get(number).result = body.at("result");
                }
            }
            default -> {}
        }
    }

    List<Effect> all() {
        return List.copyOf(effects.values());
    }

    List<Effect> of(String capability) {
        return effects.values().stream()
                .filter(e -> e.capability.equals(capability))
                .toList();
    }

    /** The effect of that number, as a list of at most one. */
    List<Effect> numbered(int number) {
        return effects.containsKey(number) ? List.of(effects.get(number)) : List.of();
    }

    /** Confirmed effects that take this one back. */
    List<Effect> undosOf(Effect effect) {
        String back = TAKES_BACK.getOrDefault(effect.capability, "");
        return effects.values().stream()
                .filter(Effect::confirmed)
                .filter(e -> e.number > effect.number)
                .filter(e ->
                        e.intent.at("undoes").whole() == effect.number || (!e.isUndo() && e.capability.equals(back)))
                .toList();
    }

    /** Confirmed and not taken back. */
    boolean stands(Effect effect) {
        return effect.confirmed() && undosOf(effect).isEmpty();
    }

    private void become(int number, String state) {
        if (effects.containsKey(number)) {
            effects.get(number).state = state;
        }
    }
}
