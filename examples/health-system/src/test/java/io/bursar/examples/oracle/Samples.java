package io.bursar.examples.oracle;

/** Cases in which every rule is kept; tests change one thing of them. */
final class Samples {
    static final String SERVICE = "service:engine";

    private Samples() {}

    static String money(String amount) {
        return "{'amount':'" + amount + "','currency':'USD'}";
    }

    static String limit(String amount) {
        return "{'amount':" + money(amount) + "}";
    }

    static SampleCase started(SampleCase one, String actor, String requester, String data) {
        return one.record("start", actor)
                .event(
                        "started",
                        "'header':{'case':'" + one.id + "','workflow':'" + one.workflow
                                + "','facility':'north','correlation':'chain-1','requester':'" + requester
                                + "'},'state':'DRAFT','phase':'INI','data':{" + data + "}");
    }

    private static SampleCase draft(String name, String profile) {
        return started(
                new SampleCase(name, MoveTable.REQUISITION),
                "person:ruth",
                "ruth",
                "'profile':'" + profile + "','supplierId':'S-1','total':" + money("1200.00")
                        + ",'lines':[{'lineNo':1,'qty':100,'uom':'EA','unitPrice':" + money("12.00") + "}]");
    }

    /** A draft of 100 × 12.00 for which ruth asks. */
    static SampleCase draft(String name) {
        return draft(name, "ROUTINE");
    }

    static SampleCase controlled(String name) {
        return submitted(draft(name, "CONTROLLED_CII").event("data-set", "'fields':{'dea':{'signatoryId':'sofia'}}"));
    }

    /** Submitted, reserved, and with omar, a manager, as the one approver. */
    static SampleCase submitted(SampleCase draft) {
        return draft.record("fire", "person:ruth")
                .event("pinned", "'policy':'p','variation':{},'submittedBy':'ruth'")
                .move(1, "submit", "DRAFT", "SUBMITTED", "VAL")
                .event("acted", "'function':'REQUEST_PURCHASE','people':['ruth'],'scopes':[]")
                .move(2, "validationPassed", "SUBMITTED", "VALIDATED", "ROU")
                .event("data-set", "'fields':{'budgetResult':'OK'}")
                .event(
                        "effect-intended",
                        "'effect':1,'alias':'reserve','capability':'budget.reserve','key':'" + draft.id + "-1'")
                .event(
                        "plan-made",
                        "'plan':{'approval':'spend','parties':{'requester':'ruth'},'tested':{'amount':"
                                + money("1200.00") + ",'type':'OPEX_BUDGETED'},'minimumHumans':2,'stages':["
                                + stage(1, 1, "SPEND", "omar", "L2", "5000.00") + "]}")
                .move(4, "planReady", "VALIDATED", "PENDING_APPROVAL", "APP")
                .event("task-opened", "'task':'t1','kind':'approval','name':'approve'")
                .record("settle", SERVICE)
                .event("effect-outcome", "'effect':1,'state':'CONFIRMED','reference':'R-1'");
    }

    static String stage(int seq, int group, String meaning, String person, String level, String limit) {
        return "{'seq':" + seq + ",'group':" + group + ",'mode':'SERIAL','quorum':'ALL','meaning':'" + meaning
                + "','function':'APPROVE_REQUISITION','eligible':[{'person':'" + person + "','level':'" + level
                + "','limit':"
                + limit(limit) + "}]}";
    }

    static String decision(int stage, String person, String meaning, String limit) {
        return "'task':'t" + stage + "','decision':{'stage':" + stage + ",'person':'" + person
                + "','verdict':'APPROVE','meaning':'" + meaning + "','digest':'d1','limit':" + limit(limit) + "}";
    }

    static String satisfied(String total, String limit) {
        return "'digest':'d1','total':" + money(total) + ",'limit':" + limit(limit);
    }

    /** Approved by omar, then ordered. */
    static SampleCase approved(SampleCase submitted) {
        return submitted
                .record("decide", "person:omar")
                .event("decided", decision(1, "omar", "SPEND", "5000.00"))
                .event("acted", "'function':'APPROVE_REQUISITION','people':['omar'],'scopes':[]")
                .event("plan-satisfied", satisfied("1200.00", "5000.00"))
                .event("task-closed", "'task':'t1','kind':'approval','outcome':'done'")
                .move(7, "approve", "PENDING_APPROVAL", "APPROVED", "FUL");
    }

    static SampleCase ordered(SampleCase approved) {
        return approved.move(12, "createPo", "APPROVED", "PO_PENDING", "FUL")
                .event(
                        "effect-intended",
                        "'effect':2,'alias':'create','capability':'po.create','key':'" + approved.id + "-2'");
    }

    static SampleCase issued(SampleCase ordered) {
        return ordered.record("settle", SERVICE)
                .event(
                        "effect-outcome",
                        "'effect':2,'state':'CONFIRMED','reference':'PO-1','result':{'total':" + money("1200.00") + "}")
                .event("data-set", "'fields':{'poNumber':'PO-1'}")
                .event("emitted", "'event':'p2p.requisition.po-issued','data':{}")
                .move(13, "poCreated", "PO_PENDING", "PO_ISSUED", "FUL")
                .event(
                        "effect-intended",
                        "'effect':3,'alias':'transmit','capability':'po.transmit','key':'" + ordered.id + "-3'")
                .event(
                        "effect-intended",
                        "'effect':4,'alias':'commit','capability':'budget.commit','key':'" + ordered.id
                                + "-4','after':[3]")
                .record("settle", SERVICE)
                .event("effect-outcome", "'effect':3,'state':'CONFIRMED','reference':'T-1'")
                .event("effect-outcome", "'effect':4,'state':'CONFIRMED','reference':'C-1'");
    }

