package io.bursar.adoption.shadow;

import io.bursar.model.finding.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from a refusal in what the workflow would have decided otherwise. */
final class Refusals {

    private static final Set<String> AUTHORITY = Set.of("APR_LIMIT_BELOW_AMOUNT", "POL_AUTHORITY_GAP");
    private static final Set<String> ELIGIBLE = Set.of("APR_NOT_ELIGIBLE", "POL_NOT_ELIGIBLE", "APR_STAGE_NOT_OPEN");

    private Refusals() {}

    static DifferenceKind kind(List<Finding> findings, DifferenceKind otherwise) {
        if (any(findings, code -> code.startsWith("SOD-") || code.equals("POL_SOD_CONFLICT"))) {
            return DifferenceKind.SOD_CONFLICT;
        }
        if (any(findings, AUTHORITY::contains)) {
            return DifferenceKind.OVER_AUTHORITY;
        }
        if (any(findings, ELIGIBLE::contains)) {
            return DifferenceKind.OTHER_APPROVER;
        }
        if (any(findings, code -> code.startsWith("POL_") || code.startsWith("APR_"))) {
            return DifferenceKind.NOT_ALLOWED;
        }
        return any(findings, "SYS_BLOCKED"::equals) ? DifferenceKind.EXCEPTION_OPEN : otherwise;
    }

    private static boolean any(List<Finding> findings, java.util.function.Predicate<String> code) {
        return findings.stream().map(Finding::code).anyMatch(code);
    }

    static String says(List<Finding> findings) {
        return findings.stream().map(Finding::toString).collect(Collectors.joining("; "));
    }
}
