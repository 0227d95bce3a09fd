package io.bursar.jdbc.internal;

import io.bursar.engine.store.Loaded;
import io.bursar.model.cases.Case;
import io.bursar.model.identity.Digest;
import java.sql.SQLException;
import java.util.List;

/**
 * The condition that work belongs to a definition version the node has loaded. The case row says which one it is, so
 * that a case moved to another version takes its work rows along.
 */
public final class Definitions {

    /** Enough digits of a digest to tell any two definitions apart. */
    private static final int DIGITS = 16;

    private final boolean everything;
    private final List<String> keys;

    /** The condition of what is loaded. */
    public Definitions(Loaded loaded) {
        this.everything = loaded.everything();
        this.keys = loaded.definitions().stream().map(Definitions::key).sorted().toList();
    }

    static String key(Case of) {
        return key(of.header().pins().definition());
    }

    private static String key(Digest definition) {
        return definition.toString().substring(0, DIGITS);
    }

    /** The condition on the rows of cases; nothing where everything is taken. */
    String ofCases() {
        return everything ? "" : " and definition = any(?)";
    }

    /** The condition on the rows of effects. */
    String ofEffects() {
        return everything
                ? ""
                : " and exists (select 1 from bursar_case c where c.id = bursar_effect.case_id and c.definition = any(?))";
    }

    /** Sets the parameter of the condition, where it has one. */
    Params bind(Params params) throws SQLException {
        return everything ? params : params.texts(keys);
    }
}
