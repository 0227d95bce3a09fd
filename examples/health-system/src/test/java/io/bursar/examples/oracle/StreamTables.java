package io.bursar.examples.oracle;

import java.util.Map;

/**
 * States and rows of W01 to W05, copied by hand from the tables of the domain contract (canonical §2): number, from,
 * event, to, and who: {@code P} a person's row, {@code S} the engine's, {@code B} either, {@code A} an approver's,
 * which the engine takes up later where an exception blocked it (canonical X7).
 */
final class StreamTables {
    private static final MoveTable REQUISITION = new MoveTable(
            "DRAFT(INI) SUBMITTED(VAL) VALIDATED(ROU) PENDING_APPROVAL(APP) APPROVED(FUL) SOURCING(FUL)"
                    + " PO_PENDING(FUL) PO_ISSUED(FUL) PO_ACKNOWLEDGED(FUL) PARTIALLY_RECEIVED(FUL)"
                    + " FULFILLED(REC) CLOSED(END)",
            """
            1 DRAFT submit SUBMITTED B
            2 SUBMITTED validationPassed VALIDATED S
            3 SUBMITTED validationFailed RETURNED S
            4 VALIDATED planReady PENDING_APPROVAL S
            5 VALIDATED standingApproval APPROVED S
            6 PENDING_APPROVAL approve PENDING_APPROVAL A
            7 PENDING_APPROVAL approve APPROVED A
            8 PENDING_APPROVAL reject REJECTED A
            9 APPROVED sourceRequired SOURCING S
            10 SOURCING award PO_PENDING P
            11 SOURCING award PENDING_APPROVAL P
            12 APPROVED createPo PO_PENDING B
            13 PO_PENDING poCreated PO_ISSUED S
            14 PO_ISSUED acknowledged PO_ACKNOWLEDGED S
            15 PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED changeOrder PENDING_APPROVAL P
            16 PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED receiptPosted PARTIALLY_RECEIVED S
            17 PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED receiptPosted FULFILLED S
            18 FULFILLED reconcileOk CLOSED S
            19 PO_ISSUED,PO_ACKNOWLEDGED cancelPo CANCELLED P
            20 DRAFT submitEmergency PO_PENDING P
            21 PENDING_APPROVAL approve PO_PENDING A
            22 PENDING_APPROVAL reject PO_ISSUED A
            23 PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED changeOrder PO_PENDING P
            24 PO_PENDING poChanged PO_ISSUED S
            25 PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED closeShort FULFILLED P
            29 PO_PENDING poChanged FULFILLED S
            26 PARTIALLY_RECEIVED,FULFILLED receiptReversed PARTIALLY_RECEIVED S
            27 PARTIALLY_RECEIVED,FULFILLED receiptReversed PO_ISSUED S
            28 PO_PENDING,PO_ISSUED,PO_ACKNOWLEDGED,PARTIALLY_RECEIVED,FULFILLED ratify same A
            """);

    private static final MoveTable SUPPLIER = new MoveTable(
            "DRAFT(INI) SUBMITTED(VAL) VERIFYING(VAL) RISK_REVIEW(ROU) PENDING_APPROVAL(APP) PROVISIONING(FUL)"
                    + " COOLING_OFF(FUL) ACTIVE_CONFIRMED(REC) CLOSED(END) DECLINED(END)",
            """
            1 DRAFT submit SUBMITTED B
            2 SUBMITTED fieldsValid VERIFYING S
            3 SUBMITTED fieldsInvalid RETURNED S
            4 VERIFYING evidenceComplete RISK_REVIEW S
            5 VERIFYING,RISK_REVIEW,PENDING_APPROVAL,PROVISIONING,COOLING_OFF screeningConfirmed DECLINED B
            6 RISK_REVIEW lowRisk PENDING_APPROVAL S
            7 RISK_REVIEW reviewDone PENDING_APPROVAL B
            8 PENDING_APPROVAL approve PROVISIONING A
            9 PENDING_APPROVAL reject DECLINED A
            10 PROVISIONING provisioned COOLING_OFF S
            11 PROVISIONING provisioned ACTIVE_CONFIRMED S
            12 COOLING_OFF coolingEnded ACTIVE_CONFIRMED S
            13 COOLING_OFF disputed DECLINED B
            14 ACTIVE_CONFIRMED reconcileOk CLOSED S
            15 DRAFT blockNow PENDING_APPROVAL B
            """);

