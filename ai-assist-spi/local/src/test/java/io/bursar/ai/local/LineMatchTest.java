package io.bursar.ai.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.ai.spi.AiProposal;
import io.bursar.ai.spi.Confidence;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineMatchTest {

    private static final LineMatchFactory LINES = new LineMatchFactory();

    private static RecordValue ordered(int lineNo, String description, String price, String open) {
        return Data.record()
                .put("lineNo", lineNo)
                .put("description", description)
                .put("uom", "BX")
                .put("unitPrice", new BigDecimal(price))
                .put("ordered", new BigDecimal(open))
                .put("billed", BigDecimal.ZERO)
                .build();
    }

    private static RecordValue billed(String description, String price, String quantity) {
        return Data.record()
                .put("lineNo", 1)
                .put("description", description)
                .put("uom", "BX")
                .put("unitPrice", new BigDecimal(price))
                .put("qty", new BigDecimal(quantity))
                .build();
    }

    private static RecordValue input(RecordValue line, RecordValue... orderLines) {
        RecordValue order = Data.record()
                .put("poNumber", "PO-9")
                .put("lines", Data.list(List.of(orderLines)))
                .build();
        return Data.record()
                .put("lines", Data.list(List.of(line)))
                .put("orders", Data.list(List.of(order)))
                .build();
    }

    @Test
    void aLineAlikeInWordsPriceAndQuantityIsFoundAndSaysWhy() {
        RecordValue input = input(
                billed("Gloves nitrile M", "12.00", "40"),
                ordered(1, "Syringe 10 ml", "3.00", "100"),
                ordered(2, "Gloves, nitrile, M", "12.10", "40"));
        AiProposal proposal = Asked.proposal(LINES, input);
        assertThat(proposal.suggestion().text("poNumber")).contains("PO-9");
        assertThat(proposal.suggestion().records("lines").get(0).decimal("poLine"))
                .contains(new BigDecimal("2"));
        assertThat(proposal.confidence().reaches(Confidence.of("0.95"))).isTrue();
        assertThat(proposal.explanation())
                .isEqualTo("1 line matched; least sure is line 1 as line 2 of PO-9: same unit, price within 2 %,"
                        + " fits what is open, exactly what is open, alike in words");
    }

    @Test
    void twoLinesThatFitAlikeAreLeftToAPerson() {
        RecordValue twin = ordered(1, "Gloves, nitrile, M", "12.00", "40");
        RecordValue input =
                input(billed("Gloves nitrile M", "12.00", "40"), twin, ordered(2, "Gloves, nitrile, M", "12.00", "40"));
        assertThat(Asked.reason(LINES, input)).isEqualTo("ambiguous");
    }

    @Test
    void aLineThatFitsNoneIsLeftToAPerson() {
        RecordValue input =
                input(billed("Consulting", "900.00", "400"), ordered(1, "Gloves, nitrile, M", "12.00", "40"));
        assertThat(Asked.reason(LINES, input)).isEqualTo("ambiguous");
    }

    @Test
    void withoutOrdersOrLinesThereIsNotEnoughAndOverTheLimitItIsOutOfScope() {
        assertThat(Asked.reason(LINES, RecordValue.EMPTY)).isEqualTo("not-enough-input");
        RecordValue line = billed("Gloves", "1.00", "1");
        RecordValue full = input(line, ordered(1, "Gloves", "1.00", "1"))
                .with("lines", Data.list(Collections.nCopies(LineMatch.MAX_LINES, line)));
        assertThat(Asked.reason(LINES, full)).isEqualTo("proposed");
        RecordValue more = full.with("lines", Data.list(Collections.nCopies(LineMatch.MAX_LINES + 1, line)));
        assertThat(Asked.reason(LINES, more)).isEqualTo("out-of-scope");
    }

    @Test
    void anInputOfAnotherFormIsOutOfScope() {
        assertThat(Asked.reason(LINES, Data.record().put("lines", "none").build()))
                .isEqualTo("out-of-scope");
    }

    @Property(tries = 50)
    void aFurtherPriceNeverMakesItSurer(@ForAll @IntRange(max = 50) int percent) {
        RecordValue order = ordered(1, "Gloves, nitrile, M", "100.00", "40");
        RecordValue other = ordered(2, "Gloves, latex, M", "100.00", "40");
        BigDecimal price = BigDecimal.valueOf(10_000L + 100L * percent, 2);
        Confidence near = Asked.proposal(LINES, input(billed("Gloves nitrile M", "100.00", "40"), order, other))
                .confidence();
        String said = Asked.ask(LINES, input(billed("Gloves nitrile M", price.toPlainString(), "40"), order, other))
                .fold(proposed -> proposed.proposal().confidence().toString(), none -> "0", none -> "0");
        assertThat(Confidence.of(said)).isLessThanOrEqualTo(near);
    }
}
