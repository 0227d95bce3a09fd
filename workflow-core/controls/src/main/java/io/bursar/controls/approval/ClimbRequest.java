package io.bursar.controls.approval;

import io.bursar.model.people.ChainLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The climb through the delegation of financial authority: the supervisory chain from the cost-centre owner upward, and
 * the committee that decides when the chain is exhausted (canonical §1.6-2).
 *
 * <pre>{@code
 * new ClimbRequest(List.of(new ChainLink(director, AuthorityLevel.L3), new ChainLink(vicePresident, AuthorityLevel.L4)), board);
 * }</pre>
 *
 * @param chain the owner first, then each supervisor, at most {@value #MAX_LINKS}
 * @param exhausted the L8 committee; null where there is none
 */
public record ClimbRequest(List<ChainLink> chain, @Nullable StageRequest exhausted) {

    /** Most links of one chain. */
    public static final int MAX_LINKS = 64;

    /** Copies the chain. */
    public ClimbRequest {
        chain = List.copyOf(chain);
        if (chain.size() > MAX_LINKS) {
            throw new IllegalArgumentException("A supervisory chain is over the limit");
        }
    }
}
