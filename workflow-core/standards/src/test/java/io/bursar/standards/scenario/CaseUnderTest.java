package io.bursar.standards.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Desk;
import io.bursar.engine.InboxTask;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Steering;
import io.bursar.engine.command.Wish;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.cases.TaskKind;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One case on the bench: what people do to it and what is to be seen of it. */
final class CaseUnderTest {

    private final Hospital hospital;
    private final CaseRef ref;

    CaseUnderTest(Hospital hospital, CaseRef ref) {
        this.hospital = hospital;
        this.ref = ref;
    }

    CaseRef ref() {
        return ref;
    }

    Case read() {
        return ref.read();
    }

    // --- what people and systems do

    CaseUnderTest approvedBy(String... people) {
        for (String person : people) {
            approval(person).approve("Within budget").orThrow();
        }
        return this;
    }

    CaseUnderTest rejectedBy(String person) {
        approval(person).reject("Not needed").orThrow();
        return this;
    }

    CaseUnderTest askedBy(String person, String question) {
        approval(person).requestInfo(question).orThrow();
        return this;
    }

    /** The approval task of this case in a person's inbox. */
    InboxTask approval(String person) {
        return find(person, TaskKind.APPROVAL, "")
                .orElseThrow(() -> new AssertionError(person + " is not asked\n" + ref.timeline()));
    }

    boolean asks(String person) {
        return find(person, TaskKind.APPROVAL, "").isPresent();
    }

    /** The task of a name in a person's inbox. */
    Optional<InboxTask> task(String person, TaskKind kind, String name) {
        return find(person, kind, name);
    }

    private Optional<InboxTask> find(String person, TaskKind kind, String name) {
        return desk(person).inbox().tasks().stream()
                .filter(task -> task.item().caseId().equals(ref.id())
                        && task.item().task().kind() == kind
                        && (name.isEmpty() || task.item().task().name().equals(name)))
                .findFirst();
    }

    Desk desk(String person) {
        return hospital.lab().as(person);
    }

    Outcome tries(String person, String event, RecordValue payload) {
        return desk(person).run(ref.id(), new Wish.Fire(event, payload), "");
    }

    CaseUnderTest fires(String person, String event, RecordValue payload) {
        tries(person, event, payload).orThrow();
        return this;
    }

    CaseUnderTest fires(String person, String event) {
        return fires(person, event, RecordValue.EMPTY);
    }

    CaseUnderTest fires(String person, String event, RecordValue payload, String reason) {
        desk(person).run(ref.id(), new Wish.Fire(event, payload), reason).orThrow();
        return this;
    }

    /** A system outside says something happened. */
    CaseUnderTest hears(String event, RecordValue payload) {
        hearsFrom("outside", event, payload).orThrow();
        return this;
    }

    CaseUnderTest hears(String event) {
        return hears(event, RecordValue.EMPTY);
    }

    Outcome hearsFrom(String service, String event, RecordValue payload) {
        return hospital.lab()
                .bursar()
                .as(Hospital.service(service))
                .run(ref.id(), new Wish.Take(hospital.nextFact(), event, payload), "");
    }

    Outcome steeredBy(String person, Steering step, String reason) {
        return desk(person).run(ref.id(), new Wish.Steer(step), reason);
    }

    CaseUnderTest resolvedBy(String person, String code, String resolution) {
        return resolvedBy(person, code, resolution, RecordValue.EMPTY);
    }

    CaseUnderTest resolvedBy(String person, String code, String resolution, RecordValue correction) {
        triesToResolve(person, code, resolution, correction).orThrow();
        return this;
    }

    CaseUnderTest resolvedIfOpen(String person, String code, String resolution) {
        return openCodes().contains(code) ? resolvedBy(person, code, resolution) : this;
    }

    /** The number of an open exception. */
    int exception(String code) {
        return read().work().exceptions().stream()
                .filter(open -> open.code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .number();
    }

    Outcome triesToResolve(String person, String code, String resolution, RecordValue correction) {
        return find(person, TaskKind.EXCEPTION, code)
                .orElseThrow(() -> new AssertionError(code + " is not for " + person + "\n" + ref.timeline()))
                .resolve(resolution, correction);
    }

    /** A scenario about something else lets a suspected split be looked at and go on. */
    CaseUnderTest resolvedIfSuspect() {
        return openCodes().contains("REQ_SPLIT_SUSPECT")
                ? resolvedBy("cora", "REQ_SPLIT_SUSPECT", "CONFIRMED_DISTINCT")
                : this;
    }

    CaseUnderTest raisedBy(String person, String code) {
        desk(person).run(ref.id(), new Wish.Raise(code, ""), "").orThrow();
        return this;
    }

    // --- what is to be seen

    CaseUnderTest isIn(String state) {
        assertThat(ref.state()).as(() -> ref.timeline().toString()).isEqualTo(state);
        return this;
    }

    CaseUnderTest hasOpen(String... codes) {
        assertThat(openCodes()).as(() -> ref.timeline().toString()).containsExactlyInAnyOrder(codes);
        return this;
    }

    CaseUnderTest hasNothingOpen() {
        return hasOpen();
    }

    List<String> openCodes() {
        return read().work().exceptions().stream()
                .map(ExceptionCase::code)
                .map(Object::toString)
                .toList();
    }

    CaseUnderTest wentThrough(Integer... rows) {
        assertThat(LogReading.of(ref).rows())
                .as(() -> ref.timeline().toString())
                .containsExactly(rows);
        return this;
    }

    /** The rows walked so far contain these, in this order. */
    CaseUnderTest walked(Integer... rows) {
        assertThat(LogReading.of(ref).rows())
                .as(() -> ref.timeline().toString())
                .containsSubsequence(rows);
        return this;
    }

    CaseUnderTest emitted(String... events) {
        String prefix = read().header().pins().workflow() + ".";
        assertThat(LogReading.of(ref).emitted())
                .as(() -> ref.timeline().toString())
                .contains(Arrays.stream(events).map(event -> prefix + event).toArray(String[]::new));
        return this;
    }

    CaseUnderTest neverEmitted(String event) {
        assertThat(LogReading.of(ref).emitted())
                .doesNotContain(read().header().pins().workflow() + "." + event);
        return this;
    }

    LogReading log() {
        return LogReading.of(ref);
    }

    Optional<String> text(String field) {
        return read().data().text(field);
    }

    Optional<DataValue> value(String field) {
        return read().data().at(field);
    }

    static List<String> refusal(Outcome outcome) {
        return outcome.fold(
                done -> List.of(),
                refused -> refused.findings().stream().map(Finding::code).toList());
    }
}
