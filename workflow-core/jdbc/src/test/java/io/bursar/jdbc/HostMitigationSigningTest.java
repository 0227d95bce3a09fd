package io.bursar.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.approval.RoleAtScope;
import io.bursar.controls.commitment.ClaimKey;
import io.bursar.controls.delegation.Availability;
import io.bursar.controls.sod.SodMitigation;
import io.bursar.jdbc.host.HostAct;
import io.bursar.jdbc.host.HostMitigation;
import io.bursar.jdbc.host.HostMitigationReview;
import io.bursar.jdbc.host.HostOutcome;
import io.bursar.jdbc.host.HostStaff;
import io.bursar.model.identity.PersonId;
import io.bursar.model.people.Actor;
import io.bursar.model.people.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who signs a compensating control, under which condition, and who says what became of it (controls §1). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostMitigationSigningTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void itIsReviewedOnceAndOnlyWhenItIsOver(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory, HostMitigationTest.STAFF)) {
            assertThat(HostSample.codes(HostMitigationTest.reviewed(host, "omar.haddad", "M-7")))
                    .containsExactly("SOD_MITIGATION_NOT_OVER");
            HostMitigationTest.inForce(host, HostMitigationTest.BOTH);
            assertThat(HostSample.codes(HostMitigationTest.reviewed(host, "omar.haddad", "M-7")))
                    .as("in force")
                    .containsExactly("SOD_MITIGATION_NOT_OVER");
            HostMitigationTest.ended(host, "M-7", "A second person came");
            HostMitigationReview silent = HostMitigationReview.of(host.wish(), "M-7", Actor.person("omar.haddad"));
            assertThat(HostSample.codes(host.committed(here -> here.review(silent))))
                    .containsExactly("APR_REASON_MISSING");

            HostMitigationReview said = silent.found(HostMitigationReview.Result.MISUSED, "One delivery too few");
            HostOutcome once = host.committed(here -> here.review(said));
            assertThat(host.committed(here -> here.review(said)).orThrow()).isEqualTo(once.orThrow());

            assertThat(HostSample.codes(HostMitigationTest.reviewed(host, "omar.haddad", "M-7")))
                    .containsExactly("SOD_MITIGATION_NOT_OVER");
            assertThat(HostSample.codes(HostMitigationTest.signs(host, "vera.stone", HostMitigationTest.BOTH)))
                    .as("its id is used")
                    .containsExactly("SOD_MITIGATION_SIGNER");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoPeopleInTheirRolesSignTheSameForSomebodyElse(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory, HostMitigationTest.STAFF)) {
            assertThat(HostSample.codes(HostMitigationTest.signs(host, "lee.park", HostMitigationTest.BOTH)))
                    .containsExactly("SOD_MITIGATION_SIGNER");
            assertThat(HostSample.codes(HostMitigationTest.signs(host, "kim.ito", HostMitigationTest.BOTH)))
                    .containsExactly("SOD_MITIGATION_PARTY");
            assertThat(HostSample.codes(
                            HostMitigationTest.signs(host, Actor.service("purchasing"), HostMitigationTest.BOTH)))
                    .contains("APR_NOT_A_PERSON");
            assertThat(HostSample.codes(HostMitigationTest.signs(
                            host,
                            Actor.person("vera.stone").onBehalfOf(new PersonId("lee.park")),
                            HostMitigationTest.BOTH)))
                    .containsExactly("APR_NOT_A_PERSON");
            HostMitigation noReason = HostMitigation.of(
                    host.wish(), HostMitigationTest.BOTH, HostMitigationTest.MERCY, Actor.person("vera.stone"));
            assertThat(HostSample.codes(host.committed(here -> here.mitigate(noReason))))
                    .containsExactly("APR_REASON_MISSING");
            HostMitigation elsewhere = HostMitigation.of(
                            host.wish(),
                            HostMitigationTest.BOTH,
                            Scope.facility("RIVERBEND"),
                            Actor.person("vera.stone"))
                    .because("Not her place");
            assertThat(HostSample.codes(host.committed(here -> here.mitigate(elsewhere))))
                    .containsExactly("SOD_MITIGATION_SIGNER");

            HostMitigationTest.signs(host, "vera.stone", HostMitigationTest.BOTH)
                    .orThrow();
            assertThat(HostSample.codes(HostMitigationTest.signs(host, "vera.stone", HostMitigationTest.BOTH)))
                    .as("who holds both roles signs once")
                    .containsExactly("SOD_MITIGATION_SIGNER");
            SodMitigation longer = HostMitigationTest.from("M-7", HostSample.TODAY, HostSample.TODAY);
            assertThat(HostSample.codes(HostMitigationTest.signs(host, "morgan.diaz", longer)))
                    .containsExactly("SOD_MITIGATION_OTHER");
            SodMitigation other = new SodMitigation(
                    "M-9",
                    "SOD-03",
                    HostMitigationTest.KIM,
                    HostMitigationTest.REVIEW,
                    HostSample.TODAY,
                    HostSample.TODAY);
            assertThat(HostSample.codes(HostMitigationTest.signs(host, "vera.stone", other)))
                    .containsExactly("SOD_NOT_MITIGABLE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereAPlaceHasPeopleEnoughForTheRuleNobodySignsOne(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory, staffWith(5))) {
            assertThat(HostSample.codes(HostMitigationTest.signs(host, "vera.stone", HostMitigationTest.BOTH)))
                    .containsExactly("SOD_MITIGATION_STAFF");
        }
        try (HostSample host = new HostSample(dialect, directory, staffWith(4))) {
            assertThat(HostSample.isRecorded(HostMitigationTest.signs(host, "vera.stone", HostMitigationTest.BOTH)))
                    .isTrue();
        }
    }

    /** The same people, and so many who buy or receive, some of them both. */
    private static HostStaff staffWith(int supplyStaff) {
        return new HostStaff() {
            @Override
            public Availability of(Set<PersonId> people, LocalDate day) {
                return HostMitigationTest.STAFF.of(people, day);
            }

            @Override
            public Set<PersonId> holders(RoleAtScope role, LocalDate day) {
                return List.of("BUYER", "RECEIVER").contains(role.role().value())
                        ? IntStream.range(0, supplyStaff)
                                .mapToObj(i -> new PersonId("supply." + i))
                                .collect(Collectors.toSet())
                        : HostMitigationTest.STAFF.holders(role, day);
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void theSecondSignerConfirmsWhatNobodyCanLookUp(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory, HostMitigationTest.STAFF)) {
            SodMitigation contract = new SodMitigation(
                    "M-9",
                    "SOD-25",
                    HostMitigationTest.KIM,
                    HostMitigationTest.REVIEW,
                    HostSample.TODAY,
                    HostSample.TODAY);
            HostMitigationTest.signs(host, "vera.stone", contract).orThrow();

            HostOutcome silent = HostMitigationTest.signs(host, "otto.weiss", contract);

            assertThat(HostSample.codes(silent)).containsExactly("SOD_MITIGATION_UNCONFIRMED");
            String statement = HostSample.findings(silent)
                    .get(0)
                    .context()
                    .get("statement")
                    .toString();
            host.committed(here -> here.mitigate(HostMitigationTest.signature(host, "otto.weiss", contract)
                            .confirming(statement)))
                    .orThrow();
            assertThat(host.records(HostMitigation.caseOf("M-9")))
                    .last()
                    .satisfies(
                            record -> assertThat(record.events().get(0).body().text("confirms"))
                                    .contains(statement));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneIsInForceUntilItIsOverOrReleased(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory, HostMitigationTest.STAFF)) {
            HostMitigationTest.inForce(host, HostMitigationTest.BOTH);
            SodMitigation next = HostMitigationTest.from("M-8", HostSample.TODAY, HostSample.TODAY.plusDays(1));
            assertThat(HostSample.codes(HostMitigationTest.signs(host, "vera.stone", next)))
                    .containsExactly("SOD_MITIGATION_HELD");

            HostMitigationTest.ended(host, "M-7", "Too long");
            assertThat(HostSample.codes(HostMitigationTest.signs(host, "vera.stone", next)))
                    .containsExactly("SOD_MITIGATION_UNREVIEWED");
            assertThat(HostSample.codes(HostMitigationTest.reviewed(host, "vera.stone", "M-7")))
                    .as("whoever else looks at it")
                    .containsExactly("SOD_MITIGATION_REVIEWER");
            HostMitigationTest.reviewed(host, "omar.haddad", "M-7").orThrow();
            HostMitigationTest.inForce(host, next);

            assertThat(host.rows("bursar_claim")).isEqualTo(1);
            host.does("kim.ito", HostMitigationTest.ORDER, HostMitigationTest.PURCHASE)
                    .orThrow();
            assertThat(HostMitigationTest.notes(
                            host.does("kim.ito", HostMitigationTest.RECEIVE, HostMitigationTest.RECEIPT)))
                    .extracting(note -> note.context().get("mitigation"))
                    .containsExactly("M-8");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneSignatureIsNotEnoughHoweverItIsClaimed(Dialect dialect) {
        try (HostSample host = new HostSample(dialect, directory, HostMitigationTest.STAFF)) {
            host.does("kim.ito", HostMitigationTest.ORDER, HostMitigationTest.PURCHASE)
                    .orThrow();
            HostMitigationTest.signs(host, "vera.stone", HostMitigationTest.BOTH)
                    .orThrow();
            HostAct claims = host.act("kim.ito", HostMitigationTest.ORDER, HostMitigation.caseOf("M-7"))
                    .claiming(List.of(new ClaimKey("sod-mitigation", "SOD-02|kim.ito")));
            host.committed(here -> here.perform(claims).orThrow());

            assertThat(HostSample.codes(host.does("kim.ito", HostMitigationTest.RECEIVE, HostMitigationTest.RECEIPT)))
                    .containsExactly("SOD-02");
        }
    }
}
