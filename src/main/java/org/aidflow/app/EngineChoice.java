package org.aidflow.app;

import java.util.List;
import org.aidflow.experiment.Engine;
import org.aidflow.experiment.Engines;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that chooses the engine. */
final class EngineChoice {
    @Option(
            names = "--engine",
            paramLabel = "NAME",
            converter = Converter.class,
            description = "what lets events occur, with the same results; default heap")
    private Engine engine = Engines.DEFAULT;

    Engine engine() {
        return engine;
    }

    static final class Converter implements ITypeConverter<Engine> {
        @Override
        public Engine convert(String name) {
            List<Engine> engines = Engines.all();
            List<String> names = engines.stream().map(Engine::name).toList();
            if (!names.contains(name)) {
                throw new TypeConversionException(
                        "the engine must be %s but was %s; others need a build of their own, see README.md"
                                .formatted(String.join(" or ", names), name));
            }
            return engines.get(names.indexOf(name));
        }
    }
}
