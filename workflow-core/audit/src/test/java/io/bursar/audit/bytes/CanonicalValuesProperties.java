package io.bursar.audit.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bursar.audit.AuditArbitraries;
import io.bursar.model.data.DataValue;
import io.bursar.model.finding.BursarException;
import io.bursar.model.finding.FailureCode;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalValuesProperties {

    @Provide
    Arbitrary<DataValue> values() {
        return AuditArbitraries.values();
    }

    @Provide
    Arbitrary<byte[]> likelyBytes() {
        Arbitrary<Byte> codes = Arbitraries.of('t', 'n', 'b', 'm', 'u', 'd', 'i', 'k', 'x', 'l', 'r')
                .map(code -> (byte) (char) code);
        Arbitrary<Byte> small = Arbitraries.bytes().between((byte) 0, (byte) 4);
        return Arbitraries.oneOf(codes, small, small, Arbitraries.bytes())
                .array(byte[].class)
                .ofMaxSize(24);
    }

    @Property(tries = 500)
    void everyValueComesBack(@ForAll("values") DataValue value) {
        assertThat(CanonicalValues.decode(CanonicalValues.encode(value))).isEqualTo(value);
    }

    @Property(tries = 200)
    void anyFlippedBitIsRefusedOrAnotherValue(@ForAll("values") DataValue value) {
        byte[] bytes = CanonicalValues.encode(value);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Optional<DataValue> other = decoded(flipped);
            assertThat(other).isNotEqualTo(Optional.of(value));
            other.ifPresent(read -> assertThat(CanonicalValues.encode(read)).isEqualTo(flipped));
        }
    }

    @Property(tries = 3000)
    void whateverCanBeReadIsItsOnlyForm(@ForAll("likelyBytes") byte[] bytes) {
        decoded(bytes)
                .ifPresent(value -> assertThat(CanonicalValues.encode(value)).isEqualTo(bytes));
    }

    @Property(tries = 200)
    void everyCutIsRefused(@ForAll("values") DataValue value) {
        byte[] bytes = CanonicalValues.encode(value);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(decoded(Arrays.copyOf(bytes, length))).isEmpty();
        }
        assertThat(decoded(Arrays.copyOf(bytes, bytes.length + 1))).isEmpty();
    }

    /** The value, or empty where it is refused as corrupt at an offset; any other failure fails the test. */
    private static Optional<DataValue> decoded(byte[] bytes) {
        try {
            return Optional.of(CanonicalValues.decode(bytes));
        } catch (BursarException refused) {
            assertThat(refused.code()).isEqualTo(FailureCode.STORE_CORRUPT);
            assertThat(refused.context()).containsKey("offset");
            return Optional.empty();
        }
    }
}
