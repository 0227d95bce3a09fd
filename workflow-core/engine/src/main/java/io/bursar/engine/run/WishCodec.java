package io.bursar.engine.run;

import io.bursar.engine.command.LegacyCase;
import io.bursar.engine.command.LegacyEntry;
import io.bursar.engine.command.LegacyOrigin;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Settlement;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Verdict;
import io.bursar.engine.command.Wish;
import io.bursar.engine.command.Wish.WishCases;
import io.bursar.model.cases.CaseEvent;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.cases.EventCode;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import java.util.List;
import java.util.Map;

/**
 * Writes a wish into the log and reads it back, so that every recorded decision can be made again. What an event of the
 * same record says anyway (the data of a start, the results of effects) is not written twice.
 */
final class WishCodec {

    private WishCodec() {}

    static RecordValue write(Wish wish) {
        return wish.fold(new WishCases<>(
                start -> Data.record().put("event", start.event()).build(),
                fire -> Data.record()
                        .put("event", fire.event())
                        .put("payload", fire.payload())
                        .build(),
                decide -> Data.record()
                        .put("task", decide.task())
                        .put("verdict", decide.verdict().code())
                        .build(),
                take -> Data.record()
                        .put("fact", take.fact())
                        .put("event", take.event())
                        .put("payload", take.payload())
                        .build(),
                settle -> RecordValue.EMPTY,
                tick -> RecordValue.EMPTY,
                raise -> Data.record()
                        .put("code", raise.code())
                        .put("on", raise.on())
                        .build(),
                resolve -> Data.record()
                        .put("exception", resolve.exception())
                        .put("resolution", resolve.resolution())
                        .put("correction", resolve.correction())
                        .build(),
                steer -> RecordValue.EMPTY,
                reassign -> Data.record()
                        .put("task", reassign.task())
                        .put("to", reassign.to().value())
                        .build(),
                propose -> Data.record()
                        .put("proposal", propose.proposal())
                        .put("review", propose.review())
                        .build(),
                reroute -> Data.record().put("person", reroute.person().value()).build(),
                migrate -> Data.record().put("version", migrate.version()).build(),
                resume -> Data.record().put("effect", resume.effect()).build(),
                imported -> RecordValue.EMPTY,
                entry -> RecordValue.EMPTY,
                more -> Data.record().put("reviewer", more.reviewer().value()).build()));
    }

    static Wish read(String kind, RecordValue data, List<CaseEvent> events) {
        return switch (kind) {
            case "start" ->
                new Wish.Start(
                        opening(bodies(events, EventCode.STARTED).get(0)),
                        data.text("event").orElse(null));
            case "fire" -> new Wish.Fire(data.text("event").orElseThrow(), data.record("payload"));
            case "decide" ->
                new Wish.Decide(
                        number(data, "task"),
                        Verdict.ofCode(data.text("verdict").orElseThrow()));
            case "take" ->
                new Wish.Take(
                        data.text("fact").orElseThrow(), data.text("event").orElseThrow(), data.record("payload"));
            case "settle" ->
                new Wish.Settle(bodies(events, EventCode.EFFECT_OUTCOME).stream()
                        .map(Settlement::from)
                        .toList());
            case "tick" -> new Wish.Tick();
            case "raise" ->
                new Wish.Raise(data.text("code").orElseThrow(), data.text("on").orElse(""));
            case "resolve" ->
                new Wish.Resolve(
                        number(data, "exception"), data.text("resolution").orElseThrow(), data.record("correction"));
            case "reassign" ->
                new Wish.Reassign(
                        number(data, "task"), new PersonId(data.text("to").orElseThrow()));
            case "reroute" -> new Wish.Reroute(new PersonId(data.text("person").orElseThrow()));
            case "propose" ->
                new Wish.Propose(data.record("proposal"), data.text("review").orElse(null));
            case "import-case" ->
                new Wish.ImportCase(
                        opening(bodies(events, EventCode.STARTED).get(0)),
                        LegacyCase.from(bodies(events, EventCode.IMPORTED).get(0)));
            case "import-entry" -> entry(events);
            case "migrate" -> new Wish.Migrate(data.text("version").orElseThrow());
            case "add-reviewer" ->
                new Wish.AddReviewer(new PersonId(data.text("reviewer").orElseThrow()));
            case "resume-effect" -> new Wish.Resume(number(data, "effect"));
            case "discard", "withdraw", "cancel", "hold", "resume" -> new Wish.Steer(Steering.ofCode(kind));
            default ->
                throw new BursarException(
                        FailureCode.STORE_CORRUPT,
                        "A record has a kind of command that is not known",
                        Map.of("kind", kind));
        };
    }

    private static Wish entry(List<CaseEvent> events) {
        List<RecordValue> acts = bodies(events, EventCode.ACT_IMPORTED);
        if (acts.isEmpty()) {
            RecordValue known = bodies(events, EventCode.REFERENCE_IMPORTED).get(0);
            return new Wish.ImportEntry(
                    LegacyOrigin.from(known.record("origin")),
                    new LegacyEntry.Known(known.text("subject").orElseThrow(), known.record("fields")));
        }
        RecordValue act = acts.get(0);
        return new Wish.ImportEntry(
                LegacyOrigin.from(act.record("origin")),
                new LegacyEntry.Act(
                        new PersonId(act.list("people").texts().get(0)),
                        new FunctionName(act.text("function").orElseThrow()),
                        act.instant("at").orElseThrow(),
                        act.list("scopes").texts().get(0)));
    }

    private static List<RecordValue> bodies(List<CaseEvent> events, EventCode code) {
        return events.stream()
                .filter(event -> event.code() == code)
                .map(CaseEvent::body)
                .toList();
    }

    private static Opening opening(RecordValue started) {
        CaseHeader header = CaseHeader.from(started.record("header"));
        return new Opening(
                header.pins().workflow(),
                header.place(),
                new Opening.Requester(
                        header.people().requester(), header.people().beneficiary()),
                started.record("data"));
    }

    private static int number(RecordValue data, String field) {
        return data.decimal(field).orElseThrow().intValueExact();
    }
}
