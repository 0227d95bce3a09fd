package io.bursar.erp.screening.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.erp.screening.ListText;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListReaderTest {

    private static final LocalDate DAY = ListText.PUBLISHED;

    @Test
    void aPersonOfTheOigIsReadWithBirthAndAddressAndAZeroNumberIsNone() {
        ListedParty roe = ListText.leie()
                .person("Roe", "Jané", "19600101", "OH")
                .read()
                .parties()
                .get(0);

        assertThat(roe.names()).containsExactly("JANE ROE", "ROE JANE");
        assertThat(roe.shownName()).isEqualTo("Jané Roe");
        assertThat(roe.identity().npi()).isEmpty();
        assertThat(roe.identity().born()).contains(LocalDate.of(1960, 1, 1));
        assertThat(roe.identity().address().zip5()).isEqualTo("45402");
        assertThat(roe.entryId()).hasSize(12);
    }

    @Test
    void aRowThatCannotBeReadIsListedWithItsLineAndTheRestIsRead() {
        ScreeningList list = ListText.leie()
                .person("One", "Ann", "19600101", "OH")
                .line("\"too\",\"few\"")
                .line("\"quote not closed,,,,,,,,,,,,,,,,,")
                .line(",,,,,,,,,,,,,,,,,")
                .line("x".repeat(ListLimits.DEFAULT.lineLength() + 1))
                .person("Two", "Bob", "19611340", "OH")
                .read();

        assertThat(list.parties()).extracting(ListedParty::shownName).containsExactly("Ann One", "Bob Two");
        assertThat(list.faults())
                .extracting(fault -> fault.code() + " " + fault.context().get("line"))
                .containsExactly("SCR-103 3", "SCR-104 4", "SCR-106 5", "SCR-105 6", "SCR-107 7");
        assertThat(list.reading().rows()).isEqualTo(6);
        assertThat(list.reading().lost()).isEqualTo(4);
        assertThat(list.parties().get(1).identity().born()).isEmpty();
    }

    @Test
    void findingsSayWhereAndNeverWho() {
        ScreeningList list = ListText.leie().line("\"Secretname\",\"Given\"").read();

        assertThat(list.faults().toString() + list).doesNotContain("Secretname");
    }

    @Test
    void whoWasReinstatedIsNotOnTheListAndAnEndThatCannotBeReadIsNone() {
        String row = ",,,%s,,,,,,,,,,,,%s,,";
        ScreeningList list = ListText.leie()
                .line(row.formatted("Back Inc", "20261101"))
                .line(row.formatted("Soon Inc", "20261201"))
                .line(row.formatted("Still Inc", "00000000"))
                .line(row.formatted("Odd Inc", "soon"))
                .read();

        assertThat(list.parties())
                .extracting(ListedParty::shownName)
                .containsExactly("Soon Inc", "Still Inc", "Odd Inc");
        assertThat(list.reading().ended()).isEqualTo(1);
    }

    @Test
    void columnsAreFoundByNameInAnyOrder() {
        ScreeningList list = ListText.of(ListLayout.SAM)
                .line(
                        "NPI,Name,First,Last,Address 1,State / Province,Zip Code,Termination Date,Record Status,SAM Number,New Column")
                .line("1234567893,,Jane,Roe,1 Elm St,OH,45402,Indefinite,Active,S4MR1,x")
                .line(",Acme Ltd,,,,,,01/01/2026,Active,S4MR2,x")
                .line(",Gone Ltd,,,,,,Indefinite,Inactive,S4MR3,x")
                .read();

        assertThat(list.parties()).extracting(ListedParty::entryId).containsExactly("S4MR1");
        assertThat(list.parties().get(0).identity().npi()).contains("1234567893");
        assertThat(list.reading().ended()).isEqualTo(2);
    }

    @Test
    void aListOfOfacHasNoHeaderEndsItsRowsWithCarriageReturnsAndWritesNothingAsMinusZeroMinus() throws IOException {
        String text =
                "17,\"DOE, John Q\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 05 Mar 1970; POB Town.\"\r"
                        + "18,\"MERIDIAN TRADING, LTD.\",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\u001A";
        ScreeningList list = read("OFAC-SDN", ListLayout.OFAC_SDN, text);

        assertThat(list.parties()).hasSize(2);
        assertThat(list.parties().get(0).names()).contains("JOHN Q DOE", "DOE JOHN Q");
        assertThat(list.parties().get(0).identity().born()).contains(LocalDate.of(1970, 3, 5));
        assertThat(list.parties().get(1).names()).contains("MERIDIAN TRADING");
        assertThat(list.reading().lost()).isZero();
    }

    @Test
    void taxNumbersBecomeKeysAndAreKeptNowhere() {
        ListReader keyed = ListReader.standard().withTinKeys(number -> Optional.of("key-of-" + number.length()));
        ScreeningList list = ListText.of(ListLayout.STATE)
                .line("entryId,organization,firstName,lastName,npi,tin,dateOfBirth,street,state,zip,endedOn")
                .line("1,Acme,,,,12-3456789,,,,,")
                .read(keyed, DAY);

        assertThat(list.parties().get(0).identity().tinKey()).contains("key-of-10");
        assertThat(list.parties().toString()).doesNotContain("3456789").doesNotContain("key-of");
    }

    @Test
    void bytesThatAreNoTextAreSaidAndTheRowCounts() throws IOException {
        byte[] text = (ListText.leie().text() + ",,,Caf?,,,,,,,,,,,,,,\n").getBytes(StandardCharsets.UTF_8);
        text[text.length - 16] = (byte) 0xE9;
        ListSource source = ListSource.of("L", ListLayout.LEIE, Path.of("l")).publishedOn(DAY);
        ScreeningList list = ListReader.standard().read(source, new ByteArrayInputStream(text));

        assertThat(list.faults()).extracting("code").containsExactly("SCR-108");
        assertThat(list.parties()).hasSize(1);
    }

    @Test
    void aHeaderWithoutAColumnOfTheLayoutOrNothingAtAllRefusesTheList() {
        assertRefused(
                () -> ListText.of(ListLayout.LEIE).line("LASTNAME,FIRSTNAME").read(),
                FailureCode.CONNECTOR_PROTOCOL,
                "SCR-102");
        assertRefused(() -> ListText.of(ListLayout.LEIE).line("").read(), FailureCode.CONNECTOR_PROTOCOL, "SCR-102");
        assertRefused(
                () -> ListText.of(ListLayout.OFAC_SDN).line("").read(), FailureCode.CONNECTOR_PROTOCOL, "SCR-112");
    }

    @Test
    void limitsOfRowsAndFaultsHoldExactly() {
        ListText two = ListText.leie().person("A", "B", "", "OH").person("C", "D", "", "OH");
        ListText faulty = ListText.leie().line("x").line("y");

        assertThat(two.read(limited(ListLimits.DEFAULT.withRows(2)), DAY).parties())
                .hasSize(2);
        assertRefused(
                () -> two.read(limited(ListLimits.DEFAULT.withRows(1)), DAY), FailureCode.LIMIT_EXCEEDED, "SCR-101");
        assertThat(faulty.read(limited(ListLimits.DEFAULT.withFaults(2)), DAY).faults())
                .hasSize(2);
        assertRefused(
                () -> faulty.read(limited(ListLimits.DEFAULT.withFaults(1)), DAY),
                FailureCode.LIMIT_EXCEEDED,
                "SCR-109");
    }

    @Test
    void theLimitOfBytesHoldsExactly() {
        ListText text = ListText.leie().person("A", "B", "", "OH");
        int bytes = text.text().length();

        assertThat(text.read(limited(ListLimits.DEFAULT.withBytes(bytes)), DAY).parties())
                .hasSize(1);
        assertThatThrownBy(() -> text.read(limited(ListLimits.DEFAULT.withBytes(bytes - 1)), DAY))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
    }

    @Test
    void theDateOfAListIsSaidOrStandsInTheNameOfItsFile() {
        Path sam = Path.of("SAM_Exclusions_Public_Extract_V2_26314.CSV");

        assertThat(ListSource.of("SAM", ListLayout.SAM, sam).date()).contains(LocalDate.of(2026, 11, 10));
        assertThat(ListSource.of("OH", ListLayout.STATE, Path.of("ohio-2026-11-01.csv"))
                        .date())
                .contains(LocalDate.of(2026, 11, 1));
        assertThat(ListSource.of("LEIE", ListLayout.LEIE, Path.of("UPDATED.csv"))
                        .date())
                .isEmpty();
        assertThat(ListSource.of("SAM", ListLayout.SAM, sam)
                        .publishedOn(DAY.plusDays(1))
                        .date())
                .contains(DAY.plusDays(1));
    }

    @Test
    void aListIsYoungForThirtyOneDaysAndOneOfTomorrowOrOfNoDateNever() {
        ScreeningList list = ListText.leie().read();

        assertThat(list.staleOn(DAY)).isFalse();
        assertThat(list.staleOn(DAY.plusDays(31))).isFalse();
        assertThat(list.staleOn(DAY.plusDays(32))).isTrue();
        assertThat(list.staleOn(DAY.minusDays(1))).isTrue();
        assertThat(new ScreeningList("L", Optional.empty(), list.parties(), list.reading()).staleOn(DAY))
                .isTrue();
    }

    private static ListReader limited(ListLimits limits) {
        return ListReader.standard().withLimits(limits);
    }

    private static ScreeningList read(String name, ListLayout layout, String text) throws IOException {
        ListSource source = ListSource.of(name, layout, Path.of("list.csv")).publishedOn(DAY);
        return ListReader.standard().read(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(Runnable reading, FailureCode code, String rule) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(BursarException.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.context()).containsEntry("rule", rule);
        });
    }
}
