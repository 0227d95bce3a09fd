package io.bursar.erp.screening;

import io.bursar.controls.name.PostalAddress;
import io.bursar.erp.screening.list.ListedParty;
import io.bursar.erp.screening.match.ScreenedParty;
import io.bursar.erp.spi.evidence.ScreeningSubject;

/** The subject of a request as it is compared. */
final class SubjectReading {

    private SubjectReading() {}

    /** Whether the name is a person's or an organisation's is not said, so it is compared as either. */
    static ScreenedParty party(String requestId, ScreeningSubject subject) {
        ScreenedParty named = ScreenedParty.named(key(requestId), subject.name());
        ScreenedParty all = subject.alias().map(named::alsoNamed).orElse(named);
        PostalAddress address = PostalAddress.of(
                subject.line().orElse(""),
                subject.state().orElse(""),
                subject.zip().orElse(""));
        ListedParty.Identity identity =
                new ListedParty.Identity(subject.npi(), subject.upin(), subject.taxToken(), subject.born(), address);
        return new ScreenedParty(all.key(), all.names(), identity);
    }

    private static String key(String requestId) {
        return requestId.isEmpty() ? "-" : requestId.substring(0, Math.min(requestId.length(), ScreenedParty.MAX_KEY));
    }
}
