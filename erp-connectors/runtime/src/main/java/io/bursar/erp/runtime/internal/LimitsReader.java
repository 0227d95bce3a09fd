package io.bursar.erp.runtime.internal;

import io.bursar.definition.yaml.YamlMapping;
import io.bursar.definition.yaml.YamlNode;
import io.bursar.erp.runtime.resilience.CallClass;
import io.bursar.erp.runtime.resilience.ConnectorLimits;
import io.bursar.erp.runtime.resilience.Limits;
import io.bursar.erp.runtime.resilience.Limits.Rate;
import io.bursar.erp.runtime.resilience.Limits.Retries;
import io.bursar.erp.runtime.resilience.Limits.Trip;
import io.bursar.erp.runtime.routing.RoutingFault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the limits of a connector; what is not said is as usual. */
final class LimitsReader {

    private static final Pattern TIME = Pattern.compile("([0-9]{1,6}) (ms|s|min)");
    private static final int ANY = 1_000_000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private LimitsReader() {}

    static ConnectorLimits read(YamlNode node) {
        YamlMapping connector = node.mapping();
        connector.only("queries", "commands", "lookups");
        ConnectorLimits limits = ConnectorLimits.USUAL;
        limits = classOf(connector, "queries", limits, CallClass.QUERY);
        limits = classOf(connector, "commands", limits, CallClass.COMMAND);
        return classOf(connector, "lookups", limits, CallClass.LOOKUP);
    }

    private static ConnectorLimits classOf(
            YamlMapping connector, String name, ConnectorLimits limits, CallClass callClass) {
        return connector
                .find(name)
                .map(node -> limits.with(callClass, limits(node, limits.of(callClass))))
                .orElse(limits);
    }

    private static Limits limits(YamlNode node, Limits usual) {
        YamlMapping said = node.mapping();
        said.only("timeLimit", "concurrent", "perSecond", "retries", "window", "failures", "open", "trials");
        Limits limits = usual;
        limits = with(said, "timeLimit", limits, time(said, "timeLimit").map(Change::timeLimit));
        limits = with(said, "concurrent", limits, whole(said, "concurrent").map(Change::concurrent));
        limits = with(said, "perSecond", limits, whole(said, "perSecond").map(Change::perSecond));
        limits = with(said, "retries", limits, whole(said, "retries").map(Change::retries));
        limits = with(said, "window", limits, whole(said, "window").map(Change::window));
        limits = with(said, "failures", limits, whole(said, "failures").map(Change::failures));
        limits = with(said, "open", limits, time(said, "open").map(Change::open));
        return with(said, "trials", limits, whole(said, "trials").map(Change::trials));
    }

    private static Optional<Integer> whole(YamlMapping said, String key) {
        return said.optional(key, node -> node.whole(0, ANY));
    }

    private static Optional<Duration> time(YamlMapping said, String key) {
        return said.optional(key, LimitsReader::time);
    }

    private static Optional<Duration> time(YamlNode node) {
        return node.text().flatMap(text -> {
            Matcher parts = TIME.matcher(text);
            if (!parts.matches()) {
                node.report(RoutingFault.NO_TIME, Map.of("value", text));
                return Optional.empty();
            }
            long number = Long.parseLong(parts.group(1));
            return Optional.of(
                    switch (parts.group(2)) {
                        case "ms" -> Duration.ofMillis(number);
                        case "s" -> Duration.ofSeconds(number);
                        default -> Duration.ofMinutes(number);
                    });
        });
    }

    private static Limits with(YamlMapping said, String key, Limits limits, Optional<UnaryOperator<Limits>> change) {
        if (change.isEmpty()) {
            return limits;
        }
        try {
            return change.get().apply(limits);
        } catch (IllegalArgumentException refused) {
            said.find(key)
                    .ifPresent(node -> node.report(
                            RoutingFault.OUT_OF_LIMITS,
                            Map.of("limit", key, "why", String.valueOf(refused.getMessage()))));
            return limits;
        }
    }

    /** One limit said otherwise. */
    private static final class Change {

        private Change() {}

        static UnaryOperator<Limits> timeLimit(Duration time) {
            return limits -> limits.withTimeLimit(time);
        }

        static UnaryOperator<Limits> concurrent(int calls) {
            return limits -> limits.withConcurrent(calls);
        }

        static UnaryOperator<Limits> perSecond(int calls) {
            return limits -> limits.withRate(new Rate(calls, SECOND));
        }

        static UnaryOperator<Limits> retries(int most) {
            return limits -> limits.withRetries(new Retries(
                    most, limits.retries().firstWait(), limits.retries().longestWait()));
        }

        static UnaryOperator<Limits> window(int calls) {
            return limits -> limits.withBreaker(new Trip(
                    calls,
                    limits.breaker().failures(),
                    limits.breaker().open(),
                    limits.breaker().trials()));
        }

        static UnaryOperator<Limits> failures(int percent) {
            return limits -> limits.withBreaker(new Trip(
                    limits.breaker().window(),
                    percent,
                    limits.breaker().open(),
                    limits.breaker().trials()));
        }

        static UnaryOperator<Limits> open(Duration time) {
            return limits -> limits.withBreaker(new Trip(
                    limits.breaker().window(),
                    limits.breaker().failures(),
                    time,
                    limits.breaker().trials()));
        }

        static UnaryOperator<Limits> trials(int calls) {
            return limits -> limits.withBreaker(new Trip(
                    limits.breaker().window(),
                    limits.breaker().failures(),
                    limits.breaker().open(),
                    calls));
        }
    }
}
