package io.bursar.definition.load.internal;

import static io.bursar.definition.load.internal.Shape.anyOf;
import static io.bursar.definition.load.internal.Shape.described;
import static io.bursar.definition.load.internal.Shape.flag;
import static io.bursar.definition.load.internal.Shape.list;
import static io.bursar.definition.load.internal.Shape.named;
import static io.bursar.definition.load.internal.Shape.object;
import static io.bursar.definition.load.internal.Shape.ref;
import static io.bursar.definition.load.internal.Shape.text;
import static io.bursar.definition.load.internal.Shape.whole;
import static io.bursar.definition.load.internal.Shape.words;

import io.bursar.definition.data.Writable;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.definition.graph.Trigger;
import io.bursar.definition.internal.JsonText;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TextValue;
import io.bursar.model.variation.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the JSON Schema of the language from the same forms, words and limits that the readers use. */
public final class SchemaWriter {

    /** The name under which the schema is published; the number is that of the language. */
    public static final String ID = "https://bursar.io/schema/definition/1/definition.schema.json";

    private SchemaWriter() {}

    /** The schema's text. */
    public static String schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("$id", ID);
        schema.put("title", "Workflow definition");
        schema.putAll(root());
        schema.put("definitions", definitions());
        return JsonText.of(schema);
    }

    private static Map<String, Object> root() {
        return object(
                "workflow!", ref("dotted"),
                "version!", text(Names.VERSION, "1.0.0"),
                "title!", ref("sentence"),
                "owner!", ref("code"),
                "calendar!", described(ref("code"), "The SLA calendar, such as FACILITY_BUSINESS."),
                "intakeQueue!", described(ref("queue"), "Where cases without a person go."),
                "businessKey", described(list(ref("keyPath"), 0, EffectReader.MAX_KEY), "One open case per key."),
                "material", described(list(ref("dataPath"), 0, DefinitionReader.MAX_PATHS), "What an approval covers."),
                "data!", described(ref("fields"), "The fields of a case."),
                "facts", described(named("name", ref("fact"), 0, FactReader.MAX_FACTS), "What guards may ask."),
                "effects", described(named("name", ref("effect"), 0, EffectReader.MAX_EFFECTS), "Writes, by alias."),
                "approvals", named("name", ref("approval"), 0, ApprovalReader.MAX_APPROVALS),
                "clocks", named("name", ref("clock"), 0, ClockReader.MAX_CLOCKS),
                "states!",
                        described(
                                named("code", ref("state"), 1, StateReader.MAX_STATES), "A case begins in the first."),
                "transitions!", described(list(ref("row"), 1, TransitionSpec.MAX_ROWS), "Tried in the order written."),
                "exceptions", named("code", ref("exception"), 0, ExceptionReader.MAX_EXCEPTIONS),
                "exceptionCases",
                        described(ref("exceptionCases"), "Exceptions that cases of another workflow work off."),
                "disabled",
                        described(
                                list(ref("code"), 0, DefinitionReader.MAX_PATHS), "Inherited rows that do not apply."),
                "emits", list(ref("event"), 0, GovernanceReader.MAX_EVENTS),
                "consumes", list(ref("subscription"), 0, GovernanceReader.MAX_ENTRIES),
                "variation", named("dotted", ref("variationPoint"), 0, VariationReader.MAX_POINTS),
                "sod", list(ref("id"), 0, GovernanceReader.MAX_ENTRIES),
                "assist", list(ref("assistPoint"), 0, GovernanceReader.MAX_ENTRIES),
                "invariants", list(ref("invariant"), 0, GovernanceReader.MAX_ENTRIES),
                "migrations",
                        described(
                                list(ref("migration"), 0, GovernanceReader.MAX_ENTRIES),
                                "Earlier versions whose running cases may come over."),
                "cutover",
                        described(
                                named("code", ref("cutover"), 0, StateReader.MAX_STATES),
                                "Where open cases of the former process go on."));
    }

    private static Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.putAll(SchemaWords.definitions());
        definitions.put("fields", named("name", ref("field"), 1, DataReader.MAX_FIELDS));
        definitions.put("field", field(true));
        definitions.put("innerFields", named("name", ref("innerField"), 1, DataReader.MAX_FIELDS));
        definitions.put("innerField", field(false));
        definitions.putAll(SchemaSources.definitions());
        definitions.put("approval", approval());
        definitions.put("stage", stage());
        definitions.put("clock", clock());
        definitions.put("state", state());
        definitions.put("task", task());
        definitions.put("row", row());
        definitions.put("action", SchemaActions.action());
        definitions.put("exception", exception());
        definitions.put("exceptionCases", exceptionCases());
        definitions.put("subscription", subscription());
        definitions.put("variationPoint", SchemaWords.variationPoint(directions()));
        definitions.put("assistPoint", assistPoint());
        definitions.put("invariant", invariant());
        definitions.put(
                "migration",
                object(
                        "from!", text(Names.VERSION, "1.0.0"),
                        "states", named("code", ref("code"), 0, StateReader.MAX_STATES)));
        definitions.put("cutover", SchemaActions.cutover());
        return definitions;
    }

    private static List<String> directions() {
        return Arrays.stream(Direction.values()).map(Direction::code).toList();
    }

    private static Map<String, Object> field(boolean top) {
        List<Object> parts = new ArrayList<>(List.of(
                "type!",
                ref("type"),
                "required",
                described(flag(), "Whether it must be there at submit."),
                "sensitivity",
                words(Arrays.stream(Sensitivity.values()).map(Sensitivity::code).toList()),
                "values",
                described(list(ref("code"), 0, DataReader.MAX_VALUES), "The codes of an Enum."),
                "of",
                described(ref("innerFields"), "The fields of a Record, or of each item of a List."),
                "items",
                described(ref("type"), "The type of each item of a List of plain values.")));
        parts.addAll(List.of("maxLength", whole(1, TextValue.MAX_LENGTH)));
        if (top) {
            parts.addAll(List.of(
                    "writable",
                    described(
                            words(Arrays.stream(Writable.values())
                                    .map(Writable::code)
                                    .toList()),
                            "When it may be handed in; rows and effects set it always.")));
        }
        parts.addAll(List.of(
                "sor", described(ref("sentence"), "The system of record."),
                "owner", described(ref("sentence"), "The data steward."),
                "doc", ref("sentence")));
        return object(parts.toArray());
    }

    private static Map<String, Object> approval() {
        return object(
                "amount", ref("path"),
                "column", ref("path"),
                "climb", described(ref("path"), "The person at whom the climb begins."),
                "meaning", words(ApprovalReader.MEANINGS),
                "act!", ref("code"),
                "minimumHumans!", whole(2, ApprovalReader.MAX_PEOPLE),
                "within!", ref("duration"),
                "ratifies", flag(),
                "stages", list(ref("stage"), 0, ApprovalReader.MAX_STAGES));
    }

    private static Map<String, Object> stage() {
        return object(
                "role!", ref("code"),
                "when", ref("guard"),
                "meaning!", words(ApprovalReader.MEANINGS),
                "act",
                        described(
                                ref("code"), "The act that this decision is, where it is another than the approval's."),
                "position!", words(List.of("beside", "serial", "after")),
                "quorum", whole(1, ApprovalReader.MAX_PEOPLE),
                "of", whole(1, ApprovalReader.MAX_PEOPLE));
    }

    private static Map<String, Object> clock() {
        return object(
                "target!", ref("duration"),
                "before", described(ref("path"), "A date that the target counts back from, in business days."),
                "after", described(ref("path"), "A date from whose end the target counts, in business days."),
                "calendar",
                        described(
                                Shape.anyOf(ref("code"), text(Names.POINT, "vp.p2p.req.calendar")),
                                "A calendar, or the variation point that names one."),
                "start!", list(ref("code"), 1, StateReader.MAX_STATES),
                "stop", list(ref("code"), 0, StateReader.MAX_STATES),
                "stopOn", list(ref("event"), 0, GovernanceReader.MAX_EVENTS),
                "when", ref("guard"),
                "raise", ref("code"),
                "fires", ref("name"),
                "length", described(ref("operand"), "Takes the place of the number in the target."),
                "again", described(flag(), "Whether it starts anew with each entry of a start state."),
                "ladder!", words(List.of("default", "safety", "none")),
                "legal", flag());
    }

    private static Map<String, Object> state() {
        return object(
                "phase!", words(StateReader.PHASES.keySet()),
                "within", ref("duration"),
                "terminal", flag(),
                "checks",
                        list(
                                object("when!", ref("guard"), "raise!", ref("code"), "each", ref("path")),
                                0,
                                StateReader.MAX_CHECKS),
                "tasks", list(ref("task"), 0, TaskReader.MAX_TASKS),
                "pauses",
                        described(
                                words(StateReader.PAUSES.keySet().stream()
                                        .sorted()
                                        .toList()),
                                "Why clocks pause here."));
    }

    private static Map<String, Object> task() {
        return object(
                "name!", ref("name"),
                "queue!", ref("queue"),
                "events!", list(ref("name"), 1, TaskReader.MAX_EVENTS),
                "within", ref("duration"),
                "when", ref("guard"));
    }

    private static Map<String, Object> row() {
        Map<String, Object> who = text(WhoReader.WORDS, "BUYER", "REQUESTER + BUYER");
        return object(
                "row!", whole(1, TransitionReader.HIGHEST_ROW),
                "from!", anyOf(ref("code"), list(ref("code"), 1, StateReader.MAX_STATES)),
                "on!", ref("name"),
                "when", ref("guard"),
                "to!", anyOf(ref("code"), words(List.of("same"))),
                "do", list(ref("action"), 0, TransitionReader.MAX_ACTIONS),
                "by", words(Arrays.stream(Trigger.values()).map(Trigger::code).toList()),
                "who!", anyOf(who, list(who, 1, WhoReader.MAX_ALTERNATIVES)),
                "act", ref("code"),
                "reason", words(List.of("required")));
    }

    private static Map<String, Object> exception() {
        return object(
                "queue!", ref("queue"),
                "within", ref("duration"),
                "resolutions!", list(ref("code"), 1, ExceptionReader.MAX_TERMS),
                "blocks", list(whole(1, TransitionReader.HIGHEST_ROW), 0, ExceptionReader.MAX_TERMS),
                "resolvedBy", list(ref("fullEvent"), 0, ExceptionReader.MAX_TERMS),
                "givesUp", list(ref("code"), 0, ExceptionReader.MAX_TERMS),
                "ladder", words(List.of("default", "safety")),
                "doubt", described(Map.of("type", "boolean"), "Whether it doubts the request itself."),
                "act", described(ref("code"), "The function of segregation of duties that resolving it is."));
    }

    private static Map<String, Object> exceptionCases() {
        return object(
                "workflow!", ref("dotted"),
                "event!", ref("name"),
                "lifted!", described(ref("event"), "Tells the case that its exception is no more."),
                "endedBy!", described(ref("fullEvent"), "What the case tells when it has ended."),
                "codes!", list(ref("code"), 1, ExceptionReader.MAX_EXCEPTIONS),
                "with", ref("arguments"));
    }

    private static Map<String, Object> subscription() {
        return object(
                "event!", ref("fullEvent"),
                "key!", ref("path"),
                "from!", ref("path"),
                "as!", ref("name"),
                "fanOut", flag());
    }

    private static Map<String, Object> assistPoint() {
        return object(
                "use!", ref("id"),
                "mode!", words(List.of("ADVISORY", "AUTO", "HUMAN")),
                "threshold!", Shape.entries("type", "number", "minimum", 0, "maximum", 1));
    }

    private static Map<String, Object> invariant() {
        return object(
                "id!", ref("id"),
                "says!", ref("sentence"),
                "in", list(ref("code"), 1, StateReader.MAX_STATES),
                "require", ref("guard"),
                "checkedBy",
                        described(
                                words(GovernanceReader.CHECKERS.keySet().stream()
                                        .sorted()
                                        .toList()),
                                "Who checks what one case cannot show."));
    }
}
