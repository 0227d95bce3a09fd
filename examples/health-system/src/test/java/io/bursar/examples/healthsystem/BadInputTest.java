package io.bursar.examples.healthsystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.engine.Outcome;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.examples.healthsystem.report.FileOutcome;
import io.bursar.examples.healthsystem.report.RunReport;
import io.bursar.examples.healthsystem.world.World;
import io.bursar.examples.healthsystem.world.WorldOptions;
import io.bursar.model.cases.Case;
import io.bursar.model.data.Data;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CaseId;
import io.bursar.model.identity.CommandId;
import io.bursar.model.people.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is named and left out; what came with it goes on. */
class BadInputTest {

    private static World world;
    private static List<Case> cases;

    @BeforeAll
    static void opensTheRun() {
        world = World.open(WorldOptions.of(SmallRun.once().folder(), SmallRun.SEED), committed -> {});
        cases = new ArrayList<>();
        Optional<CaseId> after = Optional.empty();
        List<CaseId> page = world.bursar().engine().store().cases(after, 500);
        while (!page.isEmpty()) {
            page.forEach(id -> cases.add(world.bursar().find(id).read()));
            after = Optional.of(page.get(page.size() - 1));
            page = world.bursar().engine().store().cases(after, 500);
        }
    }

    @AfterAll
    static void closesIt() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "P-1003, INTAKE-TOO-MANY-DECIMALS",
        "P-1004, INTAKE-UNKNOWN-FACILITY",
        "P-1005, INTAKE-NOT-POSITIVE",
        "P-1006, INTAKE-UNKNOWN-PERSON",
        "X-3, INTAKE-INVALID-DATE",
        "X-4, INTAKE-INVALID-NUMBER"
    })
    void aBadRequestIsNamedAndBecomesNoCase(String request, String code) {
        assertThat(findings("request", request)).extracting(Finding::code).containsExactly(code);
        assertThat(requested(request)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P-1001", "X-2"})
    void aGoodRequestOfTheSameFileGoesOn(String request) {
        assertThat(requested(request))
                .singleElement()
                .satisfies(found -> assertThat(found.status().terminal()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"hostile.xml, UBL-DTD", "wrong-total.xml, UBL-TAX-INCLUSIVE-TOTAL"})
    void aBadInvoiceFileIsNamed(String file, String code) {
        assertThat(report().input().bad())
                .filteredOn(bad -> bad.source().equals(file))
                .flatExtracting(bad -> bad.findings())
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    void aHostileFileTakesNoOtherWithIt() {
        assertThat(report().input().files())
                .extracting(FileOutcome::file, FileOutcome::state)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("hostile.xml", "UNREADABLE"),
                        org.assertj.core.groups.Tuple.tuple("unknown-order.xml", "REJECTED"),
                        org.assertj.core.groups.Tuple.tuple("wrong-total.xml", "REJECTED"));
    }

    @Test
    void aDuplicateInvoiceIsCancelledAndTheFirstIsPaid() {
        List<Case> duplicates = cases.stream()
                .filter(found -> found.data().text("duplicateOf").isPresent())
                .toList();

        assertThat(duplicates).isNotEmpty().allSatisfy(twice -> {
            assertThat(twice.status().state()).isEqualTo("CANCELLED");
            assertThat(world.erps()
                            .serving(twice.header().place().facility())
                            .books()
                            .invoices("", 1_000))
                    .filteredOn(posted -> posted.supplierId()
                                    .equals(twice.data().text("supplierId").orElseThrow())
                            && posted.normalizedInvoiceNo()
                                    .equals(twice.data()
                                            .text("normalizedInvoiceNo")
                                            .orElseThrow()))
                    .hasSize(1);
        });
    }

    @Test
    void aCommandMadeOnAnOldVersionIsRefusedAndChangesNothing() {
        Case ended = cases.stream()
                .filter(found -> found.status().state().equals("CLOSED"))
                .findFirst()
                .orElseThrow();
        CaseRef closed = world.bursar().find(ended.id());
        int records = closed.history().size();
        Wish note = new Wish.Fire("cancel", Data.record().build());
        Command stale = new Command(
                CommandId.derivedFrom("stale", ended.id().toString()),
                ended.id(),
                Actor.person(ended.header().people().requester()),
                note,
                new Command.Terms(1L, "Made long ago", null));

        Outcome outcome = world.bursar().engine().run(stale);

        List<Finding> findings = outcome.fold(done -> List.of(), refused -> refused.findings());
        assertThat(findings).extracting(Finding::code).containsExactly("SYS_STALE_VERSION");
        assertThat(closed.history()).hasSize(records);
    }

    private static RunReport report() {
        return SmallRun.once().report();
    }

    private static List<Finding> findings(String key, String value) {
        return report().input().bad().stream()
                .flatMap(bad -> bad.findings().stream())
                .filter(finding -> value.equals(String.valueOf(finding.context().get(key))))
                .toList();
    }

    private static List<Case> requested(String request) {
        return cases.stream()
                .filter(found ->
                        found.data().text("channelRequestId").orElse("").equals(request))
                .toList();
    }
}
