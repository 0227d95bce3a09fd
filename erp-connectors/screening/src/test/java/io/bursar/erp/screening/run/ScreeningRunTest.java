package io.bursar.erp.screening.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.erp.screening.ListText;
import io.bursar.erp.screening.list.ListedParty;
import io.bursar.erp.screening.list.ScreeningList;
import io.bursar.erp.screening.match.ListScreening;
import io.bursar.erp.screening.match.ListVerdict;
import io.bursar.erp.screening.match.ScreenedParty;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScreeningRunTest {

    private static final LocalDate TODAY = ListText.PUBLISHED.plusDays(2);
    private static final List<String> NAMES =
            List.of("Meridian Supply", "Meridian Suply", "Northfield Linen", "Oak Dental", "Roe Labs", "Zeta Pharma");

    private final ScreeningList leie =
            ListText.leie().business("Meridian Supply LLC", "1234567893", "TX").read();

    @Test
    void yieldsHitsClearOnesAndWhoCouldNotBeCompared() {
        List<ScreenedParty> parties = List.of(
                ScreenedParty.organization("S-1", "Meridian Supply"),
                ScreenedParty.organization("S-2", "Northfield Linen"),
                ScreenedParty.organization("S-3", "—"));

        RunPage page = ScreeningRun.against(List.of(leie)).next(source(parties), RunPosition.start(TODAY));

        assertThat(page.hits()).extracting(PartyFinding::key).containsExactly("S-1");
        assertThat(page.clear()).extracting(PartyFinding::key).containsExactly("S-2");
        assertThat(page.errors().get(0).context()).containsEntry("key", "S-3");
        assertThat(page.position()).isEqualTo(new RunPosition(TODAY, Optional.of("S-3"), 3, true));
    }

    @Test
    void oneOldListIsEnoughToClearNobody() {
        ScreeningList old = ListText.leie().read(ListText.PUBLISHED.minusDays(40));
        List<ScreenedParty> parties = List.of(ScreenedParty.organization("S-2", "Northfield Linen"));

        RunPage page = ScreeningRun.against(List.of(leie, old)).next(source(parties), RunPosition.start(TODAY));

        assertThat(page.clear()).isEmpty();
        assertThat(page.stale().get(0).verdict()).isEqualTo(ListVerdict.STALE);
    }

    @Test
    void anEventSaysListsDatesAndEvidenceAndNoName() {
        List<ScreenedParty> parties =
                List.of(ScreenedParty.organization("S-1", "Renamed").withNpi("1234567893"));
        PartyFinding hit = ScreeningRun.against(List.of(leie))
                .next(source(parties), RunPosition.start(TODAY))
                .hits()
                .get(0);

        assertThat(hit.toData().isTrue("exactId")).isTrue();
        assertThat(hit.toData().text("result")).contains("POSSIBLE_MATCH");
        assertThat(hit.toData().records("lists").get(0).date("listDate")).contains(ListText.PUBLISHED);
        assertThat(hit.toData().toString()).doesNotContain("Meridian").doesNotContain("1234567893");
    }

    @Test
    void aRunThatIsStoppedAfterEveryPageFindsTheSame() {
        List<ScreenedParty> parties = IntStream.range(0, 1_234)
                .mapToObj(i -> ScreenedParty.organization(
                        "S-%05d".formatted(i), NAMES.get(i % NAMES.size()) + (i % 7 == 0 ? "" : " " + i)))
                .toList();
        List<String> hits = new ArrayList<>();
        long screened = 0;
        for (RunPosition at = RunPosition.start(TODAY); !at.done(); ) {
            // another run object each time: only the position is kept
            RunPage page = ScreeningRun.against(List.of(leie)).next(source(parties), at);
            page.hits().forEach(hit -> hits.add(hit.key()));
            at = page.position();
            screened = at.screened();
        }

        assertThat(screened).isEqualTo(1_234);
        assertThat(hits).isEqualTo(hitsOfEach(parties, leie));
    }

    @Test
    void afterTheEndThereIsNobody() {
        RunPosition end = new RunPosition(TODAY, Optional.of("S-9"), 9, true);

        assertThat(ScreeningRun.against(List.of(leie)).next(source(List.of()), end))
                .isEqualTo(new RunPage(List.of(), List.of(), List.of(), List.of(), end));
    }

    @Test
    void keysOutOfOrderAreRefusedBecauseSomebodyWouldBeLeftOut() {
        PartySource disorder = (after, limit) ->
                List.of(ScreenedParty.organization("S-2", "B"), ScreenedParty.organization("S-1", "A"));

        assertThatThrownBy(() -> ScreeningRun.against(List.of(leie)).next(disorder, RunPosition.start(TODAY)))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.CONNECTOR_PROTOCOL));
    }

    @Test
    void aRunAsksAtLeastOneListAndAtMostSoMany() {
        assertThatThrownBy(() -> ScreeningRun.against(List.of())).isInstanceOf(BursarException.class);
        List<ScreeningList> most = Collections.nCopies(ScreeningRun.MAX_LISTS, leie);
        List<ScreeningList> more = Collections.nCopies(ScreeningRun.MAX_LISTS + 1, leie);
        assertThat(ScreeningRun.against(most)).isNotNull();
        assertThatThrownBy(() -> ScreeningRun.against(more)).isInstanceOf(BursarException.class);
    }

    /** What a run on an update has to look at is enough. */
    @Property(tries = 300)
    void formerHitsWithoutTheRemovedAndWithTheAddedAreAllHitsOfTheNextEdition(
            @ForAll("names") List<String> former, @ForAll("names") List<String> next) {
        ScreeningList before = edition(former);
        ScreeningList after = edition(next);
        ListUpdate update = ListUpdate.between(before, after);
        List<ScreenedParty> parties = IntStream.range(0, NAMES.size())
                .mapToObj(i -> ScreenedParty.organization("S-" + i, NAMES.get(i)))
                .toList();

        assertThat(update.empty()).isEqualTo(new HashSet<>(former).equals(new HashSet<>(next)));
        for (ScreenedParty party : parties) {
            Set<String> expected = entries(party, after);
            Set<String> told = entries(party, before);
            update.removed().stream().map(ListedParty::entryId).forEach(told::remove);
            told.addAll(entries(party, update.added()));
            assertThat(told).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of(NAMES).list().uniqueElements().ofMaxSize(NAMES.size());
    }

    private static ScreeningList edition(List<String> names) {
        ListText text = ListText.leie();
        names.forEach(name -> text.business(name, "0000000000", "TX"));
        return text.read();
    }

    private static Set<String> entries(ScreenedParty party, ScreeningList list) {
        return new ListScreening(list)
                .check(party, TODAY).hits().stream()
                        .map(hit -> hit.party().entryId())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> hitsOfEach(List<ScreenedParty> parties, ScreeningList list) {
        return parties.stream()
                .filter(party -> !entries(party, list).isEmpty())
                .map(ScreenedParty::key)
                .toList();
    }

    private static PartySource source(List<ScreenedParty> parties) {
        return (after, limit) -> parties.stream()
                .filter(party -> after.isEmpty() || party.key().compareTo(after.get()) > 0)
                .limit(limit)
                .toList();
    }
}
