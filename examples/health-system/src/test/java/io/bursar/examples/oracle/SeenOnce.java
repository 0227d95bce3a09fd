package io.bursar.examples.oracle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Which texts were seen before, in 16 bytes each: the first half of their SHA-256 in an open table. */
final class SeenOnce {
    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];
    private int size;

    /** Notes the text; false where it was noted before. */
    boolean first(String text) {
        if (size * 2 > high.length) {
            grow();
        }
        ByteBuffer print = ByteBuffer.wrap(Sha256.raw(text.getBytes(StandardCharsets.UTF_8)));
        boolean added = add(print.getLong() | 1, print.getLong());
        size += added ? 1 : 0;
        return added;
    }

    private boolean add(long h, long l) {
        int place = (int) (l ^ (l >>> 32)) & (high.length - 1);
        while (high[place] != 0) {
            if (high[place] == h && low[place] == l) {
                return false;
            }
            place = (place + 1) & (high.length - 1);
        }
        high[place] = h;
        low[place] = l;
        return true;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        high = new long[oldHigh.length * 2];
        low = new long[oldHigh.length * 2];
        for (int i = 0; i < oldHigh.length; i++) {
            if (oldHigh[i] != 0) {
                add(oldHigh[i], oldLow[i]);
            }
        }
    }
}
