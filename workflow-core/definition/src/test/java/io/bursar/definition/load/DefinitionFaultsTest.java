package io.bursar.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.vocabulary.DefinitionFault;
import io.bursar.model.identity.CapabilityName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitionFaultsTest {

    private static final String SMALLEST = Texts.text("smallest.yaml");
    private static final String STATES =
            "  OPEN: { phase: INI }\n  DONE: { phase: END, terminal: true }\ntransitions:\n";
    private static final String STAGE = "stages: [ { role: CFO, meaning: SIGN, position: after } ]";
    private static final String APPROVAL =
            "approvals: { sign: { act: ACT, minimumHumans: 2, within: 1 BD, " + STAGE + " } }";

    private static final String ADVICE = "assist: [ { use: A05, mode: ADVISORY, threshold: 0.80 } ]\nfacts:\n"
            + "  advice: { type: Record, assist: A05, in: [OPEN] }";

    /**
     * One way to break the smallest definition.
     *
     * @param code what is found
     * @param search the text that is replaced; empty to add at the end
     * @param text what stands there instead, with {@code ^} before the place that is reported
     */
    record Break(String code, String search, String text) {

        String marked() {
            return search.isEmpty() ? SMALLEST + text + "\n" : SMALLEST.replace(search, text);
        }

        String yaml() {
            return marked().replace("^", "");
        }

        String expected() {
            String before = marked().substring(0, marked().indexOf('^'));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            return line + ":" + column + " " + code;
        }

        /** The same break with a section before everything else. */
        Break with(String section) {
            return new Break(code, "workflow: ", section + "\n" + "workflow: ").and(text);
        }

        /** The same break, reported elsewhere. */
        Break replacing(String before, String after) {
            return new Break(code, search, text.replace(before, after));
        }

        private Break and(String atTheEnd) {
            return new Break(code, SMALLEST, SMALLEST.replace(search, text) + atTheEnd + "\n");
        }

        @Override
        public String toString() {
            return code + " " + text.strip().replace("\n", " ");
        }
    }

    private static Break row(String code, String rest) {
        return new Break(code, "", "  - { row: 2, from: OPEN, on: go, to: DONE, who: BUYER, " + rest + " }");
    }

    private static Break bareRow(String code, String row) {
        return new Break(code, "", "  - " + row);
    }

    private static Break section(String code, String section) {
        return new Break(code, "", section);
    }

    private static Break field(String code, String field) {
        String first = "  total: { type: Money }";
        return new Break(code, first, "  " + field + "\n" + first);
    }

    private static Break fact(String code, String fact) {
        return section(code, "facts:\n  " + fact);
    }

    private static Break advised(String code, String advice) {
        return fact(code, "advice: " + advice).with("assist: [ { use: A05, mode: ADVISORY, threshold: 0.80 } ]");
    }

    private static Break suggested(String code, String rest) {
        return row(code, rest).with(ADVICE);
    }

    private static Break point(String code, String point) {
        return section(code, "variation:\n  test.x: { stricter: lower, approver: CFO, " + point + " }");
    }

    private static Break neutral(String code, String point) {
        return section(code, "variation:\n  test.x: { stricter: neutral, approver: CFO, " + point + " }");
    }

    /** A task that a facility could add while something is delivered. */
    private static Break extraTask(String code, String point) {
        return new Break(
                code,
                SMALLEST,
                SMALLEST.replace("  DONE: {", "  SENT: { phase: FUL }\n  DONE: {")
                        + "  - { row: 2, from: SENT, on: finish, to: DONE, who: BUYER }\nvariation:\n  test.x:"
                        + " { kind: EXTRA_TASK, type: List, stricter: higher, approver: CFO, " + point + " }\n");
    }

    private static Break lawful(String code, String direction) {
        String clock =
                "clocks:\n  due: { target: 1 h, calendar: ^vp.test.x, start: [OPEN], ladder: none, legal: true }\n";
        return section(
                code,
                clock + "variation:\n  test.x: { kind: CALENDAR, type: Code, values: [ALWAYS], stricter: " + direction
                        + ", default: ALWAYS, approver: CFO }");
    }

    static List<Break> breaks() {
        return Stream.concat(general().stream(), kinds().stream()).toList();
    }

    /** What is wrong with points that name calendars, templates, groups and tasks. */
    private static List<Break> kinds() {
        return List.of(
                neutral("DEF-324", "kind: ROUTING_MAP, type: Map, keys: [A], values: [BUYER, ^AWAY], default: {}"),
                neutral("DEF-325", "kind: ROUTING_MAP, type: Map, keys: [B, ^C], values: [BUYER], default: {}"),
                neutral("DEF-409", "kind: ROUTING_MAP, type: Map, keys: [A], values: [BUYER], default: ^{ B: BUYER }"),
                neutral("DEF-409", "kind: ROUTING_MAP, type: Map, keys: [A], values: [BUYER], default: ^{ A: CFO }"),
                neutral("DEF-406", "kind: ^ROUTING_MAP, type: List, keys: [A], values: [BUYER], default: []"),
                neutral("DEF-316", "kind: CALENDAR, type: Code, values: [ALWAYS, ^NEVER], default: ALWAYS"),
                neutral("DEF-409", "kind: CALENDAR, type: Code, values: [ALWAYS], default: ^BANK"),
                neutral("DEF-409", "kind: TEMPLATE, type: Text, values: [a.b], default: ^a.c"),
                neutral("DEF-406", "kind: ^TEMPLATE, type: Code, values: [a.b], default: A"),
                neutral("DEF-406", "type: ^Text, default: a.b"),
                point("DEF-414", "kind: TEMPLATE, type: Text, values: [a.b], default: a.b")
                        .replacing("stricter: lower", "stricter: ^lower"),
                point("DEF-414", "kind: CALENDAR, type: Code, values: [ALWAYS], default: ALWAYS")
                        .replacing("stricter: lower", "stricter: ^lower"),
                point("DEF-414", "kind: EXTRA_STAGE, type: List, default: []")
                        .replacing("stricter: lower", "stricter: ^lower"),
                lawful("DEF-415", "neutral"),
                section(
                        "DEF-313",
                        "clocks:\n  due: { target: 1 h, calendar: ^vp.test.x, start: [OPEN], ladder: none }"),
                section(
                        "DEF-320",
                        "clocks:\n  due: { target: 1 h, calendar: ^vp.test.x, start: [OPEN], ladder: none }\n"
                                + "variation: { test.x: { type: Code, stricter: neutral, default: ALWAYS, approver: CFO } }"),
                row("DEF-320", "when: ^name = vp.test.x")
                        .with("variation: { test.x: { kind: TEMPLATE, type: Text, values: [a.b], stricter: neutral,"
                                + " default: a.b, approver: CFO } }"),
                extraTask("DEF-301", "states: [^AWAY], queues: [buyer], range: [0, 2], default: []"),
                extraTask("DEF-308", "states: [SENT], queues: [^away], range: [0, 2], default: []"),
                extraTask("DEF-320", "states: [SENT, ^OPEN], queues: [buyer], range: [0, 2], default: []"),
                extraTask("DEF-320", "states: [SENT, ^DONE], queues: [buyer], range: [0, 2], default: []"),
                extraTask("DEF-409", "states: [SENT], queues: [buyer], range: [0, 2], default: ^[x_look]"),
                extraTask("DEF-410", "states: [SENT], queues: [buyer], range: ^[0, 11], default: []"),
                extraTask("DEF-410", "states: [SENT], queues: [buyer], default: []")
                        .replacing("kind: EXTRA", "kind: ^EXTRA"));
    }

    private static List<Break> general() {
        return List.of(
                bareRow("DEF-301", "{ row: 2, from: OPEN, on: go, to: ^AWAY, who: BUYER }"),
                bareRow("DEF-301", "{ row: 2, from: [OPEN, ^AWAY], on: go, to: same, who: BUYER }"),
                section("DEF-302", "consumes: [ { event: a.b.c, key: name, from: name, as: ^away } ]"),
                row("DEF-303", "do: [ emit: ^away ]"),
                row("DEF-304", "do: [ effect: ^away ]"),
                row("DEF-304", "when: ^effect.away.confirmed"),
                row("DEF-305", "do: [ plan: ^away ]"),
                row("DEF-306", "do: [ raise: ^AWAY ]"),
                row("DEF-306", "when: ^exception.AWAY.open"),
                section("DEF-307", "exceptions:\n  AWAY: { queue: buyer, resolutions: [DONE], blocks: [^7] }"),
                new Break("DEF-308", "intakeQueue: buyer", "intakeQueue: ^away"),
                bareRow("DEF-309", "{ row: 2, from: OPEN, on: go, to: DONE, who: ^AWAY }"),
                bareRow("DEF-309", "{ row: 2, from: OPEN, on: go, to: DONE, who: ^BUYER + AWAY }"),
                row("DEF-310", "do: [ set: { ^away: 1 } ]"),
                section("DEF-310", "material: [^away]"),
                section("DEF-310", "material: [^lines.qty]"),
                section("DEF-310", "material: [^\"lines[].away\"]"),
                row("DEF-311", "when: ^away"),
                row("DEF-311", "do: [ set: { name: ^ROUTINE } ]"),
                row("DEF-312", "when: flag and not ^case.away"),
                row("DEF-312", "when: ^lines.qty = 1"),
                row("DEF-312", "when: ^task.away.done"),
                row("DEF-313", "when: ^total <= vp.test.away"),
                row("DEF-313", "do: [ set: { total: ^vp.test.away } ]"),
                new Break("DEF-316", "calendar: ALWAYS", "calendar: ^NEVER"),
                section("DEF-317", "disabled: [^CT99]"),
                bareRow("DEF-318", "^{ row: 1, from: OPEN, on: go, to: DONE, who: BUYER }"),
                fact("DEF-318", "^total: { type: Money, function: a.b@1 }"),
                section("DEF-318", "exceptions:\n  ^DUP_SUSPECT: { queue: buyer, resolutions: [DONE] }"),
                field("DEF-318", "dup: { type: Enum, values: ^[A, A] }"),
                field("DEF-319", "^case: { type: Text }"),
                field("DEF-319", "^and: { type: Text }"),
                row("DEF-320", "do: [ set: { name: ^item.x } ]"),
                row("DEF-320", "when: ^present(now)"),
                advised("DEF-320", "{ type: Record, assist: A05, in: [OPEN], with: { asked: ^event.name } }"),
                advised("DEF-320", "{ type: Record, assist: A05, in: [OPEN], with: { at: ^now } }"),
                bareRow("DEF-320", "{ row: 2, from: OPEN, on: go, to: DONE, who: ^SYSTEM + BUYER }"),
                row("DEF-321", "do: [ standing: ^total ]"),
                row("DEF-322", "do: [ undo: ^send ]").with("effects: { send: { capability: a.b, with: {} } }"),
                advised("DEF-323", "{ type: Record, assist: ^A99, in: [OPEN] }"),
                new Break(
                        "DEF-413",
                        SMALLEST,
                        SMALLEST.replace(
                                        "  total:",
                                        "  who: { type: Record, of: { tin: { type: Token, sensitivity: PII_RESTRICTED } } }\n  total:")
                                + ADVICE.replace("in: [OPEN]", "in: [OPEN], with: { all: ^who }")),
                suggested("DEF-515", "when: ^advice.accepted and advice.confidence > 0.5"),
                suggested("DEF-515", "when: ^present(advice.suggestion.kind)"),
                suggested("DEF-515", "when: ^flag and not (flag or advice.accepted)"),
                suggested("DEF-515", "when: ^flag or advice.accepted = false"),
                bareRow("DEF-515", "^{ row: 2, from: OPEN, on: go, to: DONE, who: BUYER, when: advice.flagged }")
                        .with(ADVICE),
                bareRow(
                                "DEF-515",
                                "^{ row: 2, from: OPEN, on: go, to: DONE, who: BUYER, when: flag or advice.accepted,"
                                        + " do: [ set: { name: advice.suggestion.name } ] }")
                        .with(ADVICE),
                suggested("DEF-515", "do: [ raise: { code: DUP_SUSPECT, on: ^advice.suggestion.name } ]"),
                advised(
                        "DEF-515",
                        "{ type: Record, assist: A05, in: [OPEN] }\n  copy: { type: Text, function: text.firstOf@1, with:"
                                + " { first: ^advice.suggestion.name } }"),
                row("DEF-401", "when: ^flag = 500.00 USD"),
                row("DEF-401", "when: ^lines = 1"),
                row("DEF-401", "when: ^total > vp.test.x")
                        .with("variation: { test.x: { type: Int, stricter: lower, default: 1, approver: CFO } }"),
                row("DEF-401", "do: [ set: { total: ^5 } ]"),
                row("DEF-401", "do: [ set: { kind: ^'\"C\"' } ]"),
                row("DEF-402", "when: ^total"),
                row("DEF-403", "when: ^name > ABC"),
                row("DEF-404", "when: ^kind = C"),
                row("DEF-404", "when: ^case.state = AWAY"),
                fact("DEF-405", "fact: ^{ type: Bool, query: a.b, maxAge: 1 h }"),
                field("DEF-406", "odd: { type: Bool, maxLength: ^5 }"),
                field("DEF-406", "odd: ^{ type: List, items: List }"),
                field("DEF-407", "odd: ^{ type: Enum }"),
                field("DEF-407", "odd: ^{ type: List, required: true }"),
                field("DEF-408", "odd: ^{ type: Text, sensitivity: PHI }"),
                field("DEF-408", "odd: ^{ type: Token }"),
                point("DEF-409", "type: Int, range: [1, 2], default: ^3"),
                point("DEF-409", "type: Money, range: [1, 2], default: ^1.50 EUR"),
                point("DEF-410", "type: Int, range: ^[2, 1], default: 1"),
                point("DEF-410", "type: Int, range: ^[2], default: 2"),
                point("DEF-410", "type: Code, range: ^[A, B], default: A"),
                fact("DEF-411", "fact: ^{ type: Bool }"),
                fact("DEF-411", "fact: ^{ type: Bool, function: a.b@1, query: a.b }"),
                fact("DEF-412", "fact: { type: Record, commitments: ^total, windowDays: 1 }"),
                bareRow("DEF-501", "{ row: 2, from: ^DONE, on: go, to: OPEN, who: BUYER }"),
                new Break("DEF-502", "  DONE:", "  ^STUCK: { phase: FUL }\n  DONE:"),
                new Break("DEF-503", "{ phase: INI }", "^{ phase: INI, terminal: true }"),
                new Break("DEF-503", "{ phase: END, terminal: true }", "^{ phase: END }"),
                bareRow("DEF-504", "^{ row: 2, from: OPEN, on: go, to: DONE, who: BUYER, by: timer }"),
                bareRow("DEF-504", "^{ row: 2, from: OPEN, on: go, to: DONE, who: SYSTEM, by: person }"),
                row("DEF-505", "do: [ ^{ lift: DUP_SUSPECT, emit: approved } ]"),
                section("DEF-506", "approvals:\n  plan: ^{ act: ACT, minimumHumans: 2, within: 1 BD }"),
                section("DEF-507", "invariants: [ ^{ id: A-1, says: something, in: [OPEN] } ]"),
                section(
                        "DEF-512",
                        "clocks:\n  early: ^{ target: 5 d, before: paidOn, start: [OPEN], ladder: none }\nfacts:\n"
                                + "  paidOn: { type: Date, function: a.b@1 }"),
                section(
                        "DEF-512",
                        "clocks:\n  late: ^{ target: 5 d, after: paidOn, start: [OPEN], ladder: none }\nfacts:\n"
                                + "  paidOn: { type: Date, function: a.b@1 }"),
                section(
                        "DEF-512",
                        "clocks:\n  both: ^{ target: 5 BD, before: paidOn, after: paidOn, start: [OPEN], ladder: none }\n"
                                + "facts:\n  paidOn: { type: Date, function: a.b@1 }"),
                section("DEF-511", "invariants: [ ^{ id: A-1, says: something } ]"),
                bareRow("DEF-513", "^{ row: 2, from: OPEN, on: go, to: DONE, who: BUYER, do: [ plan: sign ] }")
                        .with(APPROVAL),
                bareRow("DEF-513", "^{ row: 2, from: OPEN, on: go, to: same, who: BUYER, do: [ plan: sign ] }")
                        .with(APPROVAL),
                new Break(
                        "DEF-514",
                        "states:\n" + STATES,
                        APPROVAL + "\nstates:\n" + STATES.replace("INI", "APP")
                                + "  - ^{ row: 2, from: OPEN, on: go, to: same, who: BUYER, do: [ plan: sign ] }\n"),
                new Break("DEF-508", "  OPEN:", "  ^OVER: { phase: END, terminal: true }\n  OPEN:"),
                section(
                        "DEF-510",
                        "approvals:\n  plan: { act: ACT, minimumHumans: 2, within: 1 BD,\n    stages: [ ^{ role: CFO,"
                                + " meaning: SIGN, position: after, quorum: 3, of: 2 } ] }"),
                new Break("DEF-516", "", "cutover: { WAITING: { to: ^RETURNED } }"),
                new Break("DEF-517", "", "cutover: { WAITING: { to: DONE, do: [ ^{ raise: SLA_BREACH } ] } }"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void isReportedWhereItStands(Break broken) {
        assertThat(Texts.faults(broken.yaml())).contains(broken.expected());
    }

    @Test
    void isTestedForEveryCode() {
        Set<String> tested = breaks().stream().map(Break::code).collect(Collectors.toCollection(TreeSet::new));
        tested.addAll(Set.of("DEF-314", "DEF-315", "DEF-509"));
        assertThat(tested)
                .containsExactlyElementsOf(Arrays.stream(DefinitionFault.values())
                        .map(DefinitionFault::code)
                        .sorted()
                        .toList());
    }

    @Test
    void aClockOfTheLawMayCountOnACalendarThatOnlyTightens() {
        assertThat(Texts.faults(lawful("", "higher").yaml())).isEmpty();
    }

    @Test
    void aFacilityMayAddAsManyTasksAsTheLimitAllows() {
        assertThat(Texts.faults(extraTask("", "states: [SENT], queues: [buyer], range: [0, 10], default: []")
                        .yaml()))
                .isEmpty();
    }

    @Test
    void aPlanIsDecidedWhereTheLastApprovalLeadsOn() {
        String asked = SMALLEST.replace(
                STATES,
                STATES.replace("INI", "APP")
                        + "  - { row: 2, from: OPEN, on: go, to: same, who: BUYER, do: [ plan: sign ] }\n");
        String approve = "  - { row: 3, from: OPEN, on: approve, when: plan.complete, to: DONE, who: approver }\n";
        String rule = "  - { row: 3, from: OPEN, on: on, by: rule, when: plan.complete, to: DONE, who: SYSTEM }\n";
        assertThat(Texts.faults(asked + approve + APPROVAL)).isEmpty();
        assertThat(Texts.faults(asked + rule + APPROVAL)).isEmpty();
    }

    @Test
    void aPlanThatRatifiesIsDecidedInAnyState() {
        String row = "  - { row: 2, from: OPEN, on: go, to: same, who: BUYER, do: [ plan: sign ] }\n";
        String ratifying = APPROVAL.replace("within:", "ratifies: true, within:");
        assertThat(Texts.faults(SMALLEST + row + ratifying)).isEmpty();
    }

    @Test
    void theSmallestDefinitionLoads() {
        assertThat(Texts.faults(SMALLEST)).isEmpty();
    }

    @Test
    void refusesFunctionsThatTheCatalogueDoesNotHaveInThisVersionAndType() {
        DefinitionLoader loader = DefinitionLoader.standard()
                .knowing((name, version) ->
                        name.equals("sum") && version == 1 ? Optional.of(FieldType.MONEY) : Optional.empty());
        String facts = SMALLEST + "facts:\n  a: { type: Money, function: sum@1 }\n"
                + "  b: { type: Money, function: sum@2 }\n  c: { type: Bool, function: sum@1 }\n";
        assertThat(loader.load("f", facts).errors())
                .extracting(error -> error.line() + ":" + error.column() + " " + error.code())
                .containsExactly("21:31 DEF-314", "22:30 DEF-405");
    }

    @Test
    void refusesCapabilitiesThatAreNotInTheSet() {
        DefinitionLoader loader = DefinitionLoader.standard().knowing(Set.of(new CapabilityName("po.create")));
        String effects = SMALLEST + "effects:\n  a: { capability: po.create, with: {} }\n"
                + "  b: { capability: po.destroy, with: {} }\n";
        assertThat(loader.load("f", effects).errors())
                .extracting(error -> error.line() + ":" + error.column() + " " + error.code())
                .containsExactly("21:20 DEF-315");
    }

    @Test
    void findsFaultsOfEverySectionAtOnce() {
        String broken = SMALLEST.replace("version: 1.0.0", "version: one")
                .replace("type: Int", "type: Integer")
                .replace("phase: INI", "phase: INITIAL")
                .replace("to: DONE", "to: AWAY");
        assertThat(Texts.faults(broken + "sod: SOD-01\nsecret: 1\n"))
                .containsExactly(
                        "2:10 YML-119",
                        "9:18 YML-115",
                        "15:18 YML-115",
                        "18:43 DEF-301",
                        "19:6 YML-113",
                        "20:1 YML-111");
    }
}
