package org.aidflow.invariants;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.aidflow.base.Time;
import org.aidflow.network.Arc;
import org.aidflow.network.Closure;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.network.Node;
import org.aidflow.network.NodeKind;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
import org.aidflow.random.Exponential;
import org.aidflow.random.Streams;
import org.aidflow.random.Uniform;
import org.aidflow.scenario.AdmissionRule;
import org.aidflow.scenario.AidPlan;
import org.aidflow.scenario.Assessment;
import org.aidflow.scenario.Beds;
import org.aidflow.scenario.Consignment;
import org.aidflow.scenario.Demand;
import org.aidflow.scenario.DemandRule;
import org.aidflow.scenario.DemandRule.ArrivalProcess;
import org.aidflow.scenario.Departure;
import org.aidflow.scenario.DeskRule;
import org.aidflow.scenario.EpidemicRule;
import org.aidflow.scenario.Epidemics;
import org.aidflow.scenario.Fleet;
import org.aidflow.scenario.Fleet.Quarantine;
import org.aidflow.scenario.Fleet.Use;
import org.aidflow.scenario.Fleet.Vehicle;
import org.aidflow.scenario.GovernanceRule;
import org.aidflow.scenario.Hospital;
import org.aidflow.scenario.Infection;
import org.aidflow.scenario.Item;
import org.aidflow.scenario.Level;
import org.aidflow.scenario.Limit;
import org.aidflow.scenario.Logistics;
import org.aidflow.scenario.Materials;
import org.aidflow.scenario.OrderRule;
import org.aidflow.scenario.Outbreak;
import org.aidflow.scenario.OverloadRule;
import org.aidflow.scenario.Pair;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.PatientClass.InBed;
import org.aidflow.scenario.PolicyChoice;
import org.aidflow.scenario.Present;
import org.aidflow.scenario.Production;
import org.aidflow.scenario.ReportRule;
import org.aidflow.scenario.Rest;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Seekers;
import org.aidflow.scenario.ServerCalendar;
import org.aidflow.scenario.ServerCalendar.Kind;
import org.aidflow.scenario.Servers;
import org.aidflow.scenario.Servers.Per;
import org.aidflow.scenario.Severity;
import org.aidflow.scenario.ShippingRule;
import org.aidflow.scenario.ShippingRule.Shipping;
import org.aidflow.scenario.Skilled;
import org.aidflow.scenario.StaffRule;
import org.aidflow.scenario.Stock;
import org.aidflow.scenario.Storage;
import org.aidflow.scenario.StoreRule;
import org.aidflow.scenario.SupplyRule;
import org.aidflow.scenario.Team;
import org.aidflow.scenario.TeamRule;
import org.aidflow.scenario.Timeline;
import org.aidflow.scenario.Tour;
import org.aidflow.scenario.TransferRule;
import org.aidflow.scenario.Transmission;
import org.aidflow.scenario.Treatment;
import org.aidflow.scenario.Ward;
import org.aidflow.testing.Fleets;

/**
 * A world whose every size is drawn from a seed. A test may change its lists before it asks for the scenario.
 *
 * <p>Donors reach a junction by road, with an inspection, and some cities' hubs by rail or air; from hubs on all goes
 * by road. A node has one fleet at most. City 0 has one hospital, which unloads in no time.
 */
final class RandomWorld {
    private static final Ward[] WARDS = Ward.values();

    final List<Node> nodes = new ArrayList<>();
    final List<Arc> arcs = new ArrayList<>();
    final List<Closure> closures = new ArrayList<>();
    final List<ServerCalendar> stations = new ArrayList<>();
    final List<Fleet> fleets = new ArrayList<>();
    final List<Departure> departures = new ArrayList<>();
    final List<Hospital> hospitals = new ArrayList<>();
    final List<Beds> beds = new ArrayList<>();
    final List<Present> present = new ArrayList<>();
    final List<Demand> demand = new ArrayList<>();
    final List<Team> teams = new ArrayList<>();
    final List<Consignment> consignments = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final List<Stock> stock = new ArrayList<>();
    final List<Production> production = new ArrayList<>();

    /** What patients need, ward by ward. */
    final List<StaffRule.Care> care = new ArrayList<>();

    /** How pairs are read. */
    PolicyChoice.Pairing pairing;

    final int days;

    /** How donors ship, and how depots keep their stock. */
    ShippingRule shipping;

