package org.aidflow.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.aidflow.network.Mode;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Story;
import org.aidflow.testing.Story.About;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class A10_DepotSharesItsStockTest {
    /**
     * Each bed is counted with a mask a day, and hospitals order up to 7 days whenever they have less: A with 10 beds 70,
     * B with 30 beds 210. The depot has 140 at the start, half of all orders: 35 and 105 leave at once. At the next review,
     * at midnight, A orders the other 35 and B the other 105; C1 brought 100, so they get 5/7 of it: 25 and 75. C1 is split;
     * both parts were prepared 2 h, travelled 8 h and lay 14 h in stock.
     */
    @Test
    void inProportionToTheOrdersAndBothPartsOfALotKeepItsPast() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .province("P")
                .depot("D")
                .hospital("A")
                .hospital("B")
                .beds("A", 10)
                .beds("B", 30)
                .road("P", "D", 8)
                .road("D", "A", 1)
                .road("D", "B", 2)
                .item("masks", 1, 9, 0, 1)
                .orders(24, 7, 7)
                .preparation(WorldBuilder.hours(2))
                .stock("D", "masks", 140)
                .consignment("C1", "P", 0, "masks", 100, "D")
                .build();

        assertThat(Story.of(scenario, About.CONVOYS, About.DELAYS)).isEqualTo("""
                        0 00:00:00 C1 (100 masks): decide
                        0 00:00:00 C1 (100 masks): prepare
                        0 00:00:00 stock (35 masks): last mile
                        0 00:00:00 stock (105 masks): last mile
                        0 01:00:00 stock (35 masks): at A
                        0 01:00:00 stock (35 masks): delivered to A
                        0 01:00:00 stock (35 masks): last mile 1 h
                        0 02:00:00 C1 (100 masks): travel
                        0 02:00:00 stock (105 masks): at B
                        0 02:00:00 stock (105 masks): delivered to B
                        0 02:00:00 stock (105 masks): last mile 2 h
                        0 10:00:00 C1 (100 masks): at D
                        0 10:00:00 C1 (100 masks): wait stock
                        1 00:00:00 C1 (25 masks): last mile
                        1 00:00:00 C1 (75 masks): last mile
                        1 01:00:00 C1 (25 masks): at A
                        1 01:00:00 C1 (25 masks): delivered to A
                        1 01:00:00 C1 (25 masks): prepare 2 h, travel 8 h, wait stock 14 h, last mile 1 h
                        1 02:00:00 C1 (75 masks): at B
                        1 02:00:00 C1 (75 masks): delivered to B
                        1 02:00:00 C1 (75 masks): prepare 2 h, travel 8 h, wait stock 14 h, last mile 2 h
                        2 00:00:00 end
                        """);
    }

    /** It orders 49, and one is there: 49 * (1 / 49) is less than 1 in floating point. */
    @Test
    void aHospitalThatOrdersAloneGetsAllThereIs() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .depot("D")
                .hospital("A")
                .beds("A", 7)
                .road("D", "A", 1)
                .item("masks", 1, 9, 0, 1)
                .orders(24, 7, 7)
                .stock("D", "masks", 1)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (1 masks): delivered to A
                        1 00:00:00 end
                        """);
    }

    /** Three order one each and two are there: shares of 2/3 add up to 0, 1 and 2 whole units after each. */
    @Test
    void fewUnitsForManyGoToSomeRatherThanToNobody() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .depot("D")
                .hospital("A")
                .hospital("B")
                .hospital("C")
                .beds("A", 1)
                .beds("B", 1)
                .beds("C", 1)
                .road("D", "A", 1)
                .road("D", "B", 1)
                .road("D", "C", 1)
                .item("ventilators", 40, 0, 0, 1)
                .orders(24, 1, 1)
                .stock("D", "ventilators", 2)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (1 ventilators): delivered to B
                        0 01:00:00 stock (1 ventilators): delivered to C
                        1 00:00:00 end
                        """);
    }

    /**
     * Orders are placed below 3 days and go up to 7: A has 31 masks for 10 beds and orders nothing; at B, 29 is less than
     * 30, and it orders 41. The van carries 20 masks an hour out and an hour back: 20 at 1:00, 20 at 3:00, 1 at 5:00.
     */
    @Test
    void onlyToThoseBelowTheReorderPointAndInAsManyTripsAsTheVanNeeds() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .depot("D")
                .hospital("A")
                .hospital("B")
                .beds("A", 10)
                .beds("B", 10)
                .road("D", "A", 1)
                .road("D", "B", 1)
                .fleet("D", Mode.ROAD, 1, 20, 1, WorldBuilder.hours(0), WorldBuilder.hours(0))
                .item("masks", 1, 9, 0, 1)
                .orders(24, 3, 7)
                .stock("A", "masks", 31)
                .stock("B", "masks", 29)
                .stock("D", "masks", 100)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (20 masks): delivered to B
                        0 03:00:00 stock (20 masks): delivered to B
                        0 05:00:00 stock (1 masks): delivered to B
                        1 00:00:00 end
                        """);
    }

    /** The way takes 30 h: at the second review, after 24 h, the 70 masks under way are counted as if they were there. */
    @Test
    void nobodyOrdersTwiceWhatIsUnderWay() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .depot("D")
                .hospital("A")
                .beds("A", 10)
                .road("D", "A", 30)
                .item("masks", 1, 9, 0, 1)
                .orders(24, 7, 7)
                .stock("D", "masks", 200)
                .build();

        assertThat(Story.of(scenario, About.CONVOYS)).isEqualTo("""
                        0 00:00:00 stock (70 masks): last mile
                        1 06:00:00 stock (70 masks): at A
                        1 06:00:00 stock (70 masks): delivered to A
                        2 00:00:00 end
                        """);
    }

    /**
     * 10 beds of 4.8 nurses' hours would keep 2 nurses in the wards, but 3 of the 6 nurses needed are there: half of it. 1 nurse
     * uses 5 gowns in each of 3 shifts a day, and 5 patients half a gown a day each: 17.5 a day, 122.5 in 7 days, 122 whole ones.
     */
    @Test
    void ordersAreForTheBedsThatAreStaffedAndTheShiftsOfTheirStaff() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .depot("D")
                .hospital("A", WorldBuilder.CITY, 0, 3)
                .beds("A", 10)
                .care(Ward.GENERAL, 0, 4.8)
                .road("D", "A", 1)
                .item("gowns", 1, 9, 5, 0.5)
                .orders(24, 7, 7)
                .stock("D", "gowns", 1000)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        0 01:00:00 stock (122 gowns): delivered to A
                        1 00:00:00 end
                        """);
    }

    /**
     * Two patients use 3 kits a day each, so 2 a shift. A starts with 12, its cover of 2 days. When the beds open at 1 00:00 the
     * shift takes 2 and A orders 2; by 2 00:00 three more shifts have taken 6, and it orders 6.
     */
    @Test
    void whatPatientsUseUpIsOrderedAgain() {
        Scenario scenario = WorldBuilder.world()
                .days(3)
                .depot("D")
                .hospital("A")
                .beds("A", Ward.GENERAL, 24, 2)
                .road("D", "A", 1)
                .item("kits", 1, 9, 0, 3)
                .orders(24, 2, 2)
                .stock("A", "kits", 12)
                .stock("D", "kits", 100)
                .demand(0, 2)
                .build();

        assertThat(Story.of(scenario, About.DELIVERIES)).isEqualTo("""
                        1 01:00:00 stock (2 kits): delivered to A
                        2 01:00:00 stock (6 kits): delivered to A
                        3 00:00:00 end
                        """);
    }
}
