package io.bursar.controls.assist;

import io.bursar.model.finding.Finding;
import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.ExceptionCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What no proposal may do in any mode, at any confidence, under any certificate (canonical §1.12, enterprise-fixed):
 * there is no setting and no grant that changes this list.
 *
 * <p>A use is prohibited by the event it would raise, by a capability it would call, or by an exception it would
 * resolve; one is enough, so renaming an event does not let a model do what still moves money.
 *
 * <pre>{@code
 * ProhibitedUse.check(new ProposalUse(invoice, "approve", Set.of(), Set.of()));   // [AI-PROHIBITED: …]
 * }</pre>
 */
// The sets come from Set.of and cannot change; their type cannot say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum ProhibitedUse {
    /** No model may approve or reject, in whatever form a workflow asks for it. */
    DECIDE_APPROVAL(
            "decide-approval",
            Set.of(
                    "*:approve",
                    "*:approveInactivation",
                    "*:reject",
                    "*:deny",
                    "*:ratify",
                    "*:certify",
                    "*:autoCertify",
                    "*:attest",
                    "*:signed",
                    "*:decideAll",
                    "*:dispositionApproved",
                    "*:timesheetApproved",
                    "*:standingApproval",
                    "*:recurringPreapproved",
                    "p2p.receiving:accept"),
            Set.of(),
            Set.of("POL_NO_APPROVER", "POL_AUTHORITY_GAP")),
    /** No model may verify or change bank details. */
    VERIFY_BANK(
            "verify-bank",
            Set.of("p2p.supplier:coolingEnded"),
            Set.of("supplier.bank.update"),
            Set.of("SUP_BANK_UNVERIFIED", "INV_BANK_CHANGED")),
    /** No model may release a payment or the hold before it. */
    RELEASE_PAYMENT("release-payment", Set.of("p2p.invoice:paymentReleased"), Set.of("invoice.release"), Set.of()),
    /** No model may grant access. */
    GRANT_ACCESS(
            "grant-access",
            Set.of("access.provisioning:breakGlass", "access.provisioning:granted"),
            Set.of("access.grant", "identity.create"),
            Set.of()),
    /** No model may waive a separation of duties or an exclusion match. */
    WAIVE_CONTROL(
            "waive-control",
            Set.of("access.provisioning:mitigate", "*:waive"),
            Set.of(),
            Set.of(
                    "POL_SOD_CONFLICT",
                    "ACC_SOD_BLOCKED",
                    "TRF_SOD_CONFLICT",
                    "SUP_POSSIBLE_EXCLUSION",
                    "ONB_SCREEN_HIT",
                    "CRD_SANCTION")),
    /** No model may post or reverse a journal, or open or close a period. */
    POST_JOURNAL(
            "post-journal",
            Set.of("r2r.journal-entry:post", "r2r.journal-entry:reverse"),
            Set.of("journal.post", "journal.reverse", "period.open", "period.close"),
            Set.of()),
    /** No model may end an employment or change pay. */
    CHANGE_PAY(
            "change-pay",
            Set.of("h2r.payroll-adjustment:release", "h2r.offboarding:immediateExit", "h2r.offboarding:settle"),
            Set.of("employee.terminate", "payroll.adjust"),
            Set.of()),
    /** No model may decide a credential or a privilege. */
    DECIDE_CREDENTIAL(
            "decide-credential",
            Set.of(
                    "cred.credentialing:temporaryGrant",
                    "cred.credentialing:recommend",
                    "cred.credentialing:suspend",
                    "cred.credentialing:reinstate",
                    "cred.credentialing:lapse",
                    "cred.credentialing:expirableRenewed"),
            Set.of("privilege.load", "privilege.remove"),
            Set.of("CRD_NPDB_HIT", "CRD_GAP")),
    /** No model may close a recall or put recalled goods back. */
    CLOSE_RECALL(
            "close-recall",
            Set.of("i2r.recall:complete", "i2r.recall:reinstate", "i2r.recall:decide", "i2r.recall:noneAffected"),
            Set.of(),
            Set.of());

    /** The code of findings that refuse such a use. */
    public static final String FINDING_CODE = "AI-PROHIBITED";

    private static final String ANY_WORKFLOW = "*:";

    private final String code;
    private final Set<String> events;
    private final Set<String> capabilities;
    private final Set<String> exceptions;

    ProhibitedUse(String code, Set<String> events, Set<String> capabilities, Set<String> exceptions) {
        this.code = code;
        this.events = events;
        this.capabilities = capabilities;
        this.exceptions = exceptions;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The events it covers, as {@code workflow:event}, with {@code *} for every workflow. */
    public Set<String> events() {
        return events;
    }

    /** The capabilities it covers. */
    public Set<String> capabilities() {
        return capabilities;
    }

    /** The exceptions whose resolution it covers (canonical, exception taxonomy). */
    public Set<String> exceptions() {
        return exceptions;
    }

    /** Whether this prohibition covers a use. */
    public boolean covers(ProposalUse use) {
        return events.contains(ANY_WORKFLOW + use.event())
                || events.contains(use.workflow() + ":" + use.event())
                || use.effects().stream().map(CapabilityName::value).anyMatch(capabilities::contains)
                || use.resolves().stream().map(ExceptionCode::value).anyMatch(exceptions::contains);
    }

    /** Refuses, with one finding per prohibition, a use that would decide; empty where it would not. */
    public static List<Finding> check(ProposalUse use) {
        return Stream.of(values())
                .filter(prohibited -> prohibited.covers(use))
                .map(prohibited -> Finding.error(FINDING_CODE, "A suggestion of a model may never decide this")
                        .with("use", prohibited.code())
                        .with("workflow", use.workflow())
                        .with("event", use.event()))
                .toList();
    }
}
