package org.aidflow.invariants;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.aidflow.base.Time;
import org.aidflow.network.Arc;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.network.Node;
import org.aidflow.network.NodeKind;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
import org.aidflow.random.Exponential;
import org.aidflow.random.Uniform;
import org.aidflow.scenario.AdmissionRule;
import org.aidflow.scenario.AidPlan;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Demand;
import org.aidflow.scenario.DemandRule;
import org.aidflow.scenario.DemandRule.ArrivalProcess;
import org.aidflow.scenario.DeskRule;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Hospital;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Logistics;
import org.aidflow.scenario.Materials;
import org.aidflow.scenario.OverloadRule;
import org.aidflow.scenario.Pair;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.PatientClass.InBed;
import org.aidflow.scenario.PolicyChoice;
import org.aidflow.scenario.Present;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Seekers;
import org.aidflow.scenario.ServerCalendar;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers;
import org.aidflow.scenario.Servers.Per;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.StaffRule;
import org.aidflow.scenario.Stock;
import org.aidflow.scenario.SupplyRule;
import org.aidflow.scenario.Team;
import org.aidflow.scenario.TeamRule;
import org.aidflow.scenario.Timeline;
import org.aidflow.scenario.Treatment;
import org.aidflow.scenario.Ward;

/**
 * A world whose every size is drawn from a seed. A test may change its lists before it asks for the scenario.
 *
 * <p>Donors reach a junction by road, with an inspection, and some cities' hubs by rail or air; from hubs on all goes by
 * road. A node has one fleet at most. City 0 has one hospital, which unloads in no time.
 */
final class RandomWorld {
    private static final Ward[] WARDS = Ward.values();

    final List<Node> nodes = new ArrayList<>();
    final List<Arc> arcs = new ArrayList<>();
    final List<ServerCalendar> stations = new ArrayList<>();
    final List<Fleet> fleets = new ArrayList<>();
    final List<Hospital> hospitals = new ArrayList<>();
    final List<Beds> beds = new ArrayList<>();
    final List<Present> present = new ArrayList<>();
    final List<Demand> demand = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final List<Consignment> consignments = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final List<Stock> stock = new ArrayList<>();

    /** What patients need, ward by ward. */
    final List<StaffRule.Care> care = new ArrayList<>();

    final int days;

    private final Random random;
    private final Random apart;
    private final boolean turns;
    private final boolean filled;
    private final AdmissionRule admission;
    private final int cities;
    private final int donors;
    private final List<String> stores = new ArrayList<>();
    private final List<PatientClass> classes = new ArrayList<>();
    private final Rules rules;

    RandomWorld(long seed) {
        random = new Random(seed);
        apart = new Random(-seed);
        turns = apart.nextBoolean();
        filled = apart.nextBoolean();
        admission = apart.nextBoolean() ? AdmissionRule.POOLED : anyOf(AdmissionRule.values(), apart);
        days = from(10, 30);
        cities = from(1, 4);
        donors = from(1, 5);
        drawJunction();
        for (int city = 0; city < cities; city++) {
            drawCity(city);
        }
        for (int donor = 0; donor < donors; donor++) {
            drawDonor("donor" + donor);
        }
        drawItems();
        drawOffers();
        drawClasses();
        rules = drawRules();
    }

    /** The rules that a test does not change. */
    private record Rules(
            DeskRule centre,
            DeskRule pairDesk,
            TeamRule teams,
            SupplyRule supplies,
            double onDutyShare,
            double hoursPerDay,
            long shift,
            int rationShifts,
            DemandRule demand) {}

    /** Returns the scenario, with one policy for teams and supplies. */
    Scenario scenario(String policy) {
        return scenario(policy, days);
    }

    /** Returns the scenario with a horizon of its own. */
    Scenario scenario(String policy, int horizonD) {
        return new Scenario(
                "random",
                new Timeline(OffsetDateTime.parse("2020-01-20T00:00:00+08:00"), horizonD * Time.DAY, 0),
                new Network(nodes, arcs),
                new Logistics(stations, fleets),
                new Materials(items, stock, rules.supplies, rules.rationShifts),
                new Treatment(hospitals, beds, classes, present, admission),
                new StaffRule(rules.onDutyShare, rules.hoursPerDay, rules.shift, care),
                new Seekers(demand, rules.demand),
                new AidPlan(
                        teams,
                        consignments,
                        pairs,
                        new PolicyChoice(policy, policy),
                        rules.centre,
                        rules.pairDesk,
                        rules.teams),
                new OverloadRule(1, Time.DAY, 0.95, 3 * Time.DAY));
    }

