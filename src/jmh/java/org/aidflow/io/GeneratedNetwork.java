package org.aidflow.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Writes a scenario of any size in the proportions of Hubei 2020: regions of 17 cities with one large one each, whose
 * donors lie around them. The rules, but the servers of the central desk, are those of {@code networks/hubei-2020}.
 *
 * <p>Hubs of cities have roads to their four nearest neighbours and to the large one of their region; large ones are in
 * a ring and have rails and flights to their next. Donors have roads to the five nearest hubs, through a ring of check points
 * where the city is large, and rails and flights to the nearest large one.
 */
public final class GeneratedNetwork {
    private static final int REGION = 17;
    private static final int DONORS = 33;
    private static final int TEAMS = 341;
    private static final int CONSIGNMENTS = 2194;
    private static final double LARGE_PATIENTS = 50_000;
    private static final double OTHER_PATIENTS = 1_100;
    private static final int LARGE_HOSPITALS = 50;
    private static final int DAYS = 102;
    private static final LocalDate START = LocalDate.of(2020, 1, 20);

    private record Place(String id, double x, double y, boolean large) {
        double km(Place other) {
            return Math.max(1, Math.hypot(x - other.x, y - other.y));
        }
    }

    private final Path folder;
    private final Random random;
    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();
    private final List<Place> cities = new ArrayList<>();
    private final List<Place> donors = new ArrayList<>();
    private final int regions;
    private final int depots;

    private GeneratedNetwork(Path folder, int cities, int depots, long seed) {
        this.folder = folder;
        this.depots = depots;
        random = new Random(seed);
        regions = (cities + REGION - 1) / REGION;
        int across = (int) Math.ceil(Math.sqrt(regions));
        for (int city = 0; city < cities; city++) {
            int region = city / REGION;
            this.cities.add(placed("c%04d".formatted(city), region, across, city % REGION == 0));
        }
        for (int donor = 0; donor < regions * DONORS; donor++) {
            donors.add(placed("d%04d".formatted(donor), donor / DONORS, across, false));
        }
    }

    private Place placed(String id, int region, int across, boolean middle) {
        double spread = middle ? 100 : 500;
        double x = region % across * 600.0 + 300 + (random.nextDouble() - 0.5) * spread;
        double y = region / across * 600.0 + 300 + (random.nextDouble() - 0.5) * spread;
        return new Place(id, x, y, middle);
    }

    /** Writes a network to the folder DIR, of so many CITIES and DEPOTS, drawn with SEED. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int cities = Integer.parseInt(arguments[1]);
        int depots = Integer.parseInt(arguments[2]);
        new GeneratedNetwork(folder, cities, depots, Long.parseLong(arguments[3])).write();
    }

    private void write() throws IOException {
        for (int city = 0; city < cities.size(); city++) {
            writeCity(city);
        }
        donors.forEach(this::writeDonor);
        writeTrunks();
        writeAid();
        row("items", "item,mass_kg,priority,per_shift,per_patient_day,volume_m3,shelf_life_d");
        row("items", "protective_suit,0.5,1,1.151,0,0.002,730");
        row("items", "n95_respirator,0.02,1,3.111,0,0.0003,1095");
        for (Map.Entry<String, StringBuilder> table : tables.entrySet()) {
            Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue());
        }
        String rules = Files.readString(Path.of("networks/hubei-2020/scenario.yaml"));
        Files.writeString(
                folder.resolve("scenario.yaml"),
                rules.replaceFirst("(?m)^title:.*$", "title: A network of %d cities".formatted(cities.size()))
                        .replaceFirst("(?m)^  pairing:.*\n", "")
                        .replaceFirst("(?m)^  hub:.*$", "  hub: c0000")
                        .replaceFirst("servers: 8 .*", "servers: " + 8 * regions));
    }

    /** Adds a row to a table, the first time after its header. */
    private void row(String table, String format, Object... cells) {
        StringBuilder text = tables.computeIfAbsent(
                table,
                name -> new StringBuilder(
                        switch (name) {
                            case "nodes" -> "node,kind,city,lat,lon,transfer_h\n";
                            case "arcs" -> "arc,from,to,mode,length_km,speed_kmh,cv\n";
                            case "closures" -> "arc,node,mode,from,until,speed_factor\n";
                            case "stations" -> "node,station,from,servers,opens_h,closes_h,service_h,per\n";
                            case "fleets" -> "node,mode,vehicles,payload_kg,seats,load_h,turnround_h,use\n";
                            case "hospitals" -> "hospital,local_doctors,local_nurses,catchment\n";
                            case "beds" -> "hospital,ward,from,beds\n";
                            case "demand" -> "city,date,patients\n";
                            case "teams" -> "team,donor,asked,doctors,nurses,city\n";
                            case "supplies" -> "consignment,donor,asked,item,quantity,to\n";
                            case "pairing" -> "donor,city\n";
                            case "stock" -> "node,item,quantity\n";
                            default -> "";
                        }));
        text.append(String.format(Locale.ROOT, format, cells)).append('\n');
    }

