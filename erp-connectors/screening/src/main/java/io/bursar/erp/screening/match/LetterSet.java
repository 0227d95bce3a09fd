package io.bursar.erp.screening.match;

/** The letters of one name, in ascending order of their ranks: the rarest first. */
final class LetterSet {

    private final int[] ranks;

    /** Takes ranks in ascending order, each once. */
    LetterSet(int[] ranks) {
        this.ranks = ranks;
    }

    int size() {
        return ranks.length;
    }

    /** The letter at a place, the rarest at 0. */
    int at(int place) {
        return ranks[place];
    }

    /** How many letters two names have in common. */
    int common(LetterSet other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < ranks.length && j < other.ranks.length) {
            if (ranks[i] == other.ranks[j]) {
                common++;
                i++;
                j++;
            } else if (ranks[i] < other.ranks[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
