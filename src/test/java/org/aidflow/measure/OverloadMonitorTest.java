package org.aidflow.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aidflow.base.Time;
import org.aidflow.measure.OverloadMonitor.Spell;
import org.aidflow.scenario.OverloadRule;
import org.junit.jupiter.api.Test;

/** Spells computed by hand, with the default rule: above 1.0 for 24 h, at or below 0.95 for 72 h. */
class OverloadMonitorTest {
    private static final long HORIZON = 1000 * Time.HOUR;

    private final OverloadMonitor monitor = new OverloadMonitor(new OverloadRule(1.0, hours(24), 0.95, hours(72)));

    private static long hours(long hours) {
        return hours * Time.HOUR;
    }

    private void at(long hour, int patients, int usable) {
        monitor.set(hours(hour), patients, usable);
    }

    private List<Spell> spells() {
        return monitor.end(HORIZON);
    }

    @Test
    void aPlaceThatIsNeverFullHasNoSpell() {
        at(0, 100, 100);
        assertThat(spells()).isEmpty();
    }

    @Test
    void aSpellIsDatedBackToBothCrossings() {
        at(0, 90, 100);
        at(100, 101, 100);
        at(130, 140, 100);
        at(200, 95, 100);
        assertThat(spells()).containsExactly(new Spell(hours(100), hours(200), false, 40));
    }

    @Test
    void lessThanADayAboveIsNoSpell() {
        at(100, 150, 100);
        at(123, 100, 100);
        assertThat(spells()).isEmpty();
    }

    @Test
    void exactlyADayAboveIsASpell() {
        at(100, 150, 100);
        at(124, 90, 100);
        assertThat(spells()).containsExactly(new Spell(hours(100), hours(124), false, 50));
    }

    @Test
    void aDipBelowOnStartsTheDayAnew() {
        at(100, 150, 100);
        at(120, 99, 100);
        at(121, 150, 100);
        at(144, 90, 100);
        assertThat(spells()).isEmpty();
    }

    @Test
    void betweenOffAndOnASpellGoesOn() {
        at(100, 150, 100);
        at(200, 98, 100);
        assertThat(spells()).containsExactly(new Spell(hours(100), HORIZON, true, 50));
    }

    @Test
    void lessThanThreeDaysOfReliefAreNoRelief() {
        at(100, 150, 100);
        at(200, 90, 100);
        at(271, 120, 100);
        at(400, 90, 100);
        assertThat(spells()).containsExactly(new Spell(hours(100), hours(400), false, 50));
    }

    @Test
    void reliefThatHasNotHeldForThreeDaysAtTheHorizonIsCensoredWhenItBegan() {
        at(100, 150, 100);
        at(950, 90, 100);
        assertThat(spells()).containsExactly(new Spell(hours(100), hours(950), true, 50));
    }

    @Test
    void twoSpellsAreTold() {
        at(100, 150, 100);
        at(200, 50, 100);
        at(300, 110, 100);
        at(400, 50, 100);
        assertThat(spells())
                .containsExactly(
                        new Spell(hours(100), hours(200), false, 50), new Spell(hours(300), hours(400), false, 10));
    }

    @Test
    void aStateThatLastsNoTimeDoesNotCount() {
        at(100, 150, 100);
        at(110, 50, 100);
        at(110, 150, 100);
        at(124, 900, 100);
        at(124, 90, 100);
        assertThat(spells()).containsExactly(new Spell(hours(100), hours(124), false, 50));
    }

    @Test
    void withNoUsableBedAnyPatientIsOverloadAndNoneIsNot() {
        at(0, 0, 0);
        at(10, 1, 0);
        at(50, 0, 0);
        assertThat(spells()).containsExactly(new Spell(hours(10), hours(50), false, 1));
    }
}
