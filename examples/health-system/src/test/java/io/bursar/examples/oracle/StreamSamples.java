package io.bursar.examples.oracle;

/** Suppliers, receipts and invoice exceptions in which every rule is kept; tests change one thing of them. */
final class StreamSamples {
    static final String CLEAR_LISTS = "'screening':[" + result("OIG-LEIE") + "," + result("SAM-EXCLUSIONS") + ","
            + result("OFAC-SDN") + "," + result("STATE-MEDICAID") + "]";
    private static final String RELEASE = "invoice.release";

    private StreamSamples() {}

    private static String result(String list) {
        return "{'list':'" + list + "','result':'CLEAR','listDate':{'date':'2026-03-01'}}";
    }

    static String bank(String more) {
        return "'bank':{'country':'US','routing':'021000021','account':{'token':'tok-new'},'holderName':'Acme',"
                + "'callbackNumberSource':'PRIOR_MASTER'" + more + "}";
    }

    private static String stage(int seq, String meaning, String role, String person) {
        return "{'seq':" + seq + ",'group':" + seq + ",'mode':'SERIAL','quorum':'ANY','meaning':'" + meaning
                + "','selector':'" + role + "@enterprise','function':'APPROVE_SUPPLIER_CHANGE','eligible':[{'person':'"
                + person + "'}]}";
    }

    private static String plan(String requester, String... stages) {
        return "'plan':{'approval':'change','parties':{'requester':'" + requester + "'},'minimumHumans':2,'stages':["
                + String.join(",", stages) + "]}";
    }

    private static String approves(int stage, String person, String meaning) {
        return "'task':'t" + stage + "','decision':{'stage':" + stage + ",'person':'" + person
                + "','verdict':'APPROVE','meaning':'" + meaning + "','digest':'d1'}";
    }

    private static String intended(SampleCase one, int number, String capability, String more) {
        return "'effect':" + number + ",'alias':'a" + number + "','capability':'" + capability + "','key':'" + one.id
                + "-" + number + "'" + more;
    }

    private static String confirmed(int number) {
        return "'effect':" + number + ",'state':'CONFIRMED','reference':'R-" + number + "'";
    }

    private static String says(String event) {
        return "'event':'" + event + "','data':{'supplierId':'S-1'}";
    }

    private static SampleCase entered(String name, String type, String data) {
        return Samples.started(
                        new SampleCase(name, MoveTable.SUPPLIER),
                        "person:sue",
                        "sue",
                        "'requestType':'" + type
                                + "','supplierId':'S-1','legalName':'Acme','tin':{'token':'tok-tin'},'baaRequired':false,"
                                + "'referralSource':false" + data)
                .record("fire", "person:sue")
                .event("pinned", "'policy':'p','variation':{},'submittedBy':'sue'")
                .move(1, "submit", "DRAFT", "SUBMITTED", "VAL")
                .event("acted", "'function':'ENTER_SUPPLIER_CHANGE','people':['sue'],'scopes':[]")
                .move(2, "fieldsValid", "SUBMITTED", "VERIFYING", "VAL")
                .event("data-set", "'fields':{" + CLEAR_LISTS + ",'tinMatch':'MATCH'}")
                .move(4, "evidenceComplete", "VERIFYING", "RISK_REVIEW", "ROU")
                .move(7, "reviewDone", "RISK_REVIEW", "PENDING_APPROVAL", "APP");
    }

    /** A new bank account: entered by sue, called back by vera, approved by tom. */
    static SampleCase bankChange(String name) {
        SampleCase one = entered(name, "BANK_CHANGE", "," + bank(""))
                .event(
                        "plan-made",
                        plan(
                                "sue",
                                stage(1, "VERIFY", "SUPPLIER_VERIFIER", "vera"),
                                stage(2, "SPEND", "TREASURY", "tom")))
                .record("decide", "person:vera")
                .event(
                        "data-set",
                        "'fields':{"
                                + bank(",'callbackBy':'vera','callbackAt':{'instant':'2026-03-02T10:30:00.000000Z'}")
                                + "}")
                .event("decided", approves(1, "vera", "VERIFY"))
                .record("decide", "person:tom")
                .event("decided", approves(2, "tom", "SPEND"))
                .event("plan-satisfied", "'digest':'d1'");
        one.event("effect-intended", intended(one, 1, "supplier.paymentHold", ""))
                .event("effect-intended", intended(one, 2, "supplier.bank.update", ",'after':[1]"))
                .move(8, "approve", "PENDING_APPROVAL", "PROVISIONING", "FUL")
                .record("settle", Samples.SERVICE)
                .event("effect-outcome", confirmed(1))
                .record("settle", Samples.SERVICE)
                .event("effect-outcome", confirmed(2))
                .event("emitted", says("p2p.supplier.bank-change-requested"))
                .move(10, "provisioned", "PROVISIONING", "COOLING_OFF", "FUL")
                .later(72)
                .record("tick", Samples.SERVICE)
                .event("effect-intended", intended(one, 3, "supplier.paymentRelease", ""))
                .move(12, "coolingEnded", "COOLING_OFF", "ACTIVE_CONFIRMED", "REC")
                .record("settle", Samples.SERVICE)
                .event("effect-outcome", confirmed(3));
        return closed(one, "bank-change-effective");
    }

