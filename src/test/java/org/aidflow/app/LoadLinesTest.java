package org.aidflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.aidflow.experiment.PointTable;
import org.aidflow.io.Analysis;
import org.aidflow.io.AnalysisChoice;
import org.aidflow.io.ResultsAnalysis;
import org.aidflow.report.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadLinesTest {
    private static final String HEADER =
            "point,replication,date,place,usable_beds,in_bed,waiting_mild,waiting_severe,waiting_critical\n";

    @TempDir
    Path folder;

    @BeforeEach
    void twoPointsOfAnotherProgram() throws IOException {
        Files.writeString(folder.resolve("points.csv"), "point,name,speed\n1,slow,3\n2,fast,5\n");
        Files.writeString(folder.resolve("runs.csv"), "point,replication\n1,1\n1,2\n2,1\n2,2\n");
        Files.writeString(
                folder.resolve("responses.csv"),
                "point,replication,response,place,value\n1,1,cost,shop,3\n1,2,cost,shop,4\n2,1,cost,shop,5\n2,2,cost,shop,7\n");
    }

    private List<String> lines(String census, boolean colour) throws Exception {
        Files.writeString(folder.resolve("census.csv"), census);
        Analysis analysis = ResultsAnalysis.analyze(folder, folder, AnalysisChoice.NONE, new Report());
        PointTable points = analysis.points();
        return LoadLines.of(folder, points, colour);
    }

    /** Over both replications 40 of 100, 100 of 100, 130 of 100 and 500 of 100. */
    private static final String FOUR_DAYS = HEADER
            + "1,1,2020-01-01,Port,50,10,0,0,0\n1,1,2020-01-02,Port,50,50,0,0,0\n"
            + "1,1,2020-01-03,Port,50,50,10,5,5\n1,1,2020-01-04,Port,50,50,150,0,0\n"
            + "1,2,2020-01-01,Port,50,30,0,0,0\n1,2,2020-01-02,Port,50,50,0,0,0\n"
            + "1,2,2020-01-03,Port,50,50,10,0,0\n1,2,2020-01-04,Port,50,50,150,50,50\n"
            + "1,1,2020-01-01,Hill,0,0,0,0,0\n1,1,2020-01-02,Hill,0,1,0,0,0\n";

    @Test
    void aBlockStandsForTheLoadOfADayAndTheCityThatLacksMostBedsComesFirst() throws Exception {
        assertThat(lines(FOUR_DAYS, false))
                .containsExactly(
                        "",
                        "load, a day: ▁▂▃▄ to 1 by quarters; overload ▅ to 1.5, ▆ to 2, ▇ to 4, █ above",
                        "slow",
                        "  Port  ▂▄▅█  peak 5.00 on 2020-01-04",
                        "  Hill  ▁█    no usable bed on 2020-01-02",
                        "and 1 more point, see census.csv");
    }

    @Test
    void overloadIsRedWhereColoursAre() throws Exception {
        assertThat(lines(FOUR_DAYS, true)).contains("  Port  ▂▄\u001B[31m▅█\u001B[0m  peak 5.00 on 2020-01-04");
    }

    @Test
    void ofManyDaysABlockStandsForTheWorstOfSome() throws Exception {
        StringBuilder census = new StringBuilder(HEADER);
        LocalDate start = LocalDate.of(2020, 1, 1);
        for (int day = 0; day < 100; day++) {
            int inBed = day == 51 ? 120 : 10;
            census.append("1,1,%s,Port,100,%d,0,0,0\n".formatted(start.plusDays(day), inBed));
        }

        assertThat(lines(census.toString(), false))
                .anyMatch(line -> line.startsWith("load, the worst of 2 days: "))
                .contains("  Port  " + "▁".repeat(25) + "▅" + "▁".repeat(24) + "  peak 1.20 on 2020-02-21");
    }

    @Test
    void ofManyCitiesSomeAreShown() throws Exception {
        StringBuilder census = new StringBuilder(HEADER);
        for (int city = 1; city <= 40; city++) {
            census.append("1,1,2020-01-01,City%d,100,%d,0,0,0\n".formatted(city, city));
        }

        assertThat(lines(census.toString(), false))
                .hasSize(3 + 24 + 1)
                .contains(
                        "  City40  ▂  peak 0.40 on 2020-01-01",
                        "and 16 cities that lack fewer beds and 1 more point, see census.csv");
    }

    @Test
    void whatWasNotRecordedIsNotShown() throws Exception {
        assertThat(lines("when,where\n1,2\n", false)).isEmpty();
        Files.delete(folder.resolve("census.csv"));
        assertThat(Answer.to("analyze", folder.toString()).done().out()).doesNotContain("load");
    }

    @Test
    void aSpoiltCensusIsToldAndStopsNothing() throws Exception {
        Files.writeString(folder.resolve("census.csv"), FOUR_DAYS.replaceFirst("50,10", "50,x"));

        assertThat(Answer.to("analyze", folder.toString()).done().out())
                .contains("load is not shown: ", "census.csv:2:24: in_bed must be a finite number");
    }
}
