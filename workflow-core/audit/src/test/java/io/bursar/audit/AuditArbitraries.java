package io.bursar.audit;

import io.bursar.audit.bytes.ByteLimits;
import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.record.DecisionBasis;
import io.bursar.audit.record.Performer;
import io.bursar.audit.record.RecordContent;
import io.bursar.audit.record.RecordPosition;
import io.bursar.audit.record.RecordedCommand;
import io.bursar.audit.record.RecordedEvent;
import io.bursar.audit.record.RecordedFact;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.BytesValue;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.data.UnitPriceValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.identity.WorkflowId;
import io.bursar.model.money.Money;
import io.bursar.model.money.UnitPrice;
import io.bursar.model.people.Actor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any value and any record, for the property tests. */
public final class AuditArbitraries {

    private AuditArbitraries() {}

    /** Any value, nested at most three deep. */
    public static Arbitrary<DataValue> values() {
        return values(3);
    }

    /** Any record value, nested at most three deep. */
    public static Arbitrary<RecordValue> recordValues() {
        return records(2);
    }

    /** Any audit record at the first or a later place of a case. */
    public static Arbitrary<AuditRecord> auditRecords() {
        return Combinators.combine(positions(), commands(), bases(), contents()).as(AuditRecord::of);
    }

    private static Arbitrary<DataValue> values(int depth) {
        Arbitrary<DataValue> scalars = Arbitraries.oneOf(
                texts(100).map(TextValue::new),
                decimals().map(DecimalValue::new),
                Arbitraries.of(BooleanValue.TRUE, BooleanValue.FALSE),
                moneys().map(MoneyValue::new),
                prices().map(UnitPriceValue::new),
                instants().map(i -> new DateValue(java.time.LocalDate.ofInstant(i, java.time.ZoneOffset.UTC))),
                instants().map(InstantValue::new),
                texts(20).filter(t -> !t.isEmpty()).map(TokenValue::new),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(40).map(BytesValue::new));
        if (depth == 0) {
            return scalars;
        }
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, scalars),
                net.jqwik.api.Tuple.of(1, values(depth - 1).list().ofMaxSize(4).map(ListValue::new)),
                net.jqwik.api.Tuple.of(1, records(depth - 1).map(DataValue.class::cast)));
    }

    private static Arbitrary<RecordValue> records(int depth) {
        return Arbitraries.maps(texts(8).filter(t -> !t.isEmpty()), values(depth))
                .ofMaxSize(4)
                .map(fields -> new RecordValue(new TreeMap<>(fields)));
    }

    private static Arbitrary<String> texts(int max) {
        Arbitrary<String> points = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .map(Character::toString);
        Arbitrary<String> ascii = Arbitraries.chars().ascii().map(String::valueOf);
        return Arbitraries.oneOf(ascii, points).list().ofMaxSize(max / 2).map(parts -> String.join("", parts));
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(38).negate(), BigInteger.TEN.pow(38)),
                        Arbitraries.integers().between(0, 18))
                .as((digits, scale) -> new BigDecimal(digits, scale));
    }

    private static Arbitrary<Money> moneys() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.of("USD", "JPY", "KWD", "EUR", "CLF"))
                .as((minor, code) -> {
                    Currency currency = Currency.getInstance(code);
                    return new Money(BigDecimal.valueOf(minor / 100, currency.getDefaultFractionDigits()), currency);
                });
    }

    private static Arbitrary<UnitPrice> prices() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L), Arbitraries.of(0, 2, 6))
                .as((digits, scale) -> new UnitPrice(BigDecimal.valueOf(digits, scale), Currency.getInstance("USD")));
    }

    private static Arbitrary<Instant> instants() {
        long first = ByteLimits.FIRST_INSTANT.getEpochSecond() * 1_000_000;
        long last = ByteLimits.LAST_INSTANT.getEpochSecond() * 1_000_000 + 999_999;
        return Arbitraries.longs().between(first, last).map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(12);
    }

    private static Arbitrary<UUID> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    private static Arbitrary<Digest> digests() {
        return Arbitraries.strings()
                .alpha()
                .ofMaxLength(5)
                .map(text -> Digest.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Arbitrary<RecordPosition> positions() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1000),
                        uuids(),
                        Arbitraries.longs().between(1, 300),
                        digests())
                .as((epoch, id, seq, prev) ->
                        new RecordPosition(epoch, new CaseId(id), seq, seq == 1 ? Digest.NONE : prev));
    }

    private static Arbitrary<RecordedCommand> commands() {
        Arbitrary<Actor> actors = Combinators.combine(Arbitraries.of(Actor.Kind.class), names(), names())
                .as((kind, id, principal) -> {
                    boolean delegated = kind == Actor.Kind.PERSON && !principal.equals(id);
                    return new Actor(kind, id, delegated ? new PersonId(principal) : null);
                });
        Arbitrary<Performer> performers = Combinators.combine(
                        actors, names().map(RoleName::new).injectNull(0.5))
                .as(Performer::new);
        return Combinators.combine(instants(), uuids().map(CommandId::new), names(), performers)
                .as(RecordedCommand::new);
    }

    private static Arbitrary<DecisionBasis> bases() {
        return Combinators.combine(
                        names().map(WorkflowId::new),
                        digests(),
                        digests(),
                        Arbitraries.integers().between(1, 9))
                .as(DecisionBasis::new);
    }

    private static Arbitrary<RecordContent> contents() {
        Arbitrary<RecordedFact> facts = Combinators.combine(names(), recordValues(), instants(), values(1))
                .as(RecordedFact::new);
        Arbitrary<RecordedEvent> events =
                Combinators.combine(names(), recordValues()).as(RecordedEvent::new);
        Arbitrary<List<RecordedFact>> factLists = facts.list().ofMaxSize(2);
        Arbitrary<String> optional = texts(20).filter(t -> !t.isEmpty()).injectNull(0.5);
        return Combinators.combine(factLists, events.list().ofMaxSize(3), optional, optional)
                .as(RecordContent::new);
    }
}
