package io.bursar.erp.reference.internal.books;

import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.RejectionCode;
import io.bursar.erp.spi.document.DocumentStoreRequest;
import io.bursar.erp.spi.document.Notification;
import io.bursar.erp.spi.document.NotifySendRequest;
import io.bursar.erp.spi.document.StoredDocument;
import java.util.regex.Pattern;

/** Documents, filed once per content, and the outbox of notifications. */
public final class FilingBook {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private FilingBook() {}

    /** Files a document; the same content is filed once and keeps its first name. */
    public static Applied store(Session session, Instruction<DocumentStoreRequest> instruction) {
        DocumentStoreRequest request = instruction.content();
        if (!SHA_256.matcher(request.contentHash()).matches()) {
            throw Refusal.of(RejectionCode.INVALID_REQUEST, "path", "contentHash");
        }
        String id = Numbers.of("DOC", request.contentHash());
        if (!session.exists("SELECT 1 FROM document WHERE id = ?", id)) {
            session.update(
                    "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    request.contentHash(),
                    request.title(),
                    request.mediaType(),
                    request.location().orElse(null),
                    request.retentionCode().orElse(null));
        }
        StoredDocument stored = session.first(
                        "SELECT title, media_type FROM document WHERE id = ?",
                        row -> new StoredDocument(
                                id, request.contentHash(), row.getString("title"), row.getString("media_type")),
                        id)
                .orElseThrow();
        return new Applied(id, stored);
    }

    /** Puts a message into the outbox. */
    public static Applied send(Session session, Instruction<NotifySendRequest> instruction) {
        NotifySendRequest request = instruction.content();
        String id = Numbers.free(
                "NTF",
                instruction.reference(),
                number -> session.exists("SELECT 1 FROM notification WHERE id = ?", number));
        session.update(
                "INSERT INTO notification VALUES (?, ?, ?, ?, ?, ?)",
                id,
                request.template(),
                request.recipientId(),
                request.seq(),
                request.subject().orElse(null),
                String.join("\n", request.values()));
        return new Applied(id, new Notification(id, request.template(), request.recipientId(), request.seq()));
    }
}
