package io.bursar.controls.variation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.DecimalValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessDuration;
import io.bursar.model.variation.Direction;
import io.bursar.model.variation.ExtraTask;
import io.bursar.model.variation.VariationGrant;
import io.bursar.model.variation.VariationKind;
import io.bursar.model.variation.VariationPoint;
import io.bursar.model.variation.VariationPoint.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a grant may name of a calendar, a template, a routing map, extra tasks and extra fields (canonical §1.14). */
class VariationKindsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Place MERCY = new Place(new LegalEntityId("MIDWEST"), new FacilityId("MERCY"), null);
    private static final Scope MIDWEST = Scope.legalEntity("MIDWEST");
    private static final Scope HOSPITAL = Scope.facility("MERCY");

    private final VariationPoint wording = point(
            VariationKind.TEMPLATE,
            Direction.NEUTRAL,
            new VariationPoint.Values(
                    "Text", text("order.issued"), null, null, choice(List.of("order.issued", "order.issued-short"))));

    private final VariationPoint calendar = point(
            VariationKind.CALENDAR,
            Direction.TIGHTER_UP,
            new VariationPoint.Values(
                    "Code",
                    text("FACILITY_BUSINESS"),
                    null,
                    null,
                    choice(List.of("FACILITY_BUSINESS", "SHARED_SERVICES", "ALWAYS"))));

    private final VariationPoint groups = point(
            VariationKind.ROUTING_MAP,
            Direction.NEUTRAL,
            new VariationPoint.Values(
                    "Map",
                    RecordValue.EMPTY,
                    null,
                    null,
                    new Choice(List.of("BUYER", "AP"), List.of("INV_PRICE", "INV_TAX"), false)));

    private final VariationPoint tasks = point(
            VariationKind.EXTRA_TASK,
            Direction.TIGHTER_UP,
            new VariationPoint.Values(
                    "List",
                    Data.list(List.of()),
                    DecimalValue.of(0),
                    DecimalValue.of(2),
                    new Choice(List.of("pharmacy", "receiving"), List.of("ORDERED"), false)));

    private final VariationPoint fields = point(
            VariationKind.EXTRA_FIELD,
            Direction.NEUTRAL,
            new VariationPoint.Values("List", Data.list(List.of()), null, null));

    private final RecordValue coldChain = task("x_coldChain", "ORDERED", "pharmacy", "4 BH");
    private final RecordValue count = task("x_count", "ORDERED", "receiving", null);

    @Test
    void theNarrowestScopeChoosesTheWording() {
        ResolvedParameter resolved =
                resolve(wording, grant(MIDWEST, text("order.issued-short")), grant(HOSPITAL, text("order.issued")));

        assertThat(resolved.value()).isEqualTo(text("order.issued"));
        assertThat(resolved.trace())
                .extracting(step -> step.scope() + " " + step.outcome().code())
                .containsExactly("enterprise declared", "legal-entity:MIDWEST applied", "facility:MERCY applied");
    }

    @Test
    void aWordingThatThePointDoesNotListIsRefusedAndTheWiderOneStands() {
        ResolvedParameter resolved = resolve(wording, grant(HOSPITAL, text("order.shouted")));

        assertThat(resolved.value()).isEqualTo(text("order.issued"));
        assertThat(resolved.blocked()).isTrue();
        assertThat(resolved.findings())
                .singleElement()
                .extracting(Finding::toString)
                .asString()
                .contains("VAR_NOT_ALLOWED", "order.shouted", "order.issued, order.issued-short", "facility:MERCY");
    }

    @Test
    void aFacilityMayTakeAStricterCalendar() {
        ResolvedParameter resolved = resolve(calendar, grant(HOSPITAL, text("ALWAYS")));

        assertThat(resolved.value()).isEqualTo(text("ALWAYS"));
        assertThat(resolved.findings()).isEmpty();
    }

    @Test
    void aFacilityMayNotTakeASlowerCalendarThanTheWiderScope() {
        ResolvedParameter resolved =
                resolve(calendar, grant(MIDWEST, text("ALWAYS")), grant(HOSPITAL, text("SHARED_SERVICES")));

        assertThat(resolved.value()).isEqualTo(text("ALWAYS"));
        assertThat(codes(resolved)).containsExactly("VAR_WEAKER");
    }

    @Test
    void aCalendarThatALaterEnterpriseTighteningOvertakesIsReported() {
        VariationGrant later = new VariationGrant("point", Scope.ENTERPRISE, text("ALWAYS"), terms(TODAY.minusDays(9)));

        ResolvedParameter resolved = resolve(calendar, grant(HOSPITAL, text("SHARED_SERVICES")), later);

        assertThat(resolved.value()).isEqualTo(text("ALWAYS"));
        assertThat(codes(resolved)).containsExactly("VAR_OVERTAKEN");
    }

    @Test
    void calendarsAreAsStrictAsTheyAreListed() {
        assertThat(Strictness.of(calendar, text("ALWAYS"), text("FACILITY_BUSINESS")))
                .isEqualTo(Strictness.STRICTER);
        assertThat(Strictness.of(calendar, text("FACILITY_BUSINESS"), text("SHARED_SERVICES")))
                .isEqualTo(Strictness.WEAKER);
        assertThat(Strictness.of(calendar, text("ALWAYS"), text("ALWAYS"))).isEqualTo(Strictness.EQUAL);
        assertThat(Strictness.of(calendar, text("BANK"), text("ALWAYS"))).isEqualTo(Strictness.INCOMPARABLE);
        assertThat(Strictness.of(calendar, text("BANK"), text("BANK"))).isEqualTo(Strictness.EQUAL);
        assertThat(Strictness.of(wording, text("order.issued"), text("order.issued-short")))
                .isEqualTo(Strictness.INCOMPARABLE);
    }

    @Test
    void workIsRoutedToGroupsThatThePointKnows() {
        RecordValue routed = Data.record().put("INV_TAX", "BUYER").build();

        assertThat(resolve(groups, grant(HOSPITAL, routed)).value()).isEqualTo(routed);
    }

    @ParameterizedTest
    @CsvSource({"INV_TAX, JANITOR", "INV_GONE, BUYER"})
    void noWorkIsRoutedToNobodyOrOfNothing(String hold, String group) {
        ResolvedParameter resolved =
                resolve(groups, grant(HOSPITAL, Data.record().put(hold, group).build()));

        assertThat(codes(resolved)).containsExactly("VAR_NOT_ALLOWED");
        assertThat(resolved.value()).isEqualTo(RecordValue.EMPTY);
    }

    @Test
    void aGroupIsAWord() {
        RecordValue odd = Data.record().put("INV_TAX", 5).build();

        assertThat(codes(resolve(groups, grant(HOSPITAL, odd)))).containsExactly("VAR_NOT_ALLOWED");
    }

    @Test
    void aFacilityMayAddATask() {
        ResolvedParameter resolved = resolve(tasks, grant(HOSPITAL, Data.list(List.of(coldChain))));

        assertThat(resolved.findings()).isEmpty();
        assertThat(ExtraTask.all(resolved.value()))
                .containsExactly(new ExtraTask(
                        "x_coldChain", "ORDERED", new QueueName("pharmacy"), BusinessDuration.businessHours(4)));
    }

    @Test
    void aFacilityKeepsTheTasksOfItsLegalEntityAndAddsToThem() {
        VariationGrant wider = grant(MIDWEST, Data.list(List.of(coldChain)));

        assertThat(resolve(tasks, wider, grant(HOSPITAL, Data.list(List.of(count, coldChain))))
                        .findings())
                .isEmpty();
        assertThat(codes(resolve(tasks, wider, grant(HOSPITAL, Data.list(List.of(count))))))
                .containsExactly("VAR_INCOMPARABLE");
        assertThat(codes(resolve(tasks, wider, grant(HOSPITAL, Data.list(List.of())))))
                .containsExactly("VAR_WEAKER");
    }

    @Test
    void aFacilityMayGiveATaskOfItsLegalEntityLessTimeAndNotMore() {
        VariationGrant wider = grant(MIDWEST, Data.list(List.of(coldChain)));
        RecordValue sooner = task("x_coldChain", "ORDERED", "pharmacy", "2 BH");
        RecordValue later = task("x_coldChain", "ORDERED", "pharmacy", "6 BH");
        RecordValue another = task("x_coldChain", "ORDERED", "receiving", "2 BH");

        ResolvedParameter tightened = resolve(tasks, wider, grant(HOSPITAL, Data.list(List.of(sooner))));

        assertThat(tightened.findings()).isEmpty();
        assertThat(tightened.value()).isEqualTo(Data.list(List.of(sooner)));
        assertThat(codes(resolve(tasks, wider, grant(HOSPITAL, Data.list(List.of(later))))))
                .containsExactly("VAR_WEAKER");
        assertThat(codes(resolve(tasks, wider, grant(HOSPITAL, Data.list(List.of(another))))))
                .as("somebody else's work is another task")
                .containsExactly("VAR_INCOMPARABLE");
    }

    @Test
    void moreTasksThanThePointAllowsAreRefused() {
        List<RecordValue> three = IntStream.range(0, 3)
                .mapToObj(number -> task("x_look" + number, "ORDERED", "pharmacy", null))
                .toList();

        assertThat(codes(resolve(tasks, grant(HOSPITAL, Data.list(three))))).containsExactly("VAR_OUT_OF_RANGE");
        assertThat(codes(resolve(tasks, grant(HOSPITAL, Data.list(three.subList(0, 2))))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "coldChain, ORDERED, pharmacy, 4 BH, VAR_BAD_TASK",
        "x_, ORDERED, pharmacy, 4 BH, VAR_BAD_TASK",
        "x_cold chain, ORDERED, pharmacy, 4 BH, VAR_BAD_TASK",
        "x_coldChain, ORDERED, '', 4 BH, VAR_BAD_TASK",
        "x_coldChain, ORDERED, pharmacy, soon, VAR_BAD_TASK",
        "x_coldChain, PAID, pharmacy, 4 BH, VAR_NOT_ALLOWED",
        "x_coldChain, ORDERED, buyer, 4 BH, VAR_NOT_ALLOWED"
    })
    void aTaskIsOneThatThePointAllows(String name, String state, String queue, String within, String code) {
        assertThat(codes(resolve(tasks, grant(HOSPITAL, Data.list(List.of(task(name, state, queue, within)))))))
                .containsExactly(code);
    }

    @Test
    void aTaskSaysNothingElseAndIsAddedOnce() {
        RecordValue more = coldChain.with("skips", text("approval"));
        RecordValue timeless = coldChain.with("within", DecimalValue.of(4));

        assertThat(codes(resolve(tasks, grant(HOSPITAL, Data.list(List.of(more))))))
                .containsExactly("VAR_BAD_TASK");
        assertThat(codes(resolve(tasks, grant(HOSPITAL, Data.list(List.of(timeless))))))
                .containsExactly("VAR_BAD_TASK");
        assertThat(codes(resolve(tasks, grant(HOSPITAL, Data.texts(List.of("x_coldChain"))))))
                .containsExactly("VAR_BAD_TASK");
        assertThat(codes(resolve(tasks, grant(HOSPITAL, Data.list(List.of(coldChain, coldChain))))))
                .containsExactly("VAR_TASK_TWICE");
    }

    @Test
    void aTaskIsReadAsItWasWritten() {
        assertThat(ExtraTask.of(coldChain).orElseThrow().toData()).isEqualTo(coldChain);
        assertThat(ExtraTask.of(count).orElseThrow().toData()).isEqualTo(count);
        assertThat(ExtraTask.all(text("x_coldChain"))).isEmpty();
    }

    @Test
    void anExtraFieldIsToldApartFromThoseOfTheStandard() {
        assertThat(codes(resolve(fields, grant(HOSPITAL, Data.texts(List.of("x_program"))))))
                .isEmpty();
        assertThat(codes(resolve(fields, grant(HOSPITAL, Data.texts(List.of("x_program", "total"))))))
                .containsExactly("VAR_BAD_FIELD");
    }

    private static RecordValue task(String name, String state, String queue, String within) {
        return Data.record()
                .put("name", name)
                .put("state", state)
                .put("queue", queue)
                .put("within", within)
                .build();
    }

    private static ResolvedParameter resolve(VariationPoint point, VariationGrant... grants) {
        return VariationResolver.resolve(point, MERCY, List.of(grants), TODAY);
    }

    private static List<String> codes(ResolvedParameter resolved) {
        return resolved.findings().stream().map(Finding::code).toList();
    }

    private static VariationGrant grant(Scope scope, DataValue value) {
        return new VariationGrant("point", scope, value, terms(NEW_YEAR));
    }

    private static VariationGrant.Terms terms(LocalDate from) {
        return new VariationGrant.Terms(
                "why", new PersonId("a.b"), new PersonId("c.d"), from, from.plusMonths(20), false);
    }

    private static VariationPoint point(VariationKind kind, Direction direction, VariationPoint.Values values) {
        return new VariationPoint("point", kind, direction, values, new RoleName("CFO"));
    }

    private static Choice choice(List<String> words) {
        return new Choice(words, List.of(), false);
    }

    private static TextValue text(String word) {
        return new TextValue(word);
    }
}
