package org.aidflow.testing;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidflow.base.Time;
import org.aidflow.network.Arc;
import org.aidflow.network.Closure;
import org.aidflow.network.Closure.Place;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.network.Node;
import org.aidflow.network.NodeKind;
import org.aidflow.random.Constant;
import org.aidflow.random.Distribution;
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
import org.aidflow.scenario.Observation;
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
import org.aidflow.scenario.Servers;
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
import org.jspecify.annotations.Nullable;

/**
 * Builds a small valid scenario. A test sets only what it is about.
 *
 * <p>Without more: ten days from 2020-01-20 in the zone +08:00; nobody falls ill; policies historical; desks,
 * mobilisation, orientation and preparation take no time; all modes; a review of the depots each day; beds need no
 * staff; patients are severe, take a general bed for ten days, live, and wait for ever. Times are in hours and constant
 * unless a law is given; {@code at} and {@code from} are in hours from the start, days are numbered from 0.
 */
public final class WorldBuilder {
    /** The city of nodes that name no other. */
    public static final String CITY = "City";

    private static final PatientClass.Waiting FOR_EVER =
            new PatientClass.Waiting(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final List<Node> nodes = new ArrayList<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<ServerCalendar> stations = new ArrayList<>();
    private final List<Fleet> fleets = new ArrayList<>();
    private final List<Departure> departures = new ArrayList<>();
    private final List<Hospital> hospitals = new ArrayList<>();
    private final List<Beds> beds = new ArrayList<>();
    private final List<Present> present = new ArrayList<>();
    private final List<Demand> demand = new ArrayList<>();
    private final List<Outbreak> outbreaks = new ArrayList<>();
    private final List<Transmission> transmissions = new ArrayList<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<Consignment> consignments = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Stock> stock = new ArrayList<>();
    private final Map<Severity, PatientClass> patients = new EnumMap<>(Severity.class);
    private final Map<Ward, StaffRule.Care> care = new EnumMap<>(Ward.class);
    private final List<Observation> observations = new ArrayList<>();
    private long horizon = 10 * Time.DAY;
    private long aidStart;
    private String policy = "historical";
    private String hub = "";
    private double epochH = 24;
    private GovernanceRule governance = GovernanceRule.STANDARD;
    private PolicyChoice.Pairing pairing = PolicyChoice.Pairing.STANDARD;
    private DeskRule centre = new DeskRule(1, hours(0));
    private DeskRule pairDesk = new DeskRule(1, hours(0));
    private Distribution mobilisationH = hours(0);
    private Distribution orientationH = hours(0);
    private Distribution preparationH = hours(0);
    private Set<Mode> modes = EnumSet.allOf(Mode.class);
    private double lookaheadH;
    private Tour tour = Tour.WITHOUT_END;
    private double reviewH = 24;
    private double reorderD = 3;
    private double coverD = 7;
    private double localOnDutyShare = 1;
    private double hoursPerDay = 8;
    private double shiftH = 8;
    private Infection infection = Infection.NEVER;
    private double skilledShare;
    private Rest rest = Rest.NEVER;
    private int rationShifts = 1;
    private ReportRule reports = ReportRule.TRUE;
    private boolean backlog;
    private boolean partialFill = true;
    private final List<Production> production = new ArrayList<>();
    private ShippingRule shipping = new ShippingRule(Shipping.PUSH, Time.DAY, Long.MAX_VALUE);
    private final List<Storage> storage = new ArrayList<>();
    private double transshipAboveD = Double.POSITIVE_INFINITY;
    private final List<Level> levels = new ArrayList<>();
    private long consolidate;
    private EpidemicRule epidemicRule = Epidemics.NONE.rule();
    private DemandRule demandRule = new DemandRule(ArrivalProcess.EXACT, 1);
    private AdmissionRule admission = AdmissionRule.POOLED;
    private TransferRule transfers = TransferRule.NONE;
    private Set<Limit> relaxed = Set.of();
    private OverloadRule overload = new OverloadRule(1, 24 * Time.HOUR, 0.95, 72 * Time.HOUR);

    private WorldBuilder() {
        for (Severity severity : Severity.values()) {
            patients.put(
                    severity, new PatientClass(0, List.of(Ward.GENERAL), new Constant(10), 0, FOR_EVER, InBed.STEADY));
        }
        patients(Severity.SEVERE, 1, new Constant(10), Ward.GENERAL);
        for (Ward ward : Ward.values()) {
            care(ward, 0, 0);
        }
    }

    /** Returns a builder of an empty world. */
    public static WorldBuilder world() {
        return new WorldBuilder();
    }

    /** Returns a law that is always so many hours. */
    public static Distribution hours(double hours) {
        return new Constant(hours);
    }

    /** Ends the run after so many days; ten without this. */
    public WorldBuilder days(double days) {
        horizon = Time.ofDays(days);
        return this;
    }

    /** Lets the time to relief count from so many hours after the start. */
    public WorldBuilder aidStarts(double atH) {
        aidStart = Time.ofHours(atH);
        return this;
    }

    /** Adds a province. */
    public WorldBuilder province(String id) {
        return node(id, NodeKind.PROVINCE, "");
    }

    /** Adds a hub where modes cannot be changed. */
    public WorldBuilder hub(String id) {
        return node(id, NodeKind.HUB, "");
    }

    /** Adds a hub where a change of mode takes so long. */
    public WorldBuilder hub(String id, double transferH) {
        nodes.add(new Node(id, NodeKind.HUB, "", hours(transferH)));
        return this;
    }

    /** Adds a checkpoint; without a lane everybody passes at once. */
    public WorldBuilder checkpoint(String id) {
        return node(id, NodeKind.CHECKPOINT, "");
    }

    /** Adds a depot in {@link #CITY}. */
    public WorldBuilder depot(String id) {
        return depot(id, CITY);
    }

    /** Adds a depot. */
    public WorldBuilder depot(String id, String city) {
        return node(id, NodeKind.DEPOT, city);
    }

    /** Adds a hospital in {@link #CITY} without staff of its own. */
    public WorldBuilder hospital(String id) {
        return hospital(id, CITY, 0, 0);
    }

    /** Adds a hospital. */
    public WorldBuilder hospital(String id, String city, int doctors, int nurses) {
        hospitals.add(new Hospital(id, doctors, nurses, Skilled.NOBODY, 1));
        return node(id, NodeKind.HOSPITAL, city);
    }

    /** Adds a hospital in {@link #CITY} with nurses of whom some have the skill of intensive care. */
    public WorldBuilder skilledHospital(String id, int nurses, int intensiveNurses) {
        hospitals.add(new Hospital(id, 0, nurses, new Skilled(0, intensiveNurses), 1));
        return node(id, NodeKind.HOSPITAL, CITY);
    }

    /** Adds a hospital in {@link #CITY} with a weight among those that patients seek. */
    public WorldBuilder hospital(String id, double catchment) {
        hospitals.add(new Hospital(id, 0, 0, Skilled.NOBODY, catchment));
        return node(id, NodeKind.HOSPITAL, CITY);
    }

    private WorldBuilder node(String id, NodeKind kind, String city) {
        nodes.add(new Node(id, kind, city, null));
        return this;
    }

    /** Adds a road, one way, that takes so many hours. */
    public WorldBuilder road(String from, String to, double travelH) {
        return arc(from, to, Mode.ROAD, hours(travelH));
    }

    /** Adds an arc, one way; its id is {@code from-to by mode}, its length 100 km. */
    public WorldBuilder arc(String from, String to, Mode mode, Distribution travelH) {
        arcs.add(new Arc(arcId(from, to, mode), from, to, mode, 100, travelH));
        return this;
    }

    /** Adds an arc that takes so many vehicles at once. */
    public WorldBuilder arc(String from, String to, Mode mode, Distribution travelH, int capacity) {
        arcs.add(new Arc(arcId(from, to, mode), from, to, mode, 100, travelH, capacity));
        return this;
    }

    private static String arcId(String from, String to, Mode mode) {
        return "%s-%s by %s".formatted(from, to, mode);
    }

    /** Lets the speed on an arc be multiplied for some time; 0 closes it. */
    public WorldBuilder closeArc(String from, String to, Mode mode, double fromH, double untilH, double speedFactor) {
        String id = arcId(from, to, mode);
        closures.add(new Closure(Place.ARC, id, null, Time.ofHours(fromH), Time.ofHours(untilH), speedFactor));
        return this;
    }

    /** Lets the speed on a node's arcs be multiplied for some time, by one mode or by all; 0 closes them. */
    public WorldBuilder closeNode(String node, @Nullable Mode mode, double fromH, double untilH, double speedFactor) {
        closures.add(new Closure(Place.NODE, node, mode, Time.ofHours(fromH), Time.ofHours(untilH), speedFactor));
        return this;
    }

    /** Adds a station that works round the clock from the start and serves whole convoys. */
    public WorldBuilder station(String node, ServerCalendar.Kind kind, int servers, Distribution serviceH) {
        return station(node, kind, 0, servers, 0, 24, serviceH, Servers.Per.CONVOY);
    }

    /** Adds a row of a station's calendar; {@code opensH} and {@code closesH} are hours of the day. */
    public WorldBuilder station(
            String node,
            ServerCalendar.Kind kind,
            double fromH,
            int servers,
            double opensH,
            double closesH,
            Distribution serviceH,
            Servers.Per per) {
        long opens = Time.ofHours(opensH);
        long closes = Time.ofHours(closesH);
        stations.add(new ServerCalendar(
                node, kind, new Servers(Time.ofHours(fromH), servers, opens, closes, serviceH, per)));
        return this;
    }

    /** Adds a fleet. */
    public WorldBuilder fleet(
            String node,
            Mode mode,
            int vehicles,
            double payloadKg,
            int seats,
            Distribution loadH,
            Distribution turnroundH) {
        fleets.add(Fleets.plain(node, mode, vehicles, payloadKg, seats, loadH, turnroundH));
        return this;
    }

    /** Adds a fleet whose vehicles break down, are of a limited volume, or whose drivers go into quarantine. */
    public WorldBuilder fleet(String node, Mode mode, int vehicles, Vehicle vehicle, Distribution quarantineH) {
        return fleet(node, mode, vehicles, vehicle, quarantineH, Time.hours(Time.LATEST));
    }

    /** Adds a fleet whose drivers go into quarantine until it is waived. */
    public WorldBuilder fleet(
            String node, Mode mode, int vehicles, Vehicle vehicle, Distribution quarantineH, double untilH) {
        Quarantine quarantine = new Quarantine(quarantineH, Time.ofHours(untilH));
        fleets.add(new Fleet(node, mode, vehicles, vehicle, hours(0), hours(0), quarantine, Use.FREIGHT));
        return this;
    }

    /** Adds a fleet that leaves by a timetable. */
    public WorldBuilder scheduledFleet(String node, Mode mode, double payloadKg, int seats) {
        return fleet(node, mode, Fleet.SCHEDULED, payloadKg, seats, hours(0), hours(0));
    }

    /** Lets vehicles of a scheduled fleet leave at some hour, and again every so many hours before some hour. */
    public WorldBuilder departure(String node, Mode mode, double departsH, int vehicles, double everyH, double untilH) {
        departures.add(new Departure(
                node, mode, Time.ofHours(departsH), vehicles, Time.ofHours(everyH), Time.ofHours(untilH)));
        return this;
    }

    /** Opens general beds from the start. */
    public WorldBuilder beds(String hospital, int beds) {
        return beds(hospital, Ward.GENERAL, 0, beds);
    }

    /** Sets the open beds of a ward from a time on. */
    public WorldBuilder beds(String hospital, Ward ward, double fromH, int open) {
        beds.add(new Beds(hospital, ward, Time.ofHours(fromH), open));
        return this;
    }

    /** Lets patients lie in a ward when the run begins. */
    public WorldBuilder inBedAtStart(String hospital, Ward ward, Severity severity, int number) {
        present.add(new Present(hospital, ward, severity, number));
        return this;
    }

    /** Lets patients of {@link #CITY} wait when the run begins. */
    public WorldBuilder waitingAtStart(Severity severity, int number) {
        present.add(new Present(CITY, null, severity, number));
        return this;
    }

    /** Lets patients of {@link #CITY} arrive on a day. */
    public WorldBuilder demand(int day, double number) {
        return demand(CITY, day, number);
    }

    /** Lets patients arrive on a day. */
    public WorldBuilder demand(String city, int day, double number) {
        demand.add(new Demand(city, day, number));
        return this;
    }

    /** Lets patients arrive as a Poisson process; without this the numbers are exact. */
    public WorldBuilder poisson() {
        demandRule = new DemandRule(ArrivalProcess.POISSON, 1);
        return this;
    }

    /** Lets patients come from an epidemic; {@code stepH} is in hours. */
    public WorldBuilder seir(
            double latentD, double toSeekD, double reportedShare, double waitingInfectious, double stepH) {
        demandRule = new DemandRule(ArrivalProcess.SEIR, 1);
        epidemicRule = new EpidemicRule(latentD, toSeekD, reportedShare, waitingInfectious, Time.ofHours(stepH));
        return this;
    }

    /** Starts an epidemic in {@link #CITY}, with so many who infect others and so many who seek a bed at once. */
    public WorldBuilder outbreak(int population, int infectious, int seeking) {
        outbreaks.add(new Outbreak(CITY, population, 0, infectious, seeking));
        return this;
    }

    /** Sets how many one person in {@link #CITY} infects a day from a day on. */
    public WorldBuilder transmission(int fromDay, double perDay) {
        transmissions.add(new Transmission(CITY, fromDay * Time.DAY, perDay));
        return this;
    }

    /** Adds a team that is asked for at some hour. */
    public WorldBuilder team(String id, String donor, double askedH, int doctors, int nurses, String city) {
        teams.add(new Team(id, donor, Time.ofHours(askedH), doctors, nurses, 0, Skilled.NOBODY, city, Time.LATEST));
        return this;
    }

    /** Adds a team that is asked for at the start and goes home at some hour. */
    public WorldBuilder teamUntil(String id, String donor, double leavesH, int doctors, int nurses, String city) {
        teams.add(new Team(id, donor, 0, doctors, nurses, 0, Skilled.NOBODY, city, Time.ofHours(leavesH)));
        return this;
    }

    /** Adds a team of nurses that is asked for at some hour; some have the skill of intensive care. */
    public WorldBuilder skilledTeam(String id, String donor, double askedH, int nurses, int intensiveNurses) {
        Skilled skilled = new Skilled(0, intensiveNurses);
        teams.add(new Team(id, donor, Time.ofHours(askedH), 0, nurses, 0, skilled, CITY, Time.LATEST));
        return this;
    }

    /** Adds supplies that are asked for at some hour; {@code to} is the node that received them on record. */
    public WorldBuilder consignment(String id, String donor, double askedH, String item, long quantity, String to) {
        consignments.add(new Consignment(id, donor, Time.ofHours(askedH), item, quantity, to));
        return this;
    }

    /** Pairs a donor with a city for the whole run. */
    public WorldBuilder pair(String donor, String city, double share) {
        return pair(donor, city, share, "");
    }

    /** Pairs a donor with a city for the whole run, on a pairing list. */
    public WorldBuilder pair(String donor, String city, double share, String list) {
        pairs.add(new Pair(donor, city, 0, Time.LATEST, share, list));
        return this;
    }

    /** Pairs a donor with a city for some time. */
    public WorldBuilder pair(String donor, String city, double fromH, double untilH) {
        pairs.add(new Pair(donor, city, Time.ofHours(fromH), Time.ofHours(untilH), 1, ""));
        return this;
    }

    /** Adds an item of the last priority that nobody uses up. */
    public WorldBuilder item(String id, double massKg) {
        return item(id, massKg, 9, 0, 0);
    }

    /** Adds an item. */
    public WorldBuilder item(String id, double massKg, int priority, double perShift, double perPatientDay) {
        items.add(new Item(id, massKg, 0, priority, perShift, perPatientDay, Item.FOR_EVER));
        return this;
    }

    /** Adds an item with a volume that nobody uses up. */
    public WorldBuilder item(String id, double massKg, double volumeM3, int priority) {
        items.add(new Item(id, massKg, volumeM3, priority, 0, 0, Item.FOR_EVER));
        return this;
    }

    /** Gives a volume to the item that was added last. */
    public WorldBuilder volume(double m3) {
        Item last = items.remove(items.size() - 1);
        items.add(new Item(
                last.id(),
                last.massKg(),
                m3,
                last.priority(),
                last.perShift(),
                last.perPatientDay(),
                last.shelfLife()));
        return this;
    }

    /** Limits the room of a depot. */
    public WorldBuilder storage(String depot, double m3) {
        storage.add(new Storage(depot, m3));
        return this;
    }

    /** Lets the item that was added last expire after so many days. */
    public WorldBuilder shelfLife(double days) {
        Item last = items.remove(items.size() - 1);
        items.add(new Item(
                last.id(),
                last.massKg(),
                last.volumeM3(),
                last.priority(),
                last.perShift(),
                last.perPatientDay(),
                Time.ofDays(days)));
        return this;
    }

    /** Puts supplies into the stock of a donor, depot or hospital at the start. */
    public WorldBuilder stock(String node, String item, long quantity) {
        return stock(node, item, quantity, Item.FOR_EVER);
    }

    /** Puts supplies that expire at a midnight, in seconds, into a depot or hospital at the start. */
    public WorldBuilder stock(String node, String item, long quantity, long expires) {
        stock.add(new Stock(node, item, quantity, expires));
        return this;
    }

    /** Chooses one policy for teams and supplies. */
    public WorldBuilder policy(String name) {
        policy = name;
        return this;
    }

    /** Names the city that all donors serve under the hybrid policy. */
    public WorldBuilder servedByAll(String city) {
        hub = city;
        return this;
    }

    /** Sets what moves donors. */
    public WorldBuilder governance(GovernanceRule rule) {
        governance = rule;
        return this;
    }

    /** Gathers offers for so long before they are decided on together; a day without this. */
    public WorldBuilder epoch(double hours) {
        epochH = hours;
        return this;
    }

    /** Puts a pairing list into force. */
    public WorldBuilder pairingList(String list) {
        pairing = new PolicyChoice.Pairing(list, pairing.stepInAfter());
        return this;
    }

    /** Lets a donor step in for a city that has lacked for so long. */
    public WorldBuilder stepInAfter(double hours) {
        pairing = new PolicyChoice.Pairing(pairing.list(), Time.ofHours(hours));
        return this;
    }

    /** Sets up the central desk. */
    public WorldBuilder centre(int servers, Distribution decideH) {
        centre = new DeskRule(servers, decideH);
        return this;
    }

    /** Sets up the desk of each pair. */
    public WorldBuilder pairDesk(int servers, Distribution decideH) {
        pairDesk = new DeskRule(servers, decideH);
        return this;
    }

    /** Sets how long teams take from the decision to departure. */
    public WorldBuilder mobilisation(Distribution hours) {
        mobilisationH = hours;
        return this;
    }

    /** Sets how long teams take from arrival to reporting in. */
    public WorldBuilder orientation(Distribution hours) {
        orientationH = hours;
        return this;
    }

    /** Lets those who place teams know of beds that open so soon. */
    public WorldBuilder lookahead(double hours) {
        lookaheadH = hours;
        return this;
    }

    /** Lets teams go home after so many days, with no one in their place. */
    public WorldBuilder tour(Distribution days) {
        tour = new Tour(days, false, 0);
        return this;
    }

    /** Lets teams go home after so many days, and donors be asked for fresh ones so many hours before. */
    public WorldBuilder tourWithRelief(Distribution days, double leadH) {
        tour = new Tour(days, true, Time.ofHours(leadH));
        return this;
    }

    /** Sets how long supplies take from the decision to loading. */
    public WorldBuilder preparation(Distribution hours) {
        preparationH = hours;
        return this;
    }

    /** Lets all travel by these modes only. */
    public WorldBuilder modes(Mode first, Mode... more) {
        modes = EnumSet.of(first, more);
        return this;
    }

    /** Lets shipments wait for company for so long. */
    public WorldBuilder consolidate(double hours) {
        consolidate = Time.ofHours(hours);
        return this;
    }

    /** Sets how often depots distribute, and below how many days of cover hospitals order up to how many. */
    public WorldBuilder orders(double everyH, double belowD, double upToD) {
        reviewH = everyH;
        reorderD = belowD;
        coverD = upToD;
        return this;
    }

    /** Lets a donor make so many units of an item a day from some hour on. */
    public WorldBuilder production(String donor, String item, double fromH, double perDay) {
        production.add(new Production(donor, item, Time.ofHours(fromH), perDay));
        return this;
    }

    /** Sets how donors ship what they have in stock, how often, and the most units in a shipment. */
    public WorldBuilder shipping(Shipping how, double everyH, long lotUnits) {
        shipping = new ShippingRule(how, Time.ofHours(everyH), lotUnits);
        return this;
    }

    /** Lets depots send on what exceeds so many days of their city's use. */
    public WorldBuilder transshipAbove(double days) {
        transshipAboveD = days;
        return this;
    }

    /** Lets the need for supplies be known so late, and so much of it. */
    public WorldBuilder reports(double lagH, double share) {
        reports = new ReportRule(Time.ofHours(lagH), share);
        return this;
    }

    /** Lets orders stand until they are filled. */
    public WorldBuilder backlog() {
        backlog = true;
        return this;
    }

    /** Lets orders be filled in whole or not at all. */
    public WorldBuilder wholeOrders() {
        partialFill = false;
        return this;
    }

    /** Lets a hospital or depot with less than so many units of an item order up to so many. */
    public WorldBuilder level(String node, String item, long reorder, long upTo) {
        levels.add(new Level(node, item, reorder, upTo));
        return this;
    }

    /** Sets the hours of care that a patient of a ward needs a day. */
    public WorldBuilder care(Ward ward, double doctorH, double nurseH) {
        care.put(ward, new StaffRule.Care(doctorH, nurseH));
        return this;
    }

    /** Sets the share of local staff on duty, what hours one works a day, and how long a shift is. */
    public WorldBuilder staff(double onDutyShare, double hoursADay, double shiftHours) {
        localOnDutyShare = onDutyShare;
        hoursPerDay = hoursADay;
        shiftH = shiftHours;
        return this;
    }

    /** Sets the share of the hours in intensive wards that needs the skill of intensive care. */
    public WorldBuilder skilledShare(double share) {
        skilledShare = share;
        return this;
    }

    /** Lets staff work and rest for so many days in turn. */
    public WorldBuilder rest(int workDays, int restDays) {
        rest = new Rest(workDays, restDays);
        return this;
    }

    /** Lets staff be infected at these rates a day, with and without protective items, and isolate for so many days. */
    public WorldBuilder infection(double coveredADay, double bareADay, Distribution isolationD) {
        return infection(coveredADay, bareADay, 1, isolationD);
    }

    /** Lets staff be infected as above, and those of teams so many times as easily. */
    public WorldBuilder infection(double coveredADay, double bareADay, double aidFactor, Distribution isolationD) {
        infection = new Infection(coveredADay, bareADay, aidFactor, isolationD);
        return this;
    }

    /** Spreads a short stock of protective items over so many shifts. */
    public WorldBuilder ration(int shifts) {
        rationShifts = shifts;
        return this;
    }

    /** Makes all patients of one severity. */
    public WorldBuilder all(Severity severity) {
        for (Severity each : Severity.values()) {
            share(each, each == severity ? 1 : 0);
        }
        return this;
    }

    /** Sets the share of a severity among arrivals; see to it that they sum to 1. */
    public WorldBuilder share(Severity severity, double share) {
        PatientClass was = patients(severity);
        patients.put(
                severity,
                new PatientClass(share, was.wards(), was.stayD(), was.diesInBed(), was.waiting(), was.inBed()));
        return this;
    }

    /** Sets a severity's share, its stay in days and the wards that may take it, best first. */
    public WorldBuilder patients(Severity severity, double share, Distribution stayD, Ward... wards) {
        PatientClass was = patients(severity);
        patients.put(
                severity, new PatientClass(share, List.of(wards), stayD, was.diesInBed(), was.waiting(), was.inBed()));
        return this;
    }

    /** Sets the probability that a stay ends in death. */
    public WorldBuilder diesInBed(Severity severity, double probability) {
        PatientClass was = patients(severity);
        patients.put(
                severity,
                new PatientClass(was.share(), was.wards(), was.stayD(), probability, was.waiting(), was.inBed()));
        return this;
    }

    /** Sets the mean times, in days, to what may end waiting; infinite for never. */
    public WorldBuilder waiting(Severity severity, double worsensD, double recoversD, double diesD) {
        PatientClass was = patients(severity);
        PatientClass.Waiting waiting = new PatientClass.Waiting(worsensD, recoversD, diesD);
        patients.put(
                severity,
                new PatientClass(was.share(), was.wards(), was.stayD(), was.diesInBed(), waiting, was.inBed()));
        return this;
    }

    /**
     * Sets the probability to worsen in bed and the mean days until then, the probability to step down, and the days in bed
     * after that.
     */
    public WorldBuilder inBed(
            Severity severity, double worsens, double worsensD, double stepsDown, Distribution lowerStayD) {
        PatientClass was = patients(severity);
        InBed inBed = new InBed(worsens, worsensD, stepsDown, lowerStayD);
        patients.put(
                severity,
                new PatientClass(was.share(), was.wards(), was.stayD(), was.diesInBed(), was.waiting(), inBed));
        return this;
    }

    private PatientClass patients(Severity severity) {
        return patients.getOrDefault(
                severity, new PatientClass(0, List.of(Ward.GENERAL), new Constant(10), 0, FOR_EVER, InBed.STEADY));
    }

    /** Sets which patients are taken to other hospitals, at each review. */
    public WorldBuilder transfers(
            boolean withinCity, boolean betweenCities, double reviewH, double above, double below) {
        transfers = new TransferRule(withinCity, betweenCities, Time.ofHours(reviewH), above, below);
        return this;
    }

    /** Adds the ambulances of a hospital, which load for no time and turn round at once. */
    public WorldBuilder ambulances(String hospital, int vehicles, int seats) {
        Vehicle vehicle = new Vehicle(1, 1, seats, 0, hours(0));
        Quarantine none = new Quarantine(hours(0), 0);
        fleets.add(new Fleet(hospital, Mode.ROAD, vehicles, vehicle, hours(0), hours(0), none, Use.AMBULANCE));
        return this;
    }

    /** Sets for which beds patients wait; those of any hospital without this. */
    public WorldBuilder admission(AdmissionRule rule) {
        admission = rule;
        return this;
    }

    /** Lifts limits. */
    public WorldBuilder relax(Limit... limits) {
        relaxed = Set.of(limits);
        return this;
    }

    /** Sets when hospitals count as overloaded. */
    public WorldBuilder overload(double on, double onForH, double off, double offForH) {
        overload = new OverloadRule(on, Time.ofHours(onForH), off, Time.ofHours(offForH));
        return this;
    }

    /** Adds something observed, with which the run is compared. */
    public WorldBuilder observed(Observation observation) {
        observations.add(observation);
        return this;
    }

    /** Returns the scenario. */
    public Scenario build() {
        return new Scenario(
                        "a small world",
                        new Timeline(OffsetDateTime.parse("2020-01-20T00:00:00+08:00"), horizon, aidStart),
                        new Network(nodes, arcs, closures),
                        new Logistics(stations, fleets, departures, consolidate),
                        new Materials(
                                items,
                                stock,
                                production,
                                supplyRule(),
                                rationShifts,
                                orderRule(),
                                shipping,
                                new StoreRule(transshipAboveD, storage)),
                        new Treatment(hospitals, beds, List.copyOf(patients.values()), present, admission, transfers),
                        new StaffRule(
                                localOnDutyShare,
                                hoursPerDay,
                                Time.ofHours(shiftH),
                                List.copyOf(care.values()),
                                skilledShare,
                                rest,
                                infection),
                        new Seekers(demand, demandRule, new Epidemics(epidemicRule, outbreaks, transmissions)),
                        new AidPlan(
                                teams, consignments, pairs, policyChoice(), centre, pairDesk, teamRule(), governance),
                        overload,
                        new Assessment(Assessment.STANDARD.unmetThreshold(), observations, List.of()),
                        Set.of())
                .relaxing(relaxed);
    }

    private PolicyChoice policyChoice() {
        return new PolicyChoice(policy, policy, hub, Time.ofHours(epochH), pairing);
    }

    private SupplyRule supplyRule() {
        return new SupplyRule(preparationH, modes, Time.ofHours(reviewH), reorderD, coverD);
    }

    private OrderRule orderRule() {
        return new OrderRule(reports, backlog, partialFill, levels);
    }

    private TeamRule teamRule() {
        return new TeamRule(mobilisationH, orientationH, Time.ofHours(lookaheadH), modes, tour);
    }
}
