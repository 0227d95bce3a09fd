package io.bursar.standards.internal.function;

import io.bursar.definition.data.FieldType;
import io.bursar.definition.function.FactFunction;
import io.bursar.model.data.Data;
import io.bursar.model.data.DataValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.people.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How one hold of an invoice is worked off (W05), and what its invoice makes of the outcome. */
public final class InvoiceExceptionFunctions {

    /** Most entries of the log of what was said with a supplier. */
    static final int MAX_CONTACTS = 100;

    /** Most entries of the lists that links name. */
    private static final List<String> LINKED = Stream.concat(
                    Stream.of("poNumber", "poLine", "costCenterId", "glAccountId"), OrderUnits.SAID.stream())
            .toList();

    private static final Map<String, String> ROLES = Map.of(
            "BUYER", "BUYER",
            "RECEIVING", "RECEIVER",
            "REQUESTER_BUYER", "BUYER",
            "AP", "AP_PROCESSOR",
            "SUPPLIER_MASTER", "SUPPLIER_STEWARD",
            "FINANCE", "CONTROLLER",
            "COMPLIANCE", "COMPLIANCE_OFFICER");

    private InvoiceExceptionFunctions() {}

    /** The functions. */
    public static List<FactFunction> all() {
        return List.of(
                NamedFunction.of("p2p.holdTriage", FieldType.RECORD, InvoiceExceptionFunctions::triage),
                NamedFunction.of("p2p.resolverGroup", FieldType.RECORD, InvoiceExceptionFunctions::group),
                NamedFunction.of("p2p.holdProposal", FieldType.RECORD, HoldProposal::of),
                NamedFunction.of("p2p.holdByFact", FieldType.CODE, InvoiceExceptionFunctions::byFact),
                NamedFunction.of("p2p.paymentRisk", FieldType.CODE, InvoiceExceptionFunctions::risk),
                NamedFunction.of("p2p.contactLog", FieldType.RECORD, InvoiceExceptionFunctions::contact),
                NamedFunction.of("p2p.raisedOrder", FieldType.LIST, InvoiceExceptionFunctions::raisedOrder),
                NamedFunction.of("p2p.heldVouchers", FieldType.LIST, InvoiceExceptionFunctions::vouchers),
                NamedFunction.of("p2p.linkedLines", FieldType.RECORD, InvoiceExceptionFunctions::linked),
                NamedFunction.of("p2p.holdFigures", FieldType.RECORD, InvoiceExceptionFunctions::figures));
    }

    /**
     * Cause and group of a hold: what a person says, else what the code alone says; {@code ruled} where that is enough.
     */
    private static Optional<DataValue> triage(FactFields facts) {
        return HoldRule.of(facts).map(rule -> {
            Optional<String> mapped = facts.inner("groups").flatMap(groups -> groups.text(rule.code()));
            Optional<String> cause =
                    facts.text("cause").or(() -> rule.ruled() ? Optional.of(rule.cause()) : Optional.empty());
            return Data.record()
                    .put("ruled", rule.ruled())
                    .put("cause", cause.orElse(null))
                    .put("anyCause", facts.text("known").or(() -> cause).orElse(rule.cause()))
                    .put("group", facts.text("group").or(() -> mapped).orElse(rule.group()))
                    .build();
        });
    }

    /** The role that works a group's queue, and the scope in which its holders are asked for. */
    private static Optional<DataValue> group(FactFields facts) {
        Optional<String> role = facts.text("group").map(ROLES::get);
        return role.flatMap(known -> facts.text("facilityId")
                .map(facility -> Data.record()
                        .put("role", known)
                        .put("scope", Scope.facility(facility).toString())
                        .build()));
    }

    /** The resolution that a changed fact amounts to. */
    private static Optional<DataValue> byFact(FactFields facts) {
        return HoldRule.of(facts).flatMap(rule -> Results.text(rule.byFact()));
    }

    /** What is at stake while an invoice waits: a supplier that care depends on, a discount, or a fee for lateness. */
    private static Optional<DataValue> risk(FactFields facts) {
        Optional<LocalDate> today = facts.date("today");
        boolean discount = today.flatMap(now -> facts.date("discountDate").map(until -> !until.isBefore(now)))
                .orElse(false);
        boolean late = today.flatMap(now -> facts.date("dueDate")
                        .map(due -> due.isBefore(
                                now.plusDays(facts.whole("dueInDays").orElse(0)))))
                .orElse(false);
        boolean critical = facts.isTrue("critical")
                || facts.text("given").filter("CRITICAL_SUPPLIER"::equals).isPresent();
        if (critical) {
            return Results.text("CRITICAL_SUPPLIER");
        }
        return Results.text(
                discount ? "DISCOUNT" : late ? "LATE_FEE" : facts.text("given").orElse("NONE"));
    }

