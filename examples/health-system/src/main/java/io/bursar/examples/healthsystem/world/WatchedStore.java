package io.bursar.examples.healthsystem.world;

import io.bursar.engine.store.CaseStore;
import io.bursar.engine.store.CommitBatch;
import io.bursar.engine.store.StoreLocks;
import io.bursar.engine.store.StoreTransaction;
import io.bursar.engine.store.StoreTransaction.WriteOutcome;
import io.bursar.model.cases.Case;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store that tells which cases were committed, so that whoever simulates people looks only at cases that changed.
 *
 * <pre>{@code
 * CaseStore watched = WatchedStore.of(store, committed -> agenda.look(committed));
 * }</pre>
 */
public final class WatchedStore {

    private WatchedStore() {}

    /** The same store; the listener is called after each commit, in the thread that committed. */
    public static CaseStore of(CaseStore store, Consumer<Case> committed) {
        return proxy(CaseStore.class, (self, method, arguments) -> {
            boolean transact = method.getName().equals("transact");
            return transact ? transact(store, arguments, committed) : call(store, method, arguments);
        });
    }

    @SuppressWarnings("unchecked") // the signature of CaseStore.transact
    private static @Nullable Object transact(CaseStore store, Object[] arguments, Consumer<Case> committed) {
        Function<StoreTransaction, Object> work = (Function<StoreTransaction, Object>) arguments[1];
        List<Case> written = new ArrayList<>();
        Object result =
                store.transact((StoreLocks) arguments[0], transaction -> work.apply(noting(transaction, written)));
        written.forEach(committed);
        return result;
    }

    private static StoreTransaction noting(StoreTransaction transaction, List<Case> written) {
        return proxy(StoreTransaction.class, (self, method, arguments) -> {
            Object result = call(transaction, method, arguments);
            if (result == WriteOutcome.WRITTEN && arguments[0] instanceof CommitBatch batch) {
                written.add(batch.after());
            }
            return result;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
