package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.CaseRef;
import io.bursar.erp.screening.ListShelf;
import io.bursar.erp.screening.list.ListFolder;
import io.bursar.erp.screening.list.ListReader;
import io.bursar.model.data.BooleanValue;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.IdSource;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supplier is onboarded with its tax number in the clear, against lists read from files (W02). */
class SupplierIntakeTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeLists() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        Files.writeString(lists.resolve("lists.csv"), """
                name,layout,file,published
                OIG-LEIE,LEIE,leie.csv,2026-07-10
                SAM,STATE,sam.csv,2026-08-01
                OFAC-SDN,OFAC-SDN,sdn.csv,2026-08-01
                STATE-IL,STATE,il.csv,2026-08-01
                """);
        Files.writeString(lists.resolve("leie.csv"), """
                LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE
                ,,,QUARRYSTONE MEDICAL SUPPLY INC,OTHER BUSINESS,DME,,0000000000,,400 INVENTED AVE,SPRINGTOWN,IL,62701,1128a1,20230320,00000000,00000000,
                """);
        String plain = "entryId,organization,firstName,lastName,npi,tin,dateOfBirth,street,state,zip,endedOn\n";
        Files.writeString(lists.resolve("sam.csv"), plain);
        Files.writeString(lists.resolve("il.csv"), plain);
        Files.writeString(
                lists.resolve("sdn.csv"),
                "90001,\"UNREAL, Corwin\",\"individual\",X,-0-,-0-,-0-,-0-,-0-,-0-,-0-,-0-\n");
    }

    @Test
    void whoLooksLikeAnEntryOfAListWaitsForCompliance() {
        try (EmbeddedBursar embedded = open()) {
            CaseRef listed = onboarded(embedded, "Quarrystone Medical Suply LLC", "12-3456789");
            CaseRef other = onboarded(embedded, "Northfield Linen Service", "47-1234567");

            assertThat(open(listed)).contains("SUP_POSSIBLE_EXCLUSION");
            assertThat(open(other)).doesNotContain("SUP_POSSIBLE_EXCLUSION", "SUP_SCREEN_STALE");
        }
    }

    @Test
    void aTaxNumberBecomesATokenAndItsFormatIsWhatTheIntakeSaysNotWhatTheSenderSays() {
        try (EmbeddedBursar embedded = open()) {
            RecordValue good = onboarded(embedded, "Northfield Linen Service", "47-1234567")
                    .read()
                    .data();
            CaseRef bad = onboarded(embedded, "Oak Dental", "9-11144442");

            assertThat(good.get("tin").orElseThrow()).isInstanceOf(TokenValue.class);
            assertThat(good.text("tinFormat")).contains("VALID");
            assertThat(bad.read().data().text("tinFormat")).contains("INVALID");
            assertThat(bad.read().status().state()).isEqualTo("RETURNED");
        }
    }

    @Test
    void theSameTaxNumberAndRemitToIsOneSupplierWhateverTheName() {
        try (EmbeddedBursar embedded = open()) {
            onboarded(embedded, "Northfield Linen Service", "47-1234567");
            CaseRef again = onboarded(embedded, "NLS Holdings", "47-1234567");

            assertThat(open(again)).contains("SUP_DUPLICATE");
        }
    }

    private static CaseRef onboarded(EmbeddedBursar embedded, String name, String tin) {
        CaseRef started = embedded.bursar().as("dana.reyes").start(ProcureToPay.SUPPLIER, "MERCY", form(name, tin));
        embedded.bursar().runDue();
        return started;
    }

    private static List<String> open(CaseRef supplier) {
        return supplier.read().work().exceptions().stream()
                .map(exception -> exception.code().value())
                .toList();
    }

    private static RecordValue form(String name, String tin) {
        RecordValue address = Data.record()
                .put("kind", "MAIN")
                .put("line", "1 Mill Road")
                .put("city", "Springfield")
                .put("state", "IL")
                .put("zip", "62701")
                .put("country", "US")
                .build();
        return Data.record()
                .put("requestType", "ONBOARD")
                .put("legalName", name)
                .put("category", "SUPPLIES")
                .put("criticality", "STANDARD")
                .put("remitToId", "MAIN")
                .put("addresses", Data.list(List.of(address)))
                .put(
                        "contacts",
                        Data.list(
                                List.of(Data.record().put("name", "Nora North").build())))
                .put("taxClass", "LLC")
                .put("tinType", "EIN")
                .put("tin", tin)
                .put("tinFormat", "VALID")
                .put("w9Doc", "DOC-W9")
                .put("baaRequired", BooleanValue.FALSE)
                .put("referralSource", BooleanValue.FALSE)
                .build();
    }

    private EmbeddedBursar open() {
        TestTime time = new TestTime();
        IdSource ids = new TimeOrderedIds(time, new Random(7));
        ListFolder lists = ListFolder.read(folder.resolve("lists"), ListReader.standard());
        assertThat(lists.faults()).isEmpty();
        return EmbeddedBursar.open(
                Standards.canonical(),
                EmbeddedOptions.in(folder.resolve("data"))
                        .withTime(time, ids)
                        .withVault(EmbeddedVault.keyFile(folder.resolve("vault.keys"), LocalDate.of(2030, 1, 1)))
                        .withLists(ListShelf.of(lists)));
    }
}
