package io.bursar.verifier;

import io.bursar.model.identity.CapabilityName;
import io.bursar.model.identity.FunctionName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which acts move money, and what counts as an approval beside a plan: the words of canonical §1.7 and controls §1 that
 * the verifier needs. Data, so that a host with capabilities of its own adds them.
 *
 * <pre>{@code
 * MoneyTerms.canonical().kind(new CapabilityName("po.create"));   // COMMITS
 * }</pre>
 *
 * @param kinds what a capability does to money; one that is not listed moves none
 * @param paying acts whose recording says that money has left
 * @param evidence acts whose recording names a person who approved the same money elsewhere in the chain
 * @param incoming what brings money in and needs no approval
 */
public record MoneyTerms(
        Map<CapabilityName, Kind> kinds,
        Set<FunctionName> paying,
        Set<FunctionName> evidence,
        List<Incoming> incoming) {

    /** What a capability does to money. */
    public enum Kind {
        /** It binds the enterprise to a supplier, or lets it pay one: an order, an account. */
        COMMITS("commits"),
        /** It makes a debt that will be paid. */
        OWES("owes"),
        /** It holds back: dropping it weakens a control. */
        HOLDS("holds");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The stable code. */
        public String code() {
            return code;
        }
    }

    /**
     * A case that brings money in.
     *
     * @param capability what would otherwise need an approval
     * @param field the data field that says so
     * @param value its value
     */
    public record Incoming(CapabilityName capability, String field, String value) {}

    /** Copies everything. */
    public MoneyTerms {
        kinds = Map.copyOf(kinds);
        paying = Set.copyOf(paying);
        evidence = Set.copyOf(evidence);
        incoming = List.copyOf(incoming);
    }

    /** The terms of procure-to-pay (canonical W01 to W05): credits bring money in (INV-I1). */
    public static MoneyTerms canonical() {
        TreeMap<CapabilityName, Kind> kinds = new TreeMap<>();
        put(kinds, Kind.COMMITS, "po.create", "po.change", "supplier.create", "supplier.bank.update");
        put(kinds, Kind.COMMITS, "supplier.payment.release", "supplier.restore");
        put(kinds, Kind.OWES, "invoice.post");
        put(kinds, Kind.HOLDS, "invoice.hold", "payment.stop", "supplier.block", "supplier.payment.hold");
        put(kinds, Kind.HOLDS, "stock.quarantine");
        return new MoneyTerms(
                kinds,
                Set.of(new FunctionName("RELEASE_PAYMENT")),
                Set.of(new FunctionName("APPROVE_INVOICE_BY_ORDER")),
                List.of(new Incoming(new CapabilityName("invoice.post"), "docType", "CREDIT")));
    }

    private static void put(Map<CapabilityName, Kind> kinds, Kind kind, String... capabilities) {
        Stream.of(capabilities)
                .map(CapabilityName::new)
                .collect(Collectors.toList())
                .forEach(capability -> kinds.put(capability, kind));
    }

    /** Whether a capability moves money and so needs an approval. */
    public boolean moves(CapabilityName capability) {
        Kind kind = kinds.get(capability);
        return kind == Kind.COMMITS || kind == Kind.OWES;
    }

    /** Whether a capability holds back. */
    public boolean holds(CapabilityName capability) {
        return kinds.get(capability) == Kind.HOLDS;
    }
}