    private void drawJunction() {
        nodes.add(new Node("junction", NodeKind.CHECKPOINT, "", null));
        stations.add(new ServerCalendar(
                "junction", Kind.LANE, new Servers(0, from(1, 2), 0, Time.DAY, hours(0.5), Per.CONVOY)));
        stations.add(calendar("junction", Kind.LANE, someTime()));
    }

    private void drawCity(int number) {
        String city = "city" + number;
        String hub = "hub" + number;
        nodes.add(new Node(hub, NodeKind.HUB, city, hours(2)));
        drawFleet(hub, Mode.ROAD);
        road("junction", hub, 300);
        List<String> inCity = new ArrayList<>();
        int count = number == 0 ? 1 : from(1, 3);
        for (int i = 0; i < count; i++) {
            inCity.add(drawHospital("hospital" + number + "-" + i, city, number > 0));
        }
        inCity.forEach(hospital -> road(hub, hospital, 30));
        inCity.forEach(hospital -> drawPresent(hospital, city));
        if (chance(0.7)) {
            drawDepot("depot" + number, city, hub, inCity);
        }
        double patients = from(2, 12);
        for (int day = 0; day < days; day++) {
            demand.add(new Demand(city, day, patients * random.nextDouble() * 2));
        }
    }

    private String drawHospital(String id, String city, boolean unloads) {
        nodes.add(new Node(id, NodeKind.HOSPITAL, city, null));
        stores.add(id);
        hospitals.add(new Hospital(id, from(0, 10), from(0, 25), 0.5 + apart.nextDouble()));
        for (int row = from(1, 6); row > 0; row--) {
            beds.add(new Beds(id, anyOf(WARDS), chance(0.5) ? 0 : someTime(), from(0, 40)));
        }
        if (unloads && chance(0.5)) {
            stations.add(calendar(id, Kind.DOCK, 0));
        }
        return id;
    }

    /** In half of the worlds hospitals are not empty at the start. */
    private void drawPresent(String hospital, String city) {
        if (filled) {
            Severity severity = anyOf(Severity.values(), apart);
            present.add(new Present(hospital, anyOf(WARDS, apart), severity, apart.nextInt(20)));
            present.add(new Present(city, null, severity, apart.nextInt(5)));
        }
    }

    private void drawDepot(String id, String city, String hub, List<String> inCity) {
        nodes.add(new Node(id, NodeKind.DEPOT, city, null));
        stores.add(id);
        road(hub, id, 20);
        inCity.forEach(hospital -> road(id, hospital, 20));
        drawFleet(id, Mode.ROAD);
        for (Kind kind : List.of(Kind.DOCK, Kind.SORTER)) {
            if (chance(0.8)) {
                stations.add(calendar(id, kind, 0));
                stations.add(calendar(id, kind, someTime()));
            }
        }
    }

    private void drawDonor(String id) {
        nodes.add(new Node(id, NodeKind.PROVINCE, "", null));
        road(id, "junction", 500);
        for (int city = 0; city < cities; city++) {
            if (chance(0.5)) {
                Mode mode = chance(0.5) ? Mode.RAIL : Mode.AIR;
                arcs.add(new Arc(id + "-hub" + city, id, "hub" + city, mode, 800, hours(6)));
            }
            if (chance(0.5)) {
                long begins = someTime();
                long ends = chance(0.5) ? Time.LATEST : begins + someTime() + 1;
                pairs.add(new Pair(id, "city" + city, begins, ends, from(1, 3)));
            }
        }
        drawFleet(id, anyOf(Mode.values()));
    }

    private void drawFleet(String node, Mode mode) {
        if (chance(0.6)) {
            fleets.add(new Fleet(node, mode, from(1, 4), from(100, 1500), from(10, 60), hours(1), hours(2)));
        }
    }

    private void drawItems() {
        for (int item = from(1, 3); item > 0; item--) {
            double perShift = chance(0.5) ? random.nextDouble() * 2 : 0;
            items.add(new Item("item" + item, 0.1 + random.nextDouble() * 5, from(0, 9), perShift, from(0, 3)));
        }
        for (String store : stores) {
            for (Item item : items) {
                if (chance(0.6)) {
                    stock.add(new Stock(store, item.id(), from(0, 3000)));
                }
            }
        }
    }

    private void drawOffers() {
        for (int number = from(0, 25); number > 0; number--) {
            String city = "city" + random.nextInt(cities);
            teams.add(new Team("team" + number, donor(), someTime(), from(0, 20), from(1, 60), from(0, 9), city));
        }
        for (int number = from(0, 80); number > 0; number--) {
            String item = items.get(random.nextInt(items.size())).id();
            String to = stores.get(random.nextInt(stores.size()));
            consignments.add(new Consignment("load" + number, donor(), someTime(), item, from(1, 2000), to));
        }
    }

