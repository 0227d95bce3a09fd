package io.bursar.standards.policy;

import io.bursar.controls.authority.AuthorityTable;
import io.bursar.controls.policy.CalendarBook;
import io.bursar.controls.policy.Facility;
import io.bursar.controls.policy.Organization;
import io.bursar.controls.policy.PolicyPack;
import io.bursar.controls.policy.QueueRule;
import io.bursar.controls.standing.StandingApproval;
import io.bursar.definition.yaml.LoadErrors;
import io.bursar.definition.yaml.SourcePosition;
import io.bursar.definition.yaml.YamlDocument;
import io.bursar.definition.yaml.YamlLimits;
import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.identity.Digest;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.QueueName;
import io.bursar.model.variation.VariationGrant;
import io.bursar.standards.internal.policy.CalendarReader;
import io.bursar.standards.internal.policy.DofaReader;
import io.bursar.standards.internal.policy.FacilityReader;
import io.bursar.standards.internal.policy.GrantReader;
import io.bursar.standards.internal.policy.PolicyFault;
import io.bursar.standards.internal.policy.QueueReader;
import io.bursar.standards.internal.policy.SodReader;
import io.bursar.standards.internal.policy.StandingReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Loads a policy pack from its files. All faults of all files are reported at once, each with file, line and column; a
 * pack with a fault does not exist.
 *
 * <pre>{@code
 * PolicyPack pack = PolicyLoader.load(PolicyTexts.shipped()).orElseThrow().pack();
 * }</pre>
 */
public final class PolicyLoader {

    /** How large one file may be: 4 MiB, depth 8, 400,000 nodes. */
    public static final YamlLimits LIMITS = new YamlLimits(4 * 1024 * 1024, 8, 400_000);

    private final PolicyTexts texts;
    private final LoadErrors errors = new LoadErrors();

    private PolicyLoader(PolicyTexts texts) {
        this.texts = texts;
    }

    /** The policy of these texts, or everything that is wrong with them. */
    public static PolicyLoadResult load(PolicyTexts texts) {
        PolicyLoader loader = new PolicyLoader(texts);
        Optional<LoadedPolicy> policy = loader.policy();
        return policy.isPresent() && loader.errors.isEmpty()
                ? new PolicyLoadResult.Loaded(policy.get())
                : new PolicyLoadResult.Invalid(loader.errors.sorted());
    }

    /** The hash of a pack's texts: names and texts in order, each with its length. */
    public static Digest digest(PolicyTexts texts) {
        StringBuilder all = new StringBuilder();
        texts.files()
                .forEach((name, text) -> all.append(name)
                        .append(':')
                        .append(text.length())
                        .append('\n')
                        .append(text));
        return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<LoadedPolicy> policy() {
        Optional<PolicyPack.Header> header = root(PolicyTexts.POLICY).flatMap(this::header);
        Optional<AuthorityTable> limits = root(PolicyTexts.DOFA).flatMap(DofaReader::read);
        Optional<SodReader.Duties> duties = root(PolicyTexts.SOD).flatMap(SodReader::read);
        SortedMap<FacilityId, Facility> facilities =
                root(PolicyTexts.FACILITIES).map(FacilityReader::read).orElseGet(TreeMap::new);
        SortedMap<QueueName, QueueRule> queues =
                root(PolicyTexts.QUEUES).map(QueueReader::read).orElseGet(TreeMap::new);
        Optional<CalendarBook> calendars =
                root(PolicyTexts.CALENDARS).flatMap(node -> CalendarReader.read(node, facilities));
        List<VariationGrant> grants = root(PolicyTexts.GRANTS)
                .map(node -> GrantReader.read(node, facilities))
                .orElse(List.of());
        List<StandingApproval> standing = root(PolicyTexts.STANDING)
                .map(node -> StandingReader.read(node, facilities))
                .orElse(List.of());
        return header.flatMap(head ->
                limits.flatMap(table -> duties.flatMap(rules -> calendars.map(book -> new LoadedPolicy(
                        new PolicyPack(
                                head,
                                new PolicyPack.Authority(table, rules.rules(), standing),
                                new Organization(facilities, queues, book),
                                grants),
                        rules.performedBy())))));
    }

    private Optional<YamlNode> root(String name) {
        String text = texts.files().get(name);
        if (text == null) {
            errors.report(PolicyFault.MISSING_PART, new SourcePosition(name, 1, 1), Map.of("file", name));
            return Optional.empty();
        }
        return YamlDocument.read(name, text, LIMITS, errors);
    }

    private Optional<PolicyPack.Header> header(YamlNode root) {
        YamlMapping file = root.mapping();
        file.only("policy", "version", "effectiveFrom");
        Optional<String> id = file.required("policy", YamlNode::text);
        Optional<String> version =
                file.required("version", node -> Optional.of(node.raw()).filter(raw -> !raw.isBlank()));
        Optional<LocalDate> from = file.required("effectiveFrom", YamlNode::date);
        return id.flatMap(known ->
                version.flatMap(number -> from.map(day -> new PolicyPack.Header(known, number, day, digest(texts)))));
    }
}
