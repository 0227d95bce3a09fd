package io.bursar.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Notes every statement that is prepared; the store prepares each it runs. */
final class CountingDataSource {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final DataSource counted;

    CountingDataSource(DataSource real) {
        counted = proxy(DataSource.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? noting(connection) : result;
        });
    }

    DataSource dataSource() {
        return counted;
    }

    /** What was run since the last call, in words: the first word of each statement. */
    List<String> taken() {
        List<String> words = statements.stream()
                .map(sql -> sql.substring(0, sql.indexOf(' ')).toLowerCase(Locale.ROOT))
                .toList();
        statements.clear();
        return words;
    }

    private Connection noting(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().startsWith("prepare") || method.getName().endsWith("avepoint")) {
                statements.add(arguments == null ? "savepoint " : arguments[0] + " ");
            }
            return call(real, method, arguments);
        });
    }

    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? CountingDataSource.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.on(method, arguments)));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