    private static final MoveTable RECEIVING = new MoveTable(
            "DRAFT(INI) EXPECTED(INI) COUNTED(VAL) INSPECTION(VAL) DISCREPANCY_REVIEW(ROU) PENDING_ACCEPTANCE(APP)"
                    + " POSTING(FUL) POSTED(REC) RETURN_PENDING(FUL) REVERSED(END) CLOSED(END)",
            """
            1 DRAFT asnReceived EXPECTED S
            2 DRAFT,EXPECTED count COUNTED P
            3 COUNTED inspectRequired INSPECTION S
            4 COUNTED matchExpected POSTING S
            5 COUNTED,INSPECTION mismatch DISCREPANCY_REVIEW B
            6 INSPECTION pass POSTING P
            7 COUNTED serviceEntered PENDING_ACCEPTANCE S
            8 PENDING_ACCEPTANCE accept POSTING A
            9 PENDING_ACCEPTANCE dispute DISCREPANCY_REVIEW A
            10 DISCREPANCY_REVIEW acceptPartial POSTING P
            11 DISCREPANCY_REVIEW returnGoods RETURN_PENDING P
            12 RETURN_PENDING returned CLOSED P
            13 POSTING posted POSTED S
            14 POSTED reverse REVERSED P
            15 POSTED reconcileOk CLOSED S
            16 COUNTED returnEntered RETURN_PENDING P
            """);

    private static final MoveTable INVOICE = new MoveTable(
            "DRAFT(INI) RECEIVED(INI) CAPTURED(VAL) MATCHING(VAL) CODING(ROU) PENDING_APPROVAL(APP)"
                    + " APPROVED(FUL) POSTED(FUL) SCHEDULED(FUL) PAID(REC) CLEARED(END) REVERSED(END)",
            """
            1 DRAFT receive RECEIVED B
            2 RECEIVED extracted CAPTURED B
            3 CAPTURED duplicateFound CAPTURED S
            4 CAPTURED toMatch MATCHING S
            5 CAPTURED toCoding CODING S
            6 MATCHING matched APPROVED S
            7 MATCHING mismatch MATCHING S
            8 CODING coded PENDING_APPROVAL P
            9 PENDING_APPROVAL approve APPROVED A
            10 PENDING_APPROVAL reject REJECTED A
            11 APPROVED post POSTED S
            12 POSTED schedule SCHEDULED S
            13 SCHEDULED holdPlaced POSTED B
            14 SCHEDULED paymentReleased PAID S
            15 PAID cleared CLEARED S
            16 PAID returned POSTED S
            17 POSTED reverse REVERSED P
            18 CODING standingApproval APPROVED S
            19 CAPTURED,MATCHING,CODING,PENDING_APPROVAL,APPROVED duplicateConfirmed CANCELLED S
            20 CAPTURED,MATCHING,CODING returnToSupplier REJECTED S
            21 CODING creditCoded APPROVED P
            """);

    private static final MoveTable EXCEPTION = new MoveTable(
            "DRAFT(INI) OPEN(VAL) TRIAGED(ROU) WITH_RESOLVER(FUL) WITH_SUPPLIER(FUL) PENDING_APPROVAL(APP)"
                    + " RESOLVED(REC) CLOSED(END) WRITTEN_BACK(END)",
            """
            1 DRAFT holdRaised OPEN S
            2 OPEN triage TRIAGED B
            3 TRIAGED assign WITH_RESOLVER S
            4 WITH_RESOLVER askSupplier WITH_SUPPLIER P
            5 WITH_SUPPLIER supplierReplied,timeout WITH_RESOLVER S
            6 WITH_RESOLVER propose PENDING_APPROVAL P
            7 WITH_RESOLVER propose RESOLVED P
            8 PENDING_APPROVAL approve RESOLVED A
            9 PENDING_APPROVAL reject WITH_RESOLVER A
            10 RESOLVED matchPasses CLOSED S
            11 RESOLVED matchFails WITH_RESOLVER S
            12 WITH_RESOLVER duplicateConfirmed WRITTEN_BACK P
            13 OPEN,TRIAGED,WITH_RESOLVER,WITH_SUPPLIER,PENDING_APPROVAL factsChanged RESOLVED S
            14 RESOLVED returnedToSupplier WRITTEN_BACK S
            """);

    static final Map<String, MoveTable> TABLES = Map.of(
            MoveTable.REQUISITION,
            REQUISITION,
            MoveTable.SUPPLIER,
            SUPPLIER,
            MoveTable.RECEIVING,
            RECEIVING,
            MoveTable.INVOICE,
            INVOICE,
            MoveTable.EXCEPTION,
            EXCEPTION);

    private StreamTables() {}
}
