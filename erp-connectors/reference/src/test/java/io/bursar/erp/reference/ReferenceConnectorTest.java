package io.bursar.erp.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bursar.erp.spi.Connector;
import io.bursar.erp.spi.ConnectorFactory;
import io.bursar.erp.spi.ConnectorSettings;
import io.bursar.erp.spi.SettingDescriptor;
import io.bursar.erp.spi.document.DocumentStoreCapability;
import io.bursar.erp.spi.document.NotifySendCapability;
import io.bursar.erp.spi.standard.StandardCapabilities;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CapabilityDescriptor;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.capability.QueryOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TextValue;
import io.bursar.model.finding.BursarException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceConnectorTest {

    /** Lists of excluded parties are read by a connector of their own. */
    private static final Set<String> ELSEWHERE = Set.of("screening.check");

    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path directory;

    @Test
    void isListedByServiceLoaderAndHasNoSecret() {
        List<ConnectorFactory> listed = ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.name().equals("reference"))
                .toList();

        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).settings()).noneMatch(SettingDescriptor::secret);
    }

    @Test
    void isMadeFromSettingsAndClaimsEveryStandardCapability() {
        ConnectorSettings settings = new ConnectorSettings(
                Map.of("file", directory.resolve("erp").toString(), "zone", "America/Chicago"),
                new ErpFixture.TestClock());
        try (Connector connector = new ReferenceConnectorFactory().create(settings)) {
            assertThat(connector.descriptor().capabilities())
                    .extracting(CapabilityDescriptor::name)
                    .containsExactlyInAnyOrderElementsOf(StandardCapabilities.all().stream()
                            .map(contract -> contract.name())
                            .filter(name -> !ELSEWHERE.contains(name.value()))
                            .toList());
            assertThat(connector.query(CapabilityCall.query(
                            "supplier.status",
                            ErpFixture.MERCY,
                            Data.record().put("supplierId", "NONE").build())))
                    .isInstanceOf(QueryOutcome.NotFound.class);
        }
    }

    @Test
    void refusesSettingsWithoutFileOrWithAnUnknownZone() {
        ErpFixture.TestClock clock = new ErpFixture.TestClock();
        ConnectorSettings unknownZone = new ConnectorSettings(Map.of("file", "erp", "zone", "Mars/Base"), clock);

        assertThatThrownBy(() -> new ReferenceConnectorFactory().create(new ConnectorSettings(Map.of(), clock)))
                .isInstanceOf(BursarException.class);
        assertThatThrownBy(() -> new ReferenceConnectorFactory().create(unknownZone))
                .isInstanceOf(BursarException.class);
    }

    @Test
    void filesTheSameContentOnceAndSendsTheSameMessageOnce() {
        try (ErpFixture fixture = ErpFixture.in(directory)) {
            RecordValue document = Data.record()
                    .put("contentHash", HASH)
                    .put("title", "invoice.pdf")
                    .put("mediaType", "application/pdf")
                    .build();
            String first = fixture.confirmed(DocumentStoreCapability.CONTRACT, "d1", document)
                    .documentId();
            String second = fixture.confirmed(
                            DocumentStoreCapability.CONTRACT, "d2", document.with("title", new TextValue("copy.pdf")))
                    .documentId();
            RecordValue message = Data.record()
                    .put("template", "approval-due")
                    .put("recipientId", "lee.park")
                    .put("seq", 1)
                    .build();
            fixture.confirmed(NotifySendCapability.CONTRACT, "n1", message);
            fixture.confirmed(NotifySendCapability.CONTRACT, "n1", message);

            assertThat(second).isEqualTo(first);
            assertThat(fixture.erp().books().notifications("", 10)).hasSize(1);
            assertThat(fixture.rejected("document.store", "d3", document.with("contentHash", new TextValue("zz"))))
                    .isEqualTo("INVALID_REQUEST");
        }
    }

    @Test
    void takesKeysUpToTheLimitAndNoneThatIsEmpty() {
        try (ErpFixture fixture = ErpFixture.in(directory)) {
            RecordValue message = Data.record()
                    .put("template", "t")
                    .put("recipientId", "lee.park")
                    .put("seq", 1)
                    .build();

            assertThat(fixture.rejected("notify.send", "", message)).isEqualTo("INVALID_REQUEST");
            assertThat(fixture.rejected("notify.send", "k".repeat(501), message))
                    .isEqualTo("FIELD_TOO_LONG");
            assertThat(fixture.send("notify.send", "k".repeat(496), message))
                    .isInstanceOf(CommandOutcome.Confirmed.class);
        }
    }

    @Test
    void pagesFollowOneAnotherAndAreLimited() {
        try (ErpFixture fixture = ErpFixture.in(directory)) {
            for (int i = 0; i < 5; i++) {
                fixture.send("po.create", "k" + i, ErpFixture.order("SUP-1", ErpFixture.line(1, "1", "1")));
            }
            ReferenceErpBooks books = fixture.erp().books();
            var first = books.purchaseOrders("", 3);
            var second = books.purchaseOrders(first.get(2).poNumber(), ReferenceErpBooks.MAX_PAGE);

            assertThat(first).hasSize(3).doesNotContainAnyElementsOf(second);
            assertThat(second).hasSize(2);
            assertThatThrownBy(() -> books.purchaseOrders("", ReferenceErpBooks.MAX_PAGE + 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
