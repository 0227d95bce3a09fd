package io.bursar.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.audit.vault.Vault;
import io.bursar.erp.screening.ListConnector;
import io.bursar.erp.screening.ListShelf;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.data.Data;
import io.bursar.model.data.Sensitivity;
import io.bursar.model.data.TokenValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.people.Actor;
import io.bursar.standards.Standards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedVaultTest {

    private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);

    @TempDir
    Path folder;

    @Test
    void aVaultUnderAKeyFileGivesItsValuesAgainAfterItIsClosed() {
        TokenValue token;
        try (EmbeddedBursar embedded = open()) {
            Vault vault = embedded.restricted().orElseThrow().vault();
            token = vault.seal(
                    vaultKeys().subjects().of(Sensitivity.FIN_RESTRICTED, "123456789"),
                    Sensitivity.FIN_RESTRICTED,
                    "123456789");
        }
        try (EmbeddedBursar embedded = open()) {
            RestrictedValues restricted = embedded.restricted().orElseThrow();
            String read = restricted
                    .vault()
                    .open(token, Actor.person("tara.voss"), "a look")
                    .fold(value -> value, erased -> "erased", refused -> refused.code());

            assertThat(read).isEqualTo("123456789");
            assertThat(restricted.accesses().records()).hasSize(1);
        }
    }

    @Test
    void theKeyFileIsItsOwnersAlone() throws IOException {
        vaultKeys();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        assertThat(vaultKeys().epochs().current().destroyedOn()).isEqualTo(UNTIL);
        assertThat(vaultKeys().toString())
                .doesNotContain(Files.readAllLines(keyFile()).get(1));
    }

    @Test
    void aKeyFileThatIsNoneIsRefusedWithoutRepeatingIt() throws IOException {
        for (String text : List.of("", "2028-12-31\nshort\nshort\n", "x".repeat(2_000))) {
            Files.writeString(keyFile(), text);

            assertThatThrownBy(this::vaultKeys).isInstanceOfSatisfying(BursarException.class, failure -> {
                assertThat(failure.code()).isEqualTo(FailureCode.VAULT_FAILED);
                assertThat(failure.getMessage()).doesNotContain("short");
            });
        }
    }

    @Test
    void withoutKeysThereIsNoVaultAndWithoutListsTheErpIsAsked() {
        try (EmbeddedBursar embedded = EmbeddedBursar.open(Standards.canonical(), EmbeddedOptions.in(folder))) {
            assertThat(embedded.restricted()).isEmpty();
        }
        DirectSystems none =
                new DirectSystems(ListConnector.of(ListShelf.of(List.of()), new TestTime(), ZoneOffset.UTC));
        CapabilityCall call = CapabilityCall.query(
                "supplier.status", new FacilityId("MERCY"), Data.record().build());

        assertThat(none.descriptor(call)).isEmpty();
        String said = none.query(call).fold(answer -> "answer", missing -> "missing", down -> down.reason());
        assertThat(said).isEqualTo("NOT_CLAIMED");
    }

    private EmbeddedBursar open() {
        return EmbeddedBursar.open(
                Standards.canonical(),
                EmbeddedOptions.in(folder.resolve("data"))
                        .withVault(vaultKeys())
                        .withLists(ListShelf.of(List.of())));
    }

    private EmbeddedVault vaultKeys() {
        return EmbeddedVault.keyFile(keyFile(), UNTIL);
    }

    private Path keyFile() {
        return folder.resolve("vault.keys");
    }
}
