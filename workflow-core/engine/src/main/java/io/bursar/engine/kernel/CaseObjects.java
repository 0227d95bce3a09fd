package io.bursar.engine.kernel;

import io.bursar.controls.sod.ScopeKey;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.TextValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The master objects that a case is about, and how the keys of their acts are written: an id counts as the same object
 * however it is written. Kernels before 5 kept and asked it as it stands in the data, which is asked besides, so that
 * what they kept is found.
 */
final class CaseObjects {

    /** The version of the kernel since which an id that is written in two ways is one object. */
    static final int ONE_SINCE = 5;

    private static final String SUPPLIER = "supplier";

    private final Proceeding proceeding;

    CaseObjects(Proceeding proceeding) {
        this.proceeding = proceeding;
    }

    /** The objects. */
    Set<ScopeKey> all() {
        Set<ScopeKey> keys = new TreeSet<>();
        asWritten().forEach(key -> keys.add(read(key)));
        return keys;
    }

    /** The keys under which a store is asked for acts in some scopes, in order. */
    List<String> asked(Set<ScopeKey> scopes) {
        Set<String> keys = new TreeSet<>();
        scopes.forEach(scope -> keys.add(scope.toString()));
        asWritten().filter(key -> scopes.contains(read(key))).forEach(keys::add);
        return List.copyOf(keys);
    }

    /** A key that a store has, as it counts. */
    ScopeKey read(String stored) {
        return proceeding.kernel() < ONE_SINCE ? ScopeKey.asWritten(stored) : ScopeKey.parse(stored);
    }

    private Stream<String> asWritten() {
        return proceeding.here().data().fields().entrySet().stream()
                .filter(CaseObjects::namesObject)
                .map(field ->
                        ScopeKey.Kind.OBJECT.code() + ":" + SUPPLIER + ":" + ((TextValue) field.getValue()).value());
    }

    private static boolean namesObject(Map.Entry<String, DataValue> field) {
        boolean named = field.getKey().endsWith("supplierId") || field.getKey().endsWith("SupplierId");
        return named && field.getValue() instanceof TextValue;
    }
}
