package io.bursar.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YamlDocumentTest {

    private final LoadErrors errors = new LoadErrors();

    private Optional<YamlNode> read(String text) {
        return YamlDocument.read("file.yaml", text, YamlLimits.STANDARD, errors);
    }

    private YamlMapping mapping(String text) {
        return read(text).orElseThrow().mapping();
    }

    private List<String> faults() {
        return errors.sorted().stream()
                .map(error -> error.line() + ":" + error.column() + " " + error.code())
                .toList();
    }

    @Test
    void keepsOrderAndPlaces() {
        YamlMapping root = mapping("b: 1\na:\n  - x\n");
        assertThat(root.entries().stream().map(YamlMapping.Entry::name)).containsExactly("b", "a");
        assertThat(root.find("a").orElseThrow().items(5).get(0).position()).hasToString("file.yaml:3:5");
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void refusesADuplicateKeyAtItsSecondPlace() {
        read("a: 1\na: 2\n");
        assertThat(faults()).containsExactly("2:1 YML-106");
    }

    @Test
    void refusesAnchorsAndAliasesWhereTheyStand() {
        read("a: &x 1\nb: *x\n");
        assertThat(faults()).containsExactly("1:4 YML-104", "2:4 YML-104");
    }

    @Test
    void refusesABillionLaughsWithoutExpandingThem() {
        String text = IntStream.range(1, 9)
                .mapToObj(level -> "a" + level + ": &a" + level + " ["
                        + IntStream.range(0, 9)
                                .mapToObj(i -> "*a" + (level - 1))
                                .collect(Collectors.joining(", ")) + "]")
                .collect(Collectors.joining("\n", "a0: &a0 lol\n", "\n"));
        read(text);
        assertThat(errors.sorted()).hasSize(81).allMatch(error -> error.code().equals("YML-104"));
    }

    @Test
    void refusesTags() {
        read("a: !!javax.script.ScriptEngineManager []\nb: !x 1\nc: !!str 1\n");
        assertThat(faults()).containsExactly("1:4 YML-105", "2:4 YML-105", "3:4 YML-105");
    }

    @Test
    void refusesAMergeKeyAsAnUnknownKey() {
        mapping("<<: {a: 1}\nb: 1\n").only("b");
        assertThat(faults()).containsExactly("1:1 YML-111");
    }

    @Test
    void refusesASecondDocument() {
        read("a: 1\n---\nb: 1\n");
        assertThat(faults()).containsExactly("2:1 YML-107");
    }

    @Test
    void refusesAnEmptyText() {
        read("# nothing\n");
        assertThat(faults()).containsExactly("1:1 YML-108");
    }

    @Test
    void refusesKeysThatAreNotText() {
        read("1: a\ntrue: b\n? [x]\n: c\n'1': fine\n");
        assertThat(faults()).containsExactly("1:1 YML-109", "2:1 YML-109", "3:3 YML-109");
    }

    @Test
    void refusesBrokenSyntaxWithItsPlace() {
        read("a: 1\nb: [1, 2\nc: 3\n");
        assertThat(errors.sorted()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("YML-101");
            assertThat(error.line()).isEqualTo(3);
        });
    }

    @Test
    void refusesCharactersThatYamlDoesNotHave() {
        read("a: \u0001\n");
        assertThat(errors.sorted()).singleElement().extracting(LoadError::code).isEqualTo("YML-101");
    }

    @Test
    void readsACharacterOfTwoHalvesWhereverItStands() {
        for (int before = 1000; before < 1060; before++) {
            String value = "x".repeat(before) + "\uD83D\uDE00".repeat(40) + "y";
            assertThat(mapping("a: " + value).find("a").orElseThrow().raw()).isEqualTo(value);
        }
    }

    @Test
    void refusesHalfACharacterWhereverItStands() {
        for (int before = 1000; before < 1060; before++) {
            LoadErrors found = new LoadErrors();
            YamlDocument.read("file.yaml", "a: " + "x".repeat(before) + "\uD83D".repeat(3), YamlLimits.STANDARD, found);
            assertThat(found.sorted()).isNotEmpty();
        }
    }

    @Test
    void readsUpToTheDepthLimitAndNotBeyond() {
        int depth = YamlLimits.STANDARD.maxDepth();
        assertThat(read("[".repeat(depth) + "]".repeat(depth))).isPresent();
        assertThat(errors.isEmpty()).isTrue();
        assertThat(read("[".repeat(depth + 1) + "]".repeat(depth + 1))).isEmpty();
        assertThat(faults()).containsExactly("1:13 YML-103");
    }

    @Test
    void stopsAtDeepNestingBeforeTheStackIsUsedUp() {
        assertThat(read("[".repeat(200_000))).isEmpty();
        assertThat(faults()).containsExactly("1:13 YML-103");
    }

    @Test
    void readsUpToTheSizeLimitAndNotBeyond() {
        YamlLimits small = new YamlLimits(10, 3, 10);
        assertThat(YamlDocument.read("f", "a: 1234567", small, errors)).isPresent();
        assertThat(errors.isEmpty()).isTrue();
        assertThat(YamlDocument.read("f", "a: 12345678", small, errors)).isEmpty();
        assertThat(YamlDocument.read("f", "a: \u00e9\u00e9\u00e9\u00e9", small, errors))
                .isEmpty();
        assertThat(faults()).containsExactly("1:1 YML-102");
    }

    @Test
    void readsUpToTheNodeLimitAndNotBeyond() {
        YamlLimits small = new YamlLimits(100, 3, 4);
        assertThat(YamlDocument.read("f", "[1, 2, 3]", small, errors)).isPresent();
        assertThat(errors.isEmpty()).isTrue();
        assertThat(YamlDocument.read("f", "[1, 2, 3, 4]", small, errors)).isEmpty();
        assertThat(faults()).containsExactly("1:11 YML-110");
    }

    @Test
    void readsAStreamUpToTheLimitOnly() {
        YamlLimits small = new YamlLimits(4, 3, 10);
        assertThat(text("a: 1", small)).contains("a: 1");
        assertThat(text("a: 12", small)).isEmpty();
        assertThat(faults()).containsExactly("1:1 YML-102");
    }

    private Optional<String> text(String text, YamlLimits limits) {
        InputStream input = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return YamlDocument.text("f", input, limits, errors);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        InputStream latin = new ByteArrayInputStream("a: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(YamlDocument.text("f", latin, YamlLimits.STANDARD, errors)).isEmpty();
        assertThat(faults()).containsExactly("1:1 YML-123");
    }

    @Test
    void reportsAStreamThatCannotBeRead() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        assertThat(YamlDocument.text("f", closed, YamlLimits.STANDARD, errors)).isEmpty();
        assertThat(faults()).containsExactly("1:1 YML-124");
    }

    @Test
    void keepsWordsOfOlderYamlAsText() {
        YamlMapping root = mapping("a: yes\nb: no\non: off\nd: 12:30:45\ne: 1_000\n");
        assertThat(root.entries()).allMatch(entry -> entry.value().text().isPresent());
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void refusesSpellingsThatReadersResolveDifferently() {
        YamlMapping root = mapping("a: 010\nb: 1e3\nc: True\nd: ~\ne: 0x1F\nf: .5\ng: '010'\nh: +1\n");
        root.entries().forEach(entry -> entry.value().text());
        assertThat(errors.sorted()).hasSize(7).allMatch(error -> error.code().equals("YML-121"));
    }

    @Test
    void refusesValuesOfAnotherTypeWhereTheyStand() {
        YamlMapping root = mapping("a: 5\nb: text\nc: [1]\nd: {x: 1}\ne:\nf: 1.5\n");
        root.find("a").orElseThrow().text();
        root.find("b").orElseThrow().flag();
        root.find("c").orElseThrow().mapping();
        root.find("d").orElseThrow().items(1);
        root.find("e").orElseThrow().text();
        root.find("f").orElseThrow().whole(0, 9);
        assertThat(faults())
                .containsExactly(
                        "1:4 YML-113", "2:4 YML-113", "3:4 YML-113", "4:4 YML-113", "5:3 YML-114", "6:4 YML-113");
    }

    @Test
    void refusesANumberOutsideItsLimits() {
        List<YamlNode> numbers =
                read("[0, 1, 9, 10, 99999999999]").orElseThrow().items(9);
        assertThat(numbers.stream().map(node -> node.whole(1, 9)).flatMap(Optional::stream))
                .containsExactly(1, 9);
        assertThat(faults()).containsExactly("1:2 YML-116", "1:11 YML-116", "1:15 YML-116");
    }

    @Test
    void refusesTextOverItsLength() {
        List<YamlNode> texts = read("[abc, abcd]").orElseThrow().items(2);
        assertThat(texts.get(0).text(3)).contains("abc");
        assertThat(texts.get(1).text(3)).isEmpty();
        assertThat(faults()).containsExactly("1:7 YML-117");
    }

    @Test
    void refusesMoreEntriesThanAllowed() {
        YamlMapping root = mapping("a: [1, 2]\nb: [1, 2, 3]\nc: []\n");
        assertThat(root.list("a", 2, Optional::of)).hasSize(2);
        assertThat(root.list("b", 2, Optional::of)).isEmpty();
        assertThat(root.someOf("c", 2, Optional::of)).isEmpty();
        assertThat(root.entries(2)).isEmpty();
        assertThat(faults()).containsExactly("1:1 YML-118", "2:4 YML-118", "3:4 YML-120");
    }

    @Test
    void refusesMissingUnlistedAndMalformedValues() {
        YamlMapping root = mapping("a: x\nb: X-1\nc: 2026-02-30\nd: 2 weeks\ne: 1.234 USD\n");
        root.required("z", YamlNode::text);
        root.required("a", node -> node.choice(Map.of("y", 1)));
        root.required("b", node -> node.matching(Pattern.compile("[a-z]+")));
        root.required("c", YamlNode::date);
        root.required("d", YamlNode::duration);
        root.required("e", YamlNode::money);
        assertThat(faults())
                .containsExactly(
                        "1:1 YML-112", "1:4 YML-115", "2:4 YML-119", "3:4 YML-119", "4:4 YML-119", "5:4 YML-119");
    }

    @Test
    void listsOnlySoManyFaults() {
        read("[" + "!x 1,".repeat(LoadErrors.MAX_ERRORS) + "1]");
        assertThat(errors.sorted()).hasSize(LoadErrors.MAX_ERRORS);
        LoadErrors more = new LoadErrors();
        YamlDocument.read("f", "[" + "!x 1,".repeat(LoadErrors.MAX_ERRORS + 5) + "1]", YamlLimits.STANDARD, more);
        assertThat(more.sorted()).hasSize(LoadErrors.MAX_ERRORS + 1);
        assertThat(more.sorted().get(LoadErrors.MAX_ERRORS).code()).isEqualTo("YML-122");
    }

    @Test
    void findsTheCharacterOfAGuardInsideItsScalar() {
        YamlMapping root = mapping("a: x = 1\nb: \"x = 1\"\nc: >\n  x\n  = 1\n");
        assertThat(root.find("a").orElseThrow().position(2)).hasToString("file.yaml:1:6");
        assertThat(root.find("b").orElseThrow().position(2)).hasToString("file.yaml:2:7");
        assertThat(root.find("c").orElseThrow().position(2)).hasToString("file.yaml:3:4");
    }

    @Test
    void printsAFaultAsFileLineColumnCodeAndMessage() {
        mapping("a: 1\n").required("b", YamlNode::text);
        assertThat(errors.sorted().get(0)).hasToString("file.yaml:1:1 YML-112 A key is missing {key=b}");
    }
}
