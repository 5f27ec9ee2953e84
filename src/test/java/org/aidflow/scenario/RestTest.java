package org.aidflow.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestTest {
    @Test
    void oneMemberWorksFirstAndRestsThen() {
        Rest rest = new Rest(2, 1);
        int[] onDuty = new int[7];
        for (int day = 0; day < 7; day++) {
            onDuty[day] = rest.onDuty(1, day);
        }
        assertThat(onDuty).containsExactly(1, 1, 0, 1, 1, 0, 1);
    }

    /** Member i is i / n of a cycle ahead: the number at rest is n times the share of rest, rounded up or down, on every day. */
    @ParameterizedTest(name = "{0} members, {1} days of work and {2} of rest")
    @CsvSource({"1, 5, 2", "3, 5, 2", "10, 5, 2", "14, 5, 2", "137, 5, 2", "4, 1, 1", "5, 3, 4", "20, 6, 0", "0, 5, 2"})
    void theNumberAtRestIsLevelAndOverACycleEverybodyRestsAsLong(int members, int workDays, int restDays) {
        Rest rest = new Rest(workDays, restDays);
        double share = (double) restDays / (workDays + restDays);
        int daysOfRest = 0;
        for (int day = 100; day < 100 + workDays + restDays; day++) {
            int resting = members - rest.onDuty(members, day);
            assertThat(resting).isBetween((int) Math.floor(members * share), (int) Math.ceil(members * share));
            daysOfRest += resting;
        }
        assertThat(daysOfRest).isEqualTo(members * restDays);
        assertThat(rest.dutyShare()).isEqualTo((double) workDays / (workDays + restDays));
    }

    @Test
    void nobodyRestsAllTheTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rest(0, 2))
                .withMessage("work_days must be >= 1 but was 0");
    }
}
