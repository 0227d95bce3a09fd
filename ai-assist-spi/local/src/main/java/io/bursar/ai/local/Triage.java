package io.bursar.ai.local;

import io.bursar.ai.spi.AbstentionReason;
import io.bursar.ai.spi.Confidence;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Naive Bayes over two features, code and size, with every count on the table: the weight of a cause is how often it
 * was seen, times how often with this size. Seen rarely, it is less sure: two imagined cases speak for none of the
 * causes.
 */
final class Triage {

    private static final BigDecimal IMAGINED = new BigDecimal("2");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int SIZES = 4;
    private static final BigDecimal MEDIUM_FROM = new BigDecimal("5");
    private static final BigDecimal LARGE_FROM = new BigDecimal("25");

    private final TriageCounts counts;

    Triage(TriageCounts counts) {
        this.counts = counts;
    }

    private record Answer(String cause, String group) {}

    private record Seen(int all, int ofSize) {

        Seen plus(TriageCounts.Row row, String size) {
            return new Seen(all + row.count(), ofSize + (row.size().equals(size) ? row.count() : 0));
        }
    }

    Look look(RecordValue input) {
        String hold = input.text("holdCode").orElse("");
        if (hold.isEmpty()) {
            return new Look.Nothing(AbstentionReason.NOT_ENOUGH_INPUT);
        }
        String size = size(input);
        Map<Answer, Seen> seen = new LinkedHashMap<>();
        counts.rows().stream()
                .filter(row -> row.hold().equals(hold))
                .forEach(row -> seen.merge(
                        new Answer(row.cause(), row.group()),
                        new Seen(0, 0).plus(row, size),
                        (all, one) -> all.plus(row, size)));
        if (seen.isEmpty()) {
            return new Look.Nothing(AbstentionReason.OUT_OF_SCOPE);
        }
        return sorted(input, size, seen);
    }

    /** How much it is, as a share of what was expected: up to 5 % small, up to 25 % medium, above large. */
    private static String size(RecordValue input) {
        return input.decimal("variancePct")
                .map(BigDecimal::abs)
                .map(percent -> percent.compareTo(MEDIUM_FROM) <= 0
                        ? "SMALL"
                        : percent.compareTo(LARGE_FROM) <= 0 ? "MEDIUM" : "LARGE")
                .orElse("NONE");
    }

    private static Look sorted(RecordValue input, String size, Map<Answer, Seen> seen) {
        Answer best = null;
        BigDecimal most = BigDecimal.ONE.negate();
        for (Map.Entry<Answer, Seen> entry : seen.entrySet()) {
            BigDecimal weight = weight(entry.getValue());
            if (weight.compareTo(most) > 0) {
                most = weight;
                best = entry.getKey();
            }
        }
        List<BigDecimal> weights = seen.values().stream().map(Triage::weight).toList();
        BigDecimal unseen = IMAGINED.multiply(HALF.divide(new BigDecimal(SIZES).multiply(HALF), MathContext.DECIMAL64));
        Confidence confidence = Posterior.of(most, weights, unseen);
        Answer found = java.util.Objects.requireNonNull(best);
        Data.Builder suggestion = Data.record().put("cause", found.cause()).put("group", found.group());
        input.text("paymentRisk").ifPresent(risk -> suggestion.put("paymentRisk", risk));
        return new Look.Found(suggestion.build(), confidence, explanation(input, size, seen, found));
    }

    private static BigDecimal weight(Seen seen) {
        BigDecimal all = new BigDecimal(seen.all());
        BigDecimal ofSize = new BigDecimal(seen.ofSize()).add(HALF);
        return all.multiply(ofSize).divide(all.add(new BigDecimal(SIZES).multiply(HALF)), MathContext.DECIMAL64);
    }

    private static String explanation(RecordValue input, String size, Map<Answer, Seen> seen, Answer best) {
        int all = seen.values().stream().mapToInt(Seen::all).sum();
        int alike = seen.values().stream().mapToInt(Seen::ofSize).sum();
        Seen found = java.util.Objects.requireNonNull(seen.get(best));
        return "Of " + all + " earlier " + input.text("holdCode").orElse("") + ", " + found.all() + " were "
                + best.cause() + " and went to " + best.group() + "; of " + alike + " of size " + size + ", "
                + found.ofSize();
    }
}