    private void drawClasses() {
        double mild = random.nextDouble() * 0.8;
        double severe = random.nextDouble() * (1 - mild);
        classes.add(drawClass(mild, List.of(Ward.SHELTER, Ward.GENERAL), mean(5)));
        classes.add(drawClass(severe, List.of(Ward.GENERAL), mean(4)));
        classes.add(drawClass(1 - mild - severe, List.of(Ward.INTENSIVE, Ward.GENERAL), Double.POSITIVE_INFINITY));
        for (int ward = 0; ward < WARDS.length; ward++) {
            care.add(new StaffRule.Care(random.nextDouble() * 2, random.nextDouble() * 6));
        }
    }

    private PatientClass drawClass(double share, List<Ward> wards, double worsensD) {
        PatientClass.Waiting waiting = new PatientClass.Waiting(worsensD, mean(8), mean(6));
        Distribution stayD = Distribution.lognormal(from(2, 10), chance(0.3) ? 0 : 0.7);
        return new PatientClass(share, wards, stayD, random.nextDouble() * 0.3, waiting, drawInBed());
    }

    /** In half of the worlds stays turn; what turns them is drawn apart, so that the rest is as in the other half. */
    private InBed drawInBed() {
        boolean mild = classes.isEmpty();
        boolean critical = classes.size() == 2;
        return turns
                ? new InBed(
                        critical ? 0 : apart.nextDouble() / 2,
                        1 + apart.nextDouble() * 5,
                        mild ? 0 : apart.nextDouble(),
                        Distribution.lognormal(3, 0.5))
                : InBed.STEADY;
    }

    private Rules drawRules() {
        ArrivalProcess process = chance(0.5) ? ArrivalProcess.POISSON : ArrivalProcess.EXACT;
        Set<Mode> teamModes = chance(0.5) ? EnumSet.of(Mode.ROAD) : EnumSet.allOf(Mode.class);
        Set<Mode> supplyModes = chance(0.5) ? EnumSet.of(Mode.ROAD) : EnumSet.allOf(Mode.class);
        double reorderD = random.nextDouble() * 4;
        return new Rules(
                new DeskRule(from(1, 2), hours(3)),
                new DeskRule(1, hours(3)),
                new TeamRule(hours(24), hours(12), from(0, 3) * Time.DAY, teamModes),
                new SupplyRule(hours(5), supplyModes, from(4, 48) * Time.HOUR, reorderD, reorderD + from(0, 5)),
                random.nextDouble(),
                from(4, 12),
                Time.HOUR * 4 * from(1, 3),
                from(1, 3),
                new DemandRule(process, 0.5 + random.nextDouble()));
    }

    private ServerCalendar calendar(String node, Kind kind, long begins) {
        boolean always = chance(0.5);
        long opens = always ? 0 : from(0, 10) * Time.HOUR;
        long closes = always ? Time.DAY : from(14, 24) * Time.HOUR;
        Per per = chance(0.5) ? Per.CONVOY : Per.TONNE;
        return new ServerCalendar(
                node, kind, new Servers(begins, from(begins == 0 ? 1 : 0, 3), opens, closes, hours(1.5), per));
    }

    private void road(String from, String to, double km) {
        double lengthKm = km * (0.5 + random.nextDouble());
        arcs.add(new Arc(from + "-" + to, from, to, Mode.ROAD, lengthKm, hours(lengthKm / 60)));
    }

    private String donor() {
        return "donor" + random.nextInt(donors);
    }

    /** Returns a law in hours of about that mean: constant, exponential, uniform or lognormal. */
    private Distribution hours(double meanH) {
        return switch (random.nextInt(4)) {
            case 0 -> new Constant(meanH);
            case 1 -> new Exponential(meanH);
            case 2 -> new Uniform(0, 2 * meanH);
            default -> Distribution.lognormal(meanH, 0.5);
        };
    }

    /** Returns a mean time in days, or infinity for never. */
    private double mean(double days) {
        return chance(0.3) ? Double.POSITIVE_INFINITY : days * (0.5 + random.nextDouble());
    }

    private long someTime() {
        return random.nextLong(days * Time.DAY);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns a whole number from {@code least} to {@code most}. */
    private int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private <T> T anyOf(T[] values) {
        return anyOf(values, random);
    }

    private static <T> T anyOf(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
