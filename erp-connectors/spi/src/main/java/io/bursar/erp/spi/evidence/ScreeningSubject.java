package io.bursar.erp.spi.evidence;

import io.bursar.erp.spi.CapabilityData;
import io.bursar.erp.spi.internal.Fields;
import io.bursar.model.data.Data;
import io.bursar.model.data.RecordValue;
import io.bursar.model.data.TokenValue;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is screened: the supplier itself, an owner of 5 % and more, or an authorised signer (controls §3).
 *
 * <pre>{@code
 * ScreeningSubject.from(Data.record().put("name", "Acme Medical LLC").put("npi", "1234567893").build());
 * }</pre>
 *
 * @param name legal name of the company or person
 * @param alias name it trades under
 * @param npi national provider identifier
 * @param taxToken token of the tax number (FIN_RESTRICTED)
 * @param upin former physician identifier
 * @param line street and number
 * @param city town
 * @param state state code
 * @param zip postal code
 * @param born date of birth of a person (PII_RESTRICTED); tells a namesake
 */
public record ScreeningSubject(
        String name,
        Optional<String> alias,
        Optional<String> npi,
        Optional<String> taxToken,
        Optional<String> upin,
        Optional<String> line,
        Optional<String> city,
        Optional<String> state,
        Optional<String> zip,
        Optional<LocalDate> born)
        implements CapabilityData {

    /** Refuses nulls. */
    public ScreeningSubject {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(alias, "alias");
        Objects.requireNonNull(npi, "npi");
        Objects.requireNonNull(taxToken, "taxToken");
        Objects.requireNonNull(upin, "upin");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(zip, "zip");
        Objects.requireNonNull(born, "born");
    }

    /** Reads the fields of the contract; a required one that is absent is a caller's failure. */
    public static ScreeningSubject from(RecordValue data) {
        Fields fields = new Fields(data);
        return new ScreeningSubject(
                fields.text("name"),
                fields.maybeText("alias"),
                fields.maybeText("npi"),
                fields.maybeToken("taxToken"),
                fields.maybeText("upin"),
                fields.maybeText("line"),
                fields.maybeText("city"),
                fields.maybeText("state"),
                fields.maybeText("zip"),
                fields.maybeDate("born"));
    }

    @Override
    public RecordValue toData() {
        return Data.record()
                .put("name", name)
                .put("alias", alias.orElse(null))
                .put("npi", npi.orElse(null))
                .put("taxToken", taxToken.map(TokenValue::new).orElse(null))
                .put("upin", upin.orElse(null))
                .put("line", line.orElse(null))
                .put("city", city.orElse(null))
                .put("state", state.orElse(null))
                .put("zip", zip.orElse(null))
                .put("born", born.orElse(null))
                .build();
    }
}
