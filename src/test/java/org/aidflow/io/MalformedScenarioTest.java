package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case spoils the valid scenario of {@link TwoCities} and states all that a user is told about it. */
class MalformedScenarioTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyFaultIsTold(String name, UnaryOperator<TwoCities> spoil, List<String> faults) {
        Path net = spoil.apply(new TwoCities()).write(folder);

        Validation validation = Validation.of(net);

        assertThat(validation.faults())
                .extracting(fault -> fault.toString().replace(net + "/", ""))
                .containsExactlyElementsOf(faults);
        assertThat(validation.description()).isEmpty();
    }

    private static Arguments malformed(String name, UnaryOperator<TwoCities> spoil, String... faults) {
        return Arguments.of(name, spoil, List.of(faults));
    }

    static Stream<Arguments> everyFaultIsTold() {
        return Stream.of(
                malformed(
                        "a required file is missing",
                        files -> files.delete("net/beds.csv"),
                        "beds.csv:1:1: the file must be there but is missing"),
                malformed(
                        "the settings are missing",
                        files -> files.delete("net/scenario.yaml"),
                        "scenario.yaml:1:1: the file must be there but is missing"),
                malformed(
                        "a file is empty",
                        files -> files.put("net/demand.csv", ""),
                        "demand.csv:1:1: the file must have a header line but is empty"),
                malformed(
                        "a file has a misspelt name",
                        files -> files.put("net/team.csv", "team\n"),
                        "team.csv:1:1: unknown file; did you mean \"teams.csv\"?"),
                malformed(
                        "a required column is missing",
                        files -> files.edit("net/hospitals.csv", "local_nurses", "notes"),
                        "hospitals.csv:1:1: column \"local_nurses\" must be there but is missing",
                        "hospitals.csv:1:24: unknown column \"notes\"; valid are hospital, local_doctors, local_nurses, local_intensive_doctors, local_intensive_nurses, catchment, source, assumption"),
                malformed(
                        "a column is misspelt",
                        files -> files.edit("net/arcs.csv", "speed_kmh", "speed_kph"),
                        "arcs.csv:1:1: column \"speed_kmh\" must be there but is missing",
                        "arcs.csv:1:28: unknown column \"speed_kph\"; did you mean \"speed_kmh\"?"),
                malformed(
                        "an unknown column resembles none",
                        files -> files.edit("net/demand.csv", "city,date,patients", "city,date,patients,w")
                                .edit("net/demand.csv", "12.5", "12.5,")
                                .edit("net/demand.csv", "30", "30,")
                                .edit("net/demand.csv", ",4\n", ",4,\n"),
                        "demand.csv:1:20: unknown column \"w\"; valid are city, date, patients, scale, source, assumption"),
                malformed(
                        "a column stands twice",
                        files -> files.edit("net/nodes.csv", "lat,lon", "lat,lat"),
                        "nodes.csv:1:20: column \"lat\" must stand only once but stands here again",
                        "nodes.csv:2:1: the row must have both lat and lon or neither but has one of them"),
                malformed(
                        "a row is too short",
                        files -> files.edit("net/hospitals.csv", "Central,50,120", "Central,50"),
                        "hospitals.csv:3:1: the row must have 3 cells as the header has but has 2"),
                malformed(
                        "a row is too long and no name is doubted after it",
                        files -> files.edit("net/nodes.csv", "Hub,hub,Wuhan", "Hub,hub,hub,Wuhan"),
                        "nodes.csv:4:1: the row must have 7 cells as the header has but has 8"),
                malformed(
                        "a quote is never closed",
                        files -> files.edit("net/teams.csv", "t2,Hunan", "t2,\"Hunan"),
                        "teams.csv:3:1: the row must be valid CSV but has a quote that is never closed"),
                malformed(
                        "text follows a closing quote",
                        files -> files.edit("net/teams.csv", "t2,Hunan", "t2,\"Hu\"nan"),
                        "teams.csv:3:1: the row must be valid CSV but has text after a closing quote"),
                malformed(
                        "a required cell is empty",
                        files -> files.edit("net/beds.csv", "Central,general,,200", "Central,,,200"),
                        "beds.csv:5:9: ward must be given but is empty"),
                malformed(
                        "the fault after a quoted cell has the column of the raw line",
                        files -> files.edit("net/nodes.csv", "\"lognormal(2, 0.5)\",", "\"lognormal(2, 0.5)\",")
                                .edit("net/stations.csv", "\"gamma(0.5, 0.3)\",tonne", "\"gamma(0.5, 0.3)\",ton"),
                        "stations.csv:3:38: per must be one of convoy, tonne, vehicle but was \"ton\""),
                malformed(
                        "the fault after a cell of two lines has the right line",
                        files -> files.edit("net/nodes.csv", "s1", "\"first line\nsecond\"")
                                .edit("net/nodes.csv", "Hunan,province", "Hunan,provinz"),
                        "nodes.csv:4:7: kind must be one of province, hub, depot, checkpoint, hospital but was \"provinz\"; did you mean \"province\"?"),
                malformed(
                        "a number must be positive",
                        files -> files.edit("net/arcs.csv", "1200,80", "1200,-3"),
                        "arcs.csv:3:26: speed_kmh must be a finite number > 0 but was \"-3\""),
                malformed(
                        "a number is no number",
                        files -> files.edit("net/arcs.csv", "1200,80", "1200,fast"),
                        "arcs.csv:3:26: speed_kmh must be a finite number > 0 but was \"fast\""),
                malformed(
                        "NaN is no number",
                        files -> files.edit("net/arcs.csv", "1200,80", "NaN,80"),
                        "arcs.csv:3:21: length_km must be a finite number > 0 but was \"NaN\""),
                malformed(
                        "Infinity is no number",
                        files -> files.edit("net/arcs.csv", "1200,80", "1200,Infinity"),
                        "arcs.csv:3:26: speed_kmh must be a finite number > 0 but was \"Infinity\""),
                malformed(
                        "a number too large for a double is not finite",
                        files -> files.edit("net/items.csv", "0.4", "1e999"),
                        "items.csv:2:6: mass_kg must be a finite number > 0 but was \"1e999\""),
                malformed(
                        "a decimal comma is no number",
                        files -> files.edit("net/items.csv", "0.4", "\"0,4\""),
                        "items.csv:2:6: mass_kg must be a finite number > 0 but was \"0,4\""),
                malformed(
                        "a whole number must be whole",
                        files -> files.edit("net/hospitals.csv", "50,120", "50.5,120"),
                        "hospitals.csv:3:9: local_doctors must be a whole number >= 0 but was \"50.5\""),
                malformed(
                        "a whole number must not be negative",
                        files -> files.edit("net/beds.csv", ",,200", ",,-200"),
                        "beds.csv:5:18: beds must be a whole number >= 0 but was \"-200\""),
                malformed(
                        "a whole number must not be too large",
                        files -> files.edit("net/beds.csv", ",,200", ",,20000000000"),
                        "beds.csv:5:18: beds must be a whole number <= 100000000 but was \"20000000000\""),
                malformed(
                        "a quantity must be at least one",
                        files -> files.edit("net/supplies.csv", "5000", "0"),
                        "supplies.csv:2:28: quantity must be a whole number >= 1 but was \"0\""),
                malformed(
                        "a priority must lie in its range",
                        files -> files.edit("net/items.csv", ",2,1", ",12,1"),
                        "items.csv:2:10: priority must be a whole number <= 9 but was \"12\""),
                malformed(
                        "a latitude must lie in its range",
                        files -> files.edit("net/nodes.csv", "39.9", "139.9"),
                        "nodes.csv:2:19: lat must be a number from -90 to 90 but was \"139.9\""),
                malformed(
                        "a latitude stands alone",
                        files -> files.edit("net/nodes.csv", "39.9,116.4", "39.9,"),
                        "nodes.csv:2:1: the row must have both lat and lon or neither but has one of them"),
                malformed(
                        "vehicles are a number or unlimited",
                        files -> files.edit("net/fleets.csv", "unlimited", "many"),
                        "fleets.csv:3:12: vehicles must be a whole number >= 1, unlimited or scheduled but was \"many\""),
                malformed(
                        "production is twice on a day, by a hub, and less than nothing",
                        files -> files.put(
                                "net/production.csv",
                                "donor,item,from,per_day\nHunan,gown,,5\nHunan,gown,2020-01-20,6\nHub,gown,,1\nHunan,gown,2020-02-01,-1\nHunan,gown,2020-02-02,1e18\n"),
                        "production.csv:3:1: donor, item and from must be unique but the same stands on line 2 already",
                        "production.csv:4:1: donor must be a province (Beijing, Hunan) but was \"Hub\"",
                        "production.csv:5:23: per_day must be a number from 0 to 1000000000000 but was \"-1\"",
                        "production.csv:6:23: per_day must be a number from 0 to 1000000000000 but was \"1e18\""),
                malformed(
                        "shipping is unknown, and its lots are empty",
                        files -> files.edit(
                                "net/scenario.yaml", "  cover_d: 5", "  cover_d: 5\n  shipping: pul\n  lot_units: 0"),
                        "scenario.yaml:16:13: supplies.shipping must be one of push, pull, scheduled but was \"pul\"; did you mean \"pull\"?",
                        "scenario.yaml:17:14: supplies.lot_units must be a whole number >= 1 but was \"0\""),
                malformed(
                        "a depot would send on what its city lacks",
                        files ->
                                files.edit("net/scenario.yaml", "  cover_d: 5", "  cover_d: 5\n  transship_above_d: 4"),
                        "scenario.yaml:16:22: supplies.transship_above_d must be >= supplies.cover_d but was \"4\""),
                malformed(
                        "a hospital's room is limited, and a depot has none",
                        files -> files.edit("net/nodes.csv", "transfer_h,source", "transfer_h,storage_m3")
                                .edit("net/nodes.csv", ",1,", ",1,0")
                                .edit("net/nodes.csv", ",s1", ",")
                                .edit("net/nodes.csv", "0.5,", "0.5,7"),
                        "nodes.csv:6:23: storage_m3 must be a finite number > 0 but was \"0\"",
                        "nodes.csv:7:32: storage_m3 must be empty but for depots but was \"7\""),
                malformed(
                        "stock expires before the start and an item at once",
                        files -> files.put("net/stock.csv", "node,item,quantity,expires\nDepot,gown,5,2020-01-20\n")
                                .edit("net/items.csv", "per_patient_day", "shelf_life_d")
                                .edit("net/items.csv", "1,\n", "1,0\n"),
                        "items.csv:2:14: shelf_life_d must be a number of days > 0 but was \"0\"",
                        "stock.csv:2:14: expires must lie after start but was \"2020-01-20\""),
                malformed(
                        "an upper level lies below the lower",
                        files -> files.put("net/levels.csv", "node,item,reorder_units,up_to_units\nDepot,gown,50,40\n"),
                        "levels.csv:2:15: up_to_units must be >= reorder_units but was 40"),
                malformed(
                        "a level stands twice, and one is for nothing that is there",
                        files -> files.put(
                                "net/levels.csv",
                                "node,item,reorder_units,up_to_units\nDepot,gown,5,40\nDepot,gown,6,40\nHub,mask,1,-2\n"),
                        "levels.csv:3:1: node and item must be unique but the same stands on line 2 already",
                        "levels.csv:4:1: node must be a depot or hospital (Depot, Jinyintan, Central) but was \"Hub\"",
                        "levels.csv:4:5: item must be an item of items.csv (gown) but was \"mask\"",
                        "levels.csv:4:12: up_to_units must be a whole number >= 0 but was \"-2\""),
                malformed(
                        "a backlog is neither there nor not, and a need is reported in the past and below nothing",
                        files -> files.edit(
                                "net/scenario.yaml",
                                "  cover_d: 5",
                                "  cover_d: 5\n  backlog: perhaps\n  reporting_lag_h: -1\n  reporting_share: -0.5"),
                        "scenario.yaml:16:12: supplies.backlog must be one of true, false but was \"perhaps\"",
                        "scenario.yaml:17:20: supplies.reporting_lag_h must be a number of hours >= 0 but was \"-1\"",
                        "scenario.yaml:18:20: supplies.reporting_share must be a finite number >= 0 but was \"-0.5\""),
                malformed(
                        "a team has members",
                        files -> files.edit("net/teams.csv", "20,80", "0,0"),
                        "teams.csv:3:1: members of t2 must be >= 1 but was 0"),
                malformed(
                        "patients must not be negative",
                        files -> files.edit("net/demand.csv", "12.5", "-1"),
                        "demand.csv:2:18: patients must be a finite number >= 0 but was \"-1\""),
                malformed(
                        "a share of a pair must be positive",
                        files -> files.edit("net/pairing.csv", ",,,2", ",,,0"),
                        "pairing.csv:3:17: share must be a finite number > 0 but was \"0\""),
                malformed(
                        "a law is unknown",
                        files -> files.edit("net/stations.csv", "gamma(", "gama("),
                        "stations.csv:3:20: service_h: a law must be a number or one of constant(), exponential(), uniform(), triangular(), normal(), lognormal(), gamma(), weibull(), empirical(), discrete() but was \"gama(0.5, 0.3)\"; did you mean \"gamma\"?"),
                malformed(
                        "a law has too few arguments",
                        files -> files.edit("net/stations.csv", "gamma(0.5, 0.3)", "gamma(0.5)"),
                        "stations.csv:3:20: service_h: gamma(mean, cv) must have 2 arguments but was \"gamma(0.5)\""),
                malformed(
                        "a law has an argument that is no number",
                        files -> files.edit("net/stations.csv", "gamma(0.5, 0.3)", "gamma(0.5, x)"),
                        "stations.csv:3:20: service_h: gamma(mean, cv) must have finite numbers but was \"gamma(0.5, x)\""),
                malformed(
                        "a law refuses its argument",
                        files -> files.edit("net/stations.csv", "gamma(0.5, 0.3)", "gamma(0.5, -1)"),
                        "stations.csv:3:20: service_h: gamma.cv must be a finite number > 0 but was -1.0"),
                malformed(
                        "a constant time must not be negative",
                        files -> files.edit("net/fleets.csv", "40,2,", "40,-2,"),
                        "fleets.csv:2:25: load_h: constant.value must be a finite number >= 0 but was -2.0"),
                malformed(
                        "a discrete law lacks weights",
                        files -> files.edit("net/stations.csv", "gamma(0.5, 0.3)", "discrete(1, 2)"),
                        "stations.csv:3:20: service_h: discrete(x1: w1, x2: w2, ...) must have values with weights but was \"discrete(1, 2)\""),
                malformed(
                        "triangular bounds are in disorder",
                        files -> files.edit("net/stations.csv", "gamma(0.5, 0.3)", "triangular(3, 1, 2)"),
                        "stations.csv:3:20: service_h: triangular.high must be > low, which is 3.0, but was 2.0"),
                malformed(
                        "a kind of node is misspelt",
                        files -> files.edit("net/nodes.csv", "Depot,depot", "Depot,deopt"),
                        "nodes.csv:6:7: kind must be one of province, hub, depot, checkpoint, hospital but was \"deopt\"; did you mean \"depot\"?"),
                malformed(
                        "a mode is misspelt",
                        files -> files.edit("net/arcs.csv", "Hub,Jinyintan,road", "Hub,Jinyintan,raod"),
                        "arcs.csv:7:18: mode must be one of road, rail, air but was \"raod\"; did you mean \"road\"?"),
                malformed(
                        "a ward is unknown",
                        files -> files.edit("net/beds.csv", "Central,general", "Central,private"),
                        "beds.csv:5:9: ward must be one of shelter, general, intensive but was \"private\""),
                malformed(
                        "an arc begins at an unknown node",
                        files -> files.edit("net/arcs.csv", "a7,Hub", "a7,Hubb"),
                        "arcs.csv:8:4: from must be a node (Beijing, Hunan, Hub, Gate, Depot, Jinyintan, Central) but was \"Hubb\"; did you mean \"Hub\"?"),
                malformed(
                        "an arc ends where it begins",
                        files -> files.edit("net/arcs.csv", "a7,Hub,Central", "a7,Hub,Hub")
                                .edit(
                                        "net/arcs.csv",
                                        "Depot,Jinyintan,road,9,30,",
                                        "Depot,Jinyintan,road,9,30,\na9,Hub,Central,road,80,80,"),
                        "arcs.csv:8:8: to must differ from from but was \"Hub\""),
                malformed(
                        "a depot has no city",
                        files -> files.edit("net/nodes.csv", "Depot,depot,Wuhan", "Depot,depot,"),
                        "nodes.csv:6:13: city must be given but is empty"),
                malformed(
                        "a depot lies in a city without a hospital",
                        files -> files.edit("net/nodes.csv", "Depot,depot,Wuhan", "Depot,depot,Wuhen"),
                        "nodes.csv:6:13: city must be a city with a hospital (Wuhan, Huanggang) but was \"Wuhen\"; did you mean \"Wuhan\"?"),
                malformed(
                        "a city has the name of all cities",
                        files -> files.edit("net/nodes.csv", "Hub,hub,Wuhan", "Hub,hub,region"),
                        "nodes.csv:4:9: city of Hub must not be region, the name of all cities together but was region"),
                malformed(
                        "staff give no hours",
                        files -> files.edit("net/scenario.yaml", "staff:\n", "staff:\n  hours_per_day: 0\n"),
                        "scenario.yaml:21:18: staff.hours_per_day must be a number > 0 and <= 24 but was \"0\""),
                malformed(
                        "a hospital row is for no hospital",
                        files -> files.edit("net/hospitals.csv", "Central,50,120", "Central,50,120\nDepot,1,1"),
                        "hospitals.csv:4:1: hospital must be a hospital (Jinyintan, Central) but was \"Depot\""),
                malformed(
                        "a hospital has no row of staff",
                        files -> files.edit("net/hospitals.csv", "Central,50,120\n", ""),
                        "nodes.csv:8:1: hospital \"Central\" must have a row in hospitals.csv but has none"),
                malformed(
                        "beds are for no hospital",
                        files -> files.edit("net/beds.csv", "Central", "Centrall"),
                        "beds.csv:5:1: hospital must be a hospital (Jinyintan, Central) but was \"Centrall\"; did you mean \"Central\"?"),
                malformed(
                        "demand is for an unknown city",
                        files -> files.edit("net/demand.csv", "Huanggang", "Huangang"),
                        "demand.csv:4:1: city must be a city with a hospital (Wuhan, Huanggang) but was \"Huangang\"; did you mean \"Huanggang\"?"),
                malformed(
                        "a team goes to a city without a hospital",
                        files -> files.edit("net/teams.csv", ",Huanggang", ",Beijing"),
                        "teams.csv:3:34: city must be a city with a hospital (Wuhan, Huanggang) but was \"Beijing\""),
                malformed(
                        "a donor is no province",
                        files -> files.edit("net/teams.csv", "t1,Beijing", "t1,Hub"),
                        "teams.csv:2:4: donor must be a province (Beijing, Hunan) but was \"Hub\""),
                malformed(
                        "an item is unknown",
                        files -> files.edit("net/supplies.csv", "gown,5000", "gowns,5000"),
                        "supplies.csv:2:23: item must be an item of items.csv (gown) but was \"gowns\"; did you mean \"gown\"?"),
                malformed(
                        "supplies go to no store",
                        files -> files.edit("net/supplies.csv", "5000,Depot", "5000,Gate"),
                        "supplies.csv:2:33: to must be a depot or hospital (Depot, Jinyintan, Central) but was \"Gate\""),
                malformed(
                        "a pair's city is unknown",
                        files -> files.edit("net/pairing.csv", "Beijing,Wuhan", "Beijing,Wuhn"),
                        "pairing.csv:3:9: city must be a city with a hospital (Wuhan, Huanggang) but was \"Wuhn\"; did you mean \"Wuhan\"?"),
                malformed(
                        "a stock lies at no store",
                        files -> files.edit("net/stock.csv", "Jinyintan", "Hub"),
                        "stock.csv:2:1: node must be a province, depot or hospital (Beijing, Hunan, Depot, Jinyintan, Central) but was \"Hub\""),
                malformed(
                        "a lane stands at no checkpoint",
                        files -> files.edit("net/stations.csv", "Gate,lane", "Hub,lane"),
                        "stations.csv:2:1: node must be a checkpoint (Gate) but was \"Hub\""),
                malformed(
                        "an apron stands at no hub",
                        files -> files.edit("net/stations.csv", "Gate,lane", "Gate,apron"),
                        "stations.csv:2:1: node must be a hub (Hub) but was \"Gate\""),
                malformed(
                        "a sorter serves no vehicles",
                        files -> files.edit("net/stations.csv", "1,convoy", "1,vehicle"),
                        "stations.csv:5:21: per must be convoy or tonne, as a sorter serves no vehicles, but was \"vehicle\""),
                malformed(
                        "a sorter stands at no depot",
                        files -> files.edit("net/stations.csv", "Depot,sorter", "Jinyintan,sorter"),
                        "stations.csv:5:1: node must be a depot (Depot) but was \"Jinyintan\""),
                malformed(
                        "a fleet is at an unknown node",
                        files -> files.edit("net/fleets.csv", "Hunan", "Hunnan"),
                        "fleets.csv:3:1: node must be a node (Beijing, Hunan, Hub, Gate, Depot, Jinyintan, Central) but was \"Hunnan\"; did you mean \"Hunan\"?"),
                malformed(
                        "no node is a hospital",
                        files -> files.edit("net/nodes.csv", "Jinyintan,hospital,Wuhan", "Jinyintan,hub,Wuhan")
                                .edit("net/nodes.csv", "Central,hospital", "Central,hub")
                                .put("net/hospitals.csv", "hospital,local_doctors,local_nurses\n")
                                .put("net/beds.csv", "hospital,ward,beds\n")
                                .put("net/demand.csv", "city,date,patients\n")
                                .delete("net/teams.csv")
                                .delete("net/supplies.csv")
                                .delete("net/pairing.csv")
                                .delete("net/stock.csv"),
                        "nodes.csv:1:1: the file must have a node of kind hospital but has none",
                        "nodes.csv:6:13: city must be a city with a hospital but was \"Wuhan\""),
                malformed(
                        "a node stands twice",
                        files -> files.edit("net/nodes.csv", "Hunan,province", "Beijing,province")
                                .delete("net/teams.csv")
                                .delete("net/supplies.csv")
                                .delete("net/pairing.csv")
                                .delete("net/fleets.csv")
                                .edit("net/arcs.csv", "a3,Hunan", "a3,Beijing"),
                        "nodes.csv:3:1: node must be unique but \"Beijing\" stands on line 2 already"),
                malformed(
                        "an arc stands twice",
                        files -> files.edit("net/arcs.csv", "a4,", "a3,"),
                        "arcs.csv:5:1: arc must be unique but \"a3\" stands on line 4 already"),
                malformed(
                        "a team stands twice",
                        files -> files.edit("net/teams.csv", "t2,", "t1,"),
                        "teams.csv:3:1: team must be unique but \"t1\" stands on line 2 already"),
                malformed(
                        "a hospital has two rows of staff",
                        files -> files.edit("net/hospitals.csv", "Central,50,120", "Central,50,120\nCentral,5,12"),
                        "hospitals.csv:4:1: hospital must be unique but \"Central\" stands on line 3 already"),
                malformed(
                        "beds of a ward are given twice for one date",
                        files -> files.edit("net/beds.csv", "2020-02-01,600", "2020-01-20,600"),
                        "beds.csv:3:1: hospital, ward and from must be unique but the same stands on line 2 already"),
                malformed(
                        "demand of a day is given twice",
                        files -> files.edit("net/demand.csv", "2020-01-21", "2020-01-20"),
                        "demand.csv:3:1: city and date must be unique but the same stands on line 2 already"),
                malformed(
                        "stock of an item is given twice",
                        files -> files.edit(
                                "net/stock.csv", "Jinyintan,gown,1000", "Jinyintan,gown,1000\nJinyintan,gown,2000"),
                        "stock.csv:3:1: node, item and expires must be unique but the same stands on line 2 already"),
                malformed(
                        "a fleet is given twice",
                        files -> files.edit("net/fleets.csv", "Hunan", "Beijing"),
                        "fleets.csv:3:1: node, mode and use must be unique but the same stands on line 2 already"),
                malformed(
                        "a closure names no place or two, and ends before it begins",
                        files -> files.put("net/closures.csv", """
                                arc,node,mode,from,until,speed_factor
                                a1,Hub,,2020-01-24,2020-01-23,2
                                ,,sea,2020-01-24,,
                                a99,,,soon,,
                                a1,,road,2020-01-24,,
                                """),
                        "closures.csv:2:1: the row must name an arc or a node but names both",
                        "closures.csv:2:20: until must lie after from, or after start where from is empty, but was \"2020-01-23\"",
                        "closures.csv:2:31: speed_factor must be a number from 0 to 1 but was \"2\"",
                        "closures.csv:3:1: the row must name an arc or a node but names none",
                        "closures.csv:3:3: mode must be one of road, rail, air but was \"sea\"",
                        "closures.csv:4:1: arc must be an arc (a1, a2, a3, a4, a5, a6, a7, a8) but was \"a99\"",
                        "closures.csv:4:7: from must be a date such as 2020-02-04 or 2020-02-04T09:30 but was \"soon\"",
                        "closures.csv:5:5: mode must be empty where an arc is given but was ROAD"),
                malformed(
                        "a timetable is for no scheduled fleet and has impossible times",
                        files -> files.edit("net/fleets.csv", "Hunan,road,unlimited", "Hunan,road,scheduled")
                                .put("net/departures.csv", """
                                        node,mode,departs,vehicles,every_h,until
                                        Beijing,road,2020-01-24,2,,
                                        Hunan,rail,2020-01-24,0,-1,2020-01-23
                                        """),
                        "departures.csv:2:1: node and mode must be those of a scheduled fleet but are of none",
                        "departures.csv:3:1: node and mode must be those of a scheduled fleet but are of none",
                        "departures.csv:3:23: vehicles must be a whole number >= 1 but was \"0\"",
                        "departures.csv:3:25: every_h must be a number of hours >= 0 but was \"-1\"",
                        "departures.csv:3:28: until must lie after from, or after start where from is empty, but was \"2020-01-23\"",
                        "fleets.csv:3:12: a scheduled fleet must have a row in departures.csv but has none"),
                malformed(
                        "vehicles break down less than never and arcs take none",
                        files -> files.edit("net/fleets.csv", "load_h,turnround_h", "breakdowns_per_1000_km,volume_m3")
                                .edit("net/fleets.csv", "40,2,", "40,-2,0")
                                .edit("net/arcs.csv", "speed_kmh,cv", "speed_kmh,capacity")
                                .edit("net/arcs.csv", "250,0.1", "250,0"),
                        "arcs.csv:2:30: capacity must be a whole number >= 1 but was \"0\"",
                        "arcs.csv:3:29: capacity must be a whole number >= 1 but was \"0.2\"",
                        "fleets.csv:2:25: breakdowns_per_1000_km must be a finite number >= 0 but was \"-2\"",
                        "fleets.csv:2:28: volume_m3 must be a finite number > 0 but was \"0\""),
                malformed(
                        "a date is malformed",
                        files -> files.edit("net/demand.csv", "2020-01-21", "21.01.2020"),
                        "demand.csv:3:7: date must be a date such as 2020-02-04 but was \"21.01.2020\""),
                malformed(
                        "a day does not exist",
                        files -> files.edit("net/demand.csv", "2020-01-21", "2020-02-30"),
                        "demand.csv:3:7: date must be a date such as 2020-02-04 but was \"2020-02-30\""),
                malformed(
                        "a date of demand has no time of day",
                        files -> files.edit("net/demand.csv", "2020-01-21", "2020-01-21T12:00"),
                        "demand.csv:3:7: date must be a date such as 2020-02-04 but was \"2020-01-21T12:00\""),
                malformed(
                        "a team is asked before the start",
                        files -> files.edit("net/teams.csv", "2020-01-25", "2019-01-25"),
                        "teams.csv:2:12: asked must lie from start (2020-01-20T00:00) to horizon (2020-03-01T00:00) but was \"2019-01-25\""),
                malformed(
                        "a team goes home before it is asked for",
                        files -> files.edit("net/teams.csv", "2020-03-10", "2020-01-26"),
                        "teams.csv:3:44: leaves must lie after asked but was \"2020-01-26\""),
                malformed(
                        "supplies are asked for after the horizon",
                        files -> files.edit("net/supplies.csv", "2020-01-26", "2021-01-26"),
                        "supplies.csv:2:12: asked must lie from start (2020-01-20T00:00) to horizon (2020-03-01T00:00) but was \"2021-01-26\""),
                malformed(
                        "a pair ends before it begins",
                        files -> files.edit("net/pairing.csv", "2020-03-20", "2020-02-09"),
                        "pairing.csv:2:28: until must lie after from, or after start where from is empty, but was \"2020-02-09\""),
                malformed(
                        "a station closes before it opens",
                        files -> files.edit("net/stations.csv", "6,22", "22,6"),
                        "stations.csv:3:15: opens_h must lie from 0 to closes_h but was 22.0"),
                malformed(
                        "a station closes after midnight",
                        files -> files.edit("net/stations.csv", "6,22", "6,26"),
                        "stations.csv:3:17: closes_h must be <= 24 but was 26.0"),
                malformed(
                        "the start has no zone",
                        files -> files.edit("net/scenario.yaml", "+08:00", ""),
                        "scenario.yaml:2:8: start must be an instant with zone such as 2020-01-20T00:00:00+08:00 but was \"2020-01-20T00:00:00\""),
                malformed(
                        "the start is no midnight",
                        files -> files.edit("net/scenario.yaml", "T00:00:00+08:00", "T12:00:00+08:00"),
                        "scenario.yaml:2:8: start must be a midnight but was 2020-01-20T12:00+08:00"),
                malformed(
                        "the horizon lies before the start",
                        files -> files.edit("net/scenario.yaml", "horizon: 2020-03-01", "horizon: 2020-01-01"),
                        "scenario.yaml:3:10: horizon must lie after start but was \"2020-01-01\""),
                malformed(
                        "aid starts after the horizon",
                        files -> files.edit("net/scenario.yaml", "2020-01-24T12:00", "2020-04-01"),
                        "scenario.yaml:4:12: aid_start must lie from start (2020-01-20T00:00) to horizon (2020-03-01T00:00) but was \"2020-04-01\""),
                malformed(
                        "a key is misspelt",
                        files -> files.edit("net/scenario.yaml", "mobilisation_mean_h", "mobilization_mean_h"),
                        "scenario.yaml:9:3: unknown key \"mobilization_mean_h\"; did you mean \"mobilisation_mean_h\"?"),
                malformed(
                        "who worsens in bed has no time to do so",
                        files -> files.edit(
                                "net/scenario.yaml", "stay_mean_d: 14", "stay_mean_d: 14, worsens_in_bed: 0.2"),
                        "scenario.yaml:18:3: patients.severe.worsens_in_bed_mean_d must be given where worsens_in_bed is > 0 but was missing"),
                malformed(
                        "who steps down has no stay",
                        files -> files.edit("net/scenario.yaml", "stay_mean_d: 14", "stay_mean_d: 14, steps_down: 0.2"),
                        "scenario.yaml:18:3: patients.severe.step_down_stay_mean_d must be > 0 where steps_down is but was 0.0"),
                malformed(
                        "nobody seeks the hospitals of a city",
                        files -> files.edit("net/hospitals.csv", "local_nurses", "local_nurses,catchment")
                                .edit("net/hospitals.csv", "300", "300,0")
                                .edit("net/hospitals.csv", "120", "120,2"),
                        "hospitals.csv:1:1: catchment of the hospitals of \"Wuhan\" must sum to > 0 but sum to 0"),
                malformed(
                        "those at the start have no place",
                        files ->
                                files.put("net/census.csv", "hospital,ward,city,severity,patients\n,general,,mild,5\n"),
                        "census.csv:2:1: hospital must be given where city is not but is empty"),
                malformed(
                        "those at the start both wait and lie in bed",
                        files -> files.put(
                                "net/census.csv",
                                "hospital,ward,city,severity,patients\nJinyintan,,Wuhan,mild,5\n,,Wuhan,mild,5\n,,Wuhan,mild,6\n"),
                        "census.csv:2:1: hospital must be empty where city is given but was \"Jinyintan\"",
                        "census.csv:4:1: place, ward and severity must be unique but the same stands on line 3 already"),
                malformed(
                        "an admission rule is misspelt",
                        files -> files.edit("net/scenario.yaml", "overload:", "admission: {rule: nearst}\noverload:"),
                        "scenario.yaml:23:19: admission.rule must be one of pooled, nearest, shortest_queue but was \"nearst\"; did you mean \"nearest\"?"),
                malformed(
                        "a group is misspelt",
                        files -> files.edit("net/scenario.yaml", "overload:", "overlaod:"),
                        "scenario.yaml:23:1: unknown key \"overlaod\"; did you mean \"overload\"?"),
                malformed(
                        "an unknown key resembles none of the few valid ones",
                        files ->
                                files.edit("net/scenario.yaml", "supplies: historical", "supplies: historical\n  x: 1"),
                        "scenario.yaml:8:3: unknown key \"x\"; valid are epoch_h, hub, pairing, step_in_after_h, supplies, teams"),
                malformed(
                        "a key stands twice",
                        files -> files.edit(
                                "net/scenario.yaml", "lookahead_h: 48", "lookahead_h: 48\n  lookahead_h: 24"),
                        "scenario.yaml:12:3: key \"lookahead_h\" must stand only once but stands on line 11 already"),
                malformed(
                        "a required key is missing",
                        files -> files.edit("net/scenario.yaml", "  teams: paired\n", ""),
                        "scenario.yaml:5:1: policy.teams must be given but is missing"),
                malformed(
                        "a required value is empty",
                        files -> files.edit("net/scenario.yaml", "title: Two cities", "title:"),
                        "scenario.yaml:1:7: title must be one value but is empty"),
                malformed(
                        "a policy is misspelt",
                        files -> files.edit("net/scenario.yaml", "teams: paired", "teams: paird"),
                        "scenario.yaml:6:10: policy.teams must be one of historical, hybrid, max_min_fair, nearest, none, optimal, paired, pooled, proportional, worst_first but was \"paird\"; did you mean \"paired\"?"),
                malformed(
                        "governance is out of bounds",
                        files -> files.edit(
                                "net/scenario.yaml",
                                "title: Two cities",
                                "title: Two cities\ngovernance: {accountability: 1.5, competition: -1, reserve: x}"),
                        "scenario.yaml:2:30: governance.accountability must be a number from 0 to 1 but was \"1.5\"",
                        "scenario.yaml:2:48: governance.competition must be a finite number >= 0 but was \"-1\"",
                        "scenario.yaml:2:61: governance.reserve must be a number from 0 to 1 but was \"x\""),
                malformed(
                        "a donor can make no effort",
                        files -> files.edit(
                                "net/scenario.yaml",
                                "title: Two cities",
                                "title: Two cities\ngovernance: {effort_limit: 1}"),
                        "scenario.yaml:2:28: governance.effort_limit must be a finite number > 1 but was 1.0"),
                malformed(
                        "a hybrid policy has no hub",
                        files -> files.edit("net/scenario.yaml", "teams: paired", "teams: hybrid"),
                        "scenario.yaml:5:1: policy.hub must be given where a policy is hybrid but was missing"),
                malformed(
                        "a hub is no city and a pairing list is misspelt",
                        files -> files.edit(
                                        "net/scenario.yaml",
                                        "teams: paired",
                                        "hub: Wuhn\n  pairing: febuary\n  teams: paired")
                                .edit("net/pairing.csv", "share", "share,list")
                                .edit("net/pairing.csv", "2020-03-20,", "2020-03-20,,february")
                                .edit("net/pairing.csv", ",2\n", ",2,\n"),
                        "scenario.yaml:6:8: policy.hub must be a city with a hospital (Wuhan, Huanggang) but was \"Wuhn\"; did you mean \"Wuhan\"?",
                        "scenario.yaml:7:12: policy.pairing must be a list of pairing.csv (february) but was \"febuary\"; did you mean \"february\"?"),
                malformed(
                        "a value is a map",
                        files -> files.edit("net/scenario.yaml", "lookahead_h: 48", "lookahead_h: {mean: 48}"),
                        "scenario.yaml:11:16: teams.lookahead_h must be one value but was \"{mean: 48}\""),
                malformed(
                        "a list is a value",
                        files -> files.edit("net/scenario.yaml", "[rail, road]", "rail"),
                        "scenario.yaml:12:10: teams.modes must be a list of at least one value but was \"rail\""),
                malformed(
                        "a list is empty",
                        files -> files.edit("net/scenario.yaml", "[rail, road]", "[]"),
                        "scenario.yaml:12:10: teams.modes must be a list of at least one value but was \"[]\""),
                malformed(
                        "a group is a value",
                        files -> files.edit("net/scenario.yaml", "overload: {on: 1.1, off: 0.9}", "overload: 5"),
                        "scenario.yaml:23:11: overload must be a map of keys but was \"5\""),
                malformed(
                        "the settings are a list",
                        files -> files.put("net/scenario.yaml", "- 1\n"),
                        "scenario.yaml:1:1: the file must be a map of keys but was \"[1]\""),
                malformed(
                        "the settings are empty",
                        files -> files.put("net/scenario.yaml", ""),
                        "scenario.yaml:1:1: the file must be a map of keys but is empty"),
                malformed(
                        "the settings are no YAML",
                        files -> files.edit("net/scenario.yaml", "title: Two cities", "title: Two: cities"),
                        "scenario.yaml:1:11: the file must be valid YAML but is not: mapping values are not allowed here"),
                malformed(
                        "a tab indents the settings",
                        files -> files.edit("net/scenario.yaml", "  teams: paired", "\tteams: paired"),
                        "scenario.yaml:6:1: the file must be valid YAML but is not: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)"),
                malformed(
                        "the settings have a second document",
                        files -> files.edit("net/scenario.yaml", "policy:", "---\npolicy:"),
                        "scenario.yaml:6:1: the file must be one YAML document but has another"),
                malformed(
                        "a value refers to another",
                        files -> files.edit("net/scenario.yaml", "lookahead_h: 48", "lookahead_h: *lead"),
                        "scenario.yaml:11:16: a value must be written out but is a reference to \"lead\""),
                malformed(
                        "a duration is negative",
                        files -> files.edit("net/scenario.yaml", "mobilisation_mean_h: 24", "mobilisation_mean_h: -24"),
                        "scenario.yaml:9:24: teams.mobilisation_mean_h must be a finite number >= 0 but was \"-24\""),
                malformed(
                        "a duration is longer than any",
                        files -> files.edit("net/scenario.yaml", "lookahead_h: 48", "lookahead_h: 1e18"),
                        "scenario.yaml:11:16: teams.lookahead_h must be a number of hours >= 0 and <= 305419896 but was \"1e18\""),
                malformed(
                        "a tour lasts no time and relief is neither yes nor no",
                        files -> files.edit(
                                "net/scenario.yaml",
                                "lookahead_h: 48",
                                "tour_mean_d: 0\n  relief: yes\n  lookahead_h: 48\n  relief_lead_h: -1"),
                        "scenario.yaml:11:16: teams.tour_mean_d must be a finite number > 0 but was \"0\"",
                        "scenario.yaml:12:11: teams.relief must be one of true, false but was \"yes\"",
                        "scenario.yaml:14:18: teams.relief_lead_h must be a number of hours >= 0 but was \"-1\""),
                malformed(
                        "staff are infected less without protection than with it",
                        files -> files.edit(
                                "net/scenario.yaml",
                                "staff:\n",
                                "staff:\n  infection_per_day: 0.02\n  infection_per_day_bare: 0.01\n"),
                        "scenario.yaml:22:27: staff.infection_per_day_bare must be >= infection_per_day (0.02) but was 0.01"),
                malformed(
                        "nobody works and rest takes half a day",
                        files -> files.edit(
                                "net/scenario.yaml", "staff:\n", "staff:\n  work_days: 0\n  rest_days: 0.5\n"),
                        "scenario.yaml:21:14: staff.work_days must be a whole number >= 1 but was \"0\"",
                        "scenario.yaml:22:14: staff.rest_days must be a whole number >= 0 but was \"0.5\""),
                malformed(
                        "isolation is no number",
                        files -> files.edit("net/scenario.yaml", "staff:\n", "staff:\n  isolation_mean_d: long\n"),
                        "scenario.yaml:21:21: staff.isolation_mean_d must be a finite number >= 0 but was \"long\""),
                malformed(
                        "more are skilled than there are",
                        files ->
                                files.edit("net/teams.csv", ",,5,20", ",,31,20").put("net/hospitals.csv", """
                                        hospital,local_doctors,local_nurses,local_intensive_nurses
                                        Jinyintan,100,300,301
                                        Central,50,120,-1
                                        """),
                        "hospitals.csv:2:1: intensive nurses of Jinyintan must be from 0 to 300 but was 301",
                        "hospitals.csv:3:16: local_intensive_nurses must be a whole number >= 0 but was \"-1\"",
                        "teams.csv:2:1: intensive doctors of t1 must be from 0 to 30 but was 31"),
                malformed(
                        "a ward that is not intensive needs the skill",
                        files -> files.edit("net/scenario.yaml", "nurse_h: 4}", "nurse_h: 4, skilled_share: 1}"),
                        "scenario.yaml:22:40: unknown key \"skilled_share\"; valid are doctor_h, nurse_h"),
                malformed(
                        "the share that needs the skill is more than all",
                        files -> files.edit(
                                "net/scenario.yaml", "  care:\n", "  care:\n    intensive: {skilled_share: 1.5}\n"),
                        "scenario.yaml:22:32: staff.care.intensive.skilled_share must be a number from 0 to 1 but was \"1.5\""),
                malformed(
                        "a mode in a list is unknown",
                        files -> files.edit("net/scenario.yaml", "[rail, road]", "[rail, sea]"),
                        "scenario.yaml:12:17: teams.modes must be one of road, rail, air but was \"sea\""),
                malformed(
                        "the shares of patients miss 1",
                        files -> files.edit("net/scenario.yaml", "share: 0.15", "share: 0.1"),
                        "scenario.yaml:16:1: shares of patients must sum to 1 but sum to 0.95"),
                malformed(
                        "a share exceeds 1",
                        files -> files.edit("net/scenario.yaml", "share: 0.8", "share: 80"),
                        "scenario.yaml:17:17: patients.mild.share must be a number from 0 to 1 but was \"80\""),
                malformed(
                        "a stay has an unknown law",
                        files -> files.edit("net/scenario.yaml", "stay_law: exponential", "stay_law: normal"),
                        "scenario.yaml:19:83: patients.critical.stay_law must be one of lognormal, gamma, exponential, constant but was \"normal\""),
                malformed(
                        "a key does not apply to critical patients",
                        files -> files.edit(
                                "net/scenario.yaml", "stay_mean_d: 16", "stay_mean_d: 16, worsens_mean_d: 3"),
                        "scenario.yaml:19:73: unknown key \"worsens_mean_d\""),
                malformed(
                        "a cover is less than the reorder level",
                        files -> files.edit("net/scenario.yaml", "cover_d: 5", "cover_d: 1"),
                        "scenario.yaml:15:12: supplies.cover_d must be >= reorder_d but was 1.0"),
                malformed(
                        "overload ends above where it begins",
                        files -> files.edit("net/scenario.yaml", "off: 0.9", "off: 1.2"),
                        "scenario.yaml:23:26: overload.off must be <= on but was 1.2"),
                malformed(
                        "a limit to lift is misspelt",
                        files -> files.edit("net/scenario.yaml", "overload:", "relax: [beds, vehicle]\noverload:"),
                        "scenario.yaml:23:15: relax must be one of vehicles, depots, desks, information, staff, beds, protection but was \"vehicle\"; did you mean \"vehicles\"?"),
                malformed(
                        "a limit to lift is no list",
                        files -> files.edit("net/scenario.yaml", "overload:", "relax: beds\noverload:"),
                        "scenario.yaml:23:8: relax must be a list of at least one value but was \"beds\""),
                malformed(
                        "ambulances belong to a province",
                        files -> files.edit("net/fleets.csv", "turnround_h", "turnround_h,use")
                                .edit("net/fleets.csv", "8000,40,2,", "8000,40,2,,ambulance")
                                .edit("net/fleets.csv", "unlimited,8000,40,,", "unlimited,8000,40,,,"),
                        "fleets.csv:2:28: use must be freight but for a road fleet of a hospital that is not scheduled but was \"ambulance\""),
                malformed(
                        "cities take patients who are fuller than those that send them",
                        files -> files.edit(
                                "net/scenario.yaml", "overload:", "transfers: {above: 1, below: 1.2}\noverload:"),
                        "scenario.yaml:23:30: transfers.below must be <= above but was 1.2"),
                malformed(
                        "shipments wait for less than no time, and an item has less than no volume",
                        files -> files.edit(
                                        "net/scenario.yaml", "  reorder_d: 2", "  consolidate_h: -1\n  reorder_d: 2")
                                .edit("net/items.csv", "mass_kg,priority", "mass_kg,volume_m3")
                                .edit("net/items.csv", "0.4,2", "0.4,-2"),
                        "items.csv:2:10: volume_m3 must be a finite number >= 0 but was \"-2\"",
                        "scenario.yaml:14:18: supplies.consolidate_h must be a number of hours >= 0 but was \"-1\""),
                malformed(
                        "a shift does not divide the day",
                        files -> files.edit("net/scenario.yaml", "staff:\n", "staff:\n  shift_h: 7\n"),
                        "scenario.yaml:21:12: staff.shift_h must divide 24 but was 7.0"),
                malformed(
                        "a desk has no servers",
                        files -> files.edit("net/scenario.yaml", "staff:\n", "desks: {centre: {servers: 0}}\nstaff:\n"),
                        "scenario.yaml:20:27: desks.centre.servers must be a whole number >= 1 but was \"0\""),
                malformed(
                        "a probability of death exceeds 1",
                        files ->
                                files.edit("net/scenario.yaml", "stay_mean_d: 14", "stay_mean_d: 14, dies_in_bed: 1.5"),
                        "scenario.yaml:18:73: patients.severe.dies_in_bed must be a number from 0 to 1 but was \"1.5\""),
                malformed(
                        "a hospital cannot be reached",
                        files -> files.edit("net/arcs.csv", "a7,Hub,Central", "a7,Central,Hub"),
                        "arcs.csv:1:1: there must be a way by rail or road from Beijing to Central but there is none",
                        "arcs.csv:1:1: there must be a way by rail or road from Hunan to Central but there is none",
                        "arcs.csv:1:1: there must be a way by road from Beijing to Central but there is none",
                        "arcs.csv:1:1: there must be a way by road from Hunan to Central but there is none"),
                malformed(
                        "a depot cannot serve its city's hospital",
                        files -> files.edit("net/arcs.csv", "a8,Depot,Jinyintan", "a8,Jinyintan,Depot"),
                        "arcs.csv:1:1: there must be a way by road from Depot to Jinyintan but there is none"),
                malformed(
                        "supplies have no way by their modes",
                        files -> files.edit("net/scenario.yaml", "  reorder_d: 2", "  modes: [rail]\n  reorder_d: 2")
                                .delete("net/supplies.csv"),
                        "arcs.csv:1:1: there must be a way by rail from Depot to Jinyintan but there is none"),
                malformed(
                        "an observation is of an unknown quantity, place or use",
                        files -> files.edit("net/observed.csv", "o1,,in_bed", "o1,tst,in_beds")
                                .edit("net/observed.csv", "waiting,Huanggang", "waiting,Huangshi"),
                        "observed.csv:2:4: use must be one of test, calibration, input but was \"tst\"; did you mean \"test\"?",
                        "observed.csv:2:8: quantity must be one of open_beds, usable_beds, in_bed, occupancy, waiting, waiting_mild, waiting_serious, active, load, doctors, nurses, patients, patients_day, admitted, cured, died, staff_arrived, staff_arrived_day, doctors_arrived, nurses_arrived, staff_reported, delivered, delivered_day but was \"in_beds\"; did you mean \"in_bed\"?",
                        "observed.csv:4:24: place must be region or a city with a hospital (Wuhan, Huanggang, region) but was \"Huangshi\""),
                malformed(
                        "an observation has cells that its comparison has no use for",
                        files -> files.edit("net/observed.csv", "05,,peak_day,2,", "05,7,peak_day,2,relative")
                                .edit("net/observed.csv", "Huanggang,,,", "Huanggang,gown,general,"),
                        "observed.csv:4:34: item must be empty for waiting but was \"gown\"",
                        "observed.csv:4:39: ward must be empty for waiting but was \"general\"",
                        "observed.csv:4:58: value must be empty for peak_day but was \"7\"",
                        "observed.csv:4:71: tolerance_kind must be absolute for peak_day but was \"relative\""),
                malformed(
                        "an observation lacks what its comparison needs",
                        files -> files.edit("net/observed.csv", "general,2020-02-08,400,at", "general,,,at")
                                .edit("net/observed.csv", "region,gown", "region,")
                                .edit("net/observed.csv", "peak_day", ""),
                        "observed.csv:2:27: date must be given but is empty",
                        "observed.csv:2:28: value must be given but is empty",
                        "observed.csv:3:27: item must be given but is empty",
                        "observed.csv:4:48: compare must be given but is empty"),
                malformed(
                        "an observation lies beyond the horizon",
                        files -> files.edit("net/observed.csv", "2020-02-08", "2020-03-02"),
                        "observed.csv:2:27: date must lie from start (2020-01-20T00:00) to horizon (2020-03-01T00:00) but was \"2020-03-02\""),
                malformed(
                        "several faults in several files are told at once and in order",
                        files -> files.edit("net/arcs.csv", "1200,80", "1200,0")
                                .edit("net/nodes.csv", "Depot,depot", "Depot,dpot")
                                .edit("net/scenario.yaml", "teams: paired", "teams: pair")
                                .edit("net/scenario.yaml", "horizon: 2020-03-01", "horizon: March")
                                .edit("net/beds.csv", ",,400", ",,4x")
                                .edit("net/beds.csv", "Central,general,,200", "Centrl,genral,x,200"),
                        "arcs.csv:3:26: speed_kmh must be a finite number > 0 but was \"0\"",
                        "beds.csv:2:20: beds must be a whole number >= 0 but was \"4x\"",
                        "beds.csv:5:1: hospital must be a hospital (Jinyintan, Central) but was \"Centrl\"; did you mean \"Central\"?",
                        "beds.csv:5:8: ward must be one of shelter, general, intensive but was \"genral\"; did you mean \"general\"?",
                        "beds.csv:5:15: from must be a date such as 2020-02-04 or 2020-02-04T09:30 but was \"x\"",
                        "nodes.csv:6:7: kind must be one of province, hub, depot, checkpoint, hospital but was \"dpot\"; did you mean \"depot\"?",
                        "scenario.yaml:3:10: horizon must be a date such as 2020-02-04 or 2020-02-04T09:30 but was \"March\"",
                        "scenario.yaml:6:10: policy.teams must be one of historical, hybrid, max_min_fair, nearest, none, optimal, paired, pooled, proportional, worst_first but was \"pair\""));
    }
}
