package io.bursar.examples.oracle;

/**
 * One broken rule: a code, where it was seen, and a sentence for people.
 *
 * <p>Codes. Form: {@code FILE} not the format, {@code START} no or a second beginning, {@code SEQ} gap, {@code TIME}
 * time goes back, {@code EVENT} unknown event, {@code G5} hashes or counts do not hold, {@code G6} command twice.
 * Moves: {@code STATE} not from where the case is, {@code ROW} no such row, {@code END} acts after a terminal state,
 * {@code PENDING} another row while one is pending, {@code ACTOR} the wrong kind of actor. Approval: {@code G1} a move
 * that says approved without approval, {@code REQ-I1} order without approval, {@code POSTING} invoice posted without
 * approval, {@code G2} amount above the highest limit, {@code G3} (REQ-I3) a party or its delegate approves, {@code G8}
 * AI decides, {@code SLA} system or timer decides, {@code DIGEST}, {@code QUORUM}, {@code ONCE} one person counted
 * twice, {@code HUMANS} too few people, {@code STAGE} out of order, {@code DOFA} table or climb not kept. Money:
 * {@code REQ-I2} order above approved, {@code MATERIAL} invoice above approved, {@code REQ-I4} budget, {@code REQ-I5}
 * second order, {@code REQ-I6} controlled substances, {@code RATIFY} emergency not ratified rightly, {@code INV-I1}
 * (G4) payment without independent approval, {@code INV-I2} billed above ordered, {@code TOLERANCE} price,
 * {@code INV-I3} duplicate, {@code INV-I4} paid above gross, {@code HOLD} invoice goes on under a hold, {@code BLOCK}
 * blocked row fired, {@code CHAIN} paid or matched without receipt, or counted for a cancelled order,
 * {@code UNRATIFIED} invoice goes on while its order is not ratified. Duties: {@code SOD-01} and so on. Effects:
 * {@code EFFECT} outcomes out of order, {@code ORDER} sent before the one it waits for, {@code KEY} idempotency key
 * twice, {@code REPEAT} confirmed effect repeated, {@code CANCELLING} forward effect while cancelling, {@code UNDO}
 * undone in wrong order, {@code WITHDRAW} withdrawn with something standing, {@code TERMINAL} ended before its effects,
 * {@code G7} confirmed without evidence, {@code G10} ended with something open, {@code G9} clocks and holds,
 * {@code G11} restricted value. Suppliers: {@code SUP-I1} active without clear and fresh screening, {@code SUP-I2}
 * three people on a bank change, {@code SUP-I3} paid while one is open, {@code SUP-I4} bank or tax data told,
 * {@code CALLBACK}, {@code HOLD-FIRST} and {@code COOLING} around writing them, {@code INV-I5} another account than the
 * last closed one, {@code BLOCKED} goes on after a block, {@code PROPAGATION} not stopped in the minute, {@code PLAN}
 * not asked. Receipts: {@code RCV-I1} above the order, {@code RCV-I2} no number, {@code RCV-I3} no quarantine,
 * {@code REVERSAL} by the receiver or late. Exceptions of invoices: {@code RESOLUTION} not allowed, {@code CAUSE} none,
 * {@code VARIANCE} without authority, {@code IEX-I1} the invoice goes on, {@code IEX-I2} figures or foreign effects,
 * {@code CHILD} a hold without its case. All: {@code GUARD} a row whose guard the data deny, {@code ROLE} for others,
 * {@code EMIT} business events, {@code EARLY} told before it happened, {@code REASON} none given, {@code TWIN} two open
 * cases on one key, {@code AI} a model acts.
 *
 * @param code stable code of the rule
 * @param caseId the case, empty for the file as a whole
 * @param seq number of the record in its case; line number for the file as a whole
 * @param sentence what was seen, in plain words
 */
public record Finding(String code, String caseId, long seq, String sentence) {
    @Override
    public String toString() {
        return code + " case " + caseId + " seq " + seq + ": " + sentence;
    }
}
