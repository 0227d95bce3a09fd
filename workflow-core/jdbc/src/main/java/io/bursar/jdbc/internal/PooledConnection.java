package io.bursar.jdbc.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A connection that goes back where it came from when it is closed. */
public final class PooledConnection implements InvocationHandler {

    private final Connection connection;
    private final TakeBack takeBack;
    private final AtomicBoolean returned = new AtomicBoolean();

    private PooledConnection(Connection connection, TakeBack takeBack) {
        this.connection = connection;
        this.takeBack = takeBack;
    }

    /** Takes a connection back. */
    @FunctionalInterface
    public interface TakeBack {
        /** Takes it back. */
        void take(Connection connection) throws SQLException;
    }

    /** Lends a connection. */
    public static Connection lend(Connection connection, TakeBack takeBack) {
        return (Connection) Proxy.newProxyInstance(
                PooledConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new PooledConnection(connection, takeBack));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "close", "abort" -> {
                if (returned.compareAndSet(false, true)) {
                    takeBack.take(connection);
                }
                return null;
            }
            case "isClosed" -> {
                return returned.get() || connection.isClosed();
            }
            case "equals" -> {
                return arguments != null && same(proxy, arguments[0]);
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                return call(method, arguments);
            }
        }
    }

    // Only identity will do: equals of the proxy is the very call that is answered here.
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Object proxy, @Nullable Object other) {
        return proxy == other;
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (returned.get()) {
            throw new SQLException("The connection was given back", "08003");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
