package org.aidflow.io;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.aidflow.network.Mode;
import org.aidflow.network.Network;
import org.aidflow.scenario.AdmissionRule;
import org.aidflow.scenario.AidPlan;
import org.aidflow.scenario.Assessment;
import org.aidflow.scenario.DemandRule.ArrivalProcess;
import org.aidflow.scenario.DeskRule;
import org.aidflow.scenario.EpidemicRule;
import org.aidflow.scenario.GovernanceRule;
import org.aidflow.scenario.Limit;
import org.aidflow.scenario.Logistics;
import org.aidflow.scenario.Materials;
import org.aidflow.scenario.OrderRule;
import org.aidflow.scenario.OverloadRule;
import org.aidflow.scenario.PatientClass;
import org.aidflow.scenario.PolicyChoice;
import org.aidflow.scenario.Scenario;
import org.aidflow.scenario.Seekers;
import org.aidflow.scenario.ShippingRule;
import org.aidflow.scenario.StaffRule;
import org.aidflow.scenario.StoreRule;
import org.aidflow.scenario.SupplyRule;
import org.aidflow.scenario.TeamRule;
import org.aidflow.scenario.Timeline;
import org.aidflow.scenario.TransferRule;
import org.aidflow.scenario.Treatment;

/** Reads a scenario's folder once and binds it as often as it is varied. The tables are shared by all that it binds. */
public final class ScenarioReader {
    private final ScenarioFolder folder;
    private final Faults faults;
    private final NetworkFiles places;
    private final HospitalFiles hospitals;
    private final DemandFile demand;
    private final EpidemicFiles epidemic;
    private final HandlingFiles handling;
    private final SupplyFiles supplies;
    private final AidFiles aid;
    private final ObservedFile observed;
    private final Optional<Network> network;

    /** The modes of teams and of supplies for which the ways have been checked. */
    private final Set<List<Set<Mode>>> checkedWays;

    /** Readers of the folder with other values in some cells, by those values. */
    private final Map<Map<String, String>, ScenarioReader> changed = new Recent<>();

    ScenarioReader(ScenarioFolder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
        Dates dates = new ScenarioRules(folder.settings()).dates();
        places = new NetworkFiles(folder, dates, faults);
        hospitals = new HospitalFiles(folder, places, dates, faults);
        demand = new DemandFile(folder, places, dates, faults);
        epidemic = new EpidemicFiles(folder, places, dates, faults);
        handling = new HandlingFiles(folder, places, dates, faults);
        supplies = new SupplyFiles(folder, places, dates, faults);
        aid = new AidFiles(folder, places, dates, faults);
        observed = new ObservedFile(folder, places, dates, faults);
        network = places.network();
        checkedWays = new HashSet<>();
    }

    /** Reads a folder in which some tables are other ones; all that does not depend on them is shared. */
    private ScenarioReader(ScenarioReader like, ScenarioFolder folder, Set<InputTable> others) {
        this.folder = folder;
        faults = like.faults;
        Dates dates = new ScenarioRules(folder.settings()).dates();
        boolean all = any(others, InputTable.NODES, InputTable.ARCS, InputTable.CLOSURES);
        places = all ? new NetworkFiles(folder, dates, faults) : like.places;
        network = all ? places.network() : like.network;
        hospitals = all || any(others, InputTable.HOSPITALS, InputTable.BEDS, InputTable.CENSUS)
                ? new HospitalFiles(folder, places, dates, faults)
                : like.hospitals;
        demand =
                all || others.contains(InputTable.DEMAND) ? new DemandFile(folder, places, dates, faults) : like.demand;
        epidemic = all || others.contains(InputTable.EPIDEMIC)
                ? new EpidemicFiles(folder, places, dates, faults)
                : like.epidemic;
        handling = all || any(others, InputTable.STATIONS, InputTable.FLEETS, InputTable.DEPARTURES)
                ? new HandlingFiles(folder, places, dates, faults)
                : like.handling;
        supplies = all
                        || any(others, InputTable.ITEMS, InputTable.STOCK, InputTable.SUPPLIES)
                        || any(others, InputTable.PRODUCTION, InputTable.LEVELS)
                ? new SupplyFiles(folder, places, dates, faults)
                : like.supplies;
        aid = all || any(others, InputTable.TEAMS, InputTable.PAIRING)
                ? new AidFiles(folder, places, dates, faults)
                : like.aid;
        observed = all || any(others, InputTable.ITEMS, InputTable.OBSERVED)
                ? new ObservedFile(folder, places, dates, faults)
                : like.observed;
        checkedWays = aid == like.aid && supplies == like.supplies ? like.checkedWays : new HashSet<>();
    }

