package io.bursar.examples.oracle;

import java.util.List;
import java.util.SortedMap;

/**
 * What the judge says of a log.
 *
 * <pre>{@code
 * Judgement judgement = new LogJudge().judge(exportedLog);
 * assertThat(judgement.findings()).isEmpty();
 * }</pre>
 *
 * @param findings the first {@value Findings#MAX_KEPT} findings, in the order found
 * @param counts how many findings there were of each code, kept or not
 * @param statistics what the log holds
 */
public record Judgement(List<Finding> findings, SortedMap<String, Long> counts, Statistics statistics) {
    /** Whether every rule was kept as far as the log shows. */
    public boolean kept() {
        return counts.isEmpty();
    }
}
