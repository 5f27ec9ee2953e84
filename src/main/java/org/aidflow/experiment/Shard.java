package org.aidflow.experiment;

import org.aidflow.base.Check;

/**
 * One of so many parts of a run, which are played apart and merged. Replications are dealt like cards, point by point: of
 * every point, and of all together, each part gets as many as any other, or one more or less. Those of a point follow
 * each other, so that they are played and merged in blocks.
 *
 * @param number from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {
    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    /** Checks the parts. */
    public Shard {
        Check.atLeast(of, 1, "of");
        Check.between(number, 1, of, "number");
    }

    /**
     * Replications of a point that follow each other.
     *
     * @param first the number of the first
     * @param last that of the last; one less than the first if there are none
     */
    public record Range(int first, int last) {
        /** Returns how many there are. */
        public int size() {
            return last - first + 1;
        }

        /** Returns whether a replication is one of them. */
        public boolean has(int replication) {
            return replication >= first && replication <= last;
        }
    }

    /**
     * Returns the part's replications of a point.
     *
     * @param place of the point among those that are played, from 0
     * @param replications of every point, in all parts together
     */
    public Range of(int place, int replications) {
        int turn = Math.floorMod(number - first(place, replications, of), of);
        int each = replications / of;
        int left = replications % of;
        int before = turn * each + Math.min(turn, left);
        return new Range(before + 1, before + each + (turn < left ? 1 : 0));
    }

    /** Returns the number of the part that has the first replication of a point; the parts have the next in turn. */
    public static int first(int place, int replications, int of) {
        return (int) ((long) place * replications % of) + 1;
    }

    /** Returns how many replications of an experiment are played in this part. */
    public long played(Experiment experiment) {
        return sizes(experiment, false);
    }

    /** Returns how many replications of an experiment's points come of them. */
    public long runs(Experiment experiment) {
        return sizes(experiment, true);
    }

    private long sizes(Experiment experiment, boolean alike) {
        if (equals(WHOLE)) {
            return alike ? experiment.mostRuns() : experiment.mostPlayed();
        }
        int[] places = experiment.places();
        return experiment.points().stream()
                .filter(point -> alike || point.original() == point.number())
                .mapToLong(point -> of(
                                places[point.number() - 1],
                                experiment.replications().atMost())
                        .size())
                .sum();
    }

    /** Returns it as the command line does: {@code 2/5}. */
    @Override
    public String toString() {
        return number + "/" + of;
    }
}