    private void node(String id, String kind, String city, Place at, String transfer) {
        row("nodes", "%s,%s,%s,%.4f,%.4f,%s", id, kind, city, at.y / 111, at.x / 111, transfer);
    }

    private void arcs(String from, String to, String mode, double km, int kmh) {
        row("arcs", "%s_%s-%s,%s,%s,%s,%.1f,%d,0.2", from, to, mode, from, to, mode, km, kmh);
        row("arcs", "%s_%s-%s,%s,%s,%s,%.1f,%d,0.2", to, from, mode, to, from, mode, km, kmh);
    }

    private void writeCity(int number) {
        Place city = cities.get(number);
        String hub = hub(city);
        node(hub, "hub", city.id, city, "1");
        for (int depot = 0; depot < depotsOf(number); depot++) {
            String id = depot(number, depot);
            node(id, "depot", city.id, city, "");
            arcs(hub, id, "road", 10 + random.nextInt(10), 40);
            row("stations", "%s,dock,2020-01-20,%d,8,20,\"gamma(1, 0.5)\",convoy", id, city.large ? 6 : 2);
            row("stations", "%s,sorter,2020-01-20,%d,8,20,\"gamma(1, 0.5)\",tonne", id, city.large ? 8 : 2);
            row("fleets", "%s,road,%d,1500,2,0.5,0.5,", id, city.large ? 30 : 6);
        }
        if (city.large) {
            node(ring(city), "checkpoint", "", city, "");
            arcs(ring(city), hub, "road", 20, 60);
            row("stations", "%s,lane,2020-01-20,4,0,24,\"gamma(1.5, 0.7)\",convoy", ring(city));
            row("stations", "%s,lane,2020-02-01,20,0,24,\"gamma(0.1, 0.5)\",convoy", ring(city));
            row("stations", "%s,apron,2020-01-20,4,0,24,\"gamma(2.34, 0.3)\",vehicle", hub);
            row("closures", ",%s,air,2020-01-23T10:00,2020-01-24T12:00,0", hub);
            row("closures", ",%s,rail,2020-01-23T10:00,2020-01-25,0", hub);
            row("closures", ",%s,road,2020-01-23T10:00,2020-01-30,0.6", ring(city));
        }
        for (int hospital = 0; hospital < (city.large ? LARGE_HOSPITALS : 2 + number % 2); hospital++) {
            writeHospital(city, number, "%s-h%02d".formatted(city.id, hospital));
        }
        writeDemand(city);
    }

    private void writeHospital(Place city, int number, String id) {
        node(id, "hospital", city.id, city, "");
        arcs(hub(city), id, "road", 5 + random.nextInt(20), 40);
        for (int depot = 0; depot < depotsOf(number); depot++) {
            arcs(depot(number, depot), id, "road", 5 + random.nextInt(20), 40);
        }
        int staff = city.large ? 500 : 1200;
        row("hospitals", "%s,%d,%d,%d", id, staff, staff * 5 / 4, staff);
        for (int day = 0; day < 23; day++) {
            int beds = city.large ? 30 + 16 * day : 60 + 12 * day;
            row("beds", "%s,general,%s,%d", id, START.plusDays(day), beds);
            row("beds", "%s,intensive,%s,%d", id, START.plusDays(day), 3 + beds / 20);
        }
        row("stock", "%s,protective_suit,%d", id, staff);
        row("stock", "%s,n95_respirator,%d", id, 3 * staff);
        row("fleets", "%s,road,2,300,3,0.5,0.5,ambulance", id);
    }

    private void writeDemand(Place city) {
        double all = city.large ? LARGE_PATIENTS : OTHER_PATIENTS;
        double peak = 10 + 6 * random.nextDouble();
        for (int day = 0; day < DAYS; day++) {
            double z = (day - peak) / 8;
            double patients = all * Math.exp(-z * z / 2) / (8 * Math.sqrt(2 * Math.PI));
            row("demand", "%s,%s,%.3f", city.id, START.plusDays(day), patients);
        }
    }