    static SampleCase closed(SampleCase issued) {
        return issued.record("take", SERVICE)
                .event("fact-taken", "'fact':'f1','outcome':'taken'")
                .move(17, "receiptPosted", "PO_ISSUED", "FULFILLED", "REC")
                .event("acted", "'function':'POST_RECEIPT','people':['rex'],'scopes':[]")
                .record("take", SERVICE)
                .move(18, "reconcileOk", "FULFILLED", "CLOSED", "END");
    }

    /** A whole requisition, from draft to closed. */
    static SampleCase requisition(String name) {
        return closed(issued(ordered(approved(submitted(draft(name))))));
    }

    /** An order for an emergency, ratified afterwards by omar. */
    static SampleCase emergency(String name) {
        SampleCase one = draft(name)
                .record("fire", "person:bob")
                .event("pinned", "'policy':'p','variation':{},'submittedBy':'ruth'")
                .move(20, "submitEmergency", "DRAFT", "PO_PENDING", "FUL")
                .event("acted", "'function':'CREATE_PO','people':['bob'],'scopes':[]")
                .event("effect-intended", "'effect':2,'alias':'create','capability':'po.create','key':'" + name + "-2'")
                .event(
                        "clock-set",
                        "'clock':'ratification','value':{'clock':'x','step':0},'due':{'instant':'2026-03-03T09:00:00Z'}")
                .event(
                        "plan-made",
                        "'plan':{'parties':{'requester':'ruth'},'minimumHumans':2,'tested':{'amount':"
                                + money("1200.00") + ",'type':'OPEX_BUDGETED'},'stages':["
                                + stage(1, 1, "RATIFY", "omar", "L2", "5000.00") + "]}");
        return closed(issued(one)
                .record("decide", "person:omar")
                .event("decided", decision(1, "omar", "RATIFY", "5000.00"))
                .event("plan-satisfied", satisfied("1200.00", "5000.00"))
                .event("emitted", "'event':'p2p.requisition.ratified','data':{}")
                .move(28, "ratify", "PO_ISSUED", "PO_ISSUED", "FUL")
                .event("clock-set", "'clock':'ratification','value':{'ended':true,'met':true}"));
    }

    private static SampleCase captured(String name, String lines) {
        return started(
                        new SampleCase(name, MoveTable.INVOICE),
                        SERVICE,
                        "engine",
                        "'supplierId':'S-1','invoiceNo':'INV-00123','invoiceDate':{'date':'2026-03-10'},'docType':'INVOICE',"
                                + "'matchType':'THREE_WAY_AFTER_GR','gross':" + money("1200.00") + ",'lines':[" + lines
                                + "]")
                .later(24)
                .record("fire", "person:ada")
                .move(1, "receive", "DRAFT", "RECEIVED", "INI")
                .move(2, "extracted", "RECEIVED", "CAPTURED", "VAL")
                .event("acted", "'function':'ENTER_INVOICE','people':['ada'],'scopes':[]");
    }

    /** An invoice matched with the order of the sample requisition and posted. */
    static SampleCase invoice(String name) {
        return posted(captured(
                        name,
                        "{'lineNo':1,'poNumber':'PO-1','poLine':1,'qty':100,'uom':'EA','unitPrice':" + money("12.00")
                                + "}")
                .move(4, "toMatch", "CAPTURED", "MATCHING", "VAL")
                .move(6, "matched", "MATCHING", "APPROVED", "FUL")
                .event("acted", "'function':'APPROVE_INVOICE_BY_ORDER','people':['omar'],'scopes':[]"));
    }

    /** An invoice without an order, approved by omar and posted. */
    static SampleCase nonOrder(String name) {
        return posted(captured(name, "{'lineNo':1,'amount':" + money("1200.00") + "}")
                .move(5, "toCoding", "CAPTURED", "CODING", "ROU")
                .record("fire", "person:ada")
                .move(8, "coded", "CODING", "PENDING_APPROVAL", "APP")
                .event(
                        "plan-made",
                        "'plan':{'parties':{},'minimumHumans':2,'tested':{'amount':" + money("1200.00")
                                + ",'type':'OPEX_BUDGETED'},'stages':[" + stage(1, 1, "SPEND", "omar", "L2", "5000.00")
                                + "]}")
                .record("decide", "person:omar")
                .event("decided", decision(1, "omar", "SPEND", "5000.00"))
                .event("plan-satisfied", satisfied("1200.00", "5000.00"))
                .move(9, "approve", "PENDING_APPROVAL", "APPROVED", "FUL"));
    }

    private static SampleCase posted(SampleCase approved) {
        return approved.move(11, "post", "APPROVED", "POSTED", "FUL")
                .event(
                        "effect-intended",
                        "'effect':1,'alias':'post','capability':'invoice.post','key':'" + approved.id + "-1'")
                .record("settle", SERVICE)
                .event("effect-outcome", "'effect':1,'state':'CONFIRMED','reference':'V-1'")
                .event("emitted", "'event':'p2p.invoice.posted','data':{}");
    }

    static SampleCase paid(SampleCase posted) {
        return posted.record("tick", SERVICE)
                .move(12, "schedule", "POSTED", "SCHEDULED", "FUL")
                .record("take", SERVICE)
                .move(14, "paymentReleased", "SCHEDULED", "PAID", "REC")
                .event("acted", "'function':'PREPARE_PAYMENT','people':['paul'],'scopes':[]")
                .event("acted", "'function':'RELEASE_PAYMENT','people':['tess'],'scopes':[]")
                .record("take", SERVICE)
                .move(15, "cleared", "PAID", "CLEARED", "END");
    }
}
