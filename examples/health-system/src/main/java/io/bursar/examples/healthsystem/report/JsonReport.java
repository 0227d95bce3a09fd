package io.bursar.examples.healthsystem.report;

import io.bursar.ai.governor.ProposalCount;
import io.bursar.controls.variance.FacilityVariance;
import io.bursar.examples.healthsystem.kpi.FacilityKpis;
import io.bursar.examples.healthsystem.kpi.Share;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The report as a machine reads it. Without the part {@code run} it is the same for the same seed.
 *
 * <pre>{@code
 * JsonReport.write(report, writer);
 * }</pre>
 */
public final class JsonReport {

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the whole report; the writer stays the caller's to close. */
    public static void write(RunReport report, Writer out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            JsonReport writing = new JsonReport(json);
            json.writeStartObject();
            writing.figures(report);
            writing.checks(report);
            writing.run(report.run());
            json.writeEndObject();
        }
    }

    private void figures(RunReport report) {
        json.writeObjectPropertyStart("facilities");
        report.board().facilities().forEach(this::kpis);
        json.writeEndObject();
        kpis("all", report.board().all());
        variance(report.variance());
        new JsonStream(json, report.checks().log().traces()).write();
        proposals(report.checks().log().proposals());
        json.writeObjectPropertyStart("waiting");
        report.input().waiting().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("files");
        report.input().files().forEach(file -> {
            json.writeStartObject();
            json.writeStringProperty("file", file.file());
            json.writeStringProperty("state", file.state());
            json.writeStringProperty("reason", file.reason());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("badInput");
        report.input()
                .bad()
                .forEach(bad -> bad.findings().forEach(finding -> {
                    json.writeStartObject();
                    json.writeStringProperty("source", bad.source());
                    json.writeStringProperty("code", finding.code());
                    json.writeStringProperty("finding", finding.toString());
                    json.writeEndObject();
                }));
        json.writeEndArray();
    }

    private void proposals(List<ProposalCount> proposals) {
        json.writeArrayPropertyStart("proposals");
        for (ProposalCount count : proposals) {
            json.writeStartObject();
            json.writeStringProperty("useCase", count.useCase());
            json.writeStringProperty("facility", count.facility());
            ProposalTable.OUTCOMES.forEach(outcome -> json.writeNumberProperty(outcome, count.of(outcome)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void variance(List<FacilityVariance> variance) {
        json.writeObjectPropertyStart("variance");
        for (FacilityVariance facility : variance) {
            json.writeObjectPropertyStart(facility.facility().value());
            json.writeObjectPropertyStart("scores");
            facility.scores().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeArrayPropertyStart("grants");
            facility.grants().forEach(grant -> json.writeString(grant.toString()));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void kpis(String name, FacilityKpis kpis) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("requisitions", kpis.volume().requisitions());
        json.writeNumberProperty("invoices", kpis.volume().invoices());
        json.writeNumberProperty("completed", kpis.volume().completed());
        json.writeNumberProperty("waiting", kpis.volume().waiting());
        json.writeNumberProperty("cycleMedianMinutes", kpis.cycle().median().toMinutes());
        json.writeNumberProperty("cycleP90Minutes", kpis.cycle().p90().toMinutes());
        json.writeNumberProperty(
                "cycleMedianBusinessMinutes", kpis.cycle().businessMedian().toMinutes());
        json.writeNumberProperty(
                "cycleP90BusinessMinutes", kpis.cycle().businessP90().toMinutes());
        share("touchless", kpis.touchless());
        share("firstPassMatch", kpis.firstPassMatch());
        share("firstTimeRight", kpis.firstTimeRight());
        share("slaAdherence", kpis.slaAdherence());
        json.writeObjectPropertyStart("exceptions");
        kpis.exceptions().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("approvalAge");
        kpis.approvalAge().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void share(String name, Share share) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("part", share.part());
        json.writeNumberProperty("whole", share.whole());
        json.writeNumberProperty("percent", share.percent());
        json.writeEndObject();
    }

    private void checks(RunReport report) {
        json.writeObjectPropertyStart("checks");
        json.writeBooleanProperty("audit", report.checks().log().verdict().holds());
        json.writeNumberProperty(
                "differences", report.checks().log().differences().size());
        json.writeNumberProperty("orders", report.checks().erp().orders());
        json.writeNumberProperty("vouchers", report.checks().erp().invoices());
        json.writeNumberProperty("openCredits", report.checks().erp().openCredits());
        json.writeNumberProperty("openDisputes", report.checks().erp().openDisputes());
        json.writeNumberProperty(
                "duplicates", report.checks().erp().duplicates().size());
        json.writeNumberProperty("missing", report.checks().erp().missing().size());
        json.writeNumberProperty(
                "unexpected", report.checks().erp().unexpected().size());
        json.writeEndObject();
        report.checks().outage().ifPresent(this::outage);
    }

    private void outage(OutageReport outage) {
        json.writeObjectPropertyStart("outage");
        json.writeStringProperty("from", outage.window().from().toString());
        json.writeStringProperty("to", outage.window().to().toString());
        json.writeNumberProperty("writes", outage.writes());
        json.writeNumberProperty("cases", outage.cases());
        json.writeNumberProperty("open", outage.open());
        json.writeNumberProperty("recoveryMinutes", outage.recovery().toMinutes());
        json.writeNumberProperty("elsewhereP95Seconds", outage.elsewhere().toSeconds());
        json.writeEndObject();
    }

    private void run(RunReport.Run run) {
        json.writeObjectPropertyStart("run");
        json.writeStringProperty("database", run.database().toString());
        json.writeNumberProperty("seed", run.seed());
        json.writeStringProperty("until", run.until().toString());
        json.writeNumberProperty("commands", run.commands());
        json.writeNumberProperty("wallMillis", run.wall().toMillis());
        json.writeEndObject();
    }
}
