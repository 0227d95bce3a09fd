package io.bursar.definition.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelpfulErrorsTest {

    private static final String SMALLEST = Texts.text("smallest.yaml");

    private static String error(String search, String text) {
        return Texts.errors(SMALLEST.replace(search, text)).get(0).toString();
    }

    @Test
    void aMisspeltNameIsShownWithTheNearest() {
        assertThat(error("to: DONE", "to: DNOE")).contains("DEF-301", "name=DNOE", "nearest=DONE");
        assertThat(error("who: BUYER", "who: BYUER")).contains("DEF-309", "nearest=BUYER");
        assertThat(error("intakeQueue: buyer", "intakeQueue: bayer")).contains("DEF-308", "nearest=buyer");
    }

    @Test
    void aNameThatIsLikeNoOtherIsShownAlone() {
        assertThat(error("to: DONE", "to: SOMEWHERE")).contains("DEF-301").doesNotContain("nearest");
    }

    @Test
    void aWordThatIsNotAllowedIsShownWithThoseThatAre() {
        assertThat(error("phase: INI", "phase: INITIAL")).contains("YML-115", "allowed=[APP, END, FUL, INI,");
    }

    @Test
    void whoMayHandInIsSaidOfWholeFieldsInWordsThatAreKnown() {
        assertThat(error("type: Int", "type: Int, writable: sometimes"))
                .contains("YML-115", "allowed=[correction, never, submit]");
        assertThat(error("type: Int", "type: Record, of: { inner: { type: Int, writable: never } }"))
                .contains("YML-111", "writable");
    }

    @Test
    void aMalformedTextIsShownWithItsForm() {
        assertThat(error("version: 1.0.0", "version: one"))
                .contains("YML-119", "form=")
                .contains("value=one");
    }

    @Test
    void aParameterThatIsNotDeclaredIsShownItself() {
        assertThat(error("who: BUYER }", "who: BUYER, when: total <= vp.test.away }"))
                .contains("DEF-313", "path=vp.test.away");
    }

    @Test
    void theFailureOfALoadNamesItsFirstErrors() {
        String broken = SMALLEST.replace("to: DONE", "to: DNOE").replace("who: BUYER", "who: BYUER");

        assertThat(Texts.failure(broken)).contains("DEF-301").contains("DEF-309");
    }

    @Test
    void whatIsMalformedIsSaidBeforeWhatIsNotKnownForIt() {
        String broken =
                SMALLEST.replace("intakeQueue: buyer", "intakeQueue: bayer").replace("type: Int", "type: Integer");

        assertThat(Texts.failure(broken)).containsSubsequence("YML-115", "DEF-308");
    }
}
