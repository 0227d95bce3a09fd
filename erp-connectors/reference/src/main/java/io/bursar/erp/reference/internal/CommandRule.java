package io.bursar.erp.reference.internal;

import io.bursar.erp.reference.internal.books.Applied;
import io.bursar.erp.reference.internal.books.Instruction;
import io.bursar.erp.reference.internal.database.Session;
import io.bursar.erp.spi.CapabilityContract;
import io.bursar.erp.spi.CapabilityData;
import io.bursar.model.capability.UniquenessGuarantee;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How one capability is carried out: its contract, what the receiver promises against duplicates, the book that does
 * it, and how the document is read again for a look-up (empty where the answer given first is kept).
 */
record CommandRule<Q extends CapabilityData, A extends CapabilityData>(
        CapabilityContract<Q, A> contract,
        UniquenessGuarantee guarantee,
        BiFunction<Session, Instruction<Q>, Applied> book,
        Optional<BiFunction<Session, String, Optional<A>>> reader) {

    static <Q extends CapabilityData, A extends CapabilityData> CommandRule<Q, A> of(
            CapabilityContract<Q, A> contract,
            UniquenessGuarantee guarantee,
            BiFunction<Session, Instruction<Q>, Applied> book) {
        return new CommandRule<>(contract, guarantee, book, Optional.empty());
    }

    CommandRule<Q, A> readBy(BiFunction<Session, String, Optional<A>> by) {
        return new CommandRule<>(contract, guarantee, book, Optional.of(by));
    }

    boolean enforcesKeys() {
        return guarantee == UniquenessGuarantee.SERVER_ENFORCED;
    }
}
