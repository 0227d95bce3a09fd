package io.bursar.examples.oracle;

import java.math.BigDecimal;

/**
 * The tolerances an invoice was matched with: what its case pinned, else the defaults of canonical W04; controls §5.
 */
record Tolerances(BigDecimal priceShare, BigDecimal priceMost, BigDecimal quantityShare, boolean priceSettled) {

    static Tolerances of(CaseStory story) {
        return new Tolerances(
                number(story, "p2p.inv.priceTolPct", "2").movePointLeft(2),
                number(story, "p2p.inv.priceTolAbs", "100"),
                number(story, "p2p.inv.qtyTolPct", "0").movePointLeft(2),
                story.work.codes.contains("INV_PRICE"));
    }

    /** Billed to date within the ordered quantity and its share on top, inclusive. */
    boolean billable(BigDecimal billed, BigDecimal base) {
        return billed.compareTo(base.add(base.multiply(quantityShare))) <= 0;
    }

    /** Over-billing within the lesser of share and amount, inclusive; a resolved price hold has accepted more. */
    boolean payable(BigDecimal invoiced, BigDecimal ordered, BigDecimal quantity) {
        BigDecimal over = invoiced.subtract(ordered).multiply(quantity);
        BigDecimal share = priceShare.multiply(ordered).multiply(quantity);
        return priceSettled || over.compareTo(share.min(priceMost)) <= 0;
    }

    private static BigDecimal number(CaseStory story, String key, String standard) {
        Json value = story.variation.at(key);
        return value.number().or(value::amount).orElse(new BigDecimal(standard));
    }
}