    private static boolean any(Set<InputTable> of, InputTable... tables) {
        return Arrays.stream(tables).anyMatch(of::contains);
    }

    /**
     * Returns the scenario of a folder.
     *
     * @throws BadInputException if anything in the folder is wrong
     */
    public static Scenario read(Path folder) throws BadInputException {
        Faults faults = new Faults();
        Optional<Scenario> scenario = ScenarioFolder.read(folder, Reach.PROJECT, faults)
                .flatMap(files -> new ScenarioReader(files, faults).bind(Map.of()));
        faults.throwIfAny();
        return scenario.orElseThrow();
    }

    /** Returns the scenario with some values instead of its own; empty if anything, reported, is wrong. */
    Optional<Scenario> bind(Map<String, Yaml> overlay) {
        Map<String, Yaml> settings = new LinkedHashMap<>(overlay);
        Map<String, Yaml> cells = new LinkedHashMap<>();
        overlay.forEach((path, value) -> {
            if (TablePath.isMeantBy(path)) {
                settings.remove(path);
                cells.put(path, value);
            }
        });
        return cells.isEmpty() ? bindSettings(settings) : changed(cells).bindSettings(settings);
    }

    /** Returns a reader of the folder with other values in some cells; the same one for the same values. */
    private ScenarioReader changed(Map<String, Yaml> cells) {
        Map<String, String> texts = new LinkedHashMap<>();
        cells.forEach((path, value) -> texts.put(path, value.text()));
        return changed.computeIfAbsent(texts, key -> {
            Map<TablePath, Yaml> paths = tablePaths(cells);
            Set<InputTable> others =
                    paths.keySet().stream().map(TablePath::table).collect(Collectors.toSet());
            return new ScenarioReader(this, folder.with(paths), others);
        });
    }

    private Map<TablePath, Yaml> tablePaths(Map<String, Yaml> cells) {
        Map<TablePath, Yaml> paths = new LinkedHashMap<>();
        cells.forEach((path, value) ->
                TablePath.parse(path, value.position(), faults).ifPresent(parsed -> paths.put(parsed, value)));
        return paths;
    }

    private Optional<Scenario> bindSettings(Map<String, Yaml> overlay) {
        Settings settings = folder.settings().with(overlay);
        ScenarioRules rules = new ScenarioRules(settings);
        Optional<Timeline> timeline = rules.timeline();
        Optional<String> title = rules.title();
        Optional<Materials> materials = materials(rules, settings);
        Optional<Long> consolidate = rules.consolidate();
        Optional<Treatment> treatment = treatment(new PatientRules(settings, faults));
        Optional<StaffRule> staff = rules.staff();
        Optional<Seekers> seekers = seekers(rules);
        Optional<AidPlan> plan = aidPlan(rules);
        Optional<OverloadRule> overload = rules.overload();
        Optional<Assessment> assessment = rules.unmetThreshold()
                .map(threshold -> new Assessment(threshold, observed.observations(), observed.notCompared()));
        Optional<Set<Limit>> relaxed = rules.relaxed();
        checkWays(plan, materials);
        if (!faults.none()) {
            return Optional.empty();
        }
        Scenario limited = new Scenario(
                title.orElseThrow(),
                timeline.orElseThrow(),
                network.orElseThrow(),
                new Logistics(handling.stations(), handling.fleets(), handling.departures(), consolidate.orElseThrow()),
                materials.orElseThrow(),
                treatment.orElseThrow(),
                staff.orElseThrow(),
                seekers.orElseThrow(),
                plan.orElseThrow(),
                overload.orElseThrow(),
                assessment.orElseThrow(),
                Set.of());
        return Optional.of(limited.relaxing(relaxed.orElseThrow()));
    }

