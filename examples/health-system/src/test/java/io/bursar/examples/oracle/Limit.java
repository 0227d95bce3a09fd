package io.bursar.examples.oracle;

import java.math.BigDecimal;
import java.util.Optional;

/** An authority limit; empty amount means unlimited. Limits are inclusive (controls §2). */
record Limit(Optional<BigDecimal> amount) implements Comparable<Limit> {
    static final Limit UNLIMITED = new Limit(Optional.empty());

    static Optional<Limit> of(Json json) {
        if (json.at("unlimited").present() || json.text().equalsIgnoreCase("unlimited")) {
            return Optional.of(UNLIMITED);
        }
        return json.amount().or(() -> json.at("amount").amount()).map(amount -> new Limit(Optional.of(amount)));
    }

    boolean covers(BigDecimal total) {
        return amount.map(most -> total.compareTo(most) <= 0).orElse(true);
    }

    boolean zero() {
        return amount.map(most -> most.signum() == 0).orElse(false);
    }

    @Override
    public int compareTo(Limit other) {
        if (amount.isEmpty() || other.amount.isEmpty()) {
            return Boolean.compare(amount.isEmpty(), other.amount.isEmpty());
        }
        return amount.get().compareTo(other.amount.get());
    }

    @Override
    public String toString() {
        return amount.map(BigDecimal::toPlainString).orElse("unlimited");
    }
}
