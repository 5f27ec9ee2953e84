package org.aidflow.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small valid scenario and an experiment on it, to be written to a folder and spoilt. */
final class TwoCities {
    private final Map<String, String> files = new LinkedHashMap<>();

    TwoCities() {
        files.put("net/scenario.yaml", """
                title: Two cities
                start: 2020-01-20T00:00:00+08:00
                horizon: 2020-03-01
                aid_start: 2020-01-24T12:00
                policy:
                  teams: paired
                  supplies: historical
                teams:
                  mobilisation_mean_h: 24
                  mobilisation_cv: 0.5
                  lookahead_h: 48
                  modes: [rail, road]
                supplies:
                  reorder_d: 2
                  cover_d: 5
                patients:
                  mild: {share: 0.8, wards: [shelter, general], stay_mean_d: 10, stay_cv: 0.4}
                  severe: {share: 0.15, wards: [general], stay_mean_d: 14}
                  critical: {share: 0.05, wards: [intensive, general], stay_mean_d: 16, stay_law: exponential}
                staff:
                  care:
                    general: {doctor_h: 1, nurse_h: 4}
                overload: {on: 1.1, off: 0.9}
                """);
        files.put("net/nodes.csv", """
                node,kind,city,lat,lon,transfer_h,source
                Beijing,province,,39.9,116.4,,s1
                Hunan,province,,,,,
                Hub,hub,Wuhan,,,"lognormal(2, 0.5)",
                Gate,checkpoint,,,,0,
                Depot,depot,Wuhan,,,1,
                Jinyintan,hospital,Wuhan,,,0.5,
                Central,hospital,Huanggang,,,0.5,
                """);
        files.put("net/arcs.csv", """
                arc,from,to,mode,length_km,speed_kmh,cv
                a1,Beijing,Hub,rail,1150,250,0.1
                a2,Beijing,Hub,road,1200,80,0.2
                a3,Hunan,Gate,road,340,80,
                a4,Gate,Hub,road,10,40,
                a5,Hub,Depot,road,20,40,
                a6,Hub,Jinyintan,road,15,30,
                a7,Hub,Central,road,80,80,
                a8,Depot,Jinyintan,road,9,30,
                """);
        files.put("net/stations.csv", """
                node,station,from,servers,opens_h,closes_h,service_h,per
                Gate,lane,,2,,,0.1,
                Depot,dock,,3,6,22,"gamma(0.5, 0.3)",tonne
                Depot,dock,2020-01-31,6,,,0.5,tonne
                Depot,sorter,,4,,,1,convoy
                """);
        files.put("net/fleets.csv", """
                node,mode,vehicles,payload_kg,seats,load_h,turnround_h
                Beijing,road,10,8000,40,2,
                Hunan,road,unlimited,8000,40,,
                """);
        files.put("net/hospitals.csv", """
                hospital,local_doctors,local_nurses
                Jinyintan,100,300
                Central,50,120
                """);
        files.put("net/beds.csv", """
                hospital,ward,from,beds
                Jinyintan,general,,400
                Jinyintan,general,2020-02-01,600
                Jinyintan,intensive,,20
                Central,general,,200
                """);
        files.put("net/demand.csv", """
                city,date,patients
                Wuhan,2020-01-20,12.5
                Wuhan,2020-01-21,30
                Huanggang,2020-01-22,4
                """);
        files.put("net/teams.csv", """
                team,donor,asked,doctors,nurses,support,city,leaves,intensive_doctors,intensive_nurses
                t1,Beijing,2020-01-25,30,100,7,Wuhan,,5,20
                t2,Hunan,2020-01-26T09:30,20,80,,Huanggang,2020-03-10,,
                """);
        files.put("net/supplies.csv", """
                consignment,donor,asked,item,quantity,to
                c1,Beijing,2020-01-26,gown,5000,Depot
                c2,Hunan,2020-01-27,gown,200,Central
                """);
        files.put("net/pairing.csv", """
                donor,city,from,until,share
                Hunan,Huanggang,2020-02-10,2020-03-20,
                Beijing,Wuhan,,,2
                """);
        files.put("net/items.csv", """
                item,mass_kg,priority,per_shift,per_patient_day
                gown,0.4,2,1,
                """);
        files.put("net/stock.csv", """
                node,item,quantity
                Jinyintan,gown,1000
                """);
        files.put("net/observed.csv", """
                id,use,quantity,place,item,ward,date,value,compare,tolerance,tolerance_kind,note
                o1,,in_bed,Wuhan,,general,2020-02-08,400,at,0.1,relative,
                o2,input,delivered,region,gown,,2020-02-01,5200,at,,,
                o3,calibration,waiting,Huanggang,,,2020-02-05,,peak_day,2,,posts
                o4,,,Hubei,,,,16 -> 19,,,,donors
                """);
        files.put("experiments/policies.yaml", """
                question: Which policy relieves the cities first?
                scenario: ../net
                seed: 7
                replications: 5
                factors:
                  policy.teams: [none, paired]
                  teams.mobilisation_mean_h: [12, 48]
                record: [responses, census]
                """);
    }

    /** Replaces the first occurrence of a text in a file. */
    TwoCities edit(String file, String from, String to) {
        String before = files.getOrDefault(file, "");
        if (!before.contains(from)) {
            throw new IllegalArgumentException("%s must contain \"%s\"".formatted(file, from));
        }
        int at = before.indexOf(from);
        files.put(file, before.substring(0, at) + to + before.substring(at + from.length()));
        return this;
    }

    /** Returns the names of the files in order. */
    List<String> files() {
        return List.copyOf(files.keySet());
    }

    /** Returns the content of a file; empty if there is none. */
    String content(String file) {
        return files.getOrDefault(file, "");
    }

    TwoCities put(String file, String content) {
        files.put(file, content);
        return this;
    }

    TwoCities delete(String file) {
        files.remove(file);
        return this;
    }

    /** Writes the files and returns the scenario's folder. */
    Path write(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling("").normalize());
                Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("net");
    }
}
