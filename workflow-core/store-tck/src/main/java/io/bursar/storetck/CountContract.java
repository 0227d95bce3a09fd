package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.engine.store.ActRow;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.ClaimRow;
import io.bursar.engine.store.CommitmentRow;
import io.bursar.engine.store.StoreReads;
import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FunctionName;
import io.bursar.model.identity.PersonId;
import io.bursar.model.money.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Acts, commitments and claims are counted exactly as committed.
 *
 * <pre>{@code
 * class MyStoreTest implements CountContract { … }
 * }</pre>
 */
public interface CountContract extends StoreUnderTest {

    /** Acts come by person and scope. */
    @Test
    default void givesTheActsOfAPersonInTheScopesAskedForOldestFirst() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        Instant later = SampleCase.START.plusSeconds(60);
        sample.commit(
                store,
                sample.work()
                        .acts("lee.park", "chain:C-1", "APPROVE", later)
                        .acts("lee.park", "case:1", "REQUEST")
                        .acts("lee.park", "case:2", "REQUEST")
                        .acts("dana.reyes", "case:1", "REQUEST"));

        assertThat(store.acts(new PersonId("lee.park"), List.of("case:1", "chain:C-1", "chain:C-9")))
                .containsExactly(
                        new ActRow(
                                new PersonId("lee.park"),
                                "case:1",
                                new FunctionName("REQUEST"),
                                SampleCase.START,
                                sample.id()),
                        new ActRow(
                                new PersonId("lee.park"),
                                "chain:C-1",
                                new FunctionName("APPROVE"),
                                later,
                                sample.id()));
        assertThat(store.acts(new PersonId("lee.park"), List.of())).isEmpty();
    }

    /** Whoever acted in a scope is found without knowing who it was: a later case names them. */
    @Test
    default void givesWhoPerformedAFunctionInAScopeOldestFirst() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(
                store,
                sample.work()
                        .acts("mia.cho", "chain:1", "APPROVE", SampleCase.START.plusSeconds(1))
                        .acts("lee.park", "chain:1", "APPROVE", SampleCase.START)
                        .acts("sam.ito", "chain:1", "REQUEST", SampleCase.START)
                        .acts("ana.diaz", "chain:2", "APPROVE", SampleCase.START));

        assertThat(store.performers("chain:1", new FunctionName("APPROVE")))
                .extracting(act -> act.person().value())
                .containsExactly("lee.park", "mia.cho");
        assertThat(store.performers("chain:3", new FunctionName("APPROVE"))).isEmpty();
    }

    /** Around a supplier acts add up for years: the latest of a person and function stands for all. */
    @Test
    default void keepsOfTheActsAroundAnObjectTheLatestOfEachFunction() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        String supplier = "object:supplier:SUP-1001";
        Instant last = SampleCase.START.plusSeconds(90);
        sample.commit(store, sample.work().acts("lee.park", supplier, "CREATE_PO", SampleCase.START));
        sample.commit(
                store,
                sample.work()
                        .acts("lee.park", supplier, "CREATE_PO", last)
                        .acts("lee.park", supplier, "CREATE_PO", SampleCase.START.plusSeconds(30))
                        .acts("lee.park", supplier, "ENTER_INVOICE", SampleCase.START)
                        .acts("dana.reyes", supplier, "CREATE_PO", SampleCase.START));
        // what is imported later may have happened earlier
        sample.commit(store, sample.work().acts("lee.park", supplier, "CREATE_PO", SampleCase.START.plusSeconds(60)));

        assertThat(store.acts(new PersonId("lee.park"), List.of(supplier)))
                .extracting(act -> act.function().value() + " " + act.at())
                .containsExactly("ENTER_INVOICE " + SampleCase.START, "CREATE_PO " + last);
        assertThat(store.performers(supplier, new FunctionName("CREATE_PO")))
                .extracting(act -> act.person().value())
                .containsExactly("dana.reyes", "lee.park");
    }

    /** More acts than one read gives are refused, not cut off. */
    @Test
    default void refusesToJudgeMoreActsThanOneReadGives() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        SampleWork half = sample.work();
        for (int i = 0; i < StoreReads.MAX_ACTS / 2; i++) {
            half.acts("lee.park", "case:1", "APPROVE", SampleCase.START.plusSeconds(i));
        }
        sample.commit(store, half);
        sample.commit(store, half);
        PersonId lee = new PersonId("lee.park");

        assertThat(store.acts(lee, List.of("case:1"))).hasSize(StoreReads.MAX_ACTS);
        sample.commit(store, sample.work().acts("lee.park", "case:1", "APPROVE"));
        assertThatThrownBy(() -> store.acts(lee, List.of("case:1")))
                .isInstanceOfSatisfying(
                        BursarException.class,
                        failure -> assertThat(failure.code()).isEqualTo(FailureCode.LIMIT_EXCEEDED));
    }

    /** What a case commits under a key once more takes the place of what it committed before. */
    @Test
    default void aCommitmentMadeAnewTakesThePlaceOfTheEarlierOne() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().commits(Money.usd("200.00"), "standing:SA-1", "split:A"));
        sample.commit(store, sample.work().commits(Money.usd("300.00"), "standing:SA-1"));

        assertThat(store.commitments(List.of("standing:SA-1", "split:A"), Instant.EPOCH))
                .extracting(row -> row.key() + " " + row.amount().amount())
                .containsExactlyInAnyOrder("standing:SA-1 300.00", "split:A 200.00");
    }

    /** Commitments count until released. */
    @Test
    default void commitmentsCountUntilTheyAreReleased() {
        CaseStore store = emptyStore();
        SampleCase first = new SampleCase(1);
        SampleCase second = new SampleCase(2);
        first.commit(store, first.work());
        first.commit(store, first.work().commits(Money.usd("4200.00"), "split:A", "period:A"));
        second.commit(store, second.work().commits(Money.of("900", "JPY"), "split:A"));
        Instant firstAt = SampleCase.START.plusSeconds(1);

        assertThat(store.commitments(List.of("split:A", "split:B"), SampleCase.START))
                .containsExactly(
                        new CommitmentRow("split:A", second.id(), SampleCase.START, Money.of("900", "JPY")),
                        new CommitmentRow("split:A", first.id(), firstAt, Money.usd("4200.00")));
        assertThat(store.commitments(List.of("split:A"), firstAt))
                .extracting(CommitmentRow::caseId)
                .containsExactly(first.id());

        first.commit(store, first.work().releases());
        assertThat(store.commitments(List.of("split:A", "period:A"), Instant.EPOCH))
                .extracting(CommitmentRow::caseId)
                .containsExactly(second.id());
    }

    /** What was committed before the case came here counts since then. */
    @Test
    default void aCommitmentMadeEarlierCountsSinceThen() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        Instant before = SampleCase.START.minusSeconds(3_600);
        sample.commit(
                store, sample.work().commits(Money.usd("10.00"), "split:A").countsSince(before));
        assertThat(store.commitments(List.of("split:A"), before))
                .extracting(CommitmentRow::at)
                .containsExactly(before);
        assertThat(store.commitments(List.of("split:A"), before.plusSeconds(1))).isEmpty();
    }

    /** A changed amount replaces the old one. */
    @Test
    default void anAmountCommittedAgainAfterARelease() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(
                store, sample.work().commits(Money.usd("10.00"), "split:A").claims("invoice.exact", "A"));
        sample.commit(
                store,
                sample.work().releases().commits(Money.usd("12.00"), "split:A").claims("invoice.exact", "B"));

        assertThat(store.commitments(List.of("split:A"), Instant.EPOCH))
                .extracting(CommitmentRow::amount)
                .containsExactly(Money.usd("12.00"));
        assertThat(store.claims(List.of(new ClaimKey("invoice.exact", "A"), new ClaimKey("invoice.exact", "B"))))
                .containsExactly(new ClaimRow("invoice.exact", "B", sample.id()));
    }

    /** Claims end with a release, acts and business keys do not. */
    @Test
    default void aReleaseGivesUpClaimsButNeitherActsNorTheBusinessKey() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(
                store,
                sample.work().claims("invoice.exact", "A").businessKey("REQ-1").acts("lee.park", "case:1", "APPROVE"));
        sample.commit(store, sample.work().releases());
        SampleCase other = new SampleCase(2);

        assertThat(store.claims(List.of(new ClaimKey("invoice.exact", "A")))).isEmpty();
        assertThat(store.acts(new PersonId("lee.park"), List.of("case:1"))).hasSize(1);
        other.commit(store, other.work().businessKey("REQ-1"));
        assertThat(store.read(other.id())).isEmpty();
    }

    /** Claims outlive their case. */
    @Test
    default void aClaimOutlivesTheCaseThatHoldsIt() {
        CaseStore store = emptyStore();
        SampleCase sample = new SampleCase(1);
        sample.commit(store, sample.work().claims("invoice.exact", "A").ends());

        assertThat(store.claims(List.of(new ClaimKey("invoice.exact", "A"), new ClaimKey("invoice.near", "A"))))
                .containsExactly(new ClaimRow("invoice.exact", "A", sample.id()));
        assertThat(store.claims(List.of())).isEmpty();
    }
}
