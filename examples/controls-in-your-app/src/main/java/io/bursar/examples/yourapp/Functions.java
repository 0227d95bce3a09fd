package io.bursar.examples.yourapp;

import io.bursar.model.identity.FunctionName;

/** The functions of the policy that this application's acts are. */
final class Functions {

    static final FunctionName REQUEST = new FunctionName("REQUEST_PURCHASE");
    static final FunctionName APPROVE = new FunctionName("APPROVE_REQUISITION");
    static final FunctionName ORDER = new FunctionName("CREATE_PO");
    static final FunctionName ENTER_INVOICE = new FunctionName("ENTER_INVOICE");

    private Functions() {}
}
