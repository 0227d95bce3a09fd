package io.bursar.adoption.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.embedded.EmbeddedBursar;
import io.bursar.embedded.EmbeddedOptions;
import io.bursar.embedded.sample.SampleCatalog;
import io.bursar.engine.port.SystemsOfRecord;
import io.bursar.erp.reference.ReceiptPosting;
import io.bursar.erp.reference.ReceiptPostingLine;
import io.bursar.model.capability.CapabilityCall;
import io.bursar.model.capability.CommandOutcome;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.TimeOrderedIds;
import io.bursar.standards.ProcureToPay;
import io.bursar.standards.Standards;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A hospital that still buys by its former process, with the ERP that it fills, and a live Bursar for other things. */
final class FormerProcess implements AutoCloseable {

    private static final Standards STANDARDS = Standards.canonical();

    static final List<ShadowMap> MAPS =
            List.of(ShadowMap.purchasing(ProcureToPay.REQUISITION), ShadowMap.payables(ProcureToPay.INVOICE));

    private final EmbeddedBursar embedded;

    FormerProcess(Path folder) {
        Instant now = Feed.MONDAY;
        this.embedded = EmbeddedBursar.open(
                STANDARDS,
                EmbeddedOptions.in(folder).withTime(() -> now, new TimeOrderedIds(() -> now, new Random(7))));
    }

    EmbeddedBursar live() {
        return embedded;
    }

    /** An order of gloves at 12.20 that the former process made. */
    String order(String key, String quantity) {
        RecordValue order = Data.record()
                .put("supplierId", "SUP-1001")
                .put("requesterId", "dana.reyes")
                .put("shipToLocationId", "MERCY-DOCK")
                .put(
                        "lines",
                        Data.list(List.of(
                                SampleCatalog.item("ITM-1001").line(1, new BigDecimal(quantity), "MERCY-NURSING"))))
                .build();
        CommandOutcome made = embedded.erp()
                .connector()
                .send(new CapabilityCall(
                        new CapabilityName("po.create"),
                        new FacilityId("MERCY"),
                        "former:" + key,
                        "former " + key,
                        order));
        assertThat(made).isInstanceOf(CommandOutcome.Confirmed.class);
        return ((CommandOutcome.Confirmed) made).reference();
    }

    void receive(String order, String quantity) {
        embedded.erp()
                .receiving()
                .post(new ReceiptPosting(
                        order,
                        "DN-" + order,
                        LocalDate.of(2026, 8, 3),
                        "sam.ortiz",
                        List.of(ReceiptPostingLine.of(1, new BigDecimal(quantity)))));
    }

    SystemsOfRecord systems() {
        return new io.bursar.embedded.DirectSystems(embedded.erp().connector());
    }

    ShadowRun shadow() {
        return new ShadowRun(embedded.bursar().engine().standard(), embedded.staff(), ShadowReads.of(systems()), MAPS);
    }

    ShadowReport compare(Feed... feeds) {
        List<LegacyEvent> events = new ArrayList<>();
        for (Feed feed : feeds) {
            events.addAll(feed.events());
        }
        return shadow().run(events);
    }

    @Override
    public void close() {
        embedded.close();
    }
}
