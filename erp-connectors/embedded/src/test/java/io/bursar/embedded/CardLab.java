package io.bursar.embedded;

import io.bursar.audit.record.AuditRecord;
import io.bursar.audit.vault.AccessFile;
import io.bursar.audit.vault.EncryptingVault;
import io.bursar.audit.vault.KeyEpoch;
import io.bursar.audit.vault.KeyEpochs;
import io.bursar.audit.vault.ValueSubjects;
import io.bursar.audit.vault.Vault;
import io.bursar.audit.vault.VaultSettings;
import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.function.FunctionRegistry;
import io.bursar.definition.load.DefinitionLoader;
import io.bursar.engine.Bursar;
import io.bursar.engine.Engine;
import io.bursar.engine.Host;
import io.bursar.engine.Settings;
import io.bursar.engine.Standard;
import io.bursar.engine.restricted.RenderedFields;
import io.bursar.engine.restricted.RenderingSystems;
import io.bursar.engine.restricted.SealingRules;
import io.bursar.engine.restricted.VaultIntake;
import io.bursar.jdbc.H2Database;
import io.bursar.jdbc.JdbcStore;
import io.bursar.jdbc.JdbcVaultStore;
import io.bursar.jdbc.Schema;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CaseId;
import io.bursar.model.people.AuthorityLevel;
import io.bursar.testkit.FakeDirectory;
import io.bursar.testkit.FakeSystems;
import io.bursar.testkit.SequentialIds;
import io.bursar.testkit.SmallPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.crypto.spec.SecretKeySpec;

/** A supplier's card on an H2 file, with its vault in the same file: dana submits it. */
final class CardLab implements AutoCloseable {

    static final WorkflowDefinition CARD = load();
    static final String TIN = "12-3456789";
    static final String ACCOUNT = "000123456789012";
    static final String FORMER = "GB82 WEST 1234 5698 7654 32";
    static final String SSN = "123-45-6789";

    final TestTime time = new TestTime();
    final FakeSystems systems = new FakeSystems();
    final ValueSubjects subjects = new ValueSubjects(key("HmacSHA256", 2));
    final H2Database database;
    final AccessFile accesses;
    final Vault vault;
    final JdbcStore store;
    final Bursar bursar;

    CardLab(Path folder) {
        database = H2Database.open(folder.resolve("cases"));
        Schema.apply(database.dataSource());
        store = JdbcStore.open(database.dataSource());
        accesses = AccessFile.open(folder.resolve("access.log"), new SequentialIds());
        KeyEpochs epochs = KeyEpochs.single(new KeyEpoch(1, key("AES", 1), LocalDate.of(2030, 1, 1)));
        vault = new EncryptingVault(
                JdbcVaultStore.open(database.dataSource()),
                new VaultSettings(epochs, new SecureRandom(), time),
                accesses);
        RenderedFields rendered = RenderedFields.of(
                Map.of("tin.match", Set.of("taxToken"), "supplier.bank.update", Set.of("accountToken")));
        systems.answers("tin.match", CardLab::match)
                .confirms(
                        "supplier.bank.update",
                        arguments -> Data.record()
                                .put(
                                        "accountToken",
                                        arguments.get("accountToken").orElseThrow())
                                .put(
                                        "said",
                                        "paid to "
                                                + arguments.get("accountToken").orElseThrow())
                                .build());
        Host host = Host.of(
                        store,
                        new FakeDirectory().person("dana", AuthorityLevel.L1, ""),
                        new RenderingSystems(systems, vault, rendered))
                .withIntake(new VaultIntake(vault, SealingRules.of(subjects)));
        bursar = new Bursar(new Engine(
                Standard.of(List.of(CARD), new SmallPolicy().pack(), FunctionRegistry.of(List.of())),
                host,
                Settings.of("lab", time, new SequentialIds())));
    }

    /** The tax authority works with the number itself, and says it back. */
    private static RecordValue match(RecordValue arguments) {
        boolean clear = arguments.get("taxToken").orElseThrow().toString().contains("123456789");
        return Data.record()
                .put("result", clear ? "MATCH" : "MISMATCH")
                .put("note", "number " + arguments.get("taxToken").orElseThrow())
                .build();
    }

    static RecordValue card() {
        return Data.record()
                .put("legalName", "Visible Surgical")
                .put("tin", TIN)
                .put(
                        "bank",
                        Data.record()
                                .put("holderName", "Visible Holder")
                                .put("account", ACCOUNT)
                                .build())
                .put(
                        "formerAccounts",
                        Data.list(List.of(Data.record().put("account", FORMER).build())))
                .put("signerSsn", SSN)
                .build();
    }

    List<AuditRecord> log(CaseId caseId) {
        return store.log(caseId, 1, 100).stream()
                .map(row -> AuditRecord.parse(row.bytes()))
                .toList();
    }

    /** Every cell of every table of the database, bytes as characters; what is deflated is inflated as well. */
    String everyCell() {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            while (tables.next()) {
                cells(connection, tables.getString("TABLE_NAME"), all);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return all.toString();
    }

    private static void cells(Connection connection, String table, StringBuilder all) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    Object cell = rows.getObject(column);
                    all.append(cell instanceof byte[] bytes ? text(bytes) : String.valueOf(cell))
                            .append('\n');
                }
            }
        }
    }

    private static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        // where a deflated part begins is the store's affair: each place is tried
        for (int from = 0; from < Math.min(bytes.length, 8); from++) {
            for (boolean raw : new boolean[] {true, false}) {
                text.append(inflated(bytes, from, raw));
            }
        }
        return text.toString();
    }

    private static String inflated(byte[] bytes, int from, boolean raw) {
        Inflater inflater = new Inflater(raw);
        inflater.setInput(bytes, from, bytes.length - from);
        byte[] out = new byte[1 << 16];
        try {
            return new String(out, 0, inflater.inflate(out), StandardCharsets.ISO_8859_1);
        } catch (DataFormatException other) {
            return "";
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() {
        accesses.close();
        database.close();
    }

    private static SecretKeySpec key(String algorithm, int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return new SecretKeySpec(bytes, algorithm);
    }

    private static WorkflowDefinition load() {
        try (InputStream text = CardLab.class.getResourceAsStream("supplier-card.yaml")) {
            return DefinitionLoader.standard().load("supplier-card.yaml", text).orElseThrow();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
