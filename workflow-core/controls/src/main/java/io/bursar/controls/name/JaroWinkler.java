package io.bursar.controls.name;

import io.bursar.controls.tolerance.Rational;
import java.math.BigInteger;

/**
 * The string comparator of Jaro with Winkler's weight for a common beginning (Winkler 1990, "String Comparator Metrics
 * and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage"; the Census Bureau's {@code strcmp95}
 * without its tables of similar letters): characters match within half the longer length less one; half of the matched
 * characters out of order, rounded down, are transpositions; a value above 0.7 rises by a tenth of what is missing to 1
 * per common first character, at most four. Symmetric; 1 exactly for equal texts; characters are Unicode code points.
 *
 * <pre>{@code
 * JaroWinkler.of("DIXON", "DICKSONX").shown();   // 0.8133
 * }</pre>
 */
public final class JaroWinkler {

    /** Most code points of a text that is compared. */
    public static final int MAX_LENGTH = 1_000;

    private static final int PREFIX = 4;
    private static final int SCALE = 10;
    private static final Rational BOOST_ABOVE = new Rational(BigInteger.valueOf(7), BigInteger.TEN);

    private JaroWinkler() {}

    /** How alike two texts are; two empty texts are equal, an empty one has nothing in common with another. */
    public static Similarity of(String one, String other) {
        int[] left = one.codePoints().limit(MAX_LENGTH).toArray();
        int[] right = other.codePoints().limit(MAX_LENGTH).toArray();
        if (left.length == 0 || right.length == 0) {
            return left.length == right.length ? Similarity.EQUAL : Similarity.NONE;
        }
        Matching matching = Matching.of(left, right);
        int shared = 0;
        while (shared < Math.min(PREFIX, Math.min(left.length, right.length)) && left[shared] == right[shared]) {
            shared++;
        }
        return weighed(new Lengths(left.length, right.length), matching.matches(), matching.outOfOrder() / 2, shared);
    }

    /**
     * The most that two texts of these lengths can reach with so many characters in common, whatever their order, and
     * so many common first characters: what an index may rule out without comparing.
     */
    public static Similarity atMost(int length, int otherLength, int common, int shared) {
        int possible = Math.min(common, Math.min(length, otherLength));
        return weighed(new Lengths(length, otherLength), possible, 0, Math.min(Math.min(PREFIX, shared), possible));
    }

    private static Similarity weighed(Lengths lengths, int matches, int transpositions, int shared) {
        if (matches == 0) {
            return Similarity.NONE;
        }
        Rational jaro = share(matches, lengths.left())
                .plus(share(matches, lengths.right()))
                .plus(share(matches - transpositions, matches))
                .times(share(1, 3));
        if (jaro.compareTo(BOOST_ABOVE) <= 0) {
            return new Similarity(jaro);
        }
        Rational missing = share(1, 1).minus(jaro);
        return new Similarity(jaro.plus(missing.times(share(shared, SCALE))));
    }

    private static Rational share(int part, int whole) {
        return new Rational(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    private record Lengths(int left, int right) {}
}
