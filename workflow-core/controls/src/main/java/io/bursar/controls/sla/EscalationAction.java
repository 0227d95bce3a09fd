package io.bursar.controls.sla;

/**
 * What happens at one step of a ladder (canonical §1.8).
 *
 * <pre>{@code
 * EscalationAction.OPEN_TO_BACKUP.code();   // open-to-backup
 * }</pre>
 */
public enum EscalationAction {
    /** The assignee is reminded. */
    REMIND_ASSIGNEE("remind-assignee"),
    /** The assignee's manager is told. */
    NOTIFY_MANAGER("notify-manager"),
    /** The task also opens to the backup or delegate; the same tests of authority and separation of duties apply. */
    OPEN_TO_BACKUP("open-to-backup"),
    /** The lead of the queue is told. */
    NOTIFY_QUEUE_LEAD("notify-queue-lead"),
    /** The process owner is told. */
    NOTIFY_PROCESS_OWNER("notify-process-owner"),
    /** The case goes into the digest of the executive sponsor. */
    EXECUTIVE_DIGEST("executive-digest");

    private final String code;

    EscalationAction(String code) {
        this.code = code;
    }

    /** The stable code used in definitions and stored data. */
    public String code() {
        return code;
    }
}
