package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aidflow.base.Time;
import org.aidflow.network.Arc;
import org.aidflow.network.Mode;
import org.aidflow.random.Constant;
import org.aidflow.random.Exponential;
import org.aidflow.random.Gamma;
import org.aidflow.random.Lognormal;
import org.aidflow.scenario.Assessment;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.Comparison;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Demand;
import org.aidflow.scenario.DemandRule;
import org.aidflow.scenario.DemandRule.ArrivalProcess;
import org.aidflow.scenario.DeskRule;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Hospital;
import org.aidflow.scenario.Infection;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Observation;
import org.aidflow.scenario.Observation.Use;
import org.aidflow.scenario.OverloadRule;
import org.aidflow.scenario.Pair;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.PatientClass.InBed;
import org.aidflow.scenario.PolicyChoice;
import org.aidflow.scenario.PolicyChoice.Pairing;
import org.aidflow.scenario.Quantity;
import org.aidflow.scenario.Rest;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.ServerCalendar;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers;
import org.aidflow.scenario.Servers.Per;
import org.aidflow.scenario.Skilled;
import org.aidflow.scenario.StaffRule.Care;
import org.aidflow.scenario.Stock;
import org.aidflow.scenario.SupplyRule;
import org.aidflow.scenario.Team;
import org.aidflow.scenario.TeamRule;
import org.aidflow.scenario.Tour;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Fleets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @TempDir
    Path folder;

    private Scenario read(TwoCities files) throws BadInputException {
        return ScenarioReader.read(files.write(folder));
    }

    @Test
    void observationsAreThoseRowsThatHaveAQuantity() throws BadInputException {
        Assessment assessment = read(new TwoCities()).assessment();

        assertThat(assessment.observations())
                .containsExactly(
                        new Observation(
                                "o1",
                                Use.TEST,
                                Quantity.IN_BED,
                                "Wuhan",
                                Optional.empty(),
                                Optional.of(Ward.GENERAL),
                                Comparison.AT,
                                19,
                                400,
                                Optional.of(40.0)),
                        new Observation(
                                "o2",
                                Use.INPUT,
                                Quantity.DELIVERED,
                                "region",
                                Optional.of("gown"),
                                Optional.empty(),
                                Comparison.AT,
                                12,
                                5200,
                                Optional.empty()),
                        new Observation(
                                "o3",
                                Use.CALIBRATION,
                                Quantity.WAITING,
                                "Huanggang",
                                Optional.empty(),
                                Optional.empty(),
                                Comparison.PEAK_DAY,
                                16,
                                0,
                                Optional.of(2.0)));
        assertThat(assessment.notCompared()).containsExactly("o4");
    }

    @Test
    void theSettingsBecomeRulesAndWhatIsNotGivenTakesItsDefault() throws BadInputException {
        Scenario scenario = read(new TwoCities());

        assertThat(scenario.title()).isEqualTo("Two cities");
        assertThat(scenario.timeline().start()).isEqualTo("2020-01-20T00:00:00+08:00");
        assertThat(scenario.timeline().horizon()).isEqualTo(41 * Time.DAY);
        assertThat(scenario.timeline().aidStart()).isEqualTo(4 * Time.DAY + 12 * Time.HOUR);
        assertThat(scenario.aid().policy())
                .isEqualTo(new PolicyChoice("paired", "historical", "", Time.DAY, Pairing.STANDARD));
        assertThat(scenario.aid().centre()).isEqualTo(new DeskRule(1, new Constant(0)));
        assertThat(scenario.aid().pairDesk()).isEqualTo(new DeskRule(1, new Constant(0)));
        assertThat(scenario.aid().teamRule())
                .isEqualTo(new TeamRule(
                        new Lognormal(24, 0.5),
                        new Constant(0),
                        48 * Time.HOUR,
                        Set.of(Mode.RAIL, Mode.ROAD),
                        new Tour(null, false, 72 * Time.HOUR)));
        assertThat(scenario.materials().rule())
                .isEqualTo(new SupplyRule(new Constant(0), Set.of(Mode.ROAD), 24 * Time.HOUR, 2, 5));
        assertThat(scenario.staff().localOnDutyShare()).isEqualTo(1);
        assertThat(scenario.staff().hoursPerDay()).isEqualTo(8);
        assertThat(scenario.staff().shift()).isEqualTo(8 * Time.HOUR);
        assertThat(scenario.staff().care()).containsExactly(new Care(0, 0), new Care(1, 4), new Care(0, 0));
        assertThat(scenario.staff().rest()).isEqualTo(Rest.NEVER);
        assertThat(scenario.staff().infection()).isEqualTo(new Infection(0, 0, 1, new Constant(14)));
        assertThat(scenario.materials().rationShifts()).isEqualTo(1);
        assertThat(scenario.demand().rule()).isEqualTo(new DemandRule(ArrivalProcess.POISSON, 1));
        assertThat(scenario.assessment().unmetThreshold()).isEqualTo(0.1);
        assertThat(scenario.overload()).isEqualTo(new OverloadRule(1.1, 24 * Time.HOUR, 0.9, 72 * Time.HOUR));
        PatientClass.Waiting never = new PatientClass.Waiting(NEVER, NEVER, NEVER);
        assertThat(scenario.treatment().patients())
                .containsExactly(
                        new PatientClass(
                                0.8,
                                List.of(Ward.SHELTER, Ward.GENERAL),
                                new Lognormal(10, 0.4),
                                0,
                                never,
                                InBed.STEADY),
                        new PatientClass(0.15, List.of(Ward.GENERAL), new Constant(14), 0, never, InBed.STEADY),
                        new PatientClass(
                                0.05,
                                List.of(Ward.INTENSIVE, Ward.GENERAL),
                                new Exponential(16),
                                0,
                                never,
                                InBed.STEADY));
    }

    @Test
    void theTablesBecomeRowsInTheirOrder() throws BadInputException {
        Scenario scenario = read(new TwoCities());

        assertThat(scenario.network().nodes())
                .extracting(node -> node.id())
                .containsExactly("Beijing", "Hunan", "Hub", "Gate", "Depot", "Jinyintan", "Central");
        assertThat(scenario.network().nodes().get(0).transferH()).isNull();
        assertThat(scenario.network().nodes().get(2).transferH()).isEqualTo(new Lognormal(2, 0.5));
        assertThat(scenario.network().arcs().get(0))
                .isEqualTo(new Arc("a1", "Beijing", "Hub", Mode.RAIL, 1150, new Lognormal(4.6, 0.1)));
        assertThat(scenario.network().arcs().get(2).travelH()).isEqualTo(new Constant(4.25));
        assertThat(scenario.logistics().stations())
                .contains(
                        new ServerCalendar(
                                "Gate", Kind.LANE, new Servers(0, 2, 0, Time.DAY, new Constant(0.1), Per.CONVOY)),
                        new ServerCalendar(
                                "Depot",
                                Kind.DOCK,
                                new Servers(0, 3, 6 * Time.HOUR, 22 * Time.HOUR, new Gamma(0.5, 0.3), Per.TONNE)));
        assertThat(scenario.logistics().fleets())
                .containsExactly(
                        Fleets.plain("Beijing", Mode.ROAD, 10, 8000, 40, new Constant(2), new Constant(0)),
                        Fleets.plain("Hunan", Mode.ROAD, Fleet.UNLIMITED, 8000, 40, new Constant(0), new Constant(0)));
        assertThat(scenario.treatment().hospitals())
                .containsExactly(
                        new Hospital("Jinyintan", 100, 300, Skilled.NOBODY, 1),
                        new Hospital("Central", 50, 120, Skilled.NOBODY, 1));
        assertThat(scenario.treatment().beds())
                .hasSize(4)
                .contains(new Beds("Jinyintan", Ward.GENERAL, 12 * Time.DAY, 600));
        assertThat(scenario.demand().rows())
                .containsExactly(
                        new Demand("Wuhan", 0, 12.5), new Demand("Wuhan", 1, 30), new Demand("Huanggang", 2, 4));
        assertThat(scenario.aid().teams())
                .containsExactly(
                        new Team("t1", "Beijing", 5 * Time.DAY, 30, 100, 7, new Skilled(5, 20), "Wuhan", Time.LATEST),
                        new Team(
                                "t2",
                                "Hunan",
                                6 * Time.DAY + 34_200,
                                20,
                                80,
                                0,
                                Skilled.NOBODY,
                                "Huanggang",
                                50 * Time.DAY));
        assertThat(scenario.aid().consignments())
                .contains(new Consignment("c1", "Beijing", 6 * Time.DAY, "gown", 5000, "Depot"));
        assertThat(scenario.aid().pairs())
                .containsExactly(
                        new Pair("Hunan", "Huanggang", 21 * Time.DAY, 60 * Time.DAY, 1, ""),
                        new Pair("Beijing", "Wuhan", 0, Time.LATEST, 2, ""));
        assertThat(scenario.materials().items()).containsExactly(new Item("gown", 0.4, 0, 2, 1, 0, Item.FOR_EVER));
        assertThat(scenario.materials().stock()).containsExactly(new Stock("Jinyintan", "gown", 1000, Item.FOR_EVER));
    }

    @Test
    void toursAreReadWhereTheyAreGiven() throws BadInputException {
        Scenario scenario = read(new TwoCities()
                .edit(
                        "net/scenario.yaml",
                        "  lookahead_h: 48",
                        "  lookahead_h: 48\n  tour_mean_d: 30\n  tour_cv: 0.2\n  relief: true\n  relief_lead_h: 96"));

        assertThat(scenario.aid().teamRule().tour()).isEqualTo(new Tour(new Lognormal(30, 0.2), true, 96 * Time.HOUR));
    }

    @Test
    void restAndInfectionOfStaffAreReadWhereTheyAreGiven() throws BadInputException {
        Scenario scenario = read(
                new TwoCities()
                        .edit(
                                "net/scenario.yaml",
                                "staff:\n",
                                "staff:\n  work_days: 5\n  rest_days: 2\n  infection_per_day: 0.01\n  isolation_mean_d: 20\n  isolation_cv: 0.3\n"));

        assertThat(scenario.staff().rest()).isEqualTo(new Rest(5, 2));
        assertThat(scenario.staff().infection()).isEqualTo(new Infection(0.01, 0.01, 1, new Lognormal(20, 0.3)));
    }

    @Test
    void skillIsReadWhereItIsGiven() throws BadInputException {
        Scenario scenario = read(new TwoCities()
                .edit("net/scenario.yaml", "  care:\n", "  care:\n    intensive: {nurse_h: 12, skilled_share: 0.5}\n")
                .put("net/hospitals.csv", """
                        hospital,local_doctors,local_nurses,local_intensive_doctors,local_intensive_nurses
                        Jinyintan,100,300,10,30
                        Central,50,120,,7
                        """));

        assertThat(scenario.staff().skilledShare()).isEqualTo(0.5);
        assertThat(scenario.treatment().hospitals())
                .extracting(Hospital::skilled)
                .containsExactly(new Skilled(10, 30), new Skilled(0, 7));
    }

    @Test
    void filesThatMayBeMissingMayBeMissing() throws BadInputException {
        TwoCities files = new TwoCities();
        for (String file :
                List.of("stations", "fleets", "teams", "supplies", "pairing", "items", "stock", "observed")) {
            files.delete("net/" + file + ".csv");
        }

        Scenario scenario = read(files);

        assertThat(scenario.aid().teams()).isEmpty();
        assertThat(scenario.materials().items()).isEmpty();
    }

    @Test
    void aByteOrderMarkCarriageReturnsSpacesEmptyLinesAndAnyOrderOfColumnsAreFine() throws BadInputException {
        TwoCities files = new TwoCities()
                .put(
                        "net/hospitals.csv",
                        "\uFEFFlocal_nurses,hospital , local_doctors\r\n\r\n300, \"Jinyintan\" ,100\r\n"
                                + "120,Central,50");

        assertThat(read(files).treatment().hospitals())
                .containsExactly(
                        new Hospital("Jinyintan", 100, 300, Skilled.NOBODY, 1),
                        new Hospital("Central", 50, 120, Skilled.NOBODY, 1));
    }

    @Test
    void bytesThatAreNoUtf8AreAFaultWithTheirPlace() throws Exception {
        Path net = new TwoCities().write(folder);
        byte[] latin = "hospital,local_doctors,local_nurses\nJinyintan,100,300\nC\u00e9ntral,1,1\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(net.resolve("hospitals.csv"), latin);

        assertThat(Validation.of(net).faults())
                .extracting(Fault::toString)
                .containsExactly(net + "/hospitals.csv:3:2: the file must be UTF-8 text but has the byte 0xe9");
    }

    @Test
    void atMostTwentyPairsWithoutAWayAreNamedAndTheOthersCounted() {
        TwoCities files = new TwoCities();
        for (int i = 10; i < 21; i++) {
            files.edit("net/nodes.csv", "Hub,hub", "P" + i + ",province,,,,,\nHub,hub");
            files.edit("net/teams.csv", "t1,", "x" + i + ",P" + i + ",2020-01-25,1,1,,Wuhan,,,\nt1,");
        }
        Path net = files.write(folder);

        assertThat(Validation.of(net).faults())
                .hasSize(21)
                .allSatisfy(fault -> assertThat(fault.position()).hasToString(net + "/arcs.csv:1:1"))
                .extracting(Fault::message)
                .contains("there must be a way by rail or road from P10 to Central but there is none")
                .endsWith("there are 2 more such pairs");
    }

    @Test
    void aRelativePathStaysRelativeInMessages() {
        Path nowhere = Path.of("networks/nowhere");

        assertThat(Validation.of(nowhere).faults())
                .extracting(Fault::toString)
                .containsExactly("networks/nowhere:1:1: the file must be there but is missing");
    }

    @Test
    void aValidScenarioIsDescribedByItsSize() {
        Path net = new TwoCities().write(folder);

        assertThat(Validation.of(net))
                .isEqualTo(new Validation(
                        List.of(),
                        "nodes: 7, arcs: 8, hospitals: 2, patients expected: 47, local staff: 570,"
                                + " teams: 2 of 237 members, consignments: 2"));
    }
}
