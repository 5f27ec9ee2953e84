package org.aidflow.io;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.regex.Pattern;
import org.aidflow.experiment.Block;
import org.aidflow.experiment.Engines;
import org.aidflow.experiment.Played;
import org.aidflow.experiment.Players;
import org.aidflow.experiment.Runner;
import org.aidflow.experiment.Samples;

/**
 * What a block costs beside its replications, over a cluster or on threads here: plays blocks of the first point, some
 * unmeasured to warm up, first each alone and then as many at once as the players take, and prints for each block the
 * time by the clock, that within the players, the processor time of this process, the bytes of its rows and what it
 * takes of this process's memory while it waits to be written.
 *
 * <p>Arguments: the experiment's file; a number of threads or the address of a cluster; blocks; replications of a block,
 * repeatable.
 */
public final class BlockCosts {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Players<Chunk> players;
    private final int blocks;
    private final int size;
    private int next = 1;

    private BlockCosts(Players<Chunk> players, int blocks, int size) {
        this.players = players;
        this.blocks = blocks;
        this.size = size;
    }

    /** Measures. */
    public static void main(String[] arguments) throws BadInputException, IOException, InterruptedException {
        int blocks = Integer.parseInt(arguments[2]);
        try (Players<Chunk> players = players(Path.of(arguments[0]), arguments[1])) {
            for (String size : List.of(arguments).subList(3, arguments.length)) {
                new BlockCosts(players, blocks, Integer.parseInt(size)).measure();
            }
        }
    }

    private static Players<Chunk> players(Path file, String where) throws BadInputException, IOException {
        ExperimentInput input = ExperimentReader.read(file, Overrides.NONE);
        if (NUMBER.matcher(where).matches()) {
            List<RecordedTable> tables = RecordedTable.of(input.experiment());
            return new Runner(input.experiment(), Engines.DEFAULT)
                    .threads(Integer.parseInt(where), new Samples(input.experiment()), runs -> Chunk.of(runs, tables));
        }
        Cluster cluster = Cluster.all().stream()
                .filter(each -> each.isAt(where))
                .findFirst()
                .orElseThrow();
        return cluster.join(where, "costs", new InputBundle(file, input, Overrides.NONE, Engines.DEFAULT));
    }

    private void measure() throws InterruptedException {
        play("warm", players.ahead());
        play("alone", 1);
        play("together", players.ahead());
        memory();
    }

    private void play(String how, int ahead) throws InterruptedException {
        long began = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        long within = 0;
        long bytes = 0;
        Queue<Players.Pending<Chunk>> inHand = new ArrayDeque<>();
        for (int block = 0; block < blocks + ahead - 1; block++) {
            if (block < blocks) {
                inHand.add(players.play(next()));
            }
            if (block >= ahead - 1) {
                Played<Chunk> played = inHand.remove().await();
                within += played.nanoseconds();
                bytes += bytes(played);
            }
        }
        print(
                "%d replications, %s: %.2f ms by the clock, %.2f ms within, %.2f ms of this process, %d bytes of rows",
                size,
                how,
                (System.nanoTime() - began) / 1e6 / blocks,
                within / 1e6 / blocks,
                (SYSTEM.getProcessCpuTime() - processor) / 1e6 / blocks,
                bytes / blocks);
    }

    private Block next() {
        Block block = new Block(1, next, next + size - 1);
        next += size;
        return block;
    }

    private static long bytes(Played<Chunk> played) {
        return played.digest().parts().stream()
                .mapToLong(part -> part.text().remaining())
                .sum();
    }

    private void memory() throws InterruptedException {
        long before = used();
        List<Played<Chunk>> waiting = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            waiting.add(players.play(next()).await());
        }
        print("%d replications, waiting: %d bytes of memory", size, (used() - before) / waiting.size());
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
