package io.bursar.ai.local;

import io.bursar.ai.spi.AbstentionReason;
import io.bursar.ai.spi.Confidence;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checklist less what is filed; a document that has run out counts as missing. Days are those of UTC. */
final class MissingDocuments {

    /** Most documents of a checklist. */
    static final int MAX_DOCUMENTS = 200;

    private static final Confidence LISTED = Confidence.of("0.99");
    private static final Confidence UNDATED = Confidence.of("0.9");

    private MissingDocuments() {}

    static Look look(RecordValue input, Instant at) {
        List<String> required = input.list("required").texts();
        if (required.isEmpty()) {
            return new Look.Nothing(AbstentionReason.NOT_ENOUGH_INPUT);
        }
        List<RecordValue> filed = input.records("filed");
        if (required.size() > MAX_DOCUMENTS || filed.size() > MAX_DOCUMENTS) {
            return new Look.Nothing(AbstentionReason.OUT_OF_SCOPE);
        }
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        List<String> missing = new ArrayList<>();
        List<String> expired = new ArrayList<>();
        for (String document : required) {
            List<RecordValue> copies = filed.stream()
                    .filter(one -> one.text("type").filter(document::equals).isPresent())
                    .toList();
            if (copies.isEmpty()) {
                missing.add(document);
            } else if (copies.stream().noneMatch(copy -> valid(copy, today))) {
                expired.add(document);
            }
        }
        return missing.isEmpty() && expired.isEmpty()
                ? new Look.Nothing(AbstentionReason.UNSUPPORTED)
                : found(missing, expired, filed);
    }

    private static boolean valid(RecordValue copy, LocalDate today) {
        Optional<LocalDate> until = copy.date("validUntil");
        return until.isEmpty() || !until.get().isBefore(today);
    }

    /** A document without a date may have run out too: then it is less sure that nothing else is missing. */
    private static Look found(List<String> missing, List<String> expired, List<RecordValue> filed) {
        List<String> all = new ArrayList<>(missing);
        all.addAll(expired);
        boolean dated = filed.stream().allMatch(copy -> copy.date("validUntil").isPresent());
        String says = (missing.isEmpty() ? "" : "Not filed: " + String.join(", ", missing))
                + (missing.isEmpty() || expired.isEmpty() ? "" : ". ")
                + (expired.isEmpty() ? "" : "Run out: " + String.join(", ", expired));
        RecordValue suggestion = Data.record()
                .put("missing", Data.texts(all))
                .put("resolution", "UPLOADED")
                .build();
        return new Look.Found(suggestion, dated ? LISTED : UNDATED, says);
    }
}