    /** A new supplier: entered by sue, approved by sam and stella. */
    static SampleCase onboarding(String name) {
        SampleCase one = entered(name, "ONBOARD", "")
                .event(
                        "plan-made",
                        plan(
                                "sue",
                                stage(1, "SPECIALIST:SOURCING_LEAD", "SOURCING_LEAD", "sam"),
                                stage(2, "SPECIALIST:SUPPLIER_STEWARD", "SUPPLIER_STEWARD", "stella")))
                .record("decide", "person:sam")
                .event("decided", approves(1, "sam", "SPECIALIST:SOURCING_LEAD"))
                .record("decide", "person:stella")
                .event("decided", approves(2, "stella", "SPECIALIST:SUPPLIER_STEWARD"))
                .event("plan-satisfied", "'digest':'d1'");
        one.event("effect-intended", intended(one, 1, "supplier.create", ""))
                .move(8, "approve", "PENDING_APPROVAL", "PROVISIONING", "FUL")
                .record("settle", Samples.SERVICE)
                .event("effect-outcome", confirmed(1))
                .move(11, "provisioned", "PROVISIONING", "ACTIVE_CONFIRMED", "REC");
        return closed(one, "onboarded");
    }

    /** A block at once by cora, ratified by olga; it is sent an hour after the case was opened. */
    static SampleCase block(String name) {
        SampleCase one = Samples.started(
                        new SampleCase(name, MoveTable.SUPPLIER),
                        "person:cora",
                        "cora",
                        "'requestType':'BLOCK','supplierId':'S-1'")
                .record("fire", "person:cora");
        one.event("effect-intended", intended(one, 1, "supplier.block", ""))
                .event("emitted", says("p2p.supplier.blocked"))
                .event("plan-made", plan("cora", stage(1, "RATIFY", "COMPLIANCE_OFFICER", "olga")))
                .move(15, "blockNow", "DRAFT", "PENDING_APPROVAL", "APP")
                .record("settle", Samples.SERVICE)
                .event("effect-outcome", confirmed(1))
                .record("decide", "person:olga")
                .event("decided", approves(1, "olga", "RATIFY"))
                .event("plan-satisfied", "'digest':'d1'")
                .move(8, "approve", "PENDING_APPROVAL", "PROVISIONING", "FUL")
                .move(11, "provisioned", "PROVISIONING", "ACTIVE_CONFIRMED", "REC");
        return closed(one, "blocked");
    }

    private static SampleCase closed(SampleCase one, String said) {
        return one.record("tick", Samples.SERVICE)
                .event("emitted", says("p2p.supplier." + said))
                .move(14, "reconcileOk", "ACTIVE_CONFIRMED", "CLOSED", "END");
    }

    private static SampleCase counted(String name, String type, String lines) {
        return Samples.started(
                        new SampleCase(name, MoveTable.RECEIVING),
                        "person:rex",
                        "rex",
                        "'poNumber':'PO-1','receiptType':'" + type
                                + "','deliveryNote':'DN-1','receiverId':'rex','lines':[" + lines + "]")
                .record("fire", "person:rex")
                .fact("directory:roles", "'person':'rex'", "['RECEIVER@facility:NORTH']")
                .event("pinned", "'policy':'p','variation':{},'submittedBy':'rex'")
                .event("acted", "'function':'POST_RECEIPT','people':['rex'],'scopes':[]")
                .move(2, "count", "DRAFT", "COUNTED", "VAL");
    }

    /** All 100 of the sample order, counted by rex. */
    static SampleCase receipt(String name) {
        SampleCase one = counted(name, "GOODS", "{'poLine':1,'qtyReceived':100,'uom':'EA','condition':'OK'}");
        return posted(one.event("effect-intended", intended(one, 1, "receipt.post", ""))
                .move(4, "matchExpected", "COUNTED", "POSTING", "FUL"));
    }

