package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.vault.EncryptingVault;
import io.bursar.audit.vault.InMemoryVaultStore;
import io.bursar.audit.vault.KeyEpoch;
import io.bursar.audit.vault.KeyEpochs;
import io.bursar.audit.vault.ValueSubjects;
import io.bursar.audit.vault.Vault;
import io.bursar.audit.vault.VaultSettings;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Wish;
import io.bursar.engine.port.CommandIntake;
import io.bursar.engine.restricted.SealingRules;
import io.bursar.engine.restricted.VaultIntake;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.people.Actor;
import io.bursar.testkit.SequentialIds;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever a command carries in fields of restricted values: tokens come out, and they open to what went in. */
class VaultIntakeProperties {

    private static final CommandIntake.CaseForm FORM = new CommandIntake.CaseForm(CardLab.CARD, RecordValue.EMPTY);

    private final Vault vault = new EncryptingVault(
            new InMemoryVaultStore(),
            new VaultSettings(
                    KeyEpochs.single(new KeyEpoch(1, key("AES"), LocalDate.of(2030, 1, 1))),
                    new SecureRandom(),
                    new TestTime()),
            access -> {});
    private final CommandIntake intake = new VaultIntake(vault, SealingRules.of(new ValueSubjects(key("HmacSHA256"))));

    @Property(tries = 300)
    void noNumberLeavesTheIntakeInTheClear(@ForAll @Size(max = 5) List<@From("numbers") String> numbers) {
        RecordValue data = card(numbers);

        for (Wish wish : wishes(data)) {
            String admitted = admitted(wish).toString();

            assertThat(numbers).allSatisfy(number -> assertThat(admitted).doesNotContain(number));
            assertThat(admitted).contains("Visible Holder");
        }
    }

    @Property(tries = 300)
    void aTokenOpensToTheNumberWithoutBlanksAndHyphensAndIsTheSameAgain(@ForAll("numbers") String number) {
        Wish.Resolve once = (Wish.Resolve) admitted(resolve(card(List.of(number))));
        TokenValue token = (TokenValue) once.correction().get("tin").orElseThrow();
        String opened = vault.open(token, Actor.person("tara.voss"), "a look")
                .fold(value -> value, erased -> "erased", refused -> refused.code());

        assertThat(opened).isEqualTo(number.replaceAll("[ -]", ""));
        assertThat(admitted(once)).isEqualTo(once);
        assertThat(admitted(resolve(card(List.of(number.replace("-", " ")))))).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(5).ofMaxLength(12);
        return Combinators.combine(digits, Arbitraries.of("", "-", " "), digits).as((a, gap, b) -> a + gap + b);
    }

    private Wish admitted(Wish wish) {
        SequentialIds ids = new SequentialIds();
        Command command = Command.of(ids.newCommandId(), ids.newCaseId(), Actor.person("dana"), wish);
        return intake.admit(command, FORM).fold(admitted -> admitted.command().wish(), refused -> {
            throw new AssertionError(refused.findings());
        });
    }

    private static List<Wish> wishes(RecordValue data) {
        return List.of(
                resolve(data),
                new Wish.Fire("replaceAccount", Data.record().put("card", data).build()),
                new Wish.Take("fact-1", "replaceAccount", data));
    }

    private static Wish.Resolve resolve(RecordValue data) {
        return new Wish.Resolve(1, "FIXED", data);
    }

    private static RecordValue card(List<String> numbers) {
        String first = numbers.isEmpty() ? "5550001" : numbers.get(0);
        return Data.record()
                .put("tin", first)
                .put("signerSsn", first)
                .put(
                        "bank",
                        Data.record()
                                .put("holderName", "Visible Holder")
                                .put("account", first)
                                .build())
                .put(
                        "formerAccounts",
                        Data.list(numbers.stream()
                                .map(number ->
                                        Data.record().put("account", number).build())
                                .toList()))
                .build();
    }

    private static SecretKeySpec key(String algorithm) {
        return new SecretKeySpec(new byte[32], algorithm);
    }
}
