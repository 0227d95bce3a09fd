package io.bursar.examples.healthsystem.world;

import io.bursar.examples.healthsystem.chance.Dice;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Random bytes that follow from the seed of the run and nothing else, so that the same value has the same token in
 * every run of a seed. For a simulation whose restricted values are invented; anywhere else a vault needs bytes that
 * nobody can work out.
 */
final class FixedRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final transient Dice dice;
    private int drawn;

    FixedRandom(Dice dice) {
        this.dice = dice;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        int filled = 0;
        while (filled < bytes.length) {
            UUID next = dice.id("bytes " + drawn++);
            byte[] block = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(next.getMostSignificantBits())
                    .putLong(next.getLeastSignificantBits())
                    .array();
            int some = Math.min(block.length, bytes.length - filled);
            System.arraycopy(block, 0, bytes, filled, some);
            filled += some;
        }
    }
}
