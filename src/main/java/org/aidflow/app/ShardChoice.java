package org.aidflow.app;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidflow.experiment.Experiment;
import org.aidflow.experiment.Shard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The option that plays a part of a run. */
final class ShardChoice {
    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = Converter.class,
            description = "play the I-th of N parts, which merge puts together; default all")
    private @Nullable Shard shard;

    /**
     * Returns the shard of an experiment that was chosen; nothing where all is to be played.
     *
     * @throws ParameterException if it cannot be played in so many parts
     */
    Optional<Shard> of(Experiment experiment, CommandLine command) {
        Optional<Shard> chosen = Optional.ofNullable(shard);
        chosen.ifPresent(part -> check(part, experiment, command));
        return chosen;
    }

    private static void check(Shard shard, Experiment experiment, CommandLine command) {
        if (!experiment.replications().fixed()) {
            throw new ParameterException(
                    command,
                    "--shard %s must have a fixed number of replications but they end by what all shards together have"
                                    .formatted(shard)
                            + " yielded; give --replications N, or leave out --shard");
        }
        if (shard.of() > experiment.mostPlayed()) {
            throw new ParameterException(
                    command,
                    "--shard %s must be one of at most %d, the replications that are played, but is one of %d"
                            .formatted(shard, experiment.mostPlayed(), shard.of()));
        }
    }

    static final class Converter implements ITypeConverter<Shard> {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

        @Override
        public Shard convert(String text) {
            Matcher form = FORM.matcher(text);
            int number = form.matches() ? Integer.parseInt(form.group(1)) : 0;
            int of = form.matches() ? Integer.parseInt(form.group(2)) : 0;
            if (number < 1 || number > of) {
                throw new TypeConversionException(
                        "the shard must be I/N with I from 1 to N, such as 2/5, but was " + text);
            }
            return new Shard(number, of);
        }
    }
}
