package io.bursar.proofs.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was found so far, over all cases. */
final class Verdicts {

    private final Law law;
    private final List<String> wrong = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Mitigated> mitigated = new ArrayList<>();
    private final Map<String, Map<String, BigDecimal>> standing = new HashMap<>();
    private final Map<String, String> documents = new HashMap<>();
    private final Set<String> commands = new HashSet<>();

    Verdicts(Law law) {
        this.law = law;
    }

    Law law() {
        return law;
    }

    List<String> wrong() {
        return wrong;
    }

    /** The compensating controls that came into force. */
    List<Mitigated> mitigated() {
        return mitigated;
    }

    List<Deed> deeds() {
        return deeds;
    }

    void refuse(boolean broken, String sentence, Entry at, Object about) {
        if (broken) {
            wrong.add(sentence + ": " + about + " in " + at.place());
        }
    }

    /** A case made a document of this number. */
    void made(String number, String chain) {
        documents.putIfAbsent(number, chain);
    }

    /** The chain of the case that made a document; empty where none did. */
    Optional<String> chainOf(String number) {
        return Optional.ofNullable(documents.get(number));
    }

    /** A command is recorded once (G6). */
    void noteCommand(Entry entry) {
        refuse(!commands.add(entry.command()), "G6 one command was recorded twice", entry, entry.command());
    }

    /** Counts a case against a grant and gives what counts against it now. */
    BigDecimal count(String grant, String caseId, BigDecimal amount) {
        Map<String, BigDecimal> cases = standing.computeIfAbsent(grant, id -> new HashMap<>());
        cases.put(caseId, amount);
        return cases.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A case gave up what it counted towards. */
    void release(String caseId) {
        standing.values().forEach(cases -> cases.remove(caseId));
    }
}
