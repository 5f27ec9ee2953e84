package org.aidflow.worlds;

import static org.aidflow.testing.Runs.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.aidflow.measure.Results;
import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Runs;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A70_UnmetNeedTest {
    /** Dry has no bed, so its one patient waits to the end; the three of Green get one at once. */
    @Test
    void allOfItLiesOnTheCityWithoutBeds() {
        Scenario scenario = WorldBuilder.world()
                .days(3)
                .hospital("D", "Dry", 0, 0)
                .hospital("G", "Green", 0, 0)
                .beds("G", 5)
                .demand("Dry", 0, 1)
                .demand("Green", 0, 3)
                .build();

        Results results = Runs.results(scenario);

        double waitingDays = response(results, "waiting_patient_days", "Dry");
        double share = response(results, "unmet_need_share", "region");
        assertThat(response(results, "unmet_need_share", "Dry")).isOne();
        assertThat(response(results, "unmet_need_share", "Green")).isZero();
        assertThat(response(results, "unmet_need_worst_city", "region")).isOne();
        assertThat(response(results, "unmet_need_above_share", "Dry")).isCloseTo(waitingDays / 3, within(1e-9));
        assertThat(response(results, "unmet_need_above_share", "Green")).isZero();
        assertThat(share).isBetween(0.1, 0.5);
        assertThat(response(results, "unmet_need_gini", "region")).isCloseTo(1 - share, within(1e-12));
    }

    /** Two cities with the same share: neither has a bed. */
    @Test
    void isEvenWhereAllWait() {
        Scenario scenario = WorldBuilder.world()
                .days(3)
                .hospital("D", "Dry", 0, 0)
                .hospital("S", "Sand", 0, 0)
                .demand("Dry", 0, 1)
                .demand("Sand", 0, 30)
                .build();

        Results results = Runs.results(scenario);

        assertThat(response(results, "unmet_need_share", "region")).isCloseTo(1, within(1e-12));
        assertThat(response(results, "unmet_need_gini", "region")).isCloseTo(0, within(1e-12));
    }
}