    StoreRule storeRule;

    /** Who is taken to other hospitals. */
    TransferRule transfers;

    private final long seed;
    private long consolidate;
    private final long epoch;
    /** What moves donors. */
    GovernanceRule governance;

    private final Random random;

    /** For what may befall staff. */
    private final Random staffing;

    private final Random apart;
    private final boolean turns;
    private final boolean filled;
    private final AdmissionRule admission;
    private final int cities;
    private final int donors;
    private final List<String> stores = new ArrayList<>();
    private final List<PatientClass> classes = new ArrayList<>();
    private final Rules rules;
    private DemandRule demandRule;
    private Epidemics epidemics = Epidemics.NONE;

    RandomWorld(long seed) {
        this.seed = seed;
        random = new Random(seed);
        staffing = new Random(~seed);
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
        drawDonorStocks();
        drawClasses();
        ArrivalProcess process = chance(0.5) ? ArrivalProcess.POISSON : ArrivalProcess.EXACT;
        rules = drawRules();
        demandRule = new DemandRule(process, 0.5 + random.nextDouble());
        shipping = drawShipping();
        storeRule = drawStores();
        transfers = drawTransfers();
        drawTransport(new RandomTransport(seed));
        pairing = new PolicyChoice.Pairing("", chance(0.5) ? PolicyChoice.Pairing.NEVER : from(0, 72) * Time.HOUR);
        epoch = from(1, 48) * Time.HOUR;
        governance = chance(0.5) ? GovernanceRule.STANDARD : drawGovernance();
    }

    private void drawTransport(RandomTransport transport) {
        transport.drawClosures(nodes, arcs, days, closures);
        transport.drawAprons(nodes, stations);
        transport.narrow(arcs);
        transport.addVolume(items);
        consolidate = transport.drawConsolidation();
        transport.changeFleets(fleets, days, departures);
    }

    private GovernanceRule drawGovernance() {
        return new GovernanceRule(
                random.nextDouble(),
                random.nextDouble(),
                from(0, 100) * Time.HOUR,
                from(0, 48) * Time.HOUR,
                from(0, 3),
                chance(0.5) ? 0 : random.nextDouble(),
                from(2, 4));
    }

    /** Draws a world in which, in about a third of the seeds, patients come from epidemics. */
    static RandomWorld withEpidemics(long seed) {
        RandomWorld world = new RandomWorld(seed);
        if (world.chance(0.35)) {
            world.drawEpidemics();
        }
        return world;
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
            double skilledShare,
            Rest rest,
            Infection infection,
            int rationShifts) {}

    /** Returns the scenario, with one policy for teams and supplies. */
    Scenario scenario(String policy) {
        return scenario(policy, days);
    }

    /** Returns the scenario with a horizon of its own. */
    Scenario scenario(String policy, int horizonD) {
        Scenario limited = new Scenario(
                "random",
                new Timeline(OffsetDateTime.parse("2020-01-20T00:00:00+08:00"), horizonD * Time.DAY, 0),
                new Network(nodes, arcs, closures),
                new Logistics(stations, fleets, departures, consolidate),
                new Materials(
                        items,
                        stock,
                        production,
                        rules.supplies,
                        rules.rationShifts,
                        drawOrders(),
                        shipping,
                        storeRule),
                new Treatment(hospitals, beds, classes, present, admission, transfers),
                new StaffRule(
                        rules.onDutyShare,
                        rules.hoursPerDay,
                        rules.shift,
                        care,
                        rules.skilledShare,
                        rules.rest,
                        rules.infection),
                new Seekers(demand, demandRule, epidemics),
                new AidPlan(
                        teams,
                        consignments,
                        pairs,
                        new PolicyChoice(policy, policy, "city0", epoch, pairing),
                        rules.centre,
                        rules.pairDesk,
                        rules.teams,
                        governance),
                new OverloadRule(1, Time.DAY, 0.95, 3 * Time.DAY),
                Assessment.STANDARD,
                Set.of());
        return limited.relaxing(drawRelaxed());
    }

