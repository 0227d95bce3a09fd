package io.bursar.controls.material;

import java.util.Arrays;

/** One value or one line of a projection, as canonical bytes. */
final class Entry implements Comparable<Entry> {

    private final byte[] bytes;
    private final boolean absent;

    Entry(byte[] bytes, boolean absent) {
        this.bytes = bytes;
        this.absent = absent;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Whether no field of it has a value. */
    boolean isAbsent() {
        return absent;
    }

    @Override
    public int compareTo(Entry other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
