package io.bursar.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.FacilityId;
import io.bursar.model.identity.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Intake files as the hospitals of the tests send them. */
final class Sheets {

    static final IntakeRules RULES =
            new IntakeRules(Set.of(new FacilityId("MERCY"), new FacilityId("ST-ANNE")), Currency.getInstance("USD"));

    static final LegacySheet MERCY = new LegacySheet(
            new FacilityId("MERCY"),
            "MERCY-DOCK-4",
            "42000000",
            "From the requisition spreadsheet",
            Map.of("Dana Reyes", new PersonId("dana.reyes")));

    static final String HEADER = "Req #,Dept,Requested By,Need By,Item,Qty,UOM,Unit Cost,Vendor,GL,Notes\n";

    static final String LINE = "{\"lineNo\":1,\"itemId\":\"ITEM-55\",\"description\":\"Nitrile glove\","
            + "\"unspsc\":\"42132203\",\"uom\":\"BX\",\"qty\":4,\"unitPrice\":12.20,"
            + "\"costCenterId\":\"CC-100\",\"glAccountId\":\"6100\"}";

    private Sheets() {}

    static String requisition(String number) {
        return "{\"channelRequestId\":\"" + number + "\",\"requesterId\":\"dana.reyes\",\"facilityId\":\"MERCY\","
                + "\"shipToLocationId\":\"MERCY-DOCK-4\",\"needBy\":\"2026-03-20\",\"justification\":\"Par level\","
                + "\"emergency\":false,\"lines\":[" + LINE + "]}";
    }

    static String row(String number) {
        return number + ",CC-100,Dana Reyes,3/20/2026,Nitrile glove,4,BX,$12.20,V-1007,6100,Par level\n";
    }

    static IntakeResult json(String text) {
        return json(text.getBytes(StandardCharsets.UTF_8));
    }

    static IntakeResult json(byte[] content) {
        return new JsonIntake(RULES).read(content, "portal.json");
    }

    static IntakeResult csv(String text) {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    static IntakeResult csv(byte[] content) {
        return new CsvIntake(RULES, MERCY).read(content, "mercy.csv");
    }

    static List<String> codes(IntakeResult result) {
        return result.findings().stream().map(Finding::code).toList();
    }

    static List<String> numbers(IntakeResult result) {
        return result.requisitions().stream()
                .map(IntakeRequisition::channelRequestId)
                .toList();
    }

    /** The one finding of a file whose other requisitions were taken over. */
    static Finding only(IntakeResult result, IntakeProblem problem) {
        assertThat(result.findings()).extracting(Finding::code).containsExactly(problem.code());
        assertThat(result.findings().get(0).context()).containsKey("at");
        return result.findings().get(0);
    }
}