    /** Draws one limit to lift, in half of the worlds. */
    private Set<Limit> drawRelaxed() {
        Random odds = odds(14);
        return odds.nextBoolean() ? Set.of() : Set.of(Limit.values()[odds.nextInt(Limit.values().length)]);
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
        int doctors = from(0, 10);
        int nurses = from(0, 25);
        hospitals.add(new Hospital(id, doctors, nurses, drawSkilled(doctors, nurses), 0.5 + apart.nextDouble()));
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
        arcs.add(new Arc(id + "-junction", id, "junction", Mode.ROAD, 100, new Constant(2)));
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
                pairs.add(new Pair(id, "city" + city, begins, ends, from(1, 3), ""));
            }
        }
        drawFleet(id, anyOf(Mode.values()));
    }

    private void drawFleet(String node, Mode mode) {
        if (chance(0.6)) {
            fleets.add(Fleets.plain(node, mode, from(1, 4), from(100, 1500), from(10, 60), hours(1), hours(2)));
        }
    }

    private void drawItems() {
        for (int item = from(1, 3); item > 0; item--) {
            double perShift = chance(0.5) ? random.nextDouble() * 2 : 0;
            items.add(new Item(
                    "item" + item,
                    0.1 + random.nextDouble() * 5,
                    0,
                    from(0, 9),
                    perShift,
                    from(0, 3),
                    shelfLife(item)));
        }
        for (String store : stores) {
            for (Item item : items) {
                if (chance(0.6)) {
                    stock.add(new Stock(store, item.id(), from(0, 3000), Item.FOR_EVER));
                }
            }
        }
    }

    private void drawOffers() {
        for (int number = from(0, 25); number > 0; number--) {
            String city = "city" + random.nextInt(cities);
            String donor = donor();
            long asked = someTime();
            long leaves = staffing.nextInt(3) > 0 ? Time.LATEST : asked + 1 + staffing.nextLong(days * Time.DAY);
            int doctors = from(0, 20);
            int nurses = from(1, 60);
            Skilled skilled = drawSkilled(doctors, nurses);
            teams.add(new Team("team" + number, donor, asked, doctors, nurses, from(0, 9), skilled, city, leaves));
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

    /** Lets the patients come from epidemics, whom aid may stop. */
    private void drawEpidemics() {
        List<Outbreak> outbreaks = new ArrayList<>();
        List<Transmission> transmissions = new ArrayList<>();
        for (int city = 0; city < cities; city++) {
            String name = "city" + city;
            outbreaks.add(new Outbreak(name, from(200, 5000), from(0, 20), from(5, 40), from(0, 30)));
            transmissions.add(new Transmission(name, 0, random.nextDouble()));
            transmissions.add(new Transmission(name, 1 + someTime(), random.nextDouble()));
        }
        long step = Time.HOUR * anyOf(new Integer[] {6, 8, 12, 24});
        demandRule = new DemandRule(ArrivalProcess.SEIR, 1);
        double waitingInfectious = random.nextDouble() * 2;
        epidemics = new Epidemics(
                new EpidemicRule(from(0, 4), from(0, 5), random.nextDouble(), waitingInfectious, step),
                outbreaks,
                transmissions);
    }

    private Rules drawRules() {
        Set<Mode> teamModes = chance(0.5) ? EnumSet.of(Mode.ROAD) : EnumSet.allOf(Mode.class);
        Set<Mode> supplyModes = chance(0.5) ? EnumSet.of(Mode.ROAD) : EnumSet.allOf(Mode.class);
        double reorderD = random.nextDouble() * 4;
        return new Rules(
                new DeskRule(from(1, 2), hours(3)),
                new DeskRule(1, hours(3)),
                new TeamRule(hours(24), hours(12), from(0, 3) * Time.DAY, teamModes, drawTour()),
                new SupplyRule(hours(5), supplyModes, from(4, 48) * Time.HOUR, reorderD, reorderD + from(0, 5)),
                random.nextDouble(),
                from(4, 12),
                Time.HOUR * 4 * from(1, 3),
                staffing.nextBoolean() ? 0 : staffing.nextDouble(),
                staffing.nextBoolean() ? Rest.NEVER : new Rest(1 + staffing.nextInt(6), staffing.nextInt(4)),
                drawInfection(),
                from(1, 3));
    }

    private long shelfLife(int item) {
        Random odds = odds(item);
        return odds.nextBoolean() ? Item.FOR_EVER : Time.ofHours(24 + odds.nextInt(400));
    }

    /** Draws what donors have and make, for about two of three. */
    private void drawDonorStocks() {
        Random odds = odds(10);
        for (int donor = 0; donor < donors && odds.nextInt(3) > 0; donor++) {
            String item = items.get(odds.nextInt(items.size())).id();
            stock.add(new Stock("donor" + donor, item, odds.nextInt(5000), Item.FOR_EVER));
            production.add(new Production("donor" + donor, item, 0, odds.nextDouble() * 500));
            long later = Time.DAY + odds.nextInt(days) * Time.DAY;
            production.add(new Production("donor" + donor, item, later, odds.nextDouble() * 500));
        }
    }

    /** In half of the worlds patients are taken to other hospitals. */
    private TransferRule drawTransfers() {
        Random odds = odds(15);
        if (odds.nextBoolean()) {
            return TransferRule.NONE;
        }
        for (Hospital hospital : hospitals) {
            String hub = hospital.node().replaceAll("hospital(\\d+)-.*", "hub$1");
            roadBack(hospital.node(), hub, 1 + odds.nextInt(50));
            roadBack(hub, "junction", 1 + odds.nextInt(300));
            if (odds.nextBoolean()) {
                fleets.add(ambulances(hospital.node(), 1 + odds.nextInt(4), 1 + odds.nextInt(2)));
            }
        }
        return new TransferRule(true, odds.nextBoolean(), (1 + odds.nextInt(48)) * Time.HOUR, 0.8, 0.7);
    }

    private void roadBack(String from, String to, double km) {
        String id = from + "-" + to;
        if (arcs.stream().noneMatch(arc -> arc.id().equals(id))) {
            arcs.add(new Arc(id, from, to, Mode.ROAD, km, hours(km / 60)));
        }
    }

    private static Fleet ambulances(String hospital, int vehicles, int seats) {
        Vehicle vehicle = new Vehicle(1, 1, seats, 0, new Constant(0));
        Quarantine none = new Quarantine(new Constant(0), 0);
        return new Fleet(
                hospital, Mode.ROAD, vehicles, vehicle, new Constant(0.2), new Constant(0.5), none, Use.AMBULANCE);
    }

    private StoreRule drawStores() {
        Random odds = odds(13);
        double aboveD = odds.nextBoolean() ? Double.POSITIVE_INFINITY : rules.supplies.coverD() + odds.nextDouble() * 5;
        List<Storage> storage = new ArrayList<>();
        for (String store : stores) {
            if (store.startsWith("depot") && odds.nextBoolean()) {
                storage.add(new Storage(store, 1 + odds.nextInt(300)));
            }
        }
        return new StoreRule(aboveD, storage);
    }

    /** Returns a source of its own for a part, so that the rest of the world stays as it is without it. */
    private Random odds(int part) {
        return new Random(Streams.part(seed, part));
    }

    private ShippingRule drawShipping() {
        Random odds = odds(11);
        Shipping shipping = Shipping.values()[odds.nextInt(3)];
        return new ShippingRule(shipping, (4 + odds.nextInt(48)) * Time.HOUR, 1 + odds.nextInt(3000));
    }

    private OrderRule drawOrders() {
        Random odds = odds(12);
        ReportRule reports = odds.nextBoolean()
                ? ReportRule.TRUE
                : new ReportRule(odds.nextInt(72) * Time.HOUR, odds.nextDouble() * 2);
        List<Level> levels = new ArrayList<>();
        for (String store : stores) {
            if (odds.nextInt(4) == 0) {
                long reorder = odds.nextInt(200);
                levels.add(new Level(store, items.get(items.size() - 1).id(), reorder, reorder + odds.nextInt(300)));
            }
        }
        return new OrderRule(reports, odds.nextBoolean(), odds.nextBoolean(), levels);
    }

    private Skilled drawSkilled(int doctors, int nurses) {
        return new Skilled(staffing.nextInt(doctors + 1), staffing.nextInt(nurses + 1));
    }

    private Tour drawTour() {
        if (staffing.nextBoolean()) {
            return Tour.WITHOUT_END;
        }
        Distribution lengthD = Distribution.lognormal(1 + staffing.nextInt(10), 0.5);
        return new Tour(lengthD, staffing.nextBoolean(), staffing.nextInt(5) * Time.DAY);
    }

    private Infection drawInfection() {
        if (staffing.nextBoolean()) {
            return Infection.NEVER;
        }
        double covered = staffing.nextDouble() * 0.02;
        double bare = covered + staffing.nextDouble() * 0.2;
        return new Infection(
                covered, bare, staffing.nextDouble(), Distribution.lognormal(1 + staffing.nextInt(10), 0.3));
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
