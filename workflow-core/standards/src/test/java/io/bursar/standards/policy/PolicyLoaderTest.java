package io.bursar.standards.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.controls.authority.AuthorityBasis;
import io.bursar.controls.authority.CommitmentType;
import io.bursar.controls.policy.CasePerson;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.sod.SodCondition;
import io.bursar.controls.sod.SodRules;
import io.bursar.controls.sod.SodSeverity;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.QueueName;
import io.bursar.model.money.Money;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.model.time.BusinessDuration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyLoaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final PolicyPack pack =
            PolicyLoader.load(PolicyTexts.shipped()).orElseThrow().pack();

    @ParameterizedTest
    @CsvSource({
        "L2, OPEX_BUDGETED, 5000.00, true",
        "L2, OPEX_BUDGETED, 5000.01, false",
        "L3, OPEX_UNBUDGETED, 5000.00, true",
        "L3, CAPITAL, 10000.01, false",
        "L4, OPEX_BUDGETED, 100000.00, true",
        "L1, CAPITAL, 0.01, false",
        "L8, WRITE_OFF, 999999999.99, true"
    })
    void theLimitsAreThoseOfTheTable(String level, String type, String amount, boolean covered) {
        AuthorityLevel rank = AuthorityLevel.ofRank(Integer.parseInt(level.substring(1)));

        assertThat(pack.authority().limits().limitOf(rank, basis(type, "MERCY")).covers(Money.usd(amount)))
                .isEqualTo(covered);
    }

    @Test
    void aFacilityMayLowerALimit() {
        assertThat(pack.authority()
                        .limits()
                        .limitOf(AuthorityLevel.L3, basis("OPEX_BUDGETED", "PRAIRIE"))
                        .covers(Money.usd("15000.01")))
                .isFalse();
    }

    @Test
    void theRulesOfSegregationOfDutiesSaySeverityScopeAndWords() {
        var rules = pack.authority().duties();
        var third = rules.all().stream()
                .filter(rule -> rule.id().equals("SOD-03"))
                .findFirst()
                .orElseThrow();

        assertThat(third.separates(
                        new FunctionName("APPROVE_REQUISITION"), new FunctionName("PROPOSE_INVOICE_RESOLUTION")))
                .isTrue();
        assertThat(third.terms().severity()).isEqualTo(SodSeverity.HIGH);
        assertThat(rules.phrase(new FunctionName("PROPOSE_INVOICE_RESOLUTION")).planned())
                .isEqualTo("resolve its exception");
    }

    @Test
    void facilitiesHaveTheirOwnZoneAndHolidays() {
        ZoneId denver = ZoneId.of("America/Denver");

        assertThat(pack.calendar("FACILITY_BUSINESS", new FacilityId("FOOTHILLS"))
                        .zone())
                .isEqualTo(denver);
        assertThat(pack.calendar("FACILITY_BUSINESS", new FacilityId("MERCY")).isOpenDay(LocalDate.of(2026, 11, 27)))
                .isFalse();
        assertThat(pack.calendar("FACILITY_BUSINESS", new FacilityId("PRAIRIE")).isOpenDay(LocalDate.of(2026, 11, 27)))
                .isTrue();
        assertThat(pack.calendar("FACILITY_BUSINESS", new FacilityId("STANNE")).isOpenDay(LocalDate.of(2026, 10, 12)))
                .isTrue();
        assertThat(pack.calendar("ALWAYS", new FacilityId("STANNE")).isOpenDay(LocalDate.of(2026, 12, 25)))
                .isTrue();
    }

    @Test
    void twoBusinessDaysFromFridayEndOnTuesdayInTheFacilitysZone() {
        Instant friday = Instant.parse("2026-03-06T20:00:00Z");

        assertThat(pack.calendar("FACILITY_BUSINESS", new FacilityId("MERCY"))
                        .plus(friday, BusinessDuration.businessDays(2)))
                .isEqualTo(Instant.parse("2026-03-10T19:00:00Z"));
    }

    @Test
    void queuesNameRolesOrAPersonOfTheCase() {
        var queues = pack.organization();

        assertThat(queues.queue(new QueueName("cost-centre-owner"))
                        .orElseThrow()
                        .firstPerson())
                .contains(CasePerson.COST_CENTER_OWNER);
        assertThat(queues.queue(new QueueName("cost-centre-owner"))
                        .orElseThrow()
                        .roles())
                .extracting(Object::toString)
                .containsExactly("CFO");
    }

    @Test
    void theDigestChangesWithEveryTextAndOnlyThen() {
        PolicyTexts shipped = PolicyTexts.shipped();
        PolicyTexts other = shipped.with(PolicyTexts.GRANTS, shipped.files().get(PolicyTexts.GRANTS) + "\n");

        assertThat(PolicyLoader.digest(shipped))
                .isEqualTo(PolicyLoader.digest(PolicyTexts.shipped()))
                .isEqualTo(pack.digest());
        assertThat(PolicyLoader.digest(other)).isNotEqualTo(pack.digest());
    }

    @Test
    void theTableOfCompensatingControlsIsRead() {
        SodRules duties = PolicyLoader.load(PolicyTexts.shipped())
                .orElseThrow()
                .pack()
                .authority()
                .duties();

        assertThat(duties.condition("SOD-02")).hasToString("fewer than 5 hold BUYER or RECEIVER or STOREKEEPER");
        assertThat(duties.condition("SOD-25").statement()).contains("template");
        assertThat(duties.condition("SOD-07")).isEqualTo(SodCondition.NONE);
        assertThat(duties.condition("SOD-99")).isEqualTo(SodCondition.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mitigable: true, mitigableWhen: { fewerThan: 5 }",
                "mitigable: true, mitigableWhen: { holding: [BUYER] }",
                "mitigable: true, mitigableWhen: { confirmed: \"\" }",
                "mitigable: true, mitigableWhen: { }",
                "mitigableWhen: { confirmed: as agreed }"
            })
    void aConditionThatSaysNothingIsNone(String terms) {
        PolicyTexts shipped = PolicyTexts.shipped();
        String text = shipped.files().get("sod.yaml").replace("severity: HIGH }", "severity: HIGH, " + terms + " }");

        assertThat(PolicyLoader.load(shipped.with("sod.yaml", text)).errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.file()).isEqualTo("sod.yaml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy.yaml",
                "dofa.yaml",
                "sod.yaml",
                "facilities.yaml",
                "calendars.yaml",
                "queues.yaml",
                "grants.yaml",
                "standing.yaml"
            })
    void aMissingFileIsSaidByName(String name) {
        TreeMap<String, String> files = new TreeMap<>(PolicyTexts.shipped().files());
        files.remove(name);

        assertThat(PolicyLoader.load(new PolicyTexts(files)).errors()).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo(name);
            assertThat(error.code()).isEqualTo("PCK-101");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy.yaml",
                "dofa.yaml",
                "sod.yaml",
                "facilities.yaml",
                "calendars.yaml",
                "queues.yaml",
                "grants.yaml",
                "standing.yaml"
            })
    void anUnknownKeyIsRefusedInEveryFile(String name) {
        PolicyTexts shipped = PolicyTexts.shipped();
        String text = shipped.files().get(name) + "surprise: 1\n";

        assertThat(PolicyLoader.load(shipped.with(name, text)).errors()).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo(name);
            assertThat(error.code()).isEqualTo("YML-111");
        });
    }

    @Test
    void limitsThatFallByLevelAreRefusedWithTheirPlace() {
        String text = PolicyTexts.shipped()
                .files()
                .get(PolicyTexts.DOFA)
                .replace("[1000, 5000, 25000,", "[1000, 5000, 4000,");

        assertThat(errors(PolicyTexts.DOFA, text))
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error).startsWith("dofa.yaml:").contains("PCK-201"))
                .anySatisfy(error -> assertThat(error)
                        .startsWith("dofa.yaml:")
                        .contains("PCK-201")
                        .contains("AUTHORITY_DECREASING"));
    }

    @Test
    void aColumnWithoutAllLevelsIsRefused() {
        String text = PolicyTexts.shipped().files().get(PolicyTexts.DOFA).replace("[0, 250, 2500,", "[0, 2500,");

        assertThat(errors(PolicyTexts.DOFA, text))
                .anySatisfy(error -> assertThat(error).contains("PCK-107"));
    }

    @Test
    void aFunctionThatIsNotDeclaredIsRefused() {
        String text = PolicyTexts.shipped()
                .files()
                .get(PolicyTexts.SOD)
                .replace("b: [RELEASE_PAYMENT], scopes: [CASE]", "b: [RELEASE_PAYMENTS], scopes: [CASE]");

        assertThat(errors(PolicyTexts.SOD, text))
                .anySatisfy(error -> assertThat(error).contains("PCK-106").contains("RELEASE_PAYMENTS"));
    }

    @Test
    void aStandingApprovalOverTwelveMonthsIsRefused() {
        String text = """
            approvals:
              - { id: SA-1, grantor: a.b, class: CATALOG_LOW_RISK, scope: enterprise, perCase: 500.00 USD, cumulative: 1000.00 USD, from: 2026-01-01, to: 2027-01-02 }
              - { id: SA-1, grantor: a.b, class: CATALOG_LOW_RISK, scope: facility:NOWHERE, perCase: 500.00 USD, cumulative: 1000.00 USD, from: 2026-01-01, to: 2026-06-30 }
            """;

        assertThat(errors(PolicyTexts.STANDING, text))
                .anySatisfy(error ->
                        assertThat(error).startsWith("standing.yaml:2:").contains("PCK-105"))
                .anySatisfy(error ->
                        assertThat(error).startsWith("standing.yaml:3:").contains("PCK-108"))
                .anySatisfy(error -> assertThat(error).contains("PCK-106").contains("NOWHERE"));
    }

    @Test
    void zonesTimesScopesAndDatesAreChecked() {
        assertThat(errors(
                        PolicyTexts.FACILITIES,
                        "facilities:\n  MERCY: { name: Mercy, legalEntity: RIVERBEND-MIDWEST, zone: Mars/Base }\n"))
                .anySatisfy(error -> assertThat(error).contains("PCK-103"));
        assertThat(errors(
                        PolicyTexts.GRANTS,
                        "grants:\n"
                                + "  - { key: p2p.req.quoteCount, scope: hospital, value: 4, reason: r,"
                                + " requestedBy: a, approvedBy: b, from: 2026-01-01, to: 2025-01-01 }\n"))
                .anySatisfy(error -> assertThat(error).contains("PCK-104"))
                .anySatisfy(error -> assertThat(error).contains("PCK-105"));
        assertThat(errors(
                        PolicyTexts.CALENDARS,
                        PolicyTexts.shipped().files().get(PolicyTexts.CALENDARS).replace("MERCY:", "NOWHERE:")))
                .anySatisfy(error -> assertThat(error).contains("PCK-106"));
        assertThat(errors(
                        PolicyTexts.CALENDARS,
                        PolicyTexts.shipped().files().get(PolicyTexts.CALENDARS).replace("2026-07-26", "2036-07-26")))
                .anySatisfy(error -> assertThat(error).contains("PCK-105"));
        assertThat(errors(
                        PolicyTexts.CALENDARS,
                        PolicyTexts.shipped().files().get(PolicyTexts.CALENDARS).replace("last: 2030", "last: 2024")))
                .anySatisfy(error -> assertThat(error).contains("PCK-105"));
        assertThat(errors(PolicyTexts.QUEUES, "queues:\n  buyer: { person: nobody }\n"))
                .anySatisfy(error -> assertThat(error).contains("PCK-102"));
    }

    @Test
    void aFacilityOfALegalEntityThatIsNotDeclaredIsRefused() {
        String text = PolicyTexts.shipped().files().get(PolicyTexts.FACILITIES);
        String misspelt = text.replaceFirst("legalEntity: RIVERBEND-MIDWEST", "legalEntity: RIVERBEND-MIDWST");

        assertThat(errors(PolicyTexts.FACILITIES, misspelt))
                .anySatisfy(error -> assertThat(error)
                        .startsWith("facilities.yaml:4:")
                        .contains("PCK-106")
                        .contains("RIVERBEND-MIDWST")
                        .contains("RIVERBEND-MIDWEST"));
        assertThat(errors(PolicyTexts.FACILITIES, text.replaceFirst("legalEntities:.*\n", "")))
                .as("the list is required")
                .isNotEmpty();
    }

    @Test
    void aFileThatNoPackHasIsRefusedInsteadOfIgnored() {
        PolicyTexts shipped = PolicyTexts.shipped();

        assertThatThrownBy(() -> shipped.with("facility.yaml", "facilities: {}\n"))
                .isInstanceOfSatisfying(BursarException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(FailureCode.INVALID_POLICY);
                    assertThat(failure.context().get("file")).isEqualTo("facility.yaml");
                    assertThat(failure.context().get("known")).contains("facilities.yaml");
                });
    }

    @Test
    void aPackThatDoesNotLoadIsACodedFailure() {
        PolicyLoadResult result = PolicyLoader.load(PolicyTexts.shipped().with(PolicyTexts.POLICY, "policy: x\n"));

        assertThatThrownBy(result::orElseThrow)
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.INVALID_POLICY));
    }

    private static List<String> errors(String name, String text) {
        return PolicyLoader.load(PolicyTexts.shipped().with(name, text)).errors().stream()
                .map(Object::toString)
                .toList();
    }

    private AuthorityBasis basis(String type, String facility) {
        return new AuthorityBasis(
                CommitmentType.ofCode(type),
                pack.place(new FacilityId(facility), null).chain().stream()
                        .filter(scope -> !scope.equals(Scope.ENTERPRISE))
                        .toList(),
                DAY);
    }
}
