package io.bursar.controls.name;

/**
 * Which characters of two texts match, as Jaro counts them.
 *
 * @param matches how many characters match
 * @param outOfOrder how many of them stand at another place among the matched ones
 */
record Matching(int matches, int outOfOrder) {

    /** Each character takes the first free equal one within reach. */
    static Matching of(int[] left, int[] right) {
        int reach = Math.max(0, Math.max(left.length, right.length) / 2 - 1);
        boolean[] leftTaken = new boolean[left.length];
        boolean[] rightTaken = new boolean[right.length];
        int matches = 0;
        for (int i = 0; i < left.length; i++) {
            int last = Math.min(right.length - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= last; j++) {
                if (!rightTaken[j] && left[i] == right[j]) {
                    leftTaken[i] = true;
                    rightTaken[j] = true;
                    matches++;
                    break;
                }
            }
        }
        return new Matching(matches, outOfOrder(taken(left, leftTaken, matches), taken(right, rightTaken, matches)));
    }

    private static int[] taken(int[] text, boolean[] taken, int matches) {
        int[] matched = new int[matches];
        int next = 0;
        for (int i = 0; i < text.length; i++) {
            if (taken[i]) {
                matched[next++] = text[i];
            }
        }
        return matched;
    }

    private static int outOfOrder(int[] left, int[] right) {
        int differing = 0;
        for (int i = 0; i < left.length; i++) {
            if (left[i] != right[i]) {
                differing++;
            }
        }
        return differing;
    }
}
