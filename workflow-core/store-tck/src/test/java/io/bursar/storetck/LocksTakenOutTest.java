package io.bursar.storetck;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.engine.memory.InMemoryStore;
import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The races have the power to notice: over a store that takes no locks of people, or none of keys, and lets everybody
 * read before anybody writes, the same races fail.
 */
class LocksTakenOutTest {

    private static final String PEOPLE = "p:";
    private static final String KEYS = "k:";

    @Test
    void withoutTheLocksOfPeopleJointlyForbiddenActsCommit() {
        assertThat(fails(PEOPLE, EngineRaceContract::actsThatAreOnlyJointlyForbiddenNeverBothCommit))
                .isTrue();
    }

    @Test
    void withoutTheLocksOfKeysPartsDoNotSeeEachOther() {
        assertThat(fails(KEYS, EngineRaceContract::ofPartsThatAreSubmittedAtTheSameMomentOnlyOneIsNoPart))
                .isTrue();
    }

    private static boolean fails(String lock, Consumer<EngineRaceContract> race) {
        try {
            race.accept(() -> without(lock));
            return false;
        } catch (AssertionError noticed) {
            return true;
        }
    }

    private static CaseStore without(String lock) {
        CaseStore whole = new InMemoryStore(1, InstantSource.fixed(SampleCase.START));
        CyclicBarrier allHaveRead = new CyclicBarrier(EngineRaceContract.RACERS);
        return (CaseStore) Proxy.newProxyInstance(
                CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (self, method, arguments) -> {
                    if (!method.getName().equals("transact")) {
                        return called(method, whole, arguments);
                    }
                    TreeSet<String> kept = new TreeSet<>(((StoreLocks) arguments[0]).names());
                    kept.removeIf(name -> name.startsWith(lock));
                    @SuppressWarnings("unchecked")
                    Function<StoreTransaction, Object> work = (Function<StoreTransaction, Object>) arguments[1];
                    return whole.transact(
                            new StoreLocks(kept), transaction -> work.apply(slow(transaction, allHaveRead)));
                });
    }

    /** A transaction that writes when everybody has come as far, or when it is clear that not everybody will. */
    private static StoreTransaction slow(StoreTransaction quick, CyclicBarrier allHaveRead) {
        return (StoreTransaction) Proxy.newProxyInstance(
                StoreTransaction.class.getClassLoader(),
                new Class<?>[] {StoreTransaction.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("write")) {
                        meet(allHaveRead);
                    }
                    return called(method, quick, arguments);
                });
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await(2, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException notAll) {
            all.reset();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Object called(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
