package io.bursar.standards.scenario;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/** Runs every scenario, and last of all says whether each row and each exception of the workflows was met. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class ScenariosTest {

    @Nested
    @Order(1)
    class RequisitionAsAccepted extends RequisitionAcceptance {}

    @Nested
    @Order(1)
    class ReceivingAsAccepted extends ReceivingAcceptance {}

    @Nested
    @Order(1)
    class InvoiceAsAccepted extends InvoiceAcceptance {}

    @Nested
    @Order(1)
    class SupplierAsAccepted extends SupplierAcceptance {}

    @Nested
    @Order(1)
    class SupplierRouted extends SupplierRoutes {}

    @Nested
    @Order(1)
    class SupplierByEvidence extends SupplierEvidence {}

    @Nested
    @Order(1)
    class SupplierPaidElsewhere extends SupplierBanks {}

    @Nested
    @Order(1)
    class SupplierBlocked extends SupplierBlocks {}

    @Nested
    @Order(1)
    class SupplierScreened extends SupplierScreenings {}

    @Nested
    @Order(1)
    class SupplierSteered extends SupplierSteering {}

    @Nested
    @Order(1)
    class RequisitionRouted extends RequisitionRoutes {}

    @Nested
    @Order(1)
    class RequisitionOrdered extends RequisitionOrders {}

    @Nested
    @Order(1)
    class RequisitionChanged extends RequisitionChanges {}

    @Nested
    @Order(1)
    class RequisitionInEmergency extends RequisitionEmergencies {}

    @Nested
    @Order(1)
    class RequisitionByProfile extends RequisitionProfiles {}

    @Nested
    @Order(1)
    class RequisitionInTrouble extends RequisitionTroubles {}

    @Nested
    @Order(1)
    class RequisitionAmongFaults extends RequisitionFaults {}

    @Nested
    @Order(1)
    class RequisitionSteered extends RequisitionSteering {}

    @Nested
    @Order(1)
    class RequisitionWayRound extends RequisitionWaysRound {}

    @Nested
    @Order(1)
    class PayablesWayRound extends PayablesWaysRound {}

    @Nested
    @Order(1)
    class SupplyWayRound extends SupplyWaysRound {}

    @Nested
    @Order(1)
    class InvoiceMatched extends InvoiceMatching {}

    @Nested
    @Order(1)
    class InvoiceOfItsOrder extends InvoiceOrders {}

    @Nested
    @Order(1)
    class InvoiceWayOut extends InvoiceWaysOut {}

    @Nested
    @Order(1)
    class InvoiceTakenIn extends InvoiceIntake {}

    @Nested
    @Order(1)
    class InvoiceRepeated extends InvoiceDuplicates {}

    @Nested
    @Order(1)
    class InvoiceCoded extends InvoiceCoding {}

    @Nested
    @Order(1)
    class InvoicePaid extends InvoicePayments {}

    @Nested
    @Order(1)
    class InvoiceInTrouble extends InvoiceTroubles {}

    @Nested
    @Order(1)
    class EveryWorkflow extends SharedCodes {}

    @Nested
    @Order(1)
    class ApprovedBeforehand extends StandingApprovals {}

    @Nested
    @Order(1)
    class HeardElsewhere extends BusinessEvents {}

    @Nested
    @Order(1)
    class AlwaysHolds extends WhatMustHold {}

    @Nested
    @Order(1)
    class InTime extends Deadlines {}

    @Nested
    @Order(1)
    class EveryWayOut extends SharedResolutions {}

    @Nested
    @Order(1)
    class LeftAlone extends Neglected {}

    @Nested
    @Order(1)
    class SteppedBack extends StepsBack {}

    @Nested
    @Order(1)
    class InvoiceExceptionsResolved extends InvoiceDuties {}

    @Nested
    @Order(1)
    class Suggested extends Suggestions {}

    @Nested
    @Order(1)
    class HoldResolved extends HoldsAlone {}

    @Nested
    @Order(1)
    class HoldDecided extends HoldsDecided {}

    @Nested
    @Order(1)
    class HoldWorked extends HoldsWorked {}

    @Nested
    @Order(1)
    class HoldAsAccepted extends HoldsAcceptance {}

    @Nested
    @Order(1)
    class HoldOfAnInvoice extends HoldsJoined {}

    @Nested
    @Order(1)
    class HoldOfMore extends HoldsOfMore {}

    @Nested
    @Order(1)
    class HoldPutRight extends HoldsPutRightElsewhere {}

    @Nested
    @Order(1)
    class HoldEnded extends HoldsThatEnd {}

    @Nested
    @Order(1)
    class ComesOver extends Migrations {}

    @Nested
    @Order(1)
    class DeliveriesCounted extends ReceivingCounts {}

    @Nested
    @Order(1)
    class OrdersNamed extends OrdersByNumber {}

    @Nested
    @Order(1)
    class DeliveriesInDispute extends ReceivingDiscrepancies {}

    @Nested
    @Order(1)
    class ServicesReceived extends ReceivingServices {}

    @Nested
    @Order(1)
    class ReceiptsTakenBack extends ReceivingReversals {}

    @Nested
    @Order(1)
    class DeliveriesJoined extends ReceivingJoins {}

    /** Last, when all the others have run. */
    @Nested
    @Order(2)
    class Covers extends Completeness {}
}
