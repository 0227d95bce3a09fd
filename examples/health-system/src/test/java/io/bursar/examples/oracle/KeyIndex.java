package io.bursar.examples.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One open case per business key (canonical §1.17): no second case is submitted on the key of an open one (TWIN). */
final class KeyIndex implements CrossCaseRule {
    private final Map<String, List<Open>> cases = new HashMap<>();

    private record Open(String caseId, long seq, Instant from, Instant to) {}

    @Override
    public void learn(CaseStory story) {
        String key = key(story);
        if (key.isEmpty() || story.firings.isEmpty()) {
            return;
        }
        CaseStory.Mark first = story.firings.get(0).mark();
        Instant end = story.terminal
                ? story.firings.get(story.firings.size() - 1).mark().at()
                : Instant.MAX;
        cases.computeIfAbsent(story.workflow + '\n' + key, any -> new ArrayList<>(1))
                .add(new Open(story.caseId, first.seq(), first.at(), end));
    }

    @Override
    public void judge(Findings findings) {
        cases.values().forEach(same -> {
            for (Open later : same) {
                same.stream()
                        .filter(earlier -> earlier.from.isBefore(later.from) && earlier.to.isAfter(later.from))
                        .findFirst()
                        .ifPresent(earlier -> findings.add(new Finding(
                                "TWIN",
                                later.caseId,
                                later.seq,
                                "opened on the key of case " + earlier.caseId + ", which was still open")));
            }
        });
    }

    private static String key(CaseStory story) {
        return switch (story.workflow) {
            case MoveTable.SUPPLIER -> all(story, "supplierId", "requestType");
            case MoveTable.RECEIVING -> all(story, "poNumber", "deliveryNote", "receiptType");
            case MoveTable.EXCEPTION -> {
                String key = all(story, "invoiceCaseId", "holdCode");
                yield key.isEmpty() ? "" : key + story.field("lineNos").items();
            }
            default -> "";
        };
    }

    /** The fields together, empty where one of them is. */
    private static String all(CaseStory story, String... names) {
        StringBuilder key = new StringBuilder();
        for (String name : names) {
            String text = story.field(name).text();
            if (text.isEmpty()) {
                return "";
            }
            key.append(text).append('\n');
        }
        return key.toString();
    }
}
