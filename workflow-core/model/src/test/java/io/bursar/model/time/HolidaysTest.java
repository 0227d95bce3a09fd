package io.bursar.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidaysTest {

    private final Holidays federal = Holidays.federal(2022, 2030);
    private final Holidays reserve = Holidays.federalReserve(2022, 2030);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-01-19",
                "2026-02-16",
                "2026-05-25",
                "2026-06-19",
                "2026-07-04",
                "2026-09-07",
                "2026-10-12",
                "2026-11-11",
                "2026-11-26",
                "2026-12-25",
                "2027-05-31",
                "2028-11-23"
            })
    void bothKnowTheElevenHolidays(LocalDate date) {
        assertThat(federal.contains(date)).isTrue();
        assertThat(reserve.contains(date)).isTrue();
    }

    @Test
    void aSaturdayHolidayClosesFederalOfficesOnFridayButNotTheFed() {
        LocalDate friday = LocalDate.of(2026, 7, 3);

        assertThat(federal.contains(friday)).isTrue();
        assertThat(reserve.contains(friday)).isFalse();
    }

    @Test
    void aSundayHolidayClosesBothOnMonday() {
        LocalDate monday = LocalDate.of(2022, 6, 20);

        assertThat(federal.contains(monday)).isTrue();
        assertThat(reserve.contains(monday)).isTrue();
    }

    @Test
    void newYearOnASaturdayClosesTheLastDayOfTheYearBefore() {
        LocalDate newYearsEve = LocalDate.of(2027, 12, 31);

        assertThat(Holidays.federal(2026, 2027).contains(newYearsEve)).isTrue();
        assertThat(Holidays.federalReserve(2026, 2027).contains(newYearsEve)).isFalse();
    }

    @Test
    void aFacilityAddsAndDropsDays() {
        LocalDate dayAfterThanksgiving = LocalDate.of(2026, 11, 27);
        LocalDate columbusDay = LocalDate.of(2026, 10, 12);
        Holidays facility = federal.plus(dayAfterThanksgiving).minus(columbusDay);

        assertThat(facility.contains(dayAfterThanksgiving)).isTrue();
        assertThat(facility.contains(columbusDay)).isFalse();
    }

    @Test
    void neverGuessesAboutAYearItDoesNotCover() {
        assertThatThrownBy(() -> federal.contains(LocalDate.of(2031, 1, 2)))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.CALENDAR_HORIZON));
        assertThatThrownBy(() -> Holidays.federal(2021, 2022)).isInstanceOf(BursarException.class);
    }

    @Test
    void coversAHundredYearsAtOnceAndNoMore() {
        assertThat(Holidays.federal(2022, 2121).lastYear()).isEqualTo(2121);
        assertThatThrownBy(() -> Holidays.federal(2022, 2122)).isInstanceOf(BursarException.class);
    }

    @Test
    void refusesADateOutsideItsYears() {
        assertThatThrownBy(() -> Holidays.of(2026, 2026, List.of(LocalDate.of(2027, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stopsAtTheLimitOfDates() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        List<LocalDate> atLimit =
                first.datesUntil(first.plusDays(Holidays.MAX_DATES)).toList();
        List<LocalDate> over =
                first.datesUntil(first.plusDays(Holidays.MAX_DATES + 1)).toList();

        assertThat(Holidays.of(2000, 2050, atLimit).dates()).hasSize(Holidays.MAX_DATES);
        assertThatThrownBy(() -> Holidays.of(2000, 2050, over)).isInstanceOf(IllegalArgumentException.class);
    }
}
