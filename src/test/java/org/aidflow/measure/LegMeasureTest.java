package org.aidflow.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.aidflow.network.Mode;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.testing.Runs;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class LegMeasureTest {
    private static String rows(Scenario scenario, Table table) {
        return Runs.results(scenario).rows(table).stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .map(row -> row.replace("2020-01-", "") + "\n")
                .collect(Collectors.joining());
    }

    /** Two hours to the hub, one to change to rail, three by rail; the dock takes half an hour, one after the other. */
    @Test
    void aLegIsDoneWithWhenTheConvoySetsOutAgainOrIsInStock() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hub("G", 1)
                .depot("D")
                .hospital("H")
                .road("P", "G", 2)
                .arc("G", "D", Mode.RAIL, WorldBuilder.hours(3))
                .road("D", "H", 1)
                .station("D", Kind.DOCK, 1, WorldBuilder.hours(0.5))
                .item("masks", 1)
                .consignment("C1", "P", 0, "masks", 1, "D")
                .consignment("C2", "P", 0, "masks", 2, "D")
                .build();

        assertThat(rows(scenario, Table.LEGS)).isEqualTo("""
                        1 1 C1 shipment masks 1 road P G 20T00:00 20T02:00 20T03:00
                        2 1 C2 shipment masks 2 road P G 20T00:00 20T02:00 20T03:00
                        1 2 C1 shipment masks 1 rail G D 20T03:00 20T06:00 20T06:30
                        2 2 C2 shipment masks 2 rail G D 20T03:00 20T06:00 20T07:00
                        """);
    }

    /** The hospital orders 140 at midnight; what lay in stock goes on as another convoy than it came as. */
    @Test
    void whatLeavesAStockIsAnotherConvoy() {
        Scenario scenario = WorldBuilder.world()
                .days(2)
                .province("P")
                .depot("D")
                .hospital("H")
                .beds("H", 20)
                .road("P", "D", 8)
                .road("D", "H", 1)
                .item("masks", 1, 9, 0, 1)
                .orders(24, 7, 7)
                .consignment("C1", "P", 2, "masks", 200, "D")
                .build();

        assertThat(rows(scenario, Table.LEGS)).isEqualTo("""
                        1 1 C1 shipment masks 200 road P D 20T02:00 20T10:00 20T10:00
                        2 1 C1 shipment masks 140 road D H 21T00:00 21T01:00 21T01:00
                        """);
    }

    /** The checkpoint takes five hours; the team is briefed for two once it has arrived, which is no part of its leg. */
    @Test
    void whatTheRunDoesNotSeeTheEndOfIsLeftEmpty() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .checkpoint("K")
                .hospital("H")
                .road("P", "K", 2)
                .road("K", "H", 10)
                .station("K", Kind.LANE, 1, WorldBuilder.hours(5))
                .orientation(WorldBuilder.hours(2))
                .team("T1", "P", 0, 2, 5, "City")
                .team("T2", "P", 0, 1, 2, "City")
                .team("T3", "P", 22.5, 1, 1, "City")
                .build();

        assertThat(rows(scenario, Table.LEGS)).isEqualTo("""
                        1 1 T1 team  7 road P K 20T00:00 20T02:00 20T07:00
                        2 1 T2 team  3 road P K 20T00:00 20T02:00 20T12:00
                        1 2 T1 team  7 road K H 20T07:00 20T17:00 20T17:00
                        2 2 T2 team  3 road K H 20T12:00 20T22:00 20T22:00
                        3 1 T3 team  2 road P K 20T22:30 \s
                        """);
    }

    @Test
    void theNetworkStandsBesideThem() {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("H")
                .road("P", "H", 5)
                .build();

        assertThat(rows(scenario, Table.NODES)).isEqualTo("""
                        P province  P \s
                        H hospital City H \s
                        """);
        assertThat(Runs.results(scenario).rows(Table.ARCS))
                .extracting(row -> List.of(row.get(1), row.get(2), row.get(3)))
                .containsExactly(List.of("P", "H", "road"));
    }
}
