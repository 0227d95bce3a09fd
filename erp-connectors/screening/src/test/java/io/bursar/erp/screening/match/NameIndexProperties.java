package io.bursar.erp.screening.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.controls.name.PostalAddress;
import io.bursar.erp.screening.ListText;
import io.bursar.erp.screening.list.ListedParty;
import io.bursar.erp.screening.list.ScreeningList;
import io.bursar.model.identity.Digest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The index gives what comparing with every entry gives. */
class NameIndexProperties {

    private static final List<String> PARTS = List.of(
            "MERIDIAN",
            "MERIDEAN",
            "NORTH",
            "SUPPLY",
            "SUPLY",
            "CARE",
            "CARR",
            "ROE",
            "ROW",
            "JANE",
            "JAYNE",
            "LI",
            "LEE",
            "OF",
            "DAYTON",
            "HEALTH",
            "HELATH",
            "X",
            "ZYGMUNT",
            "3M");

    @Property(tries = 1_000)
    void theIndexFindsWhatAFullComparisonFinds(
            @ForAll @Size(max = 30) List<@From("parties") ListedParty> entries,
            @ForAll("screened") ScreenedParty party) {
        ScreeningList list = list(entries);

        List<ListHit> found =
                new ListScreening(list).check(party, ListText.PUBLISHED).hits();

        assertThat(found).isEqualTo(everyHit(party, entries));
    }

    /** Texts that miss the threshold by little or meet it by little. */
    @Property(tries = 2_000)
    void noNameThatIsAlikeIsLeftOut(
            @ForAll @Size(max = 20) List<@From("texts") String> names, @ForAll("texts") String name) {
        List<ListedParty> entries =
                names.stream().map(one -> entry(List.of(one))).toList();
        ScreenedParty party = new ScreenedParty("P", List.of(name), ListedParty.Identity.UNKNOWN);

        assertThat(new ListScreening(list(entries))
                        .check(party, ListText.PUBLISHED)
                        .hits())
                .isEqualTo(everyHit(party, entries));
    }

    @Test
    void ofAHundredThousandEntriesFewAreCompared() {
        Random random = new Random(7);
        List<ListedParty> entries = IntStream.range(0, 100_000)
                .mapToObj(i -> entry(List.of(word(random, 5) + " " + word(random, 8))))
                .toList();
        ListScreening screening = new ListScreening(list(entries));

        int compared = 0;
        for (int i = 0; i < 20; i++) {
            ScreenedParty party = new ScreenedParty(
                    "P", List.of(word(random, 5) + " " + word(random, 8)), ListedParty.Identity.UNKNOWN);
            compared += screening.candidates(party).cardinality();
        }

        assertThat(compared / 20).isLessThan(entries.size() / 10);
    }

    private static List<ListHit> everyHit(ScreenedParty party, List<ListedParty> entries) {
        return entries.stream()
                .map(entry -> PartyMatch.compare(party, entry))
                .flatMap(Optional::stream)
                .sorted(ListHit.STRONGEST_FIRST)
                .toList();
    }

    private static ScreeningList list(List<ListedParty> entries) {
        return new ScreeningList(
                "L",
                Optional.of(ListText.PUBLISHED),
                entries,
                new ScreeningList.Reading(entries.size(), 0, 0, List.of(), Digest.NONE));
    }

    private static ListedParty entry(List<String> names) {
        return entry(names, ListedParty.Identity.UNKNOWN);
    }

    private static ListedParty entry(List<String> names, ListedParty.Identity identity) {
        Digest content = Digest.of((names + identity.npi().orElse("")).getBytes(StandardCharsets.UTF_8));
        return new ListedParty(content.shortText(), names.toString(), names, identity, content);
    }

    private static String word(Random random, int length) {
        // letters as uneven as in names
        String letters = "AAAAEEEEEIIIOOORRRNNNSSSTTTLLLCDMHGBPFKWYVJXQZU";
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> few = Arbitraries.strings()
                .withChars('A', 'B', 'C', ' ')
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> words =
                Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join(" ", parts));
        return Arbitraries.oneOf(few, words);
    }

    @Provide
    Arbitrary<ListedParty> parties() {
        return Combinators.combine(texts().list().ofMaxSize(2), identities()).as(NameIndexProperties::entry);
    }

    @Provide
    Arbitrary<ScreenedParty> screened() {
        return Combinators.combine(texts().list().ofMaxSize(2), identities())
                .as((names, identity) -> new ScreenedParty("P", names, identity));
    }

    private static Arbitrary<ListedParty.Identity> identities() {
        Arbitrary<Optional<String>> numbers = Arbitraries.of("1", "2", "3").optional(0.3);
        Arbitrary<Optional<LocalDate>> births = Arbitraries.of(LocalDate.of(1960, 1, 1), LocalDate.of(1970, 1, 1))
                .optional(0.5);
        Arbitrary<PostalAddress> places = Arbitraries.of("OH", "TX", "").map(state -> PostalAddress.of("", state, ""));
        return Combinators.combine(numbers, numbers, numbers, births, places).as(ListedParty.Identity::new);
    }
}
