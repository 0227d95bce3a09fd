package io.bursar.cli.output;

import io.bursar.controls.change.NeutralChange;
import io.bursar.controls.change.OpenCase;
import io.bursar.controls.change.PolicyChange;
import io.bursar.controls.change.PolicyPart;
import io.bursar.controls.change.TouchedCase;
import io.bursar.controls.order.PolicyPoint;
import io.bursar.controls.variation.Strictness;
import io.bursar.definition.change.DefinitionChange;
import io.bursar.definition.change.DefinitionDifference;
import io.bursar.model.variation.ChangeEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what differs between two versions, what that does to controls, and which open cases it touches.
 *
 * <pre>{@code
 * ChangeReport.of(PolicyChange.between(before, after, governed), openCases);
 * }</pre>
 */
public final class ChangeReport {

    /** Most open cases that are listed; the others are counted. */
    public static final int MAX_CASES = 1_000;

    private ChangeReport() {}

    /** Of two policies; the open cases are null where no log was given. */
    public static Answer of(PolicyChange change, @Nullable List<OpenCase> open) {
        List<String> lines = new ArrayList<>();
        lines.add("policy " + change.before().header().version() + " -> "
                + change.after().header().version() + ": " + change.effect().code() + ", "
                + (change.isMaterialForOpenCases() ? "material" : "not material") + " for open cases");
        for (PolicyPoint point : change.comparison().points()) {
            lines.add("  " + way(point.way()) + " " + point.area().code() + ", " + point.at() + ": now " + point.here()
                    + "; before it " + point.standard());
        }
        change.neutral().forEach(neutral -> lines.add("  " + ChangeEffect.NEUTRAL.code() + " " + neutral));
        Map<String, Object> json = Json.object(
                "before",
                change.before().header().version(),
                "after",
                change.after().header().version(),
                "effect",
                change.effect().code(),
                "materialForOpenCases",
                change.isMaterialForOpenCases(),
                "differences",
                differences(change));
        if (open != null) {
            touched(change.touched(open), open.size(), lines, json);
        }
        return Answer.of(change.effect() != ChangeEffect.WEAKENING, lines, json);
    }

    private static String way(Strictness way) {
        return switch (way) {
            case STRICTER -> ChangeEffect.TIGHTENING.code();
            case WEAKER -> ChangeEffect.WEAKENING.code();
            case INCOMPARABLE -> ChangeEffect.WEAKENING.code() + " (neither can be shown)";
            case EQUAL -> ChangeEffect.NEUTRAL.code();
        };
    }

    private static List<Map<String, Object>> differences(PolicyChange change) {
        List<Map<String, Object>> all = new ArrayList<>();
        change.comparison()
                .points()
                .forEach(point -> all.add(Json.object(
                        "effect",
                        point.weakens() ? ChangeEffect.WEAKENING.code() : ChangeEffect.TIGHTENING.code(),
                        "compared",
                        point.way() != Strictness.INCOMPARABLE,
                        "area",
                        point.area().code(),
                        "at",
                        point.at(),
                        "now",
                        point.here(),
                        "before",
                        point.standard())));
        for (NeutralChange neutral : change.neutral()) {
            all.add(Json.object(
                    "effect",
                    ChangeEffect.NEUTRAL.code(),
                    "compared",
                    true,
                    "area",
                    neutral.part().code(),
                    "at",
                    neutral.at(),
                    "now",
                    neutral.after(),
                    "before",
                    neutral.before()));
        }
        return all;
    }

    private static void touched(List<TouchedCase> touched, int open, List<String> lines, Map<String, Object> json) {
        lines.add(touched.size() + " of " + open + " open cases are touched:");
        touched.stream()
                .limit(MAX_CASES)
                .forEach(each -> lines.add("  " + named(each.openCase()) + ": by " + parts(each)));
        if (touched.size() > MAX_CASES) {
            lines.add("  and " + (touched.size() - MAX_CASES) + " more");
        }
        json.put("openCases", open);
        json.put("touched", touched.size());
        json.put(
                "touchedCases",
                touched.stream()
                        .limit(MAX_CASES)
                        .map(each -> Json.object(
                                "case",
                                each.openCase().caseId().toString(),
                                "workflow",
                                each.openCase().workflow().value(),
                                "facility",
                                each.openCase().facility().value(),
                                "state",
                                each.openCase().state(),
                                "parts",
                                each.parts().stream().map(PolicyPart::code).toList()))
                        .toList());
    }

    private static String named(OpenCase open) {
        return open.caseId() + " " + open.workflow() + " at " + open.facility() + " in " + open.state();
    }

    private static String parts(TouchedCase touched) {
        return touched.parts().stream().map(PolicyPart::code).collect(Collectors.joining(", "));
    }

    /** Of two definitions; the open cases are null where no log was given. */
    public static Answer of(DefinitionChange change, @Nullable List<OpenCase> open) {
        List<String> lines = new ArrayList<>();
        String from = change.before().header().version();
        lines.add(change.before().id() + " " + from + " -> "
                + change.after().header().version() + ": " + change.effect().code() + ", "
                + (change.reachesOpenCases()
                        ? "open cases of " + from + " may be migrated"
                        : "open cases stay with " + from));
        change.differences().forEach(difference -> lines.add("  " + difference));
        Map<String, Object> json = Json.object(
                "workflow",
                change.before().id().value(),
                "before",
                from,
                "after",
                change.after().header().version(),
                "effect",
                change.effect().code(),
                "materialForOpenCases",
                change.reachesOpenCases(),
                "differences",
                change.differences().stream().map(ChangeReport::tree).toList());
        if (open != null) {
            List<OpenCase> concerned = open.stream()
                    .filter(each -> change.reachesOpenCases()
                            && each.workflow().equals(change.before().id()))
                    .toList();
            lines.add(concerned.size() + " of " + open.size() + " open cases may be migrated:");
            concerned.stream().limit(MAX_CASES).forEach(each -> lines.add("  " + named(each)));
            json.put("openCases", open.size());
            json.put("touched", concerned.size());
            json.put(
                    "touchedCases",
                    concerned.stream()
                            .limit(MAX_CASES)
                            .map(each -> Json.object("case", each.caseId().toString(), "state", each.state()))
                            .toList());
        }
        return Answer.of(change.effect() != ChangeEffect.WEAKENING, lines, json);
    }

    private static Map<String, Object> tree(DefinitionDifference difference) {
        return Json.object(
                "effect",
                difference.effect().code(),
                "compared",
                difference.compared(),
                "at",
                difference.path(),
                "now",
                difference.after(),
                "before",
                difference.before());
    }
}
