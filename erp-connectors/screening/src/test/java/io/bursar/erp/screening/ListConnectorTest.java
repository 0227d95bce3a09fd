package io.bursar.erp.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.erp.screening.list.ListFolder;
import io.bursar.erp.screening.list.ListReader;
import io.bursar.erp.screening.list.ScreeningList;
import io.bursar.erp.screening.run.ListUpdate;
import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.ConnectorFactory;
import io.bursar.erp.spi.ConnectorSettings;
import io.bursar.erp.spi.evidence.ScreeningCheck;
import io.bursar.erp.spi.evidence.ScreeningCheckCapability;
import io.bursar.erp.spi.evidence.ScreeningHit;
import io.bursar.erp.spi.supplier.ScreeningResult;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.FacilityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListConnectorTest {

    private static final ZoneId OHIO = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ScreeningList leie = ListText.leie()
            .person("Roe", "Jane", "19600101", "OH")
            .business("Meridian Medical Supply LLC", "1234567893", "TX")
            .read();
    private final ListShelf shelf = ListShelf.of(List.of(leie));
    private final Connector connector = ListConnector.of(shelf, CLOCK, OHIO);

    @Test
    void aSupplierOnNoListIsClearWithListDateAndEvidence() {
        ScreeningCheck check = answer(ask(List.of(subject("Northfield Linen")), "OIG-LEIE"));

        assertThat(check.result()).isEqualTo(ScreeningResult.CLEAR);
        assertThat(check.screenedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(check.lists().get(0).listDate()).isEqualTo(ListText.PUBLISHED);
        assertThat(check.lists().get(0).evidence()).hasSize(64);
    }

    @Test
    void oneListedOwnerIsEnoughAndTheHitNamesWhomAndWhy() {
        RecordValue owner = Data.record()
                .put("name", "Jane Roe")
                .put("born", LocalDate.of(1960, 1, 1))
                .build();
        ScreeningCheck check = answer(ask(List.of(subject("Northfield Linen"), owner)));
        ScreeningHit hit = check.lists().get(0).hits().get(0);

        assertThat(check.result()).isEqualTo(ScreeningResult.POSSIBLE_MATCH);
        assertThat(hit.subjectName()).isEqualTo("Jane Roe");
        assertThat(hit.matchedOn()).containsExactly("NAME", "BORN");
        assertThat(hit.strength()).isEqualByComparingTo("1");
    }

    @Test
    void anIdentifierIsNeverConfirmedByTheConnector() {
        RecordValue renamed =
                Data.record().put("name", "Renamed").put("npi", "1234567893").build();
        ScreeningHit hit = answer(ask(List.of(renamed))).lists().get(0).hits().get(0);

        assertThat(hit.matchedOn()).containsExactly("NPI");
        assertThat(hit.result()).isEqualTo(ScreeningResult.POSSIBLE_MATCH);
    }

    @Test
    void anOldListAnswersStale() {
        shelf.put(ListText.leie().read(LocalDate.of(2026, 10, 19)));

        assertThat(answer(ask(List.of(subject("Northfield Linen")))).result()).isEqualTo(ScreeningResult.STALE);
    }

    @Test
    void aListThatIsNotThereOrHasNoDateMakesTheAnswerUnavailable() {
        assertUnavailable(ask(List.of(subject("X")), "OIG-LEIE", "SAM"), "OUTAGE");
        shelf.put(new ScreeningList("NO-DATE", Optional.empty(), leie.parties(), leie.reading()));
        assertUnavailable(ask(List.of(subject("X"))), "OUTAGE");
        assertUnavailable(
                ListConnector.of(ListShelf.of(List.of()), CLOCK, OHIO).query(call(List.of(subject("X")))), "OUTAGE");
    }

    @Test
    void aRequestForNobodyForTooManyOrWithANameOverTheLimitIsInvalid() {
        assertUnavailable(ask(List.of()), "INVALID_REQUEST");
        assertThat(answer(ask(java.util.Collections.nCopies(ListCheck.MAX_SUBJECTS, subject("X")))))
                .isNotNull();
        assertUnavailable(
                ask(java.util.Collections.nCopies(ListCheck.MAX_SUBJECTS + 1, subject("X"))), "INVALID_REQUEST");
        assertUnavailable(ask(List.of(subject("X".repeat(351)))), "INVALID_REQUEST");
    }

    @Test
    void aNewEditionCountsFromTheNextCheckAndSaysWhatChanged() {
        ScreeningList next = ListText.leie()
                .person("Roe", "Jane", "19600101", "OH")
                .business("Northfield Linen", "0000000000", "OH")
                .read(ListText.PUBLISHED.plusDays(5));

        ListUpdate update = shelf.put(next).orElseThrow();

        assertThat(update.added().parties()).extracting("shownName").containsExactly("Northfield Linen");
        assertThat(update.removed()).extracting("shownName").containsExactly("Meridian Medical Supply LLC");
        assertThat(answer(ask(List.of(subject("Northfield Linen")))).result())
                .isEqualTo(ScreeningResult.POSSIBLE_MATCH);
    }

    @Test
    void theFactoryReadsAFolderAndLeavesOutWhatCannotBeUsed(@TempDir Path folder) throws IOException {
        copySamples(folder);
        Files.writeString(
                folder.resolve(ListFolder.MANIFEST),
                Files.readString(folder.resolve(ListFolder.MANIFEST))
                        + "ESCAPE,STATE,../secret.csv,2026-11-01\nGONE,STATE,gone.csv,2026-11-01\nTWICE,NOLAYOUT,x,\n"
                        + "OIG-LEIE,LEIE,leie.csv,2026-11-10\nODD,STATE,ohio-2026-11-01.csv,someday\n");
        ListFolder read = ListFolder.read(folder, ListReader.standard());

        assertThat(read.lists())
                .extracting(ScreeningList::name)
                .containsExactly("OIG-LEIE", "SAM", "OFAC-SDN", "STATE-OH");
        assertThat(read.faults())
                .extracting(fault -> fault.code() + " " + fault.context().getOrDefault("line", ""))
                .containsExactly("SCR-111 7", "SCR-111 9", "SCR-111 10", "SCR-111 11", "SCR-103 5", "SCR-101 ");

        ConnectorFactory factory = ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.name().equals(ListConnector.VENDOR))
                .findFirst()
                .orElseThrow();
        Connector made = factory.create(
                new ConnectorSettings(Map.of("folder", folder.toString(), "zone", "America/New_York"), CLOCK));
        ScreeningCheck check = answer(made.query(call(List.of(subject("Harbor Point Trading")))));
        assertThat(check.lists()).hasSize(4);
        assertThat(check.result()).isEqualTo(ScreeningResult.POSSIBLE_MATCH);
        assertThat(answer(made.query(call(List.of(subject("HPT Shipping, Inc.")), "OFAC-SDN")))
                        .result())
                .isEqualTo(ScreeningResult.POSSIBLE_MATCH);
    }

    @Test
    void aListOfWhichAPartCannotBeReadIsNotThere(@TempDir Path folder) throws IOException {
        copySamples(folder);
        Files.delete(folder.resolve("alt.csv"));

        assertThat(ListFolder.read(folder, ListReader.standard()).lists())
                .extracting(ScreeningList::name)
                .containsExactly("OIG-LEIE", "SAM", "STATE-OH");
    }

    private static void copySamples(Path folder) throws IOException {
        for (String name : Stream.of(
                        ListFolder.MANIFEST,
                        "leie.csv",
                        "SAM_Exclusions_Public_Extract_V2_26319.CSV",
                        "sdn.csv",
                        "alt.csv",
                        "ohio-2026-11-01.csv")
                .toList()) {
            try (var in = ListConnectorTest.class.getResourceAsStream("lists/" + name)) {
                Files.write(folder.resolve(name), in.readAllBytes());
            }
        }
    }

    private QueryOutcome ask(List<RecordValue> subjects, String... lists) {
        return connector.query(call(subjects, lists));
    }

    private static CapabilityCall call(List<RecordValue> subjects, String... lists) {
        return CapabilityCall.query(
                "screening.check",
                new FacilityId("MERCY"),
                Data.record()
                        .put("requestId", "case-1")
                        .put("subjects", Data.list(subjects))
                        .put("lists", Data.texts(List.of(lists)))
                        .build());
    }

    private static RecordValue subject(String name) {
        return Data.record().put("name", name).build();
    }

    private static ScreeningCheck answer(QueryOutcome outcome) {
        return outcome.fold(
                answer -> ScreeningCheckCapability.CONTRACT.readAnswer(answer.value()), missing -> null, down -> {
                    throw new AssertionError(down.reason());
                });
    }

    private static void assertUnavailable(QueryOutcome outcome, String reason) {
        String said = outcome.fold(answer -> "answered", missing -> "missing", down -> down.reason());
        assertThat(said).isEqualTo(reason);
    }
}