    private void writeDonor(Place donor) {
        node(donor.id, "province", "", donor, "1");
        row("fleets", "%s,road,37,10000,45,2,8,", donor.id);
        row("fleets", "%s,air,unlimited,8000,146,0,0,", donor.id);
        for (Place city : nearest(donor, cities, 5)) {
            arcs(donor.id, entrance(city), "road", 1.3 * donor.km(city), 65);
            row("pairing", "%s,%s", donor.id, city.id);
        }
        Place large = nearest(donor, large(), 1).get(0);
        arcs(donor.id, hub(large), "rail", 1.2 * donor.km(large), 200);
        arcs(donor.id, hub(large), "air", donor.km(large) + 100, 600);
    }

    private void writeTrunks() {
        List<Place> large = large();
        for (int city = 0; city < cities.size(); city++) {
            Place at = cities.get(city);
            List<Place> near = nearest(at, cities, 5);
            for (Place next : near.subList(1, near.size())) {
                row("arcs", "%s_%s,%s,%s,road,%.1f,50,0.2", hub(at), hub(next), hub(at), hub(next), 1.3 * at.km(next));
            }
            Place middle = cities.get(city / REGION * REGION);
            if (!at.large) {
                arcs(hub(at), entrance(middle), "road", 1.3 * at.km(middle), 65);
                arcs(hub(at), hub(middle), "rail", 1.2 * at.km(middle), 200);
                String slowed = hub(at) + "_" + entrance(middle) + "-road";
                row("closures", "%s,,,2020-01-24,2020-01-30,0.5", slowed);
                row("closures", "%s,,,2020-01-30,2020-02-11,0.75", slowed);
            }
        }
        for (int i = 0; i < large.size() && large.size() > 1; i++) {
            Place at = large.get(i);
            Place next = large.get((i + 1) % large.size());
            if (large.size() > 2 || i == 0) {
                arcs(hub(at), hub(next), "rail", 1.2 * at.km(next), 200);
                arcs(hub(at), hub(next), "air", at.km(next) + 100, 600);
                arcs(hub(at), hub(next), "road", 1.3 * at.km(next), 80);
            }
        }
    }

    private void writeAid() {
        for (int i = 0; i < TEAMS * regions; i++) {
            int region = i / TEAMS;
            String asked = "%sT12:00".formatted(START.plusDays(3 + random.nextInt(28)));
            String city = city(region, 0.75).id;
            row("teams", "t%06d,%s,%s,37,93,%s", i, donor(region).id, asked, city);
        }
        for (int i = 0; i < CONSIGNMENTS * regions; i++) {
            int region = i / CONSIGNMENTS;
            Place city = city(region, 0.5);
            String to = depot(cities.indexOf(city), 0);
            boolean suits = i % 2 == 0;
            int quantity = (city.large ? 2500 : 600) * (suits ? 1 : 3);
            LocalDate asked = START.plusDays(random.nextInt(80));
            String item = suits ? "protective_suit" : "n95_respirator";
            row("supplies", "s%06d,%s,%s,%s,%d,%s", i, donor(region).id, asked, item, quantity, to);
        }
    }

    private Place donor(int region) {
        return donors.get(region * DONORS + random.nextInt(DONORS));
    }

    /** Draws a city of a region, the large one with some probability. */
    private Place city(int region, double large) {
        int first = region * REGION;
        int others = Math.min(REGION, cities.size() - first) - 1;
        return cities.get(random.nextDouble() < large || others == 0 ? first : first + 1 + random.nextInt(others));
    }

    private List<Place> large() {
        return cities.stream().filter(Place::large).toList();
    }

    /** Depots are spread evenly; every city has one. */
    private int depotsOf(int city) {
        long upTo = (long) depots * (city + 1) / cities.size();
        return (int) Math.max(1, upTo - (long) depots * city / cities.size());
    }

    private static List<Place> nearest(Place to, List<Place> among, int number) {
        return among.stream()
                .sorted(Comparator.comparingDouble(place -> place.km(to)))
                .limit(number)
                .toList();
    }

    private static String hub(Place city) {
        return city.id + "-hub";
    }

    private static String ring(Place city) {
        return city.id + "-ring";
    }

    /** Returns where roads from elsewhere end. */
    private static String entrance(Place city) {
        return city.large ? ring(city) : hub(city);
    }

    private String depot(int city, int number) {
        return "%s-depot-%d".formatted(cities.get(city).id, number + 1);
    }
}
