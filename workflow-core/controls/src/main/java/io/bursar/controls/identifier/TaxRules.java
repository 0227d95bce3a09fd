package io.bursar.controls.identifier;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** EIN, SSN and ITIN (controls §4). */
final class TaxRules {

    private static final Pattern EIN = Pattern.compile("([0-9]{2})-[0-9]{7}");
    private static final Pattern PERSON = Pattern.compile("([0-9]{3})-([0-9]{2})-([0-9]{4})");
    private static final Set<String> EIN_PREFIXES = DataFile.einPrefixes();

    private TaxRules() {}

    static IdentifierCheck ein(String text) {
        Matcher form = EIN.matcher(text);
        if (!form.matches()) {
            return Findings.format(IdentifierKind.EIN);
        }
        if (EIN_PREFIXES.contains(form.group(1))) {
            return Findings.valid(IdentifierKind.EIN, text);
        }
        return new IdentifierCheck.Valid(IdentifierKind.EIN, text, List.of(Findings.unknownPrefix(IdentifierKind.EIN)));
    }

    static IdentifierCheck ssn(String text) {
        Matcher form = PERSON.matcher(text);
        if (!form.matches()) {
            return Findings.format(IdentifierKind.SSN);
        }
        String area = form.group(1);
        boolean never = area.equals("000")
                || area.equals("666")
                || area.startsWith("9")
                || form.group(2).equals("00")
                || form.group(3).equals("0000");
        return never ? Findings.range(IdentifierKind.SSN) : Findings.valid(IdentifierKind.SSN, text);
    }

    static IdentifierCheck itin(String text) {
        Matcher form = PERSON.matcher(text);
        if (!form.matches()) {
            return Findings.format(IdentifierKind.ITIN);
        }
        boolean given = form.group(1).startsWith("9") && itinGroup(Integer.parseInt(form.group(2)));
        return given ? Findings.valid(IdentifierKind.ITIN, text) : Findings.range(IdentifierKind.ITIN);
    }

    private static boolean itinGroup(int group) {
        return (group >= 50 && group <= 65)
                || (group >= 70 && group <= 88)
                || (group >= 90 && group <= 92)
                || group >= 94;
    }
}
