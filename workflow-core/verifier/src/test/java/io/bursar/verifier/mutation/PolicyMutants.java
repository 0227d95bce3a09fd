package io.bursar.verifier.mutation;

import io.bursar.standards.policy.PolicyTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The policy files with one line changed. */
final class PolicyMutants {

    private final PolicyTexts texts;
    private final List<Mutant> mutants;

    PolicyMutants(PolicyTexts texts, List<Mutant> mutants) {
        this.texts = texts;
        this.mutants = mutants;
    }

    void all() {
        duties();
        authority();
        grants();
        extraStages();
        standing();
        queues();
        calendars();
    }

    private void duties() {
        String file = PolicyTexts.SOD;
        lines(file, "  SOD-", "drop a duty", line -> List.of(""));
        lines(file, "  SOD-", "drop a function from a duty", line -> {
            List<String> others = new ArrayList<>();
            Matcher side = Pattern.compile("[ab]: \\[([^\\]]*)\\]").matcher(line);
            while (side.find()) {
                List<String> functions = Arrays.asList(side.group(1).split(", "));
                for (int i = 0; functions.size() > 1 && i < functions.size(); i++) {
                    others.add(line.replace(side.group(1), String.join(", ", Edit.without(functions, i))));
                }
            }
            return others;
        });
        lines(file, "  SOD-", "drop a scope of a duty", line -> {
            List<String> others = new ArrayList<>();
            Matcher scopes = Pattern.compile("scopes: \\[([^\\]]*)\\]").matcher(line);
            if (scopes.find()) {
                List<String> kinds = Arrays.asList(scopes.group(1).split(", "));
                for (int i = 0; kinds.size() > 1 && i < kinds.size(); i++) {
                    others.add(line.replace(scopes.group(1), String.join(", ", Edit.without(kinds, i))));
                }
            }
            return others;
        });
        lines(
                file,
                "  SOD-",
                "look back fewer days",
                line -> line.contains("OBJECT(")
                        ? List.of(line.replaceAll("OBJECT\\(\\d+\\)", "OBJECT(3)"))
                        : List.of());
        lines(
                file,
                "  SOD-",
                "let a duty be softened",
                line -> line.contains("mitigable")
                        ? List.of()
                        : List.of(line.replaceFirst(" }$", ", mitigable: true }")));
        lines(
                file,
                "  SOD-",
                "let a second person excuse",
                line -> line.contains("unlessSecondPerson")
                        ? List.of()
                        : List.of(line.replaceFirst(" }$", ", unlessSecondPerson: true }")));
        lines(
                file,
                "  SOD-",
                "soften where there are more people",
                line -> line.contains("fewerThan")
                        ? List.of(line.replaceAll("fewerThan: \\d+", "fewerThan: 50"))
                        : List.of());
        lines(
                file,
                "  SOD-",
                "soften under no condition",
                line -> line.contains("mitigableWhen")
                        ? List.of(line.replaceAll(", mitigableWhen: \\{[^}]*}", ""))
                        : List.of());
        lines(
                file,
                "  SOD-",
                "weigh a duty less",
                line -> line.contains("severity: HIGH")
                        ? List.of(line.replace("severity: HIGH", "severity: MED"))
                        : List.of());
    }

    private void authority() {
        String file = PolicyTexts.DOFA;
        lines(file, "  ", "raise a limit", line -> {
            if (!line.contains("UNLIMITED")) {
                return List.of();
            }
            String[] cells =
                    line.substring(line.indexOf('[') + 1, line.indexOf(']')).split(", ", -1);
            List<String> others = new ArrayList<>();
            for (int i = 0; i < cells.length - 1; i++) {
                String[] more = cells.clone();
                more[i] = cells[i + 1];
                others.add(line.substring(0, line.indexOf('[') + 1) + String.join(", ", more) + "]");
            }
            return others;
        });
        lines(file, "  - { type", "drop a joint signature", line -> List.of(""));
        lines(
                file,
                "  - { type",
                "sign together later",
                line -> List.of(line.replaceAll("atLeast: (\\d+)", "atLeast: $10")));
        lines(file, "  - { type", "sign together lower", line -> List.of(line.replace("L6", "L4")));
        lines(file, "  - { scope", "drop a lower local limit", line -> List.of(""));
        lines(file, "  - { scope", "raise a local limit", line -> {
            Matcher limit = Pattern.compile("limit: (\\d+)").matcher(line);
            return limit.find()
                    ? List.of(line.replace(limit.group(), "limit: " + (Integer.parseInt(limit.group(1)) + 5_000)))
                    : List.of();
        });
    }

