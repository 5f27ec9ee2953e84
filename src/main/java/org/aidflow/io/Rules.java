package org.aidflow.io;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aidflow.base.Time;
import org.aidflow.network.Mode;
import org.aidflow.random.Distribution;

/** What binds a part of {@code scenario.yaml}: the values of its paths, or what holds where they are not given. */
abstract class Rules {
    final Settings settings;

    Rules(Settings settings) {
        this.settings = settings;
    }

    final Distribution spread(String path) {
        return NetworkFiles.spread(meanHours(path + "_mean_h"), cv(path + "_cv"));
    }

    private double meanHours(String path) {
        return settings.given(path).map(Cell::meanHours).orElse(0.0);
    }

    /** Returns a coefficient of variation; 0 where it is not given. */
    final double cv(String path) {
        return settings.given(path).map(Cell::cv).orElse(0.0);
    }

    final double meanDays(String path, double standard) {
        return settings.given(path).map(Cell::meanDays).orElse(standard);
    }

    final Set<Mode> modes(String path, Set<Mode> standard) {
        return settings.list(path)
                .<Set<Mode>>map(cells -> new LinkedHashSet<>(oneOf(cells, Mode.class)))
                .orElse(standard);
    }

    static <E extends Enum<E>> List<E> oneOf(List<Cell> cells, Class<E> type) {
        return cells.stream().map(cell -> cell.oneOf(type)).toList();
    }

    final boolean flag(String path, boolean standard) {
        return settings.given(path)
                .map(cell -> Boolean.parseBoolean(cell.oneOf(List.of("true", "false"))))
                .orElse(standard);
    }

    final int count(String path, int least, int standard) {
        return settings.given(path).map(cell -> cell.count(least)).orElse(standard);
    }

    final long hours(String path, int standard) {
        return settings.given(path).map(Cell::hours).orElse(standard * Time.HOUR);
    }

    final double positive(String path, double standard) {
        return settings.given(path).map(Cell::positive).orElse(standard);
    }

    final double notNegative(String path, double standard) {
        return settings.given(path).map(Cell::notNegative).orElse(standard);
    }

    final double share(String path, double standard) {
        return settings.given(path).map(Cell::share).orElse(standard);
    }

    /** Returns the mean time of something that never happens where it is not given. */
    final double perhaps(String path) {
        return positive(path, Double.POSITIVE_INFINITY);
    }
}
