package org.aidflow.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    private static void assertFault(ThrowingCallable check, String message) {
        assertThatIllegalArgumentException().isThrownBy(check).withMessage(message);
    }

    @Test
    void whatPassesIsReturned() {
        assertThat(Check.notBlank("a", "x")).isEqualTo("a");
        assertThat(Check.positive(Double.MIN_VALUE, "x")).isEqualTo(Double.MIN_VALUE);
        assertThat(Check.notNegative(0.0, "x")).isZero();
        assertThat(Check.notNegative(0L, "x")).isZero();
        assertThat(Check.atLeast(3L, 3L, "x")).isEqualTo(3L);
        assertThat(Check.atLeast(3, 3, "x")).isEqualTo(3);
        assertThat(Check.share(0, "x")).isZero();
        assertThat(Check.share(1, "x")).isEqualTo(1);
        assertThat(Check.between(2, 2, 2, "x")).isEqualTo(2);
        Check.that(true, "x", "be so", 1);
    }

    @Test
    void aFaultSaysWhatItMustBeAndWhatItWas() {
        assertFault(() -> Check.notBlank(" ", "arc.id"), "arc.id must not be blank but was blank");
        assertFault(() -> Check.positive(0, "x"), "x must be a finite number > 0 but was 0.0");
        assertFault(() -> Check.notNegative(-0.5, "x"), "x must be a finite number >= 0 but was -0.5");
        assertFault(() -> Check.notNegative(-1L, "x"), "x must be >= 0 but was -1");
        assertFault(() -> Check.atLeast(1L, 2L, "x"), "x must be >= 2 but was 1");
        assertFault(() -> Check.atLeast(1, 2, "x"), "x must be >= 2 but was 1");
        assertFault(() -> Check.share(1.5, "x"), "x must be from 0.0 to 1.0 but was 1.5");
        assertFault(() -> Check.between(1, 2, 3, "x"), "x must be from 2.0 to 3.0 but was 1.0");
        assertFault(() -> Check.that(false, "x", "be even", 7), "x must be even but was 7");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void neitherNaNNorInfinityPasses(double value) {
        assertFault(() -> Check.positive(value, "x"), "x must be a finite number > 0 but was " + value);
        assertFault(() -> Check.notNegative(value, "x"), "x must be a finite number >= 0 but was " + value);
        assertFault(() -> Check.share(value, "x"), "x must be from 0.0 to 1.0 but was " + value);
        assertFault(() -> Check.between(value, -1, 1, "x"), "x must be from -1.0 to 1.0 but was " + value);
    }
}
