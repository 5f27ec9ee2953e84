package org.aidflow.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.aidflow.random.Constant;
import org.aidflow.random.Discrete;
import org.aidflow.random.Distribution;
import org.aidflow.random.Empirical;
import org.aidflow.random.Exponential;
import org.aidflow.random.Gamma;
import org.aidflow.random.Lognormal;
import org.aidflow.random.Triangular;
import org.aidflow.random.TruncatedNormal;
import org.aidflow.random.Uniform;
import org.aidflow.random.Weibull;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawsTest {
    private final Faults faults = new Faults();

    private Distribution parse(String text) {
        return Laws.parse(new Cell(Position.start("file"), "service_h", text, faults));
    }

    static Stream<Arguments> aLawIsReadAsItsDistribution() {
        return Stream.of(
                Arguments.of("2.5", new Constant(2.5)),
                Arguments.of("1e1", new Constant(10)),
                Arguments.of("constant(3)", new Constant(3)),
                Arguments.of("exponential(4)", new Exponential(4)),
                Arguments.of("uniform(1, 2)", new Uniform(1, 2)),
                Arguments.of("triangular(1,2,4)", new Triangular(1, 2, 4)),
                Arguments.of("normal( 5 , 1 )", new TruncatedNormal(5, 1)),
                Arguments.of("lognormal(24, 0.5)", new Lognormal(24, 0.5)),
                Arguments.of("gamma (6, 0.3)", new Gamma(6, 0.3)),
                Arguments.of("weibull(1.5, 8)", new Weibull(1.5, 8)),
                Arguments.of("empirical(3, 1, 2)", new Empirical(List.of(1.0, 2.0, 3.0))),
                Arguments.of("discrete(1: 3, 2.5: 1)", new Discrete(List.of(1.0, 2.5), List.of(3.0, 1.0))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aLawIsReadAsItsDistribution(String text, Distribution law) {
        assertThat(parse(text)).isEqualTo(law);
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "gamma",
                "gamma(1, 2",
                "gamma()",
                "gamma(1, 2, 3)",
                "gamma(1; 2)",
                "gamma(1, NaN)",
                "gamma(gamma(1, 2), 3)",
                "empirical()",
                "discrete()",
                "discrete(1: 2: 3)",
                "discrete(1: 0)",
                "lognormal(1, 1001)",
                "gamma(1, 1e300)",
                "-1",
                "0x10",
                "1d"
            })
    void whatIsNoLawIsOneFault(String text) {
        parse(text);

        assertThat(faults.sorted()).hasSize(1);
    }
}
