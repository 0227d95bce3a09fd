package io.bursar.standards.policy;

import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.standards.internal.ShippedFiles;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of a policy pack, by file name. A host may bring all of them, or the shipped ones with some replaced.
 *
 * <pre>{@code
 * PolicyTexts texts = PolicyTexts.shipped().with("grants.yaml", ownGrants);
 * }</pre>
 *
 * @param files the texts by the names of {@link #NAMES}
 */
public record PolicyTexts(SortedMap<String, String> files) {

    /** The header: id, version and first day. */
    public static final String POLICY = "policy.yaml";

    /** The delegation of financial authority. */
    public static final String DOFA = "dofa.yaml";

    /** The rules of segregation of duties. */
    public static final String SOD = "sod.yaml";

    /** The facilities. */
    public static final String FACILITIES = "facilities.yaml";

    /** The calendars. */
    public static final String CALENDARS = "calendars.yaml";

    /** Who works which queue. */
    public static final String QUEUES = "queues.yaml";

    /** The variation grants. */
    public static final String GRANTS = "grants.yaml";

    /** The standing approvals. */
    public static final String STANDING = "standing.yaml";

    /** The files of a pack. */
    public static final List<String> NAMES =
            List.of(POLICY, DOFA, SOD, FACILITIES, CALENDARS, QUEUES, GRANTS, STANDING);

    /** Copies the texts, and fails with {@code INVALID_POLICY} for a file that no pack has. */
    public PolicyTexts {
        for (String name : files.keySet()) {
            if (!NAMES.contains(name)) {
                throw new BursarException(
                        FailureCode.INVALID_POLICY,
                        "A policy pack has no file of this name",
                        Map.of("file", name, "known", String.join(" ", NAMES)));
            }
        }
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * The texts of the example policy that comes with the library; fails with {@code INVALID_POLICY} when one is
     * missing.
     */
    public static PolicyTexts shipped() {
        return new PolicyTexts(ShippedFiles.read("policy/", NAMES));
    }

    /** These with one text replaced; fails with {@code INVALID_POLICY} for a file that no pack has. */
    public PolicyTexts with(String name, String text) {
        TreeMap<String, String> more = new TreeMap<>(files);
        more.put(name, text);
        return new PolicyTexts(more);
    }
}
