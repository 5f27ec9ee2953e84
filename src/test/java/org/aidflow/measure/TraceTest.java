package org.aidflow.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.aidflow.io.TraceWriter;
import org.aidflow.model.Probe;
import org.aidflow.scenario.Scenario;
import org.aidflow.testing.Runs;
import org.aidflow.testing.WorldBuilder;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final String EMPTY = "open=0 staffed=0 protected=0 usable=0 in_bed=0 misplaced=0"
            + " waiting_mild=0 waiting_severe=0 waiting_critical=0 doctors=0 nurses=0";

    private static Stream<Method> facts() {
        return Arrays.stream(Probe.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }

    @Test
    void aTinyWorldIsToldFactByFact() throws IOException {
        Scenario scenario = WorldBuilder.world()
                .days(1)
                .province("P")
                .hospital("H")
                .road("P", "H", 5)
                .item("masks, plain", 1)
                .preparation(WorldBuilder.hours(3))
                .consignment("C1", "P", 2, "masks, plain", 100, "H")
                .build();
        StringWriter out = new StringWriter();

        Runs.run(scenario, 1, 0, new Trace(scenario, new TraceWriter(out)));

        assertThat(out.toString().replace(EMPTY, "(empty)")).isEqualTo("""
                        seconds,time,fact,place,subject,item,quantity,detail
                        0,2020-01-20T00:00:00,census_changed,City,,,,(empty)
                        7200,2020-01-20T02:00:00,stage_entered,,C1,"masks, plain",100,stage=decide
                        7200,2020-01-20T02:00:00,stage_entered,,C1,"masks, plain",100,stage=prepare
                        18000,2020-01-20T05:00:00,stage_entered,,C1,"masks, plain",100,stage=travel
                        18000,2020-01-20T05:00:00,leg_began,P,C1,"masks, plain",100,arc=P-H by ROAD
                        28800,2020-01-20T08:00:00,census_changed,City,,,,(empty)
                        36000,2020-01-20T10:00:00,node_reached,H,C1,"masks, plain",100,
                        36000,2020-01-20T10:00:00,shipment_delivered,H,C1,"masks, plain",100,
                        36000,2020-01-20T10:00:00,census_changed,City,,,,(empty)
                        57600,2020-01-20T16:00:00,census_changed,City,,,,(empty)
                        86400,2020-01-21T00:00:00,day_ended,City,,,,(empty)
                        86400,2020-01-21T00:00:00,census_changed,City,,,,(empty)
                        86400,2020-01-21T00:00:00,run_ended,,,,,
                        """);
    }

    @Test
    void everythingThatAProbeIsToldIsAFact() {
        assertThat(facts()).hasSizeGreaterThan(20).allSatisfy(method -> assertThat(
                        Trace.class.getDeclaredMethod(method.getName(), method.getParameterTypes()))
                .isNotNull());
    }

    @Test
    void everyFactIsExplained() throws IOException {
        String explained = Files.readString(Path.of("docs/files.md"));

        assertThat(facts().map(method ->
                        method.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)))
                .allMatch(name -> explained.contains("`" + name + "`"));
    }
}
