package org.aidflow.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DesignTest {
    @Test
    void aFactorialDesignHasEveryCombinationAndItsFirstFactorVariesSlowest() {
        List<Map<String, String>> points = Design.factorial(List.of(
                new Factor("policy.teams", List.of("none", "paired")), new Factor("k", List.of("1", "2", "3"))));

        assertThat(points)
                .extracting(Design::name)
                .containsExactly(
                        "policy.teams=none, k=1",
                        "policy.teams=none, k=2",
                        "policy.teams=none, k=3",
                        "policy.teams=paired, k=1",
                        "policy.teams=paired, k=2",
                        "policy.teams=paired, k=3");
    }

    @Test
    void aDesignWithoutFactorsIsTheBaseAlone() {
        assertThat(Design.factorial(List.of())).extracting(Design::name).containsExactly("base");
    }

    @Test
    void aFactorHasDifferentLevels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Factor("k", List.of("1", "1")))
                .withMessage("levels of k must differ but was [1, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Factor("k", List.of()))
                .withMessage("levels of k must be at least one but was none");
    }
}
