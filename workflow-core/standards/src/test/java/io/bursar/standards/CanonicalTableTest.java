package io.bursar.standards;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.graph.TransitionSpec;
import io.bursar.model.identity.ExceptionCode;
import io.bursar.model.identity.WorkflowId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the shipped definitions with the canonical tables, where those lie beside the checkout. */
class CanonicalTableTest {

    /** Rows from here on say what the canonical text says beside its table. */
    private static final int BESIDE_THE_TABLE = 101;

    private static final Path CANONICAL = Path.of("..", "..", "..", "shared", "domain", "canonical-workflows.md");
    private static final Pattern STATE = Pattern.compile("([A-Z_]+)\\(([A-Z]{3})\\)(\\*?)");
    private static final Pattern POINT = Pattern.compile("`(p2p\\.[A-Za-z.]+) : ([A-Za-z]+)[^↓↑~]*([↓↑~])");
    private static final Pattern INVOICE_HOLD = Pattern.compile("INV_[A-Z_]+");

    private final Standards standards = Standards.canonical();

    @ParameterizedTest
    @ValueSource(strings = {"p2p.requisition", "p2p.receiving", "p2p.invoice", "p2p.supplier"})
    void statesAndTheirPhasesAreThoseOfTheStandard(String workflow) throws IOException {
        Map<String, String> canonical = new TreeMap<>();
        Matcher states = STATE.matcher(line(section(workflow), "**States**"));
        while (states.find()) {
            canonical.put(states.group(1), states.group(2) + states.group(3));
        }
        Map<String, String> ours = new TreeMap<>();
        definition(workflow)
                .graph()
                .states()
                .forEach((name, state) ->
                        ours.put(name, state.phase().code() + (state.conduct().terminal() ? "*" : "")));
        List.of("RETURNED", "ON_HOLD", "REJECTED", "CANCELLED").forEach(ours::remove);

        assertThat(ours).isEqualTo(canonical).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p2p.requisition", "p2p.receiving", "p2p.invoice", "p2p.supplier"})
    void everyRowLeavesAndEntersTheStatesOfTheStandard(String workflow) throws IOException {
        Map<Integer, String> canonical = new TreeMap<>();
        for (String line : section(workflow)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 9 && cells[1].strip().matches("\\d+")) {
                canonical.put(Integer.valueOf(cells[1].strip()), row(cells[2], cells[3], cells[5]));
            }
        }
        Map<Integer, String> ours = new TreeMap<>();
        definition(workflow).graph().rows().stream()
                .filter(row -> row.row() < BESIDE_THE_TABLE)
                .forEach(row -> ours.put(row.row(), row(row)));

        assertThat(ours).isEqualTo(canonical).hasSizeGreaterThan(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p2p.requisition", "p2p.receiving", "p2p.invoice", "p2p.supplier"})
    void rowsOfOneStateAndEventKeepTheOrderOfTheStandard(String workflow) throws IOException {
        List<Integer> canonical = section(workflow).stream()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 9 && cells[1].strip().matches("\\d+"))
                .map(cells -> Integer.valueOf(cells[1].strip()))
                .toList();

        assertThat(definition(workflow).graph().rows().stream()
                        .map(TransitionSpec::row)
                        .filter(row -> row < BESIDE_THE_TABLE))
                .containsExactlyElementsOf(canonical);
    }

    @ParameterizedTest
    @CsvSource({"p2p.requisition, REQ_", "p2p.supplier, SUP_"})
    void exceptionsAndTheirQueuesAreThoseOfTheStandard(String workflow, String prefix) throws IOException {
        Set<String> canonical = section(workflow).stream()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 7 && cells[1].strip().matches("[A-Z]+_[A-Z_]+"))
                .map(cells -> cells[1].strip() + " " + cells[3].strip().replace(" → ", "/"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ours = own(workflow, prefix)
                .map(code -> code + " "
                        + definition(workflow)
                                .graph()
                                .exceptions()
                                .get(new ExceptionCode(code))
                                .queue())
                .collect(Collectors.toCollection(TreeSet::new));

        // the queue of two is one name here
        assertThat(ours.stream().map(text -> text.replace("cost-centre-owner", "cost-centre owner/CFO")))
                .containsExactlyElementsOf(canonical);
    }

    @Test
    void exceptionsOfTheReceiptAreThoseOfTheStandard() throws IOException {
        Set<String> canonical = new TreeSet<>();
        section("p2p.receiving").stream()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 7 && cells[1].strip().matches("[A-Z]+_[A-Z_ /]+"))
                .forEach(cells -> Stream.of(cells[1].split("/", -1))
                        .forEach(code -> canonical.add(code.strip() + " " + cells[3].strip())));
        Set<String> ours = own("p2p.receiving", "RCV_")
                .map(code -> code + " "
                        + definition("p2p.receiving")
                                .graph()
                                .exceptions()
                                .get(new ExceptionCode(code))
                                .queue()
                                .value()
                                .replace("pharmacy-lab", "pharmacy/lab"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ours).containsExactlyElementsOf(canonical).hasSize(9);
    }

    @Test
    void holdsOfTheInvoiceAreThoseOfTheStandard() throws IOException {
        Set<String> canonical = new TreeSet<>();
        Matcher codes = INVOICE_HOLD.matcher(line(section("p2p.invoice"), "Exceptions open as W05 cases"));
        while (codes.find()) {
            canonical.add(codes.group());
        }

        assertThat(own("p2p.invoice", "INV_").sorted()).containsExactlyElementsOf(canonical);
    }

    @Test
    void theHoldsThatHaveCasesAreThoseOfTheStandardAndOfTheInvoice() throws IOException {
        Set<String> canonical = new TreeSet<>();
        for (String line : section("p2p.invoice-exception")) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 7) {
                Matcher codes = INVOICE_HOLD.matcher(cells[1]);
                while (codes.find()) {
                    canonical.add(codes.group());
                }
            }
        }
        assertThat(canonical).hasSize(17);
        assertThat(Objects.requireNonNull(definition("p2p.invoice").graph().exceptionCases()).codes().stream()
                        .map(ExceptionCode::value))
                .containsExactlyInAnyOrderElementsOf(canonical);
        assertThat(definition("p2p.invoice-exception").vocabulary().data().stream()
                        .filter(field -> field.name().equals("holdCode"))
                        .flatMap(field -> field.rules().values().stream()))
                .containsExactlyInAnyOrderElementsOf(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p2p.requisition", "p2p.receiving", "p2p.invoice", "p2p.supplier"})
    void variationPointsAndDirectionsAreThoseOfTheStandard(String workflow) throws IOException {
        Map<String, String> canonical = new TreeMap<>();
        Matcher points = POINT.matcher(line(section(workflow), "**VP**"));
        while (points.find()) {
            canonical.put(points.group(1), points.group(2) + " " + points.group(3));
        }
        Map<String, String> arrows = Map.of("lower", "↓", "higher", "↑", "neutral", "~");
        Map<String, String> ours = new TreeMap<>();
        definition(workflow)
                .vocabulary()
                .variation()
                .forEach((key, point) -> ours.put(
                        key,
                        point.values().type() + " "
                                + arrows.get(point.direction().code())));

        assertThat(ours).isEqualTo(canonical).hasSizeGreaterThanOrEqualTo(3);
    }

    private Stream<String> own(String workflow, String prefix) {
        return definition(workflow).graph().exceptions().keySet().stream()
                .map(ExceptionCode::value)
                .filter(code -> code.startsWith(prefix));
    }

    private WorkflowDefinition definition(String workflow) {
        return standards.definition(new WorkflowId(workflow));
    }

    private static List<String> section(String workflow) throws IOException {
        Assumptions.assumeTrue(Files.isReadable(CANONICAL), "the canonical tables are not beside this checkout");
        List<String> all = Files.readAllLines(CANONICAL);
        int from = 0;
        while (!all.get(from).startsWith("### ") || !all.get(from).contains("`" + workflow + "`")) {
            from++;
        }
        int to = from + 1;
        while (!all.get(to).startsWith("### ")) {
            to++;
        }
        return all.subList(from, to);
    }

    private static String line(List<String> section, String start) {
        return section.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String row(String from, String event, String to) {
        String states =
                Stream.of(from.split(",", -1)).map(String::strip).sorted().collect(Collectors.joining(","));
        String target = to.strip();
        // of two events in one row the first is the row's, the other stands beside the table
        String named = event.split("/", -1)[0].strip();
        return states + " " + named + " " + (target.equals(states) ? "same" : target);
    }

    private static String row(TransitionSpec row) {
        String states = row.edge().from().stream().sorted().collect(Collectors.joining(","));
        String to = row.edge().to();
        return states + " " + row.edge().event() + " " + (to == null || to.equals(states) ? "same" : to);
    }
}
