package io.bursar.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LockBucketsProperties {

    @Property(tries = 200)
    void rowsAreBoundedAndKeysOfSubscriptionsAreLockedLast(@ForAll List<String> names, @ForAll List<String> keys) {
        assertThat(LockBuckets.ofNames(names)).allMatch(row -> row >= 0 && row < 65_536);
        assertThat(LockBuckets.ofSubscriptions(keys)).allMatch(row -> row >= 65_536 && row < 131_072);
        assertThat(List.copyOf(LockBuckets.ofNames(names))).isSorted();
    }
}