    /** The log with one more entry; absent when it is full. */
    private static Optional<DataValue> contact(FactFields facts) {
        List<DataValue> log = new ArrayList<>(facts.items("log").orElse(List.of()));
        if (log.size() >= MAX_CONTACTS) {
            return Optional.empty();
        }
        log.add(Data.record()
                .put("at", facts.get("at").orElse(null))
                .put("what", facts.text("what").orElse("ASKED"))
                .put("template", facts.text("template").orElse(null))
                .build());
        return Optional.of(
                Data.record().put("log", Data.list(log)).put("seq", log.size()).build());
    }

    /** The posted document as a list of one; empty while nothing is posted. */
    private static Optional<DataValue> vouchers(FactFields facts) {
        return Optional.of(Data.list(facts.text("voucherNo").stream()
                .map(number -> Data.record().put("voucherNo", number).build())
                .toList()));
    }

    /** All lines of an order as they shall be when one of them takes more. */
    private static Optional<DataValue> raisedOrder(FactFields facts) {
        Optional<BigDecimal> line = facts.decimal("poLine");
        Optional<BigDecimal> over = facts.decimal("over");
        if (line.isEmpty() || over.isEmpty()) {
            return Optional.empty();
        }
        return facts.records("lines")
                .map(lines -> Data.list(lines.stream()
                        .map(ordered -> raised(ordered, line.get(), over.get()))
                        .toList()));
    }

    private static RecordValue raised(FactFields ordered, BigDecimal line, BigDecimal over) {
        BigDecimal quantity = ordered.decimal("ordered").orElse(BigDecimal.ZERO);
        boolean here = ordered.decimal("lineNo")
                .filter(number -> number.compareTo(line) == 0)
                .isPresent();
        return Data.record()
                .put("lineNo", ordered.get("lineNo").orElse(null))
                .put("itemId", ordered.text("itemId").orElse(null))
                .put("description", ordered.text("description").orElse(null))
                .put("uom", ordered.text("uom").orElse(null))
                .put("qty", here ? quantity.add(over) : quantity)
                .put("unitPrice", ordered.get("unitPrice").orElse(null))
                .put("costCenterId", ordered.text("costCenterId").orElse(null))
                .put("glAccountId", ordered.text("glAccountId").orElse(null))
                .put("contractId", ordered.text("contractId").orElse(null))
                .put("receiptRequired", ordered.truth("receiptRequired").orElse(true))
                .build();
    }

    /**
     * The lines of an invoice with other coding or another order, and whether that changes anything; what the supplier
     * said of a line stays as it is (IEX-I2).
     */
    private static Optional<DataValue> linked(FactFields facts) {
        return facts.records("lines").map(lines -> {
            List<FactFields> links = facts.records("links").orElse(List.of());
            List<DataValue> linked = new ArrayList<>();
            lines.forEach(line -> linked.add(linked(line, links)));
            boolean same = linked.equals(lines.stream().map(FactFields::record).toList());
            return Data.record()
                    .put("lines", Data.list(linked))
                    .put("changed", !same)
                    .build();
        });
    }

    private static RecordValue linked(FactFields line, List<FactFields> links) {
        RecordValue result = line.record();
        for (FactFields link : links) {
            boolean ofLine = link.decimal("lineNo")
                    .flatMap(number -> line.decimal("lineNo").map(own -> own.compareTo(number) == 0))
                    .orElse(false);
            if (ofLine) {
                for (String name : LINKED) {
                    Optional<DataValue> value = link.get(name);
                    result = value.isPresent() ? result.with(name, value.get()) : result;
                }
            }
        }
        return result;
    }

    /** The figures of a hold as the match finds them now, and whether they are those that people resolved. */
    private static Optional<DataValue> figures(FactFields facts) {
        return facts.records("holds").map(holds -> {
            Optional<FactFields> hold = holds.stream()
                    .filter(one -> one.text("code").equals(facts.text("holdCode")))
                    .filter(one -> HoldLines.on(one).equals(facts.text("on").orElse("")))
                    .findFirst();
            boolean same = hold.map(found -> sameFigure(found.decimal("over"), facts.decimal("over")))
                    .orElse(true);
            RecordValue now =
                    hold.map(found -> new HoldLines(facts).described(found)).orElse(RecordValue.EMPTY);
            return now.with("same", io.bursar.model.data.BooleanValue.of(same));
        });
    }

    private static boolean sameFigure(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.flatMap(figure -> other.map(resolved -> figure.compareTo(resolved) == 0))
                        .orElse(true);
    }
}
