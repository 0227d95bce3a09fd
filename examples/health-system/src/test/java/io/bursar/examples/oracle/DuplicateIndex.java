package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two invoices with the same key are posted and not reversed at the same time (INV-I3, controls §6 EXACT). */
final class DuplicateIndex implements CrossCaseRule {
    private final Map<String, List<Posting>> postings = new HashMap<>();

    /** An invoice in the books from one moment to another. */
    private record Posting(String caseId, long seq, Instant from, Instant to) {
        boolean overlaps(Posting other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    @Override
    public void learn(CaseStory story) {
        boolean credit = story.field("docType").text().equals("CREDIT");
        if (!story.workflow.equals(MoveTable.INVOICE) || credit) {
            return;
        }
        for (EffectBook.Effect post : story.effects.of(EffectBook.POST_INVOICE)) {
            if (post.confirmed()) {
                Instant to = story.effects.undosOf(post).stream()
                        .map(undo -> undo.confirmedAt)
                        .min(Instant::compareTo)
                        .orElse(Instant.MAX);
                Posting posting = new Posting(story.caseId, post.confirmedSeq, post.confirmedAt, to);
                keys(story)
                        .forEach(key -> postings.computeIfAbsent(key, any -> new ArrayList<>(1))
                                .add(posting));
            }
        }
    }

    @Override
    public void judge(Findings findings) {
        postings.forEach((key, same) -> {
            same.sort(java.util.Comparator.comparing(Posting::from));
            for (int i = 1; i < same.size(); i++) {
                Posting later = same.get(i);
                same.subList(0, i).stream()
                        .filter(later::overlaps)
                        .findFirst()
                        .ifPresent(earlier -> findings.add(new Finding(
                                "INV-I3",
                                later.caseId,
                                later.seq,
                                "the same invoice stands posted in case " + earlier.caseId)));
            }
        });
    }

    private static List<String> keys(CaseStory story) {
        String number = InvoiceNumber.normalised(story.field("invoiceNo").text());
        if (number.isEmpty()) {
            return List.of();
        }
        String supplier = story.field("supplierId").text() + '\n' + number + '\n';
        Json gross = story.field("gross");
        return List.of(
                supplier + "gross "
                        + gross.amount()
                                .map(a -> a.stripTrailingZeros().toPlainString())
                                .orElse("") + gross.at("currency").text(),
                supplier + "date " + story.field("invoiceDate").text());
    }
}
