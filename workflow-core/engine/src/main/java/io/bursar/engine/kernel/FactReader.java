package io.bursar.engine.kernel;

import io.bursar.controls.sod.ScopeKey;
import io.bursar.definition.fact.FactSource;
import io.bursar.definition.fact.FactSpec;
import io.bursar.definition.guard.Operand;
import io.bursar.engine.fact.FactRequest;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DateValue;
import io.bursar.model.data.InstantValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.money.Money;
import io.bursar.model.time.BusinessCalendar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks up the names that guards and arguments use, in the order LANGUAGE.md gives. */
final class FactReader {

    private static final RecordValue NO_ITEM = RecordValue.EMPTY;

    private final Proceeding proceeding;
    private final Desks desks;
    private final BuiltInFacts builtIn;
    private final Rates rates;
    private final Map<String, Optional<DataValue>> read = new HashMap<>();
    private final Set<String> unanswered = new HashSet<>();
    private int readAfter;

    FactReader(Proceeding proceeding, Desks desks, ApprovalDesk approvals) {
        this.desks = desks;
        this.proceeding = proceeding;
        this.rates = new Rates(proceeding);
        this.builtIn = new BuiltInFacts(proceeding, approvals);
    }

    /** The value of a dotted path; empty when it is absent, or not yet known. */
    Optional<DataValue> value(String path) {
        return value(path, NO_ITEM);
    }

    Optional<DataValue> value(Operand operand) {
        return value(operand, NO_ITEM);
    }

    Optional<DataValue> value(Operand operand, RecordValue item) {
        return operand.fold(
                constant -> Optional.of(constant.value()), this::parameter, path -> value(path.path(), item));
    }

    /** Named arguments; absent ones are left out. */
    RecordValue arguments(SortedMap<String, Operand> with, RecordValue item) {
        TreeMap<String, DataValue> arguments = new TreeMap<>();
        with.forEach((name, operand) -> value(operand, item).ifPresent(value -> arguments.put(name, value)));
        return new RecordValue(arguments);
    }

