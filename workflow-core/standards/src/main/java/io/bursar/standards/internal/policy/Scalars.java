package io.bursar.standards.internal.policy;

import io.bursar.definition.yaml.YamlNode;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.LegalEntityId;
import io.bursar.model.identity.PersonId;
import io.bursar.model.identity.RoleName;
import io.bursar.model.people.Scope;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the scalars of policy files. */
final class Scalars {

    /** Most entries of one list of a policy file. */
    static final int MAX_ENTRIES = 5_000;

    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");

    private Scalars() {}

    static Optional<PersonId> person(YamlNode node) {
        return id(node, PersonId::new);
    }

    static Optional<RoleName> role(YamlNode node) {
        return id(node, RoleName::new);
    }

    static Optional<FacilityId> facility(YamlNode node) {
        return id(node, FacilityId::new);
    }

    static Optional<LegalEntityId> legalEntity(YamlNode node) {
        return id(node, LegalEntityId::new);
    }

    static Optional<ZoneId> zone(YamlNode node) {
        return node.text().flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException unknown) {
                node.report(PolicyFault.UNKNOWN_ZONE, Map.of("zone", text));
                return Optional.empty();
            }
        });
    }

    static Optional<LocalTime> time(YamlNode node) {
        return node.matching(TIME).map(LocalTime::parse);
    }

    static Optional<Scope> scope(YamlNode node) {
        return node.text().flatMap(text -> {
            boolean formed = text.equals(Scope.ENTERPRISE.toString()) || text.indexOf(':') > 0;
            try {
                if (formed) {
                    return Optional.of(Scope.parse(text));
                }
            } catch (IllegalArgumentException unknownLevel) {
                formed = false;
            }
            node.report(PolicyFault.BAD_SCOPE, Map.of("scope", text));
            return Optional.empty();
        });
    }

    /** A word that stands for a constant; an unknown one is reported. */
    static <T> Optional<T> coded(YamlNode node, Function<String, T> ofCode) {
        return node.text().flatMap(text -> {
            try {
                return Optional.of(ofCode.apply(text));
            } catch (IllegalArgumentException unknown) {
                node.report(PolicyFault.UNKNOWN_CODE, Map.of("code", text));
                return Optional.empty();
            }
        });
    }

    /** What a controls check found, at the place of the part that it is about. */
    static void report(YamlNode node, Collection<Finding> findings) {
        findings.forEach(finding -> node.report(PolicyFault.INCONSISTENT, Map.of("finding", finding)));
    }

    private static <T> Optional<T> id(YamlNode node, Function<String, T> id) {
        return node.text().flatMap(text -> {
            try {
                return Optional.of(id.apply(text));
            } catch (BursarException unfit) {
                node.report(PolicyFault.UNKNOWN_CODE, Map.of("code", text));
                return Optional.empty();
            }
        });
    }
}