    private Optional<Treatment> treatment(PatientRules rules) {
        Optional<List<PatientClass>> patients = rules.patients();
        Optional<AdmissionRule> admission = rules.admission();
        Optional<TransferRule> transfers = rules.transfers();
        if (patients.isEmpty() || admission.isEmpty() || transfers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Treatment(
                hospitals.hospitals(),
                hospitals.beds(),
                patients.get(),
                hospitals.present(),
                admission.get(),
                transfers.get()));
    }

    private Optional<Seekers> seekers(ScenarioRules rules) {
        Optional<EpidemicRule> epidemicRule = rules.epidemic();
        return rules.demand()
                .flatMap(rule -> epidemicRule.map(course -> {
                    boolean everywhere = rule.process() == ArrivalProcess.SEIR;
                    return new Seekers(demand.rows(), rule, epidemic.epidemics(course, everywhere));
                }));
    }

    private Optional<Materials> materials(ScenarioRules rules, Settings settings) {
        Optional<SupplyRule> supplyRule = rules.supplies();
        Optional<Integer> rationShifts = rules.rationShifts();
        SupplyRules more = new SupplyRules(settings, supplies);
        Optional<OrderRule> orders = more.orders();
        Optional<ShippingRule> shipping = more.shipping();
        Optional<StoreRule> stores = more.stores();
        if (supplyRule.isEmpty()
                || rationShifts.isEmpty()
                || orders.isEmpty()
                || shipping.isEmpty()
                || stores.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Materials(
                supplies.items(),
                supplies.stock(),
                supplies.production(),
                supplyRule.get(),
                rationShifts.get(),
                orders.get(),
                shipping.get(),
                stores.get()));
    }

    private Optional<AidPlan> aidPlan(ScenarioRules rules) {
        Optional<PolicyChoice> policy = rules.policy(places.cities(), aid.pairingLists());
        Optional<DeskRule> centre = rules.desk("centre");
        Optional<DeskRule> pairDesk = rules.desk("pair");
        Optional<TeamRule> teams = rules.teams();
        Optional<GovernanceRule> governance = rules.governance();
        if (policy.isEmpty() || centre.isEmpty() || pairDesk.isEmpty() || teams.isEmpty() || governance.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AidPlan(
                aid.teams(),
                supplies.consignments(),
                aid.pairs(),
                policy.get(),
                centre.get(),
                pairDesk.get(),
                teams.get(),
                governance.get()));
    }

    private void checkWays(Optional<AidPlan> plan, Optional<Materials> materials) {
        Set<Mode> ofTeams = plan.map(aid -> aid.teamRule().modes()).orElse(Set.of());
        Set<Mode> ofSupplies = materials.map(rule -> rule.rule().modes()).orElse(Set.of());
        if (network.isPresent() && checkedWays.add(List.of(ofTeams, ofSupplies))) {
            Ways ways = new Ways(network.get());
            plan.ifPresent(aid -> ways.checkTeams(aid.teams(), ofTeams));
            materials.ifPresent(rule -> ways.checkSupplies(supplies, ofSupplies));
            ways.report(places.arcsStart(), faults);
        }
    }

    /** Returns what the scenario's files say at a path; empty if nothing, or not the same in all cells. */
    Optional<Yaml> own(String path) {
        return folder.own(path);
    }

    /** Returns the cities that have hospitals. */
    Names cities() {
        return places.cities();
    }

    /** Returns the items of supplies. */
    Names items() {
        return folder.table(InputTable.ITEMS).names("item", "an item of items.csv");
    }

    /** Returns the SHA-256 digest of each file by {@code folder/file}. */
    SortedMap<String, String> digests() {
        return folder.digests();
    }
}
