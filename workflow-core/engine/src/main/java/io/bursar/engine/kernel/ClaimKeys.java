package io.bursar.engine.kernel;

import io.bursar.engine.store.StoreReads.ClaimKey;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import java.util.ArrayList;
import java.util.List;

/** Reads the keys of claims from the record a key function gives: per kind one text or a list of texts. */
final class ClaimKeys {

    private ClaimKeys() {}

    static List<ClaimKey> of(List<String> kinds, RecordValue byKind) {
        List<ClaimKey> keys = new ArrayList<>();
        for (String kind : kinds) {
            DataValue value = byKind.fields().get(kind);
            if (value instanceof TextValue text) {
                keys.add(new ClaimKey(kind, text.value()));
            } else if (value instanceof ListValue list) {
                list.texts().forEach(text -> keys.add(new ClaimKey(kind, text)));
            }
        }
        return keys;
    }
}
