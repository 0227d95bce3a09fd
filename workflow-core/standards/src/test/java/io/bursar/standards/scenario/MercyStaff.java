package io.bursar.standards.scenario;

import io.bursar.model.people.AuthorityLevel;
import io.bursar.model.people.Scope;
import io.bursar.testkit.FakeDirectory;
import java.util.List;

/**
 * Who works here. Dana asks; her cost center belongs to Mia (L2), above her are Lee (director, L3), Vera (vice
 * president, L4), Carl (chief executive of the facility, L5), the CFO Ruth Calloway (L6) and the chief executive Gwen
 * Sato (L7), Bo sits on the board (L8), Dirk is another director. The rest have one role each.
 */
final class MercyStaff {

    static final String CFO = "ruth.calloway";

    private static final List<String[]> ROLES = List.of(
            role("page", "PROXY_REQUESTER"),
            role("sam", "BUYER"),
            role("sid", "BUYER"),
            role("sol", "SOURCING_LEAD"),
            role("pia", "PROCESS_OWNER"),
            role("omar", "INTEGRATION_OWNER"),
            role("sue", "SUPPLIER_STEWARD"),
            role("bud", "BUDGET_OFFICER"),
            role("cora", "COMPLIANCE_OFFICER"),
            role("conny", "CONTROLLER"),
            role("conrad", "CONTROLLER"),
            role("polly", "POLICY_STEWARD"),
            role("seth", "SECURITY_OFFICER"),
            role("priya", "PRIVACY_OFFICER"),
            role("phil", "PHARMACIST_IN_CHARGE"),
            role("deb", "DEA_SIGNATORY"),
            role("asa", "ASSET_MANAGER"),
            role("clint", "CLINICAL_ENGINEERING"),
            role("kim", "CAPITAL_COMMITTEE"),
            role("kai", "CAPITAL_COMMITTEE"),
            role("kay", "CAPITAL_COMMITTEE"),
            role("kurt", "CAPITAL_COMMITTEE"),
            role("kira", "CAPITAL_COMMITTEE"),
            role(CFO, "CFO"),
            role("bo", "GOVERNING_BODY"),
            role("ann", "AP_PROCESSOR"),
            role("arne", "AP_PROCESSOR"),
            role("abe", "AP_SUPERVISOR"),
            role("rex", "RECEIVER"),
            role("rita", "RECEIVER"),
            role("stan", "STOREKEEPER"),
            role("ines", "INVENTORY_PLANNER"),
            role("ivy", "ITEM_STEWARD"),
            role("vic", "SUPPLIER_VERIFIER"),
            role("tina", "TREASURY"),
            role("tom", "TREASURY_RELEASER"),
            role("curt", "COMPLIANCE_OFFICER"),
            role("rosa", "RISK_INSURANCE"));

    private MercyStaff() {}

    private static String[] role(String person, String role) {
        return new String[] {person, role};
    }

    static void join(FakeDirectory staff) {
        staff.person("dana", AuthorityLevel.L1, "mia")
                .person("mia", AuthorityLevel.L2, "lee")
                .person("lee", AuthorityLevel.L3, "vera")
                .person("vera", AuthorityLevel.L4, "carl")
                .person("carl", AuthorityLevel.L5, CFO)
                .person(CFO, AuthorityLevel.L6, "gwen.sato")
                .person("gwen.sato", AuthorityLevel.L7, "")
                .person("bo", AuthorityLevel.L8, "")
                .person("dirk", AuthorityLevel.L3, "vera");
        ROLES.forEach(role -> staff.role(role[0], role[1], Scope.ENTERPRISE));
    }
}
