package io.bursar.standards.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import io.bursar.model.identity.WorkflowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplierFormatsTest {

    private static final WorkflowId SUPPLIER = new WorkflowId("p2p.supplier");

    @ParameterizedTest
    @CsvSource({
        "EIN, 12-3456789, VALID",
        "EIN, 07-1234567, PREFIX_UNKNOWN",
        "EIN, 9-11144442, INVALID",
        "SSN, 000-12-3456, INVALID",
        "SSN, 123-45-6789, VALID",
        "ITIN, 912-70-1234, VALID",
        "FOREIGN, anything, VALID",
    })
    void saysOfATaxNumberWhetherItsFormHolds(String type, String tin, String format) {
        RecordValue said = SupplierFormats.of(
                SUPPLIER, Data.record().put("tinType", type).put("tin", tin).build());

        assertThat(said).isEqualTo(Data.record().put("tinFormat", format).build());
    }

    @Test
    void saysOfAnIbanWhetherItsCheckDigitsHold() {
        RecordValue bank = Data.record().put("iban", "GB82WEST12345698765433").build();

        assertThat(SupplierFormats.of(SUPPLIER, Data.record().put("bank", bank).build())
                        .text("ibanFormat"))
                .contains("INVALID");
    }

    @Test
    void saysNothingOfTokensAndOfOtherWorkflows() {
        RecordValue token = Data.record()
                .put("tin", new TokenValue("vt1.0"))
                .put("tinType", "EIN")
                .build();
        RecordValue clear = Data.record().put("tin", "12-3456789").build();

        assertThat(SupplierFormats.of(SUPPLIER, token)).isEqualTo(RecordValue.EMPTY);
        assertThat(SupplierFormats.of(new WorkflowId("p2p.invoice"), clear)).isEqualTo(RecordValue.EMPTY);
    }
}
