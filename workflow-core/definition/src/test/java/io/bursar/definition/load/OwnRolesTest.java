package io.bursar.definition.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OwnRolesTest {

    private static final String YAML = Texts.text("smallest.yaml").replace("who: BUYER", "who: HEAD_NURSE");

    @Test
    void aHostNamesRolesOfItsOwn() {
        DefinitionLoader loader = DefinitionLoader.standard();

        assertThat(loader.load("own.yaml", YAML).errors())
                .extracting(error -> error.code())
                .containsExactly("DEF-309");
        assertThat(loader.withRoles("HEAD_NURSE", "BUYER")
                        .load("own.yaml", YAML)
                        .errors())
                .isEmpty();
        assertThat(loader.withRoles("BUYER").vocabulary())
                .as("a role that is known already")
                .isEqualTo(loader.vocabulary());
    }

    @Test
    void aRoleIsACodeAndNoWordForSomebodyOfTheCase() {
        DefinitionLoader loader = DefinitionLoader.standard();

        assertThatThrownBy(() -> loader.withRoles("head nurse")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> loader.withRoles("REQUESTER")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aModelIsNoRoleThatAnybodyCouldHold() {
        assertThatThrownBy(() -> DefinitionLoader.standard().withRoles("AI_AGENT"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
