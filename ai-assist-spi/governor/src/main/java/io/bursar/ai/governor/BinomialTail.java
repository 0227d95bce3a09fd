package io.bursar.ai.governor;

/**
 * How likely it is to see at most so many errors by chance. A share, never an amount of money, so it is a double; the
 * sum is exact to far more digits than a certificate states.
 */
final class BinomialTail {

    private BinomialTail() {}

    /** P(at most {@code errors} of {@code items} are wrong) where each is wrong with probability {@code rate}. */
    static double atMost(int errors, int items, double rate) {
        if (rate <= 0 || errors >= items) {
            return 1;
        }
        if (rate >= 1) {
            return 0;
        }
        double logTerm = items * Math.log1p(-rate);
        double odds = Math.log(rate) - Math.log1p(-rate);
        double sum = Math.exp(logTerm);
        for (int k = 1; k <= errors; k++) {
            logTerm += Math.log((double) (items - k + 1) / k) + odds;
            sum += Math.exp(logTerm);
        }
        return Math.min(1, sum);
    }

    /** The highest error rate that such a sample does not rule out at {@code 1 - delta} (Clopper and Pearson). */
    static double upperBound(int errors, int items, double delta) {
        double low = 0;
        double high = 1;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (atMost(errors, items, middle) > delta) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