    Optional<DataValue> value(String path, RecordValue item) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        return switch (head) {
            case "item", "undone" -> within(item, rest);
            case "event" -> within(proceeding.payload(), rest);
            case "vp" -> parameter(new Operand.Parameter(rest));
            case "now" -> Optional.of(new InstantValue(proceeding.now()));
            case "today" -> Optional.of(new DateValue(proceeding.today()));
            case "case", "plan", "effect", "exception", "task", "clock" -> builtIn.value(head, rest);
            default -> declared(head, rest);
        };
    }

    private static Optional<DataValue> within(RecordValue record, String path) {
        return path.isEmpty() ? Optional.of(record) : record.at(path);
    }

    private Optional<DataValue> declared(String head, String rest) {
        FactSpec spec = proceeding.definition().vocabulary().facts().get(head);
        Optional<DataValue> found = spec == null ? proceeding.here().data().get(head) : fact(spec);
        if (rest.isEmpty() || found.isEmpty()) {
            return found;
        }
        return found.get() instanceof RecordValue record ? record.at(rest) : Optional.empty();
    }

    private Optional<DataValue> parameter(Operand.Parameter parameter) {
        return Parameters.value(proceeding, parameter.key());
    }

    private Optional<DataValue> fact(FactSpec spec) {
        if (readAfter != proceeding.changes()) {
            // what has happened since may have changed any fact
            read.clear();
            unanswered.clear();
            readAfter = proceeding.changes();
        }
        Optional<DataValue> known = read.get(spec.name());
        if (known == null) {
            int outages = proceeding.outages();
            known = look(spec);
            read.put(spec.name(), known);
            if (outages != proceeding.outages()) {
                unanswered.add(spec.name());
            }
        } else if (unanswered.contains(spec.name())) {
            // read before, and still no answer
            proceeding.noteUnavailable();
        }
        return known;
    }

    private Optional<DataValue> look(FactSpec spec) {
        return spec.source()
                .fold(new FactSource.SourceCases<>(
                        this::query,
                        this::function,
                        this::directory,
                        this::claims,
                        this::commitments,
                        this::standing,
                        assist -> desks.assist().read(spec.name(), assist)));
    }

    private Optional<DataValue> query(FactSource.Query query) {
        if (query.forEach() == null) {
            return ask(query, NO_ITEM);
        }
        Optional<DataValue> items = value(query.forEach());
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<DataValue> answers = new ArrayList<>();
        for (RecordValue item : ((ListValue) items.get()).records()) {
            ask(query, item).ifPresent(answers::add);
        }
        return proceeding.facts().incomplete() ? Optional.empty() : Optional.of(new ListValue(answers));
    }

    private Optional<DataValue> ask(FactSource.Query query, RecordValue item) {
        RecordValue arguments = arguments(query.with(), item);
        if (proceeding.facts().incomplete()) {
            return Optional.empty();
        }
        if (arguments.fields().size() < query.with().size()) {
            // a question about something the case does not name has no answer
            return Optional.of(Data.record().put("found", false).build());
        }
        FacilityId facility = proceeding.here().header().place().facility();
        Duration maxAge =
                Duration.between(proceeding.now(), BusinessCalendar.ALWAYS.plus(proceeding.now(), query.maxAge()));
        Optional<DataValue> answer = proceeding
                .facts()
                .ask(new FactRequest.Query(
                        CapabilityCall.query(query.capability().value(), facility, arguments), maxAge));
        if (answer.isPresent() && ((RecordValue) answer.get()).isTrue("unavailable")) {
            proceeding.noteUnavailable();
        }
        return answer;
    }

    /** What the definition and its parameters say of money, a function hears in the currency of the case. */
    private RecordValue inOwnCurrency(RecordValue arguments, SortedMap<String, Operand> with) {
        if (!rates.isElsewhere()) {
            return arguments;
        }
        RecordValue heard = arguments;
        for (Map.Entry<String, Operand> one : with.entrySet()) {
            boolean said = one.getValue().fold(constant -> true, parameter -> true, path -> false);
            Optional<DataValue> value = said ? arguments.get(one.getKey()) : Optional.empty();
            if (value.isPresent()) {
                heard = heard.with(one.getKey(), rates.forCase(value.get()));
            }
        }
        return heard;
    }

    private Optional<DataValue> function(FactSource.FunctionCall call) {
        RecordValue arguments = inOwnCurrency(arguments(call.with(), NO_ITEM), call.with());
        if (proceeding.facts().incomplete()) {
            return Optional.empty();
        }
        return proceeding
                .rules()
                .functions()
                .require(call.name(), call.version())
                .apply(arguments);
    }

    private Optional<DataValue> directory(FactSource.Directory directory) {
        RecordValue arguments = arguments(directory.with(), NO_ITEM);
        if (proceeding.facts().incomplete()) {
            return Optional.empty();
        }
        return switch (directory.question()) {
            case "limits" -> new AuthorityFacts(proceeding).limits(arguments);
            case "authority" -> new AuthorityFacts(proceeding).authority(arguments);
            case "performer" -> performer(arguments);
            case "mitigation" -> new MitigationTerms(proceeding).of(arguments);
            default -> proceeding.facts().ask(new FactRequest.Ask(directory.question(), arguments));
        };
    }

    /** Whom the log names for an act (canonical §1.16): of this case, or of every case of its chain. */
    private Optional<DataValue> performer(RecordValue arguments) {
        String act = arguments.text("act").orElse("");
        Set<DataValue> people = new LinkedHashSet<>(Book.of(proceeding.here().work())
                .record(Book.PERFORMED)
                .list(act)
                .items());
        if (arguments.text("within").filter("CHAIN"::equals).isPresent()) {
            String chain = ScopeKey.chain(proceeding.here().header().place().correlation())
                    .toString();
            Optional<DataValue> rows =
                    proceeding.facts().ask(new FactRequest.PerformedIn(chain, new FunctionName(act)));
            rows.ifPresent(found -> ((ListValue) found)
                    .records()
                    .forEach(row -> row.get("person").ifPresent(people::add)));
        }
        if (people.isEmpty()) {
            return Optional.empty();
        }
        List<DataValue> inOrder = List.copyOf(people);
        return Optional.of(Data.record()
                .put("personId", inOrder.get(inOrder.size() - 1))
                .put("people", Data.list(inOrder))
                .build());
    }

    private Optional<DataValue> claims(FactSource.Claims claims) {
        Optional<DataValue> keys = value(claims.keys());
        if (!(keys.orElse(null) instanceof RecordValue byKind)) {
            return Optional.empty();
        }
        List<ClaimKey> asked = ClaimKeys.of(claims.kinds(), byKind);
        if (asked.isEmpty()) {
            return Optional.of(Data.record().put("held", false).build());
        }
        Optional<DataValue> holders = proceeding.facts().ask(new FactRequest.ClaimsHeld(asked));
        return holders.map(rows -> firstHeld((ListValue) rows));
    }

    private RecordValue firstHeld(ListValue rows) {
        String self = proceeding.here().id().toString();
        for (RecordValue row : rows.records()) {
            if (!row.text("case").orElse("").equals(self)) {
                return row.with("held", io.bursar.model.data.BooleanValue.TRUE)
                        .with("caseId", new TextValue(row.text("case").orElse("")));
            }
        }
        return Data.record().put("held", false).build();
    }

    private Optional<DataValue> commitments(FactSource.Commitments commitments) {
        Optional<DataValue> keys = value(commitments.keys());
        if (!(keys.orElse(null) instanceof ListValue list) || list.items().isEmpty()) {
            return Optional.empty();
        }
        Optional<DataValue> rows = proceeding
                .facts()
                .ask(new FactRequest.CommittedUnder(
                        list.texts(), proceeding.now().minus(Duration.ofDays(commitments.windowDays()))));
        return rows.map(found -> rates.forCase(sum((ListValue) found)));
    }

    private RecordValue sum(ListValue rows) {
        String self = proceeding.here().id().toString();
        TreeMap<String, Money> byCase = new TreeMap<>();
        for (RecordValue row : rows.records()) {
            String caseId = row.text("case").orElse("");
            if (!caseId.equals(self)) {
                byCase.put(caseId, rates.inLimits(row.money("amount").orElseThrow()));
            }
        }
        Data.Builder sum = Data.record().put("count", byCase.size());
        byCase.values().stream().reduce(Money::plus).ifPresent(total -> sum.put("total", new MoneyValue(total)));
        return sum.build();
    }

    private Optional<DataValue> standing(FactSource.Standing standing) {
        return desks.standing().find(standing);
    }
}
