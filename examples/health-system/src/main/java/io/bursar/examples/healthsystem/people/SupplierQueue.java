package io.bursar.examples.healthsystem.people;

import io.bursar.examples.healthsystem.plan.Applicant;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.ExceptionCase;
import io.bursar.model.data.Data;
import java.util.Map;
import java.util.Optional;

/** How stewards, tax, treasury and compliance resolve the exceptions of suppliers (W02). */
final class SupplierQueue {

    private static final Map<String, String> USUAL = Map.of(
            "SUP_POSSIBLE_EXCLUSION", "IDENTITY_CLEARED",
            "SUP_BANK_UNVERIFIED", "NEW_EVIDENCE",
            "SUP_BAA_MISSING", "BAA_EXECUTED",
            "SUP_DOC_EXPIRED", "RENEWED",
            "SUP_SCREEN_STALE", "RESCREENED");

    private SupplierQueue() {}

    static Optional<Answer> answer(Case current, ExceptionCase exception) {
        String code = exception.code().value();
        int number = exception.number();
        Optional<Applicant> applicant = current.data().text("legalName").flatMap(Applicant::named);
        return switch (code) {
            case "SUP_TIN_MISMATCH" ->
                applicant.map(one -> Answer.resolve(
                        number,
                        "CORRECTED_W9",
                        Data.record().put("legalName", one.registeredName()).build()));
            case "SUP_DUPLICATE" ->
                Optional.of(Answer.resolve(
                        number,
                        applicant.filter(Applicant::isKnown).isPresent() ? "EXTEND_EXISTING" : "CONFIRMED_DISTINCT"));
            default -> Optional.ofNullable(USUAL.get(code)).map(resolution -> Answer.resolve(number, resolution));
        };
    }
}
