package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

/** A bed needs 8 nurses' hours a day and a nurse works 8: one nurse a bed. */
class A43_TeamGoesHomeTest {
    /** 2 local nurses and 5 of the team, on the way for 1 h: 7 beds from 1:00 to the date on record, 6:00 of the next day. */
    @Test
    void onItsDateOnRecordAndTheBedsItServedAreUsableNoMore() {
        Scenario scenario =
                world().teamUntil("T1", "P", 30, 0, 5, WorldBuilder.CITY).build();

        assertThat(Story.of(scenario, About.DELIVERIES, About.BEDS)).isEqualTo("""
                        0 00:00:00 City: open 10, staffed 2, protected 10, usable 2; doctors 0, nurses 2
                        0 01:00:00 T1: reports in at H
                        0 01:00:00 City: open 10, staffed 7, protected 10, usable 7; doctors 0, nurses 7
                        1 06:00:00 T1: goes home from H
                        1 06:00:00 City: open 10, staffed 2, protected 10, usable 2; doctors 0, nurses 2
                        2 00:00:00 end
                        """);
    }

    /** The date on record is 0:30; the team comes at 1:00. */
    @Test
    void atOnceIfItReportsInLater() {
        Scenario scenario =
                world().teamUntil("T1", "P", 0.5, 0, 5, WorldBuilder.CITY).build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 T1: reports in at H
                        0 01:00:00 T1: goes home from H
                        2 00:00:00 end
                        """);
    }

    /** 10 patients come on day 0 and find 7 beds, which they keep when the team has gone. */
    @Test
    void patientsInBedStayAndNobodyIsAdmitted() {
        Scenario scenario = world().teamUntil("T1", "P", 30, 0, 5, WorldBuilder.CITY)
                .demand(0, 10)
                .build();

        assertThat(Story.of(scenario, About.CENSUS)).endsWith("City: in bed 7, waiting 0 3 0\n2 00:00:00 end\n");
    }

    private static WorldBuilder world() {
        return WorldBuilder.world()
                .days(2)
                .province("P")
                .hospital("H", WorldBuilder.CITY, 0, 2)
                .road("P", "H", 1)
                .beds("H", 10)
                .care(Ward.GENERAL, 0, 8);
    }
}
