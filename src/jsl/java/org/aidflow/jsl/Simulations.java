package org.aidflow.jsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import jsl.simulation.Executive;
import jsl.simulation.Model;
import jsl.simulation.Simulation;

/**
 * Makes simulations of JSL, one at a time, as JSL counts what it makes in fields that all threads share. Nothing that runs
 * touches these.
 */
final class Simulations {
    private Simulations() {}

    /** Makes a simulator on an executive that belongs to no simulation. */
    static synchronized JslSimulator alone() {
        Executive executive = new Executive();
        executive.initialize();
        return new JslSimulator(executive, new Model("alone") {});
    }

    /**
     * Makes a simulation and what is in it. JSL opens a file for each, in a folder that it makes; here both go at once.
     *
     * @param fill adds elements to the model
     */
    static synchronized Simulation make(String name, Executive executive, Consumer<Model> fill) {
        try {
            Path folder = Files.createTempDirectory("aidflow-jsl");
            Simulation simulation = new Simulation(name, folder, executive);
            simulation.out().close();
            Files.delete(folder.resolve("jslOutput.txt"));
            Files.delete(folder);
            fill.accept(simulation.getModel());
            return simulation;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
