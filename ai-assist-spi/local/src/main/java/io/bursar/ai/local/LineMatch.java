package io.bursar.ai.local;

import io.bursar.ai.spi.AbstentionReason;
import io.bursar.ai.spi.Confidence;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Matches the lines of an invoice with the open lines of orders; the least sure line says how sure the whole is. */
final class LineMatch {

    /** Most lines of an invoice that are looked at. */
    static final int MAX_LINES = 500;

    /** Most order lines that are compared with each. */
    static final int MAX_CANDIDATES = 2_000;

    /** Most lines that a suggestion names. */
    static final int MAX_SHOWN = 25;

    private final List<RecordValue> lines;
    private final List<Candidate> candidates = new ArrayList<>();

    LineMatch(RecordValue input) {
        this.lines = input.records("lines");
        for (RecordValue order : input.records("orders")) {
            String poNumber = order.text("poNumber").orElse("");
            order.records("lines").forEach(line -> candidates.add(new Candidate(poNumber, line)));
        }
    }

    private record Candidate(String poNumber, RecordValue line) {}

    private record Match(RecordValue billed, Candidate candidate, Confidence confidence, String says) {}

    Look look() {
        if (lines.isEmpty() || candidates.isEmpty()) {
            return new Look.Nothing(AbstentionReason.NOT_ENOUGH_INPUT);
        }
        if (lines.size() > MAX_LINES || candidates.size() > MAX_CANDIDATES) {
            return new Look.Nothing(AbstentionReason.OUT_OF_SCOPE);
        }
        List<Match> matches = lines.stream().map(this::best).toList();
        Match weakest =
                matches.stream().min(Comparator.comparing(Match::confidence)).orElseThrow();
        if (weakest.confidence().compareTo(Confidence.of("0.5")) < 0) {
            // another line, or none, is at least as likely
            return new Look.Nothing(AbstentionReason.AMBIGUOUS);
        }
        return new Look.Found(suggestion(matches), weakest.confidence(), explanation(matches.size(), weakest));
    }

    private Match best(RecordValue billed) {
        List<LineEvidence> evidence = candidates.stream()
                .map(candidate -> LineEvidence.of(billed, candidate.poNumber(), candidate.line()))
                .toList();
        int best = 0;
        for (int i = 1; i < evidence.size(); i++) {
            best = evidence.get(i).weight().compareTo(evidence.get(best).weight()) > 0 ? i : best;
        }
        List<BigDecimal> weights = evidence.stream().map(LineEvidence::weight).toList();
        Confidence confidence = Posterior.of(weights.get(best), weights, BigDecimal.ONE);
        return new Match(
                billed, candidates.get(best), confidence, evidence.get(best).says());
    }

    private static RecordValue suggestion(List<Match> matches) {
        List<DataValue> shown = new ArrayList<>();
        for (Match match : matches.subList(0, Math.min(MAX_SHOWN, matches.size()))) {
            Data.Builder line = Data.record().put("poNumber", match.candidate().poNumber());
            match.billed().get("lineNo").ifPresent(number -> line.put("lineNo", number));
            match.candidate().line().get("lineNo").ifPresent(number -> line.put("poLine", number));
            shown.add(line.build());
        }
        return Data.record()
                .put("poNumber", matches.get(0).candidate().poNumber())
                .put("lines", Data.list(shown))
                .build();
    }

    private static String explanation(int lines, Match weakest) {
        return lines + (lines == 1 ? " line" : " lines") + " matched; least sure is line "
                + number(weakest.billed()) + " as line "
                + number(weakest.candidate().line()) + " of "
                + weakest.candidate().poNumber() + ": " + weakest.says();
    }

    private static String number(RecordValue line) {
        Optional<BigDecimal> number = line.decimal("lineNo");
        return number.map(BigDecimal::toPlainString).orElse("?");
    }
}
