package io.bursar.controls.identifier;

/** The sums behind the check digits, over texts of ASCII digits. */
final class CheckDigits {

    private CheckDigits() {}

    /** Luhn: every second digit from the right, the last not among them, counts as the digits of its double. */
    static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled / 10 + doubled % 10;
        }
        return sum;
    }

    /** The digits times the weights, which repeat. */
    static int weightedSum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += digit(digits, i) * weights[i % weights.length];
        }
        return sum;
    }

    /** GS1: weights 3, 1 from the right of the body, which is all but the check digit. */
    static int gs1Sum(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += digit(body, body.length() - 1 - i) * (i % 2 == 0 ? 3 : 1);
        }
        return sum;
    }

    /** GS1: what the last digit must be. */
    static int gs1CheckDigit(String digits) {
        return (10 - gs1Sum(digits.substring(0, digits.length() - 1)) % 10) % 10;
    }

    /** The remainder by 97 of a text in which letters count as 10 to 35 (ISO 7064). */
    static int remainder97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
