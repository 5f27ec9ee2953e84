package org.aidflow.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AntitheticPairsTest {
    private static final int DRAWS = 10_000;

    private final Stream first = stream(1, false);
    private final Stream second = stream(1, true);

    private static Stream stream(long pair, boolean second) {
        return Streams.ofPair(7, pair, second).stream(Purpose.PATIENT, 3);
    }

    @Test
    void uniformDrawsAreMirrored() {
        for (int i = 0; i < DRAWS; i++) {
            double draw = second.uniform();
            assertThat(draw).isBetween(0.0, 1 - 0x1p-53).isEqualTo(1 - 0x1p-53 - first.uniform());
        }
    }

    @Test
    void normalDrawsChangeTheirSign() {
        for (int i = 0; i < DRAWS; i++) {
            assertThat(second.normal()).isEqualTo(-first.normal());
        }
    }

    @Test
    void exponentialDrawsAreOfMirroredUniformDraws() {
        for (int i = 0; i < DRAWS; i++) {
            double one = Math.exp(-first.exponential());
            assertThat(Math.exp(-second.exponential())).isCloseTo(1 - one, within(1e-9));
        }
    }

    @Test
    void bothMembersKeepTheMeansOfTheirLaws() {
        for (boolean member : new boolean[] {false, true}) {
            double exponential = 0;
            double gamma = 0;
            Stream stream = stream(2, member);
            for (int i = 0; i < DRAWS; i++) {
                exponential += stream.exponential() / DRAWS;
                gamma += stream.gamma(2.5) / DRAWS;
            }
            assertThat(exponential).isCloseTo(1, within(4 / Math.sqrt(DRAWS)));
            assertThat(gamma).isCloseTo(2.5, within(4 * Math.sqrt(2.5 / DRAWS)));
        }
    }

    @Test
    void otherPairsDrawSomethingElse() {
        assertThat(stream(2, false).uniform()).isNotEqualTo(first.uniform());
    }
}
