package io.bursar.proofs.judge;

import io.bursar.model.data.MoneyValue;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Judges the terms on which a case goes its way: what is varied where it was submitted (canonical §1.14), the currency
 * and its rate (controls §2), and that whoever it is for is somebody (controls §1).
 */
final class TermsJudge {

    private static final String WORKFLOW = "ward.order";

    private final Verdicts verdicts;
    private final Story story;
    private String beneficiary = "";

    TermsJudge(Verdicts verdicts, Story story) {
        this.verdicts = verdicts;
        this.story = story;
    }

    /** The case was submitted: its currency and what the place varies are its own from now on. */
    void pinned(Entry entry, RecordValue body) {
        story.submitted = entry.day();
        story.pinned = story.currency();
        verdicts.refuse(
                story.data.money("total").isPresent()
                        && story.data.money("total").orElseThrow().amount().signum() > 0
                        && story.total().signum() == 0,
                "controls 2 submitted in a currency that has no rate",
                entry,
                story.currency());
        long currencies = story.data.fields().values().stream()
                .filter(MoneyValue.class::isInstance)
                .map(value -> ((MoneyValue) value).value().currency())
                .distinct()
                .count();
        verdicts.refuse(currencies > 1, "controls 2 submitted in two currencies", entry, currencies);
        Varied varied = verdicts.law().local().varied();
        if (varied != null && story.workflow.equals(WORKFLOW)) {
            judgeVaried(entry, varied, body.record("variation"));
        }
    }

    private void judgeVaried(Entry entry, Varied varied, RecordValue pinned) {
        Optional<BigDecimal> holds = varied.on(entry.day());
        verdicts.refuse(
                holds.isEmpty(), "1.14 submitted though what is granted here does not hold", entry, varied.key());
        BigDecimal said = Optional.ofNullable(pinned.fields().get(varied.key()))
                .filter(MoneyValue.class::isInstance)
                .map(value -> ((MoneyValue) value).value().amount())
                .orElse(BigDecimal.ONE.negate());
        holds.ifPresent(value -> {
            story.varied = value;
            verdicts.refuse(value.compareTo(said) != 0, "1.14 another value than what is granted", entry, said);
        });
    }

    /** After a record: it stays in its currency, and is for somebody whom the directory knew when they were named. */
    void judge(Entry entry) {
        verdicts.refuse(
                story.pinned != null && !story.currency().equals(story.pinned),
                "controls 2 a case left the currency in which it was submitted",
                entry,
                story.currency());
        String now = story.data.text("beneficiaryId").orElse("");
        verdicts.refuse(
                !now.isEmpty() && !now.equals(beneficiary) && !entry.known(now),
                "controls 1 a case is for somebody whom nobody knows",
                entry,
                now);
        beneficiary = now;
    }
}
