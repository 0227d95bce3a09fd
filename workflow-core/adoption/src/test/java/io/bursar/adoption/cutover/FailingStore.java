package io.bursar.adoption.cutover;

import io.bursar.engine.store.CaseStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A store that is gone from a commit on, until it is back: as when the process that imports is killed. */
final class FailingStore {

    private final CaseStore inner;
    private int commitsLeft = Integer.MAX_VALUE;

    FailingStore(CaseStore inner) {
        this.inner = inner;
    }

    CaseStore asStore() {
        return (CaseStore) Proxy.newProxyInstance(
                CaseStore.class.getClassLoader(),
                new Class<?>[] {CaseStore.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("transact") && commitsLeft-- <= 0) {
            throw new IllegalStateException("The store is gone");
        }
        try {
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    void goneAfter(int commits) {
        commitsLeft = commits;
    }

    void back() {
        commitsLeft = Integer.MAX_VALUE;
    }
}