    /** A service, accepted by carl. */
    static SampleCase service(String name) {
        SampleCase one = counted(name, "SERVICE", "{'poLine':1,'qtyReceived':1,'uom':'EA','condition':'OK'}")
                .without("'function':'POST_RECEIPT'")
                .move(7, "serviceEntered", "COUNTED", "PENDING_ACCEPTANCE", "APP")
                .record("fire", "person:carl")
                .event("acted", "'function':'ACCEPT_SERVICE','people':['carl'],'scopes':[]");
        return posted(one.event("effect-intended", intended(one, 1, "receipt.post", ""))
                        .move(8, "accept", "PENDING_ACCEPTANCE", "POSTING", "FUL"))
                .change("p2p.receiving.posted", "p2p.receiving.service-accepted");
    }

    private static SampleCase posted(SampleCase one) {
        return one.record("settle", Samples.SERVICE)
                .event("effect-outcome", confirmed(1))
                .event("data-set", "'fields':{'receiptNo':'GR-1'}")
                .event("emitted", "'event':'p2p.receiving.posted','data':{'poNumber':'PO-1'}")
                .move(13, "posted", "POSTING", "POSTED", "REC");
    }

    static SampleCase reconciled(SampleCase posted) {
        return posted.later(24 * 8).record("tick", Samples.SERVICE).move(15, "reconcileOk", "POSTED", "CLOSED", "END");
    }

    /** Taken back by stan two days later. */
    static SampleCase reversed(SampleCase posted) {
        return posted.later(48)
                .record("fire", "person:stan")
                .fact("command", "", "{'event':'reverse','payload':{'reason':'counted twice'}}")
                .event("row-pending", "'row':14,'event':'reverse','to':'REVERSED','effects':[2]")
                .event("effect-intended", intended(posted, 2, "receipt.reverse", ",'undoes':1"))
                .record("settle", Samples.SERVICE)
                .event("effect-outcome", confirmed(2))
                .event("row-pending", "")
                .event("emitted", "'event':'p2p.receiving.reversed','data':{'poNumber':'PO-1'}")
                .move(14, "reverse", "POSTED", "REVERSED", "END");
    }

    /** A price hold of an invoice up to the hands of who resolves it. */
    static SampleCase held(String name, SampleCase invoice) {
        return Samples.started(
                        new SampleCase(name, MoveTable.EXCEPTION),
                        Samples.SERVICE,
                        "engine",
                        "'invoiceCaseId':'" + invoice.id + "','holdCode':'INV_PRICE','lineNos':[1],'variance':"
                                + Samples.money("30.00") + ",'paymentRisk':'NONE'")
                .event("emitted", "'event':'p2p.invoice-exception.opened','data':{}")
                .move(1, "holdRaised", "DRAFT", "OPEN", "VAL")
                .event("data-set", "'fields':{'causeCode':'PRICE_LIST','resolverGroup':'BUYER'}")
                .move(2, "triage", "OPEN", "TRIAGED", "ROU")
                .move(3, "assign", "TRIAGED", "WITH_RESOLVER", "FUL");
    }

    /** The price is accepted: proposed by remy, approved by asa. */
    static SampleCase accepted(String name, SampleCase invoice) {
        SampleCase one = held(name, invoice)
                .record("fire", "person:remy")
                .event("data-set", "'fields':{'proposedResolution':'ACCEPT_VARIANCE'}")
                .event("acted", "'function':'PROPOSE_INVOICE_RESOLUTION','people':['remy'],'scopes':[]")
                .event("plan-made", plan("engine", stage(1, "SPECIALIST:AP_SUPERVISOR", "AP_SUPERVISOR", "asa")))
                .move(6, "propose", "WITH_RESOLVER", "PENDING_APPROVAL", "APP")
                .record("decide", "person:asa")
                .event("decided", approves(1, "asa", "SPECIALIST:AP_SUPERVISOR"))
                .event("acted", "'function':'APPROVE_INVOICE_RESOLUTION','people':['asa'],'scopes':[]")
                .event("plan-satisfied", "'digest':'d1'")
                .event("data-set", "'fields':{'resolution':'ACCEPT_VARIANCE'}")
                .move(8, "approve", "PENDING_APPROVAL", "RESOLVED", "REC");
        return released(one);
    }

    private static SampleCase released(SampleCase resolved) {
        return resolved.event("effect-intended", intended(resolved, 1, RELEASE, ""))
                .event("row-pending", "'row':10,'event':'matchPasses','to':'CLOSED','effects':[1]")
                .record("settle", Samples.SERVICE)
                .event("effect-outcome", confirmed(1))
                .event("row-pending", "")
                .event("emitted", "'event':'p2p.invoice-exception.resolved','data':{}")
                .move(10, "matchPasses", "RESOLVED", "CLOSED", "END");
    }
}
