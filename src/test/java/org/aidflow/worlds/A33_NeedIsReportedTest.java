package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A33_NeedIsReportedTest {
    /** Ten beds use 10 masks a day, of which half are reported: it orders up to 7 days of 5. */
    @Test
    void aHospitalThatReportsHalfItsNeedOrdersHalfAsMuch() {
        Scenario scenario = clinic().reports(0, 0.5).build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (35 masks): delivered to A
                        4 00:00:00 end
                        """);
    }

    /**
     * On day 1 at noon ten beds become thirty. A report takes 36 h: at the review of day 2 ten beds are known, at that
     * of day 3, just 36 h after, thirty. So 70 leave at the start and, as nobody is ill and nothing is used, 140 on day
     * 3.
     */
    @Test
    void aLateReportDelaysTheOrder() {
        Scenario scenario =
                clinic().beds("A", Ward.GENERAL, 36, 30).reports(36, 1).build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (70 masks): delivered to A
                        3 01:00:00 stock (140 masks): delivered to A
                        4 00:00:00 end
                        """);
    }

    @Test
    void whatIsReportedTwiceIsOrderedTwice() {
        Scenario scenario = clinic().reports(0, 2).build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (140 masks): delivered to A
                        4 00:00:00 end
                        """);
    }

    private static WorldBuilder clinic() {
        return WorldBuilder.world()
                .days(4)
                .depot("D")
                .hospital("A")
                .beds("A", 10)
                .road("D", "A", 1)
                .item("masks", 1, 9, 0, 1)
                .orders(24, 7, 7)
                .stock("D", "masks", 1000);
    }
}