    private void grants() {
        String file = PolicyTexts.GRANTS;
        lines(file, "  - { key", "drop a stricter grant", line -> List.of(""));
        lines(file, "  - { key", "misspell a key", line -> List.of(line.replace("key: p2p.", "key: p2p.x")));
        lines(file, "  - { key", "approve one's own grant", line -> {
            Matcher by = Pattern.compile("requestedBy: ([a-z.]+), approvedBy: ([a-z.]+)")
                    .matcher(line);
            return by.find() ? List.of(line.replace(by.group(2), by.group(1))) : List.of();
        });
        lines(
                file,
                "  - { key",
                "let a grant last for ever",
                line -> List.of(line.replace("to: 2027-12-31", "to: 2037-12-31")));
        lines(file, "  - { key", "grant out of range", line -> {
            Matcher value = Pattern.compile("value: (\\d+)").matcher(line);
            return value.find() ? List.of(line.replace(value.group(), "value: 99" + value.group(1))) : List.of();
        });
        lines(file, "  - { key", "grant a little more", line -> {
            Matcher value = Pattern.compile("value: (\\d+)(\\.00 USD)?").matcher(line);
            return value.find()
                    ? List.of(line.replace(
                            value.group(),
                            "value: " + moreOrLess(line, value) + (value.group(2) == null ? "" : ".00 USD")))
                    : List.of();
        });
    }

    /** Whom a facility asks beside the others. */
    private void extraStages() {
        lines(
                PolicyTexts.GRANTS,
                "  - { key",
                "ask a role that does not exist",
                line -> line.contains("extraReviewers")
                        ? List.of(line.replaceAll("value: \\[([A-Z_]+)", "value: [$1_NO_MORE"))
                        : List.of());
        lines(
                PolicyTexts.GRANTS,
                "  - { key",
                "ask a role that nobody there holds",
                line -> line.contains("extraReviewers")
                        ? List.of(line.replaceAll("value: \\[[A-Z_]+", "value: [VALUE_ANALYSIS"))
                        : List.of());
    }

    /** The weaker side: fewer quotes, more of everything else. */
    private static int moreOrLess(String line, Matcher value) {
        int number = Integer.parseInt(value.group(1));
        return line.contains("quoteCount") ? number - 1 : number + Math.max(1, number / 10);
    }

    private void standing() {
        String file = PolicyTexts.STANDING;
        lines(
                file,
                "  - { id",
                "approve more per case",
                line -> List.of(line.replaceAll("perCase: (\\d+)", "perCase: $10")));
        lines(
                file,
                "  - { id",
                "approve more in all",
                line -> List.of(line.replaceAll("cumulative: (\\d+)", "cumulative: $10")));
        lines(
                file,
                "  - { id",
                "approve beforehand everywhere",
                line -> line.contains("scope: enterprise")
                        ? List.of()
                        : List.of(line.replaceAll("scope: [a-z-]+:[A-Z-]+", "scope: enterprise")));
        lines(
                file,
                "  - { id",
                "approve another class beforehand",
                line -> line.contains("NON_PO_UTILITIES")
                        ? List.of()
                        : List.of(line.replaceAll("class: [A-Z_]+", "class: NON_PO_UTILITIES")));
    }

    private void queues() {
        String file = PolicyTexts.QUEUES;
        lines(file, "  ", "remove a queue", line -> line.contains("{") ? List.of("") : List.of());
        lines(
                file,
                "  ",
                "point a queue to an unknown role",
                line -> line.contains("roles: [")
                        ? List.of(line.replaceAll("roles: \\[[^\\]]*\\]", "roles: [NOBODY_HOLDS_THIS]"))
                        : List.of());
        lines(
                file,
                "  ",
                "let anybody work a queue",
                line -> line.contains("roles: [")
                        ? List.of(line.replaceAll("roles: \\[[^\\]]*\\]", "roles: [REQUESTER]"))
                        : List.of());
    }

    private void calendars() {
        String file = PolicyTexts.CALENDARS;
        lines(
                file,
                "  ",
                "open later",
                line -> line.contains("opens:")
                        ? List.of(line.replaceAll("opens: \"\\d\\d", "opens: \"11"))
                        : List.of());
        lines(file, "  ", "drop a calendar", line -> line.contains("opens:") ? List.of("") : List.of());
    }

    private interface Change {
        List<String> of(String line);
    }

    private void lines(String file, String start, String operator, Change change) {
        String[] lines = texts.files().getOrDefault(file, "").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (!line.startsWith(start) || line.startsWith("  #")) {
                continue;
            }
            for (String other : change.of(line)) {
                if (!other.equals(line)) {
                    String[] changed = lines.clone();
                    changed[i] = other;
                    String at = file + ":" + (i + 1) + " " + line.strip();
                    mutants.add(Mutant.of(
                            operator,
                            at.substring(0, Math.min(at.length(), 70)) + difference(line, other),
                            texts.with(file, String.join("\n", changed))));
                }
            }
        }
    }

    private static String difference(String line, String other) {
        int from = 0;
        while (from < Math.min(line.length(), other.length()) && line.charAt(from) == other.charAt(from)) {
            from++;
        }
        return " … " + other.substring(from, Math.min(other.length(), from + 24));
    }
}
