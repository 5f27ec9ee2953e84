package org.aidflow.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.aidflow.random.SharedStream.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharedStreamTest {
    private static final int ENTITIES = 20;
    private static final List<ToDoubleFunction<Variates>> LAWS = List.of(
            Variates::uniform,
            Variates::exponential,
            Variates::normal,
            variates -> variates.gamma(0.5),
            variates -> variates.gamma(3) + variates.normalFrom(1));

    static List<Streams> streams() {
        return List.of(new Streams(1, 2), Streams.ofPair(1, 2, false), Streams.ofPair(1, 2, true));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void givesWhatAStreamOfEachsOwnWouldInWhateverOrderTheyDraw(Streams streams) {
        SharedStream shared = new SharedStream(streams);
        List<Place> places = IntStream.range(0, ENTITIES)
                .mapToObj(entity -> shared.begin(Purpose.PATIENT, entity))
                .toList();
        List<Stream> own = IntStream.range(0, ENTITIES)
                .mapToObj(entity -> streams.stream(Purpose.PATIENT, entity))
                .toList();
        Random random = new Random(1);
        for (int draw = 0; draw < 2000; draw++) {
            int entity = random.nextInt(ENTITIES);
            ToDoubleFunction<Variates> law = LAWS.get(random.nextInt(LAWS.size()));
            assertThat(shared.draw(places.get(entity), law)).isEqualTo(law.applyAsDouble(own.get(entity)));
        }
    }
}
